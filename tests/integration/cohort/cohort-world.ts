// A school of 162 students, 26 of them in one counselor's care.
import { countCohorts } from "@/lib/counseling/count-cohorts";
import type { getCohort } from "@/lib/counseling/queries/get-cohort";
import { reportScopes } from "@/lib/counseling/queries/walk-students";
import { schoolYearEnd } from "@/lib/plans/rules/school-year";
import { createCounselor, createSchool } from "../../support/factories";
import { owner } from "../../support/owner";

export const at = new Date(Date.now() + 60_000);
export const year = schoolYearEnd(at, "America/Chicago");
export const health = "national-16/health-science";
export const finance = "national-16/finance";

/** Students of one grade with these facts; the first `own` of them in the counselor's care. */
export async function students(
  schoolId: string,
  {
    many,
    grade,
    own = 0,
    counselorId,
    facts = {},
  }: {
    many: number;
    grade: number;
    own?: number;
    counselorId: string;
    facts?: { onTrack?: boolean; topCluster?: string };
  },
): Promise<string[]> {
  const { rows } = await owner.query(
    `WITH people AS (
       INSERT INTO "Person" (id, name) SELECT gen_random_uuid(), 'Cohort ' || n FROM generate_series(1, $1::int) n RETURNING id
     ), places AS (
       INSERT INTO "Membership" (id, "personId", role, "schoolId", grade, "from")
       SELECT gen_random_uuid(), id, 'STUDENT', $2, $3::int, '2026-01-01' FROM people
     ), stands AS (
       INSERT INTO "Standing" ("personId", "topClusters", "topInterest", "resultId", "onTrack")
       SELECT id, ARRAY[$4]::text[], 'S', gen_random_uuid(), $5 FROM people
     ), care AS (
       INSERT INTO "CaseloadAssignment" (id, "schoolId", "counselorId", "studentId", "from")
       SELECT gen_random_uuid(), $2, $6, id, '2026-01-01' FROM people LIMIT $7
     ) SELECT id FROM people`,
    [many, schoolId, grade, facts.topCluster ?? health, facts.onTrack ?? null, counselorId, own],
  );
  return rows.map(({ id }) => id as string);
}

export const filter = (rest: Partial<Parameters<typeof getCohort>[2]> = {}) => ({
  ...{ what: "track" as const, by: "grade" as const, whose: "school" as const, year: undefined },
  ...rest,
});

export async function town() {
  const school = await createSchool();
  const counselor = await createCounselor(school.id);
  const counselorId = counselor.id;
  await students(school.id, { many: 30, grade: 9, own: 15, counselorId, facts: { onTrack: true } });
  await students(school.id, {
    many: 12,
    grade: 9,
    own: 11,
    counselorId,
    facts: { onTrack: false, topCluster: finance },
  });
  await students(school.id, { many: 40, grade: 10, counselorId, facts: { onTrack: true } });
  await students(school.id, { many: 40, grade: 10, counselorId, facts: { onTrack: false } });
  await students(school.id, { many: 20, grade: 9, counselorId });
  await students(school.id, { many: 20, grade: 10, counselorId });
  const [scope] = reportScopes(counselor);
  return { school, counselor, scope: scope! };
}

export async function countAll(when: Date): Promise<void> {
  while ((await countCohorts(when, 50)) > 0);
}
