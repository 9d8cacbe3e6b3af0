import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { currentAt } from "@/lib/accounts/rules/current";
import type { Transaction } from "@/lib/platform/db";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { DecideInput } from "./application-schema";
import { standingColumns } from "./queries/find-application";
import { type ApplicationHappening, holdApplication, recordApplication } from "./record-application";
import { backFor, readByEmployer } from "./rules/application-limits";
import { afterAct, type ConsentAct, type Standing } from "./rules/consent";

export type DecideProblem = "absent" | "REASON_MISSING" | "ALREADY_SAID" | "SENT_ANEW";
export type UndoDecisionProblem = "absent" | "TOO_LATE" | "SEEN";

/** An application of a student in the counselor's care that was sent, held until the transaction ends. */
async function findInCare(tx: Transaction, counselor: Counselor, id: string, at: Date) {
  await holdApplication(tx, id);
  return tx.application.findFirst({
    where: {
      id,
      removedAt: null,
      staff: { not: "NONE" },
      person: { counselors: { some: { counselorId: counselor.id, ...currentAt(at) } } },
      personId: { not: counselor.id },
    },
    select: { id: true, personId: true, staffAt: true, appliedAt: true, ...standingColumns },
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findInCare>>>;
type Said = { staffName: string; staffAt: Date | null; staffReason: string };

/** Writes the school's word and what follows from it: both moments open and close together. */
async function settle(
  tx: Transaction,
  counselor: Counselor,
  { row, act, said }: { row: Found; act: ConsentAct; said: Said },
  at: Date,
): Promise<Standing | null> {
  const standing = afterAct(row, act, at);
  if (!standing) return null;
  const { count } = await tx.application.updateMany({
    where: { id: row.id, staff: row.staff, removedAt: null },
    data: { ...standing, ...said, changedAt: at },
  });
  if (count === 0) return null;
  await tx.sentApplication.updateMany({ where: { applicationId: row.id }, data: { openAt: standing.openAt } });
  const opened: ApplicationHappening[] =
    (row.openAt === null) === (standing.openAt === null)
      ? []
      : [{ what: "open", consent: standing.openAt ? "GIVEN" : "NONE" }];
  await recordApplication(
    tx,
    {
      id: row.id,
      personId: row.personId,
      action: act.kind === "undo" ? "application.undo" : "application.decide",
      fields: ["staff", ...(opened.length > 0 ? ["openAt"] : [])],
    },
    { by: "staff", user: counselor },
    [{ what: "staff", consent: standing.staff, reason: said.staffReason }, ...opened],
    at,
  );
  return standing;
}

/**
 * The school's yes or no to what was seen, by whoever looks after the student. A no tells the student why, and takes back an earlier
 * yes. The employer sees the application from the moment when nobody's yes lacks.
 */
export const decideApplication = (
  counselor: Counselor,
  { applicationId, says, reason, seen }: DecideInput,
  at: Date,
): Promise<Result<{ openAt: Date | null }, DecideProblem>> =>
  withActor(counselor, async (tx) => {
    const staffReason = says === "REFUSED" ? reason.trim() : "";
    if (says === "REFUSED" && staffReason === "") return fail("REASON_MISSING");
    const row = await findInCare(tx, counselor, applicationId, at);
    if (!row) return fail("absent");
    if (row.appliedAt?.getTime() !== seen.getTime()) return fail("SENT_ANEW");
    const said = { staffName: counselor.name, staffAt: at, staffReason };
    const standing = await settle(tx, counselor, { row, act: { kind: "staff", says }, said }, at);
    return standing ? succeed({ openAt: standing.openAt }) : fail("ALREADY_SAID");
  });

/** Takes the school's answer back within ten minutes, unless the employer has read what was sent since. */
export const undoDecision = (
  counselor: Counselor,
  { applicationId }: { applicationId: string },
  at: Date,
): Promise<Result<null, UndoDecisionProblem>> =>
  withActor(counselor, async (tx) => {
    const row = await findInCare(tx, counselor, applicationId, at);
    if (!row || row.staffAt === null || row.staff === "ASKED") return fail("absent");
    if (row.staffAt.getTime() + backFor <= at.getTime()) return fail("TOO_LATE");
    const read = { entityId: row.id, subjectId: row.personId, action: readByEmployer, at: { gte: row.staffAt } };
    if (row.openAt !== null && (await tx.auditEntry.count({ where: read })) > 0) return fail("SEEN");
    const said = { staffName: "", staffAt: null, staffReason: "" };
    return (await settle(tx, counselor, { row, act: { kind: "undo" }, said }, at)) ? succeed(null) : fail("absent");
  });
