import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { countCohorts } from "@/lib/counseling/count-cohorts";
import { createCounselor, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const hours = (n: number) => n * 3_600_000;
const minutes = (n: number) => n * 60_000;

async function stand(personId: string, facts: Record<string, unknown> = {}) {
  await owner.query(`DELETE FROM "Standing" WHERE "personId" = $1`, [personId]);
  await insertRow("Standing", { personId, topClusters: [], ...facts });
}

async function cells(schoolId: string, where = "program = ''") {
  const { rows } = await owner.query(
    `SELECT grade, program, dimension, value, count FROM "CohortCell" WHERE "schoolId" = $1 AND ${where} ORDER BY 1, 2, 3, 4`,
    [schoolId],
  );
  return rows.map(({ grade, program, dimension, value, count }) =>
    [grade, ...(program === "" ? [] : [program]), dimension, value, count].join(" "),
  );
}

const countAll = async (at: Date) => {
  let all = 0;
  for (let counted = -1; counted !== 0; all += counted) counted = await countCohorts(at, 50);
  return all;
};

test("each student of a school counts once for each thing, by grade, also who never did anything", async () => {
  const school = await createSchool();
  const at = new Date(Date.now() + minutes(1));
  const [one, two, flat, gone] = [9, 9, 10, 10].map((grade) => createStudent({ schoolId: school.id, grade }));
  await stand((await one!).id, {
    ...{ topInterest: "S", topClusters: ["a", "b"], resultId: randomUUID(), surveyStartedAt: at },
    ...{ planId: randomUUID(), planState: "SUBMITTED", pathwayId: "a/x", onTrack: false },
  });
  await owner.query(`DELETE FROM "Standing" WHERE "personId" = $1`, [(await two!).id]);
  await stand((await flat!).id, { topInterest: "S", resultFlat: true, topClusters: ["a"], resultId: randomUUID() });
  await owner.query(`UPDATE "Membership" SET until = now() - interval '1 minute' WHERE "personId" = $1`, [
    (await gone!).id,
  ]);
  await countAll(at);
  expect(await cells(school.id)).toEqual([
    ...["9 cluster a 1", "9 cluster none 1", "9 interest S 1", "9 interest none 1"],
    ...["9 pathway a/x 1", "9 pathway none 1", "9 plan SUBMITTED 1", "9 plan none 1"],
    ...["9 progress none 1", "9 progress plan 1", "9 total all 2", "9 track behind 1", "9 track unknown 1"],
    ...["10 cluster flat 1", "10 interest flat 1", "10 pathway none 1", "10 plan none 1"],
    ...["10 progress result 1", "10 total all 1", "10 track unknown 1"],
  ]);
  // Without a program no row says which.
  expect(await cells(school.id, "program <> ''")).toEqual([]);
});

test("programs add up to the whole school: in one, in none, in several", async () => {
  const school = await createSchool();
  const [health, trades, ended] = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of [health, trades, ended])
    await insertRow("SchoolProgram", {
      ...{ id, schoolId: school.id, title: id, endedAt: id === ended ? new Date() : null },
    });
  const join = async (programId: string, personId: string, until: Date | null = null) =>
    insertRow("ProgramMember", {
      ...{ id: randomUUID(), programId, personId, role: "STUDENT", from: new Date("2026-01-01"), until },
    });
  const people = await Promise.all([1, 2, 3, 4].map(() => createStudent({ schoolId: school.id, grade: 9 })));
  await join(health, people[0]!.id);
  await join(health, people[1]!.id);
  await join(trades, people[1]!.id);
  await join(trades, people[2]!.id, new Date("2026-02-01"));
  await join(ended, people[3]!.id);
  await countAll(new Date(Date.now() + minutes(1)));
  expect(await cells(school.id, "program <> '' AND dimension = 'total'")).toEqual(
    [`9 ${health} total all 1`, "9 none total all 2", "9 several total all 1"].sort(),
  );
});

test("a school is counted again when a student did something, and hourly; the past year stays", async () => {
  const school = await createSchool();
  const student = await createStudent({ schoolId: school.id, grade: 9 });
  await stand(student.id);
  const at = new Date();
  await insertRow("CohortCell", {
    ...{ schoolId: school.id, year: 2020, grade: 9, program: "", dimension: "total", value: "all", count: 77 },
  });
  await countAll(new Date(at.getTime() + minutes(1)));
  const countedAt = async () =>
    (
      await owner.query(`SELECT DISTINCT "countedAt" FROM "CohortCell" WHERE "schoolId" = $1 AND year > 2020`, [
        school.id,
      ])
    ).rows;
  expect(await countedAt()).toEqual([{ countedAt: new Date(at.getTime() + minutes(1)) }]);

  await countAll(new Date(at.getTime() + minutes(10)));
  expect(await countedAt()).toEqual([{ countedAt: new Date(at.getTime() + minutes(1)) }]);

  await owner.query(`UPDATE "Standing" SET "onTrack" = true, "checkedAt" = $2 WHERE "personId" = $1`, [
    student.id,
    new Date(at.getTime() + minutes(5)),
  ]);
  await countAll(new Date(at.getTime() + minutes(10)));
  expect(await countedAt()).toEqual([{ countedAt: new Date(at.getTime() + minutes(10)) }]);
  expect(await cells(school.id, "dimension = 'track'")).toEqual(["9 track on 1"]);

  await countAll(new Date(at.getTime() + hours(2)));
  expect(await countedAt()).toEqual([{ countedAt: new Date(at.getTime() + hours(2)) }]);
  expect(await cells(school.id, "year = 2020")).toEqual(["9 total all 77"]);

  await owner.query(`UPDATE "Membership" SET until = now() - interval '1 minute' WHERE "personId" = $1`, [student.id]);
  await countAll(new Date(at.getTime() + hours(4)));
  expect(await countedAt()).toEqual([]);
});

test("two nodes at once count a school once", async () => {
  const school = await createSchool();
  await createStudent({ schoolId: school.id, grade: 9 });
  const at = new Date(Date.now() + minutes(1));
  await Promise.all([countAll(at), countAll(at), countAll(at)]);
  expect(await cells(school.id, "dimension = 'total'")).toEqual(["9 total all 1"]);
});

test("nobody signed in writes a count", async () => {
  const school = await createSchool();
  const counselor = await createCounselor(school.id);
  const { withActor } = await import("@/lib/platform/with-actor");
  await expect(
    withActor(counselor, (tx) =>
      tx.cohortCell.create({
        data: { schoolId: school.id, year: 2027, grade: 9, program: "", dimension: "total", value: "all", count: 1 },
      }),
    ),
  ).rejects.toThrow(/row-level security/);
});
