import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import { Prisma } from "@/prisma/generated/client";
import type { CohortListFilter } from "../rules/cohort-choices";
import { cohortSaid, studentsInCareAt } from "./cohort-said";
import type { ReportScope } from "./walk-students";

export type CohortStudent = { id: string; name: string; grade: number | null };

const pageSize = 50;

/**
 * The students behind one number of one's own caseload, by name, counted as the number was. `after` is the last one of the
 * page before: "name in lower case|id". Each look is audited.
 */
export const listCohortStudents = (
  counselor: Counselor,
  scopes: readonly ReportScope[],
  { what, value, by, column, after }: CohortListFilter,
  at: Date,
): Promise<{ students: CohortStudent[]; next: string | null }> =>
  withActor(counselor, async (tx) => {
    const schools = scopes.map(({ schoolId }) => schoolId).filter((id) => by !== "school" || !column || id === column);
    const bar = after?.lastIndexOf("|") ?? -1;
    const conditions = [
      Prisma.sql`said.dimension = ${what}`,
      ...(value === undefined ? [] : [Prisma.sql`said.value = ${value}`]),
      ...(column === undefined || by !== "grade" ? [] : [Prisma.sql`said.grade = ${Number(column)}::int`]),
      ...(column === undefined || by !== "program" ? [] : [Prisma.sql`said.program = ${column}`]),
      ...(after === undefined
        ? []
        : [Prisma.sql`(lower(p.name), p.id) > (${after.slice(0, bar)}, ${after.slice(bar + 1)}::uuid)`]),
    ];
    const rows = await tx.$queryRaw<(CohortStudent & { sort: string })[]>`
      SELECT p.id::text, p.name, lower(p.name) AS sort, nullif(said.grade, 0) AS grade
      FROM (${cohortSaid(studentsInCareAt(counselor, schools, at), at)}) said JOIN "Person" p ON p.id = said.student
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY lower(p.name), p.id LIMIT ${pageSize + 1}`;
    const shown = rows.slice(0, pageSize);
    if (shown.length > 0)
      await tx.auditEntry.createMany({
        data: shown.map(({ id }) => ({
          ...{ actorId: counselor.id, action: "cohort.list", subjectId: id, entity: "Person", entityId: id },
          fields: ["name", "grade", what],
        })),
      });
    const last = shown.at(-1);
    return {
      students: shown.map(({ id, name, grade }) => ({ id, name, grade })),
      next: rows.length > pageSize && last ? `${last.sort}|${last.id}` : null,
    };
  });
