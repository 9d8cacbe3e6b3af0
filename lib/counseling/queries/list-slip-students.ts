import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { withActor } from "@/lib/platform/with-actor";
import type { SlipFilter } from "@/lib/schools/slip-schema";
import { withPassword } from "./get-class";
import { beyond } from "./list-classes";

export type SlipStudent = { id: string; name: string; grade: number | null; login: string; hasPassword: boolean };
export type SlipStudents = { students: SlipStudent[]; grades: number[]; total: number; next: string | null };

const pageSize = 50;

type Row = Omit<SlipStudent, "hasPassword"> & { sort: string };

/** One page of the students in care by name, of one grade where one is asked for; each look is on record. */
export async function listSlipStudents(counselor: Counselor, { grade, after }: SlipFilter): Promise<SlipStudents> {
  const found = await withActor(counselor, async (tx) => {
    const [row] = await tx.$queryRaw<[{ students: Row[]; grades: number[]; total: number }]>`
      WITH care AS MATERIALIZED (
        SELECT DISTINCT ON (p.id) p.id, p.name, lower(p.name) AS sort, m.grade, coalesce(p."signInName", p.email, '') AS login
        FROM "Person" p
        LEFT JOIN "Membership" m ON m."personId" = p.id AND m.role = 'STUDENT'
          AND m."schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
          AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
        WHERE p.id = ANY ((SELECT waymark_care())::uuid[])
        ORDER BY p.id, m."from" DESC
      ),
      asked AS (SELECT * FROM care WHERE ${grade ?? null}::int IS NULL OR grade = ${grade ?? null}::int),
      page AS (SELECT * FROM asked WHERE ${beyond(after)} ORDER BY sort, id LIMIT ${pageSize + 1})
      SELECT coalesce((SELECT json_agg(page ORDER BY sort, id) FROM page), '[]') AS students,
        coalesce((SELECT array_agg(DISTINCT grade ORDER BY grade) FROM care WHERE grade IS NOT NULL), '{}') AS grades,
        (SELECT count(*)::int FROM asked) AS total`;
    const shown = row.students.slice(0, pageSize);
    if (shown.length > 0)
      await tx.auditEntry.createMany({
        data: shown.map(({ id }) => ({
          actorId: counselor.id,
          action: "slips.list",
          subjectId: id,
          entity: "Person",
          entityId: id,
          fields: ["name", "grade", "signInName"],
        })),
      });
    const last = row.students.length > pageSize ? shown.at(-1) : undefined;
    return { ...row, students: shown, next: last ? `${last.sort}|${last.id}` : null };
  });
  const known = await withPassword(found.students.map(({ id }) => id));
  return {
    ...found,
    students: found.students.map(({ sort: _, ...student }) => ({ ...student, hasPassword: known.has(student.id) })),
  };
}
