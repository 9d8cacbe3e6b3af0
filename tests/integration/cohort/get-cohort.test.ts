import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type Cohort, getCohort } from "@/lib/counseling/queries/get-cohort";
import { reportScopes } from "@/lib/counseling/queries/walk-students";
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
import { at, countAll, filter, students, town, year } from "./cohort-world";

const words = ({ table }: Cohort) =>
  table?.rows.map(({ keys, cells, total }) => [keys.join("+"), ...cells, total].join(" ")) ?? null;
const heads = ({ table }: Cohort) => table?.columns.map(({ keys, total }) => `${keys.join("+")}: ${total}`) ?? null;

let here: Awaited<ReturnType<typeof town>>;

beforeAll(async () => {
  here = await town();
  await countAll(at);
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
  await countAll(later);
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
