import "server-only";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { readByLink } from "@/lib/platform/signed-links";
import type { AgreeInput } from "./application-schema";
import { standingColumns } from "./queries/find-application";
import { type ApplicationHappening, holdApplication, recordApplication } from "./record-application";
import { agreeLink } from "./rules/application-limits";
import { afterAct } from "./rules/consent";

export type AnswerProblem = "LINK_ENDED" | "NOT_ASKED" | "ALREADY_SAID" | "SENT_ANEW";

/**
 * A guardian's yes or no to what they saw, through the link that they were given; they can change it as long as the link holds. A no takes
 * the application back from the employer; a yes opens it where nobody else's lacks.
 */
export async function answerConsent(
  token: string,
  { says, name, seen }: AgreeInput,
  at: Date,
): Promise<Result<{ openAt: Date | null }, AnswerProblem>> {
  const answered = await readByLink(token, agreeLink, at, async (tx, link) => {
    const id = link.targetId;
    await holdApplication(tx, id);
    const row = await tx.application.findFirst({
      where: { id, removedAt: null },
      select: { appliedAt: true, ...standingColumns },
    });
    if (!row || row.guardian === "NONE") return fail("NOT_ASKED");
    if (row.appliedAt?.getTime() !== seen.getTime()) return fail("SENT_ANEW");
    if (row.guardian === says) return fail("ALREADY_SAID");
    const standing = afterAct(row, { kind: "guardian", says }, at);
    if (!standing) return fail("NOT_ASKED");
    const { count } = await tx.application.updateMany({
      where: { id, removedAt: null, guardian: row.guardian },
      data: { ...standing, guardianName: name, guardianAt: at, changedAt: at },
    });
    if (count === 0) return fail("NOT_ASKED");
    await tx.sentApplication.updateMany({ where: { applicationId: id }, data: { openAt: standing.openAt } });
    const opened: ApplicationHappening[] =
      (row.openAt === null) === (standing.openAt === null)
        ? []
        : [{ what: "open", consent: standing.openAt ? "GIVEN" : "NONE" }];
    await recordApplication(
      tx,
      { id, personId: link.personId, action: "application.agree", fields: ["guardian"] },
      { by: "guardian", name },
      [{ what: "guardian", consent: says }, ...opened],
      at,
    );
    return succeed({ openAt: standing.openAt });
  });
  return answered ?? fail("LINK_ENDED");
}
