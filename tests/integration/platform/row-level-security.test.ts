import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { withActor, withPurpose, withVisitor } from "@/lib/platform/with-actor";
import { insertRow as add, owner } from "../../support/owner";

const school = randomUUID();
const otherSchool = randomUUID();
const people = {
  maya: randomUUID(),
  liam: randomUUID(),
  rosa: randomUUID(),
  strange: randomUUID(),
  boss: randomUUID(),
};

const member = (personId: string, role: string, schoolId: string | null, until: Date | null = null) =>
  add("Membership", { id: randomUUID(), personId, role, schoolId, from: new Date("2025-01-01"), until });

beforeAll(async () => {
  await add("School", { id: school, name: "Lincoln High School" });
  await add("School", { id: otherSchool, name: "Elsewhere High School" });
  for (const [name, id] of Object.entries(people)) await add("Person", { id, name, signInName: name });
  await member(people.maya, "STUDENT", school);
  await member(people.liam, "STUDENT", school);
  await member(people.rosa, "COUNSELOR", school);
  await member(people.strange, "COUNSELOR", otherSchool);
  await member(people.boss, "SCHOOL_ADMINISTRATOR", school);
  await add("CaseloadAssignment", {
    id: randomUUID(),
    schoolId: school,
    counselorId: people.rosa,
    studentId: people.maya,
    from: new Date("2025-01-01"),
  });
  for (const personId of [people.maya, people.liam]) {
    await add("Credential", { personId, passwordHash: "x" });
    await add("SavedItem", { id: randomUUID(), personId, kind: "PATHWAY", targetId: "p" });
    const attempt = randomUUID();
    await add("SurveyAttempt", {
      id: attempt,
      personId,
      instruments: ["interests-1"],
      language: "en",
      answers: "",
      answered: 0,
    });
    await add("SurveyResult", {
      id: randomUUID(),
      attemptId: attempt,
      scoringVersion: 1,
      releaseId: 1,
      profile: {},
      matches: {},
      topClusters: [],
    });
    const plan = randomUUID();
    await add("Plan", { id: plan, personId });
    await add("PlanRevision", {
      id: randomUUID(),
      planId: plan,
      number: 1,
      pathwayId: "p",
      content: {},
      contentHash: "h",
      createdById: personId,
    });
  }
  await add("SurveyAttempt", {
    id: randomUUID(),
    keyHash: "key-a",
    instruments: [],
    language: "en",
    answers: "",
    answered: 0,
  });
  await add("SurveyAttempt", {
    id: randomUUID(),
    keyHash: "key-b",
    instruments: [],
    language: "en",
    answers: "",
    answered: 0,
  });
});

const personal = [
  "person",
  "credential",
  "membership",
  "savedItem",
  "surveyAttempt",
  "surveyResult",
  "plan",
  "planRevision",
] as const;

// The queries below leave out every `where` on purpose.
async function countAll(run: Parameters<typeof withActor>[1], id: string) {
  return withActor({ id }, run) as Promise<Record<string, number>>;
}

const everything: Parameters<typeof withActor>[1] = async (tx) =>
  Object.fromEntries(
    await Promise.all(
      personal.map(async (table) => [table, await (tx[table] as { count(): Promise<number> }).count()] as const),
    ),
  );

test("without an actor no personal row is there", async () => {
  for (const table of personal) expect(await (db[table] as { count(): Promise<number> }).count(), table).toBe(0);
});

test("a student sees their own rows and nobody else's", async () => {
  expect(await countAll(everything, people.maya)).toEqual({
    person: 1,
    credential: 1,
    membership: 1,
    savedItem: 1,
    surveyAttempt: 1,
    surveyResult: 1,
    plan: 1,
    planRevision: 1,
  });
});

test("a counselor sees the caseload: one student of two, and no password", async () => {
  expect(await countAll(everything, people.rosa)).toEqual({
    person: 2,
    credential: 0,
    membership: 4,
    savedItem: 1,
    surveyAttempt: 1,
    surveyResult: 1,
    plan: 1,
    planRevision: 1,
  });
});

