import type { CopySession } from "@/lib/platform/copy-rows";
import type { RosterScope } from "./roster-scope";

/** Who is in which class. What ended stays with its last day; what comes back takes up its old row. */
export async function writeEnrollments(session: CopySession) {
  // An id that now means someone else's enrolment is free before it is given again.
  await session.query(
    `WITH ended AS (
       UPDATE "Enrollment" e SET "until" = now(), "sourcedId" = CASE WHEN x.moved THEN NULL ELSE e."sourcedId" END
       FROM r_enr_end x WHERE e.id = x.id RETURNING e."personId"
     ) INSERT INTO r_change SELECT DISTINCT "personId", 'enrollment' FROM ended`,
  );
  // With who leaves a school, or the roster, what they had there.
  await session.query(
    `WITH ended AS (
       UPDATE "Enrollment" e SET "until" = now()
       FROM (
         SELECT h.id FROM r_have h JOIN r_leaver l ON l.person_id = h.person_id WHERE h.sid IS NOT NULL
         UNION
         SELECT f.id FROM r_over o JOIN "Enrollment" f ON f."personId" = o.person_id
           AND (f.role = 'STUDENT') = (o.role = 'STUDENT')
         JOIN "Class" c ON c.id = f."classId" AND c."schoolId" = o.school_id
         WHERE NOT EXISTS (SELECT 1 FROM r_in i WHERE i.person_id = f."personId" AND i.class_id = f."classId")
       ) x WHERE e.id = x.id AND (e."until" IS NULL OR e."until" > now()) RETURNING e."personId"
     ) INSERT INTO r_change SELECT DISTINCT "personId", 'enrollment' FROM ended`,
  );
  await session.query(
    `UPDATE "Enrollment" e SET "sourcedId" = NULL FROM r_enr_do d
     WHERE d.what = 'changed' AND e."sourcedId" = d.sid AND e.id <> d.have`,
  );
  await session.query(
    `WITH turned AS (
       UPDATE "Enrollment" e SET "sourcedId" = d.sid, "until" = (d.ends + 1)::timestamp
       FROM r_enr_do d WHERE d.what = 'changed' AND e.id = d.have RETURNING e."personId"
     ) INSERT INTO r_change SELECT DISTINCT "personId", 'enrollment' FROM turned`,
  );
  // Without RETURNING, which would ask the second wall's reading policies for each row.
  await session.query(
    `INSERT INTO "Enrollment" (id, "sourcedId", "classId", "personId", role, "from", "until")
     SELECT gen_random_uuid(), d.sid, d.class_id, d.person_id, d.role, coalesce(d.starts::timestamp, now()),
       (d.ends + 1)::timestamp
     FROM r_enr_do d WHERE d.what = 'new'`,
  );
  await session.query(`INSERT INTO r_change SELECT DISTINCT person_id, 'enrollment' FROM r_enr_do WHERE what = 'new'`);
}

/** What a roster says of people's demographics, where the district keeps them. */
export async function writeDemographics(session: CopySession, scope: RosterScope) {
  await session.query(
    `WITH kept AS (
       INSERT INTO "Demographics" AS d ("personId", data, "changedAt")
       SELECT DISTINCT ON (p.person_id) p.person_id, r.data -> 'data', now() FROM "RosterRow" r
       JOIN r_person p ON p.sid = r."sourcedId" AND p.person_id IS NOT NULL
       WHERE r."runId" = $1 AND r.kind = 'demographics' AND r.data ? 'data' AND NOT r.data ? 'gone'
         AND EXISTS (SELECT 1 FROM "District" x WHERE x.id = $2 AND x."keepDemographics")
       ON CONFLICT ("personId") DO UPDATE SET data = excluded.data, "changedAt" = now() WHERE d.data <> excluded.data
       RETURNING "personId"
     ) INSERT INTO r_change SELECT "personId", 'demographics' FROM kept`,
    [scope.runId, scope.districtId],
  );
}

/** One entry for each person whom the run changed. */
export const auditPeople = (session: CopySession, { runId }: RosterScope, actorId: string | null) =>
  session.query(
    `INSERT INTO "AuditEntry" ("actorId", action, "subjectId", entity, "entityId", fields)
     SELECT $1::uuid, CASE WHEN l.person_id IS NOT NULL THEN 'roster.leave' WHEN n.entity IS NOT NULL THEN 'roster.add' ELSE 'roster.change' END,
       c.person_id, 'RosterRun', $2, c.fields
     FROM (SELECT person_id, array_agg(DISTINCT field ORDER BY field) AS fields FROM r_change GROUP BY person_id) c
     LEFT JOIN r_leaver l ON l.person_id = c.person_id
     LEFT JOIN r_do n ON n.entity = c.person_id AND n.is_new`,
    [actorId, runId],
  );
