import "server-only";
import type { Explorer } from "@/lib/accounts/rules/roles";
import type { Transaction } from "@/lib/platform/db";
import { withActor } from "@/lib/platform/with-actor";
import { isRefused, isSent, type Needs, type SendBar, whoMustAgree } from "../rules/consent";
import { findShownOpportunity, type ShownOpportunity, standingColumns } from "./find-application";

/** Whether a school at which the person is a student asks guardians too. */
export async function askGuardiansOf(tx: Transaction, person: Pick<Explorer, "memberships">): Promise<boolean> {
  const schools = person.memberships.flatMap(({ role, schoolId }) =>
    role === "STUDENT" && schoolId ? [schoolId] : [],
  );
  return schools.length > 0 && (await tx.school.count({ where: { id: { in: schools }, askGuardians: true } })) > 0;
}

export type OwnLetterText = { id: string; title: string; text: string };

export type ApplyPage = {
  opportunity: ShownOpportunity;
  /** Who must agree; or why nothing can be sent. A tick that one is grown up is asked for where it lacks. */
  needs: Needs | SendBar;
  /** One's own application to it. */
  application: { id: string; sent: boolean; refused: boolean } | null;
  letters: OwnLetterText[];
  /** What was sent the last time. */
  before: { name: string; email: string; phone: string; letter: string } | null;
};

/** What one needs to apply to an opportunity; null where it does not show to the person. At most five statements. */
export const getApplyPage = (person: Explorer, opportunityId: string, at: Date): Promise<ApplyPage | null> =>
  withActor(person, async (tx) => {
    const opportunity = await findShownOpportunity(tx, person, opportunityId, at);
    if (!opportunity) return null;
    const needs = whoMustAgree(person, { askGuardians: await askGuardiansOf(tx, person), adult: false });
    const own = await tx.application.findFirst({
      relationLoadStrategy: "join",
      where: { personId: person.id, opportunityId, removedAt: null },
      select: {
        id: true,
        ...standingColumns,
        sent: { select: { name: true, email: true, phone: true, letter: true } },
      },
    });
    const letters = await tx.coverLetter.findMany({
      where: { personId: person.id, removedAt: null },
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      select: { id: true, title: true, text: true },
    });
    return {
      opportunity,
      needs,
      application: own && { id: own.id, sent: isSent(own), refused: isRefused(own) },
      letters,
      before: own?.sent ?? null,
    };
  });