test("a counselor of another school sees themselves", async () => {
  expect(await countAll(everything, people.strange)).toEqual({
    person: 1,
    credential: 0,
    membership: 1,
    savedItem: 0,
    surveyAttempt: 0,
    surveyResult: 0,
    plan: 0,
    planRevision: 0,
  });
});

test("access ends with the membership, on either side", async () => {
  const seen = async () => (await countAll(everything, people.rosa)).plan;
  for (const person of [people.maya, people.rosa]) {
    await owner.query(`UPDATE "Membership" SET "until" = now() WHERE "personId" = $1`, [person]);
    expect(await seen()).toBe(0);
    await owner.query(`UPDATE "Membership" SET "until" = NULL WHERE "personId" = $1`, [person]);
    expect(await seen()).toBe(1);
  }
});

test("a school administrator sees the school's people and their plans, and none of their answers", async () => {
  const seen = await countAll(everything, people.boss);
  expect(seen).toMatchObject({ person: 4, surveyAttempt: 0, savedItem: 0 });
  const plans = await withActor({ id: people.boss }, (tx) => tx.plan.findMany());
  expect(new Set(plans.map(({ personId }) => personId))).toEqual(new Set([people.maya, people.liam]));
});

test("a visitor sees the attempt whose key the browser holds", async () => {
  expect(await withVisitor("key-a", (tx) => tx.surveyAttempt.count())).toBe(1);
  expect(await withVisitor("key-c", (tx) => tx.surveyAttempt.count())).toBe(0);
});

test("housekeeping sees attempts without an owner and no others", async () => {
  expect(await withPurpose("housekeeping", (tx) => tx.surveyAttempt.count())).toBe(2);
  expect(await withPurpose("housekeeping", (tx) => tx.plan.count())).toBe(0);
});

test("nobody changes another's rows, makes themselves staff, or rewrites a revision", async () => {
  const liams = await withActor({ id: people.liam }, (tx) => tx.plan.findFirstOrThrow());
  expect((await withActor({ id: people.maya }, (tx) => tx.plan.updateMany({ data: { revision: 9 } }))).count).toBe(1);
  const asRosa = (where: { personId?: string }, data: { revision?: number; state?: "APPROVED" }) =>
    withActor({ id: people.rosa }, (tx) => tx.plan.updateMany({ where, data }));
  await expect(asRosa({}, { revision: 10 })).rejects.toThrow(/only its owner/);
  expect((await asRosa({ personId: people.liam }, { state: "APPROVED" })).count).toBe(0);
  await expect(
    withActor({ id: people.maya }, (tx) =>
      tx.savedItem.create({ data: { personId: people.liam, kind: "PATHWAY", targetId: "q" } }),
    ),
  ).rejects.toThrow(/row-level security/);
  await expect(
    withActor({ id: people.maya }, (tx) =>
      tx.membership.create({ data: { personId: people.maya, role: "SITE_ADMINISTRATOR" } }),
    ),
  ).rejects.toThrow(/row-level security/);
  await expect(
    withActor({ id: people.maya }, (tx) =>
      tx.planRevision.create({
        data: { planId: liams.id, number: 2, pathwayId: "p", content: {}, contentHash: "h", createdById: people.maya },
      }),
    ),
  ).rejects.toThrow(/row-level security/);
  await expect(
    withActor({ id: people.maya }, (tx) => tx.planRevision.updateMany({ data: { contentHash: "forged" } })),
  ).rejects.toThrow(/permission denied/);
  await expect(withActor({ id: people.maya }, (tx) => tx.auditEntry.deleteMany())).rejects.toThrow(/permission denied/);
});

test("what a transaction was told ends with it", async () => {
  await withActor({ id: people.maya }, (tx) => tx.plan.count());
  expect(await db.plan.count()).toBe(0);
});
