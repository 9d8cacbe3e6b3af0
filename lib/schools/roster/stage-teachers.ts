import type { CopySession } from "@/lib/platform/copy-rows";
import { addProblems, enrollmentPrefix, type RosterScope } from "./roster-scope";

/** A plain list names a class's teacher as one writes a name: whoever of that name or address teaches at the school. */
export async function stageTeachers(session: CopySession, scope: RosterScope) {
  await session.query(
    `CREATE TEMP TABLE r_teacher ON COMMIT DROP AS
     SELECT r.line, r."sourcedId" AS sid, r.data ->> 'class' AS class_sid, r.data ->> 'teacher' AS teacher, t.person_id
     FROM "RosterRow" r LEFT JOIN (
       SELECT word, (array_agg(person_id))[1] AS person_id FROM (
         SELECT DISTINCT p.id AS person_id, unnest(ARRAY[lower(p.name), p.email, lower(concat(p."familyName", ', ', p.name))]) AS word
         FROM "Membership" m JOIN "Person" p ON p.id = m."personId"
         WHERE m."schoolId" = $2 AND m.role = 'EDUCATOR' AND (m."until" IS NULL OR m."until" > now())
       ) w WHERE word IS NOT NULL GROUP BY word HAVING count(*) = 1
     ) t ON t.word = lower(r.data ->> 'teacher')
     WHERE r."runId" = $1 AND r.kind = 'teacher'`,
    [scope.runId, scope.schoolId],
  );
  await addProblems(
    session,
    { file: scope.names.user, column: "teacher", code: "unknown-teacher" },
    `SELECT line, teacher AS value FROM r_teacher WHERE person_id IS NULL`,
  );
  await session.query(
    `INSERT INTO r_enr (line, sid, class_sid, user_sid, role, bad, gone, class_known, user_known, class_id, school_id, person_id, there)
     SELECT t.line, $1 || t.sid, t.class_sid, t.teacher, 'EDUCATOR', false, false, true, true, c.class_id, c.school_id, t.person_id, true
     FROM r_teacher t JOIN r_cls c ON c.sid = t.class_sid WHERE t.person_id IS NOT NULL`,
    [enrollmentPrefix(scope)],
  );
}
