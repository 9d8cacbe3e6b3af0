import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { getEconomy } from "@/lib/catalog/queries/economy";
import { listClusterJobs } from "@/lib/catalog/queries/list-cluster-jobs";
import { countCohorts } from "@/lib/counseling/count-cohorts";
import { type Cohort, getCohort } from "@/lib/counseling/queries/get-cohort";
import { getCohortSeats } from "@/lib/counseling/queries/get-cohort-seats";
import { reportScopes } from "@/lib/counseling/queries/walk-students";
import { schoolYearEnd } from "@/lib/plans/rules/school-year";
import { withActor } from "@/lib/platform/with-actor";
import {
  asUser,
  createCounselor,
  createEducator,
  createPerson,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const at = new Date(Date.now() + 60_000);
const year = schoolYearEnd(at, "America/Chicago");
const health = "national-16/health-science";
const finance = "national-16/finance";

/** Students of one grade with these facts; the first `own` of them in the counselor's care. */
async function students(
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

const words = ({ table }: Cohort) =>
  table?.rows.map(({ keys, cells, total }) => [keys.join("+"), ...cells, total].join(" ")) ?? null;
const heads = ({ table }: Cohort) => table?.columns.map(({ keys, total }) => `${keys.join("+")}: ${total}`) ?? null;

const filter = (rest: Partial<Parameters<typeof getCohort>[2]> = {}) => ({
  ...{ what: "track" as const, by: "grade" as const, whose: "school" as const, year: undefined },
  ...rest,
});

async function town() {
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
let here: Awaited<ReturnType<typeof town>>;

beforeAll(async () => {
  here = await town();
  while ((await countCohorts(at, 50)) > 0);
});

test("one's own caseload is exact, down to one student", async () => {
  const { counselor, scope } = here;
  const mine = await getCohort(counselor, [scope], filter({ whose: "mine" }), scope, at);
  expect(heads(mine)).toEqual(["9: 26"]);
  expect(words(mine)).toEqual(["on 15 15", "behind 11 11", "unknown 0 0"]);
  expect(mine.countedAt).toBeNull();
});

test("the school is counted beside it so that the one student in another's care is not told", async () => {
  const { school, counselor, scope } = here;
  const seen = await getCohort(counselor, [scope], filter(), scope, at);
  expect(heads(seen)).toEqual(["9: 62", "10: 100"]);
  // Twelve of grade 9 are behind, eleven of them one's own.
  expect(seen.table!.rows.find(({ keys }) => keys.includes("behind"))!.cells[0]).toBeNull();
  expect(seen.countedAt).toEqual(at);

  const administrator = await createSchoolAdministrator(school.id);
  const whole = await getCohort(administrator, [scope], filter(), scope, at);
  expect(words(whole)).toEqual(["on 30 40 70", "behind 12 40 52", "unknown 20 20 40"]);
  // An administrator has no caseload: nothing is exact.
  expect(words(await getCohort(administrator, [scope], filter({ whose: "mine" }), scope, at))).toEqual([
    ...["on 0", "behind 0", "unknown 0"],
  ]);
});

test("by program, school and year", async () => {
  const { school, counselor, scope } = here;
  const administrator = await createSchoolAdministrator(school.id);
  for (const [value, count] of [
    ["on", 80],
    ["behind", 9],
    ["unknown", 11],
  ] as const)
    await insertRow("CohortCell", {
      ...{ schoolId: school.id, year: year - 1, grade: 9, program: "", dimension: "track", value, count },
    });
  const years = await getCohort(administrator, [scope], filter({ by: "year" }), scope, at);
  expect(heads(years)).toEqual([`${year}: 162`, `${year - 1}: 100`]);
  expect(words(years)).toEqual(["on 70 80 ", "behind 52  ", "unknown 40  "]);
  expect((await getCohort(administrator, [scope], filter({ year: year - 1 }), scope, at)).year).toBe(year - 1);
  expect((await getCohort(administrator, [scope], filter({ year: 2011 }), scope, at)).year).toBe(year);

  const other = await createSchool();
  const both = await asUser(
    (
      await createPerson({
        places: [school.id, other.id].map((schoolId) => ({ role: "COUNSELOR" as const, schoolId })),
      })
    ).id,
  );
  await students(other.id, { many: 3, grade: 9, own: 2, counselorId: both.id, facts: { onTrack: true } });
  const scopes = reportScopes(both);
  const schools = await getCohort(both, scopes, filter({ by: "school" }), scopes[0]!, at);
  expect(heads(schools)!.sort()).toEqual([`${other.id}: null`, `${school.id}: 162`].sort());
  const own = await getCohort(both, scopes, filter({ by: "school", whose: "mine" }), scopes[0]!, at);
  expect(heads(own)!.sort()).toEqual([`${other.id}: 2`, `${school.id}: 0`].sort());

  const program = randomUUID();
  await insertRow("SchoolProgram", { id: program, schoolId: school.id, title: "Health academy" });
  const joined = await students(school.id, { many: 12, grade: 9, own: 2, counselorId: counselor.id });
  for (const personId of joined)
    await insertRow("ProgramMember", {
      id: randomUUID(),
      programId: program,
      personId,
      role: "STUDENT",
      from: "2026-01-01",
    });
  const later = new Date(at.getTime() + 2 * 3_600_000);
  while ((await countCohorts(later, 50)) > 0);
  const byProgram = await getCohort(administrator, [scope], filter({ by: "program" }), scope, later);
  expect(heads(byProgram)).toEqual(["none: 162", `${program}: 12`]);
  expect(byProgram.programs).toEqual([{ id: program, title: "Health academy" }]);
  const mine = await getCohort(counselor, [scope], filter({ by: "program", whose: "mine" }), scope, later);
  expect(heads(mine)).toEqual(["none: 26", `${program}: 2`]);
});

test("a foreign school shows nothing, to staff elsewhere, to students, and to whoever names it without being there", async () => {
  const { scope, school } = here;
  const elsewhere = await createSchool();
  const strangers = [
    await createCounselor(elsewhere.id),
    await createSchoolAdministrator(elsewhere.id),
    await createEducator(elsewhere.id),
    await createStudent({ schoolId: school.id }),
  ];
  for (const stranger of strangers) {
    expect((await getCohort(stranger, [scope], filter(), scope, at)).table).toBeNull();
    expect(await withActor(stranger, (tx) => tx.cohortCell.count({ where: { schoolId: school.id } }))).toBe(0);
    expect((await getCohort(stranger, [scope], filter({ whose: "mine" }), scope, at)).table!.total).toBe(0);
  }
});

test("whoever left the caseload or the school is no longer counted as one's own", async () => {
  const { counselor, scope, school } = await town();
  await owner.query(`UPDATE "CaseloadAssignment" SET until = now() - interval '1 minute' WHERE "counselorId" = $1`, [
    counselor.id,
  ]);
  const mine = await getCohort(counselor, [scope], filter({ whose: "mine" }), scope, at);
  expect(mine.table!.total).toBe(0);
  expect(school.id).toBe(scope.schoolId);
});

test("interests against seats: courses of the same code and of a like title, and what jobs wait", async () => {
  const { counselor, scope, school } = here;
  const { courses } = (await listClusterJobs("en", "national-16", null)).find(({ id }) => id === health)!;
  const [first, second] = courses;
  for (const [code, scedCode, title, capacity, retiredAt] of [
    ["H1", first!.code, "Whatever we call it", 10, null],
    ["H2", first!.code, "The same again", 4, null],
    ["H3", null, second!.title, null, null],
    ["OLD", first!.code, "Gone", 100, new Date()],
    ["ART", null, "Watercolor on Sundays", 50, null],
  ] as const)
    await insertRow("Course", {
      ...{
        id: randomUUID(),
        schoolId: school.id,
        code,
        scedCode,
        titleEn: title,
        credits: 1,
        gradeFrom: 9,
        gradeTo: 12,
      },
      ...{ capacity, retiredAt },
    });
  await owner.query(`UPDATE "School" SET "stateCode" = 'us-mo' WHERE id = $1`, [school.id]);
  const { clusters, state } = await getCohortSeats(counselor, scope, { whose: "mine", locale: "en" }, at);
  expect(state).toBe("MO");
  const found = clusters.find(({ id }) => id === health)!;
  expect(found).toMatchObject({
    students: 17,
    outrun: "over",
    seats: { courses: 3, seats: 14, unknown: 1 },
    state: null,
  });
  expect(clusters.find(({ id }) => id === finance)).toMatchObject({ students: 11, outrun: "unknown" });
  const administrator = await createSchoolAdministrator(school.id);
  const whole = await getCohortSeats(administrator, scope, { whose: "school", locale: "es" }, at);
  expect(whole.clusters.find(({ id }) => id === finance)!.students).toBeNull();
});

test("a cluster's jobs: openings as everywhere, the state's share from its own file", async () => {
  const [jobs, { facts }] = await Promise.all([listClusterJobs("en", "national-16", "ZZ"), getEconomy("national-16")]);
  expect(jobs).toHaveLength(16);
  for (const { id, openings, state } of jobs) {
    expect(openings).toBe(facts.get(id)!.openings);
    expect(state).toBeNull();
  }
  const { rows } = await owner.query(
    `SELECT DISTINCT coalesce(o."wageFrom", o.soc) AS soc FROM "OccupationPlace" p JOIN "Occupation" o ON o.code = p."occupationCode"
     WHERE p."clusterId" = $1 ORDER BY 1 LIMIT 3`,
    [health],
  );
  const figures = [
    [1000, 2],
    [300, 0.5],
    [50, null],
  ] as const;
  for (const [i, [employment, locationQuotient]] of figures.entries())
    await insertRow("AreaWage", { area: "ZZ", soc: rows[i].soc, year: 2025, employment, locationQuotient });
  const { state } = (await listClusterJobs("en", "national-16", "ZZ")).find(({ id }) => id === health)!;
  // 1,300 jobs where the nation's share would give 500 and 600.
  expect(state).toMatchObject({ year: 2025, employment: 1350 });
  expect(state!.locationQuotient).toBeCloseTo(1300 / 1100, 9);
  await owner.query(`DELETE FROM "AreaWage" WHERE area = 'ZZ'`);
});
