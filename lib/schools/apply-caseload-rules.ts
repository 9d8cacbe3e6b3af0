import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/lib/platform/db";
import { chosen, decidedBy, moment, standingRules } from "./care-sql";

export type AppliedRules = {
  /** Students whom a rule put into a counselor's care now. */
  assigned: number;
  /** Assignments of rules that ended now. */
  ended: number;
};

/**
 * Inside a transaction of an administrator of the school, or of a roster: lets the rules of one school decide who looks
 * after its students at this moment. Who was given to a counselor by hand or by a code stays there. What another rule
 * decides now, or none, ends; nothing is deleted. A second time changes nothing.
 */
export async function applyCaseloadRules(
  tx: Transaction,
  schoolId: string,
  at: Date,
  { studentId = null }: { studentId?: string | null } = {},
): Promise<AppliedRules> {
  // Two at once would both miss the other's rows and assign twice.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`caseload rules ${schoolId}`}, 0))`;
  const ofOne = studentId === null ? Prisma.empty : Prisma.sql`AND a."studentId" = ${studentId}::uuid`;
  const [counts] = await tx.$queryRaw<[AppliedRules]>`
    WITH ${decidedBy(schoolId, standingRules(schoolId), at, studentId)},
    ${chosen(schoolId, at)},
    target AS MATERIALIZED (
      SELECT d.* FROM decided d WHERE NOT EXISTS (SELECT 1 FROM chosen c WHERE c.student = d.student)
    ),
    -- Whatever began, also a moment after "at": whoever held the lock before may have looked at the clock later.
    standing AS MATERIALIZED (
      SELECT a.id, a."studentId", a."counselorId", a."ruleId" FROM "CaseloadAssignment" a
      WHERE a."schoolId" = ${schoolId}::uuid AND a.source = 'RULE' AND (a."until" IS NULL OR a."until" > ${moment(at)}) ${ofOne}
    ),
    ended AS (
      UPDATE "CaseloadAssignment" a SET "until" = greatest(a."from", ${moment(at)})
      FROM standing s
      WHERE a.id = s.id AND NOT EXISTS (
        SELECT 1 FROM target t WHERE t.student = s."studentId" AND t.counselor = s."counselorId"
      )
      RETURNING a.id, a."studentId"
    ),
    renamed AS (
      UPDATE "CaseloadAssignment" a SET "ruleId" = t.rule
      FROM standing s JOIN target t ON t.student = s."studentId" AND t.counselor = s."counselorId"
      WHERE a.id = s.id AND s."ruleId" IS DISTINCT FROM t.rule
    ),
    made AS (
      INSERT INTO "CaseloadAssignment" (id, "schoolId", "counselorId", "studentId", source, "ruleId", "from")
      SELECT gen_random_uuid(), ${schoolId}::uuid, t.counselor, t.student, 'RULE', t.rule, ${moment(at)}
      FROM target t WHERE NOT EXISTS (
        SELECT 1 FROM standing s WHERE s."studentId" = t.student AND s."counselorId" = t.counselor
      )
      ON CONFLICT ("schoolId", "counselorId", "studentId", "from")
        DO UPDATE SET "until" = NULL, source = 'RULE', "ruleId" = excluded."ruleId"
      RETURNING id, "studentId"
    ),
    told AS (
      INSERT INTO "AuditEntry" (at, "actorId", action, "subjectId", entity, "entityId", fields)
      SELECT ${moment(at)}, waymark_actor(), c.action, c."studentId", 'CaseloadAssignment', c.id::text, c.fields
      FROM (
        SELECT id, "studentId", 'caseload.rule-assign' AS action, ARRAY['counselorId'] AS fields FROM made
        UNION ALL
        SELECT id, "studentId", 'caseload.rule-end', ARRAY['until'] FROM ended
      ) c
    )
    SELECT (SELECT count(*)::int FROM made) AS assigned, (SELECT count(*)::int FROM ended) AS ended`;
  return counts;
}
