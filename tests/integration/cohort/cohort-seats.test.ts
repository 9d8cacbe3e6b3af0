import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getEconomy } from "@/lib/catalog/queries/economy";
import { listClusterJobs } from "@/lib/catalog/queries/list-cluster-jobs";
import { getCohortSeats } from "@/lib/counseling/queries/get-cohort-seats";
import { createSchoolAdministrator } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { countAll, at, finance, health, town } from "./cohort-world";

test("interests against seats: courses of the same code and of a like title, and what jobs wait", async () => {
  const { counselor, scope, school } = await town();
  await countAll(at);
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
    students: 15,
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
