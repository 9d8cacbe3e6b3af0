import "server-only";
import type { Transaction } from "@/lib/platform/db";
import type { Role } from "@/prisma/generated/enums";
import { moment } from "./care-sql";

export type Place = { personId: string; schoolId: string; role: Role };

/** Two who end or resume the same person's places at once wait for each other. */
export const lockPlaces = (tx: Transaction, personId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`places ${personId}`}, 0))`;

const still = (at: Date) => ({ OR: [{ until: null }, { until: { gt: at } }] });

/** Ends what someone is in at a school through one role, all at one moment, by which `resumePlaces` finds it again. */
export async function endPlaces(tx: Transaction, { personId, schoolId, role }: Place, at: Date): Promise<void> {
  const data = { until: at };
  await tx.enrollment.updateMany({ where: { personId, role, class: { schoolId }, ...still(at) }, data });
  await tx.programMember.updateMany({ where: { personId, role, program: { schoolId }, ...still(at) }, data });
  if (role === "STUDENT")
    await tx.caseloadAssignment.updateMany({ where: { studentId: personId, schoolId, ...still(at) }, data });
  if (role === "COUNSELOR")
    await tx.caseloadAssignment.updateMany({ where: { counselorId: personId, schoolId, ...still(at) }, data });
}

/** Takes `endPlaces` back. A student whom someone else looks after by now stays with them. */
export async function resumePlaces(tx: Transaction, { personId, schoolId, role }: Place, endedAt: Date): Promise<void> {
  const [where, data] = [{ personId, role, until: endedAt }, { until: null }];
  await tx.enrollment.updateMany({ where: { ...where, class: { schoolId, endedAt: null } }, data });
  await tx.programMember.updateMany({ where: { ...where, program: { schoolId, endedAt: null } }, data });
  if (role !== "STUDENT" && role !== "COUNSELOR") return;
  await tx.$executeRaw`
    UPDATE "CaseloadAssignment" a SET "until" = NULL
    WHERE a."schoolId" = ${schoolId}::uuid AND a."until" = ${moment(endedAt)}
      AND ${personId}::uuid = CASE WHEN ${role} = 'STUDENT' THEN a."studentId" ELSE a."counselorId" END
      AND NOT EXISTS (
        SELECT 1 FROM "CaseloadAssignment" b
        WHERE b."schoolId" = a."schoolId" AND b."studentId" = a."studentId" AND b."until" IS NULL
      )`;
}
