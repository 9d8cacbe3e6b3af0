// What the second wall shows of a school's programs, demographics and shares; the queries leave out every `where`.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { withActor, withPurpose } from "@/lib/platform/with-actor";
import { createStudent } from "../../support/factories";
import { insertRow } from "../../support/owner";
import { addProgram, schoolPeople } from "../../support/school-people";

type People = Awaited<ReturnType<typeof schoolPeople>>;
let people: People;
let liam: { id: string };
let programId: string;

beforeAll(async () => {
  people = await schoolPeople();
  liam = await createStudent({ schoolId: people.school.id });
  const since = { from: new Date("2026-01-01") };
  programId = await addProgram(people.school.id);
  const places = [
    [people.maya.id, "STUDENT"],
    [liam.id, "STUDENT"],
    [people.sam.id, "EDUCATOR"],
  ];
  for (const [personId, role] of places)
    await insertRow("ProgramMember", { id: randomUUID(), programId, personId, role, ...since });
  for (const personId of [people.maya.id, liam.id]) {
    await insertRow("Demographics", { personId, data: {} });
    await insertRow("Standing", { personId, topClusters: [] });
  }
  const given = { schoolId: people.school.id, counselorId: people.rosa.id, studentId: people.maya.id };
  await insertRow("CaseloadAssignment", { id: randomUUID(), ...given, ...since });
});

const seen = (who: { id: string }) =>
  withActor(who, async (tx) => ({
    members: await tx.programMember.count({ where: { programId } }),
    demographics: await tx.demographics.count({ where: { personId: { in: [people.maya.id, liam.id] } } }),
    standing: await tx.standing.count({ where: { personId: { in: [people.maya.id, liam.id] } } }),
    assignments: await tx.caseloadAssignment.count({ where: { schoolId: people.school.id } }),
  }));

const nothing = { members: 0, demographics: 0, standing: 0, assignments: 0 };
const cases: [keyof People, object][] = [
  ["boss", { members: 3, demographics: 2, standing: 2, assignments: 1 }],
  ["rosa", { members: 1, demographics: 0, standing: 1, assignments: 1 }],
  ["sam", { members: 3, demographics: 0, standing: 2, assignments: 0 }],
  ["maya", { members: 1, demographics: 1, standing: 1, assignments: 1 }],
  ["omar", nothing],
  ["stranger", nothing],
];

it.each(cases)("%s sees their part", async (who, part) => {
  expect(await seen(people[who] as { id: string })).toEqual(part);
});

it("without an actor nothing is there, and a roster sees all", async () => {
  expect(await db.programMember.count()).toBe(0);
  expect(await db.demographics.count()).toBe(0);
  expect(await withPurpose("roster", (tx) => tx.programMember.count({ where: { programId } }))).toBe(3);
});

it("only the school's administrators write: nobody makes themselves staff of a program", async () => {
  const place = { programId, personId: people.omar.id, role: "COUNSELOR" as const };
  const add = (who: { id: string }) => withActor(who, (tx) => tx.programMember.create({ data: place }));
  for (const who of [people.omar, people.sam, people.maya, people.stranger])
    await expect(add(who)).rejects.toThrow(/row-level security/);
  const end = (who: { id: string }) =>
    withActor(who, async (tx) => (await tx.programMember.updateMany({ data: { until: new Date() } })).count);
  for (const who of [people.omar, people.sam, people.maya, people.stranger]) expect(await end(who)).toBe(0);
  const write = (who: { id: string }) =>
    withActor(who, async (tx) => (await tx.demographics.updateMany({ data: { data: { forged: true } } })).count);
  for (const who of [people.boss, people.rosa, people.maya]) expect(await write(who)).toBe(0);
});
