import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Student } from "@/lib/accounts/rules/roles";
import { contentHash } from "@/lib/plans/content-hash";
import { erasePlans } from "@/lib/plans/erase-person";
import { exportPlans } from "@/lib/plans/export-person";
import { getPlan } from "@/lib/plans/queries/get-plan";
import { listSaved } from "@/lib/plans/queries/list-saved";
import { removeSavedItem } from "@/lib/plans/remove-saved-item";
import { revisePlan } from "@/lib/plans/revise-plan";
import { emptyContent } from "@/lib/plans/rules/content";
import { classOf, schoolYearEnd } from "@/lib/plans/rules/school-year";
import { saveItem, savedLimit } from "@/lib/plans/save-item";
import { startPlan } from "@/lib/plans/start-plan";
import { withActor } from "@/lib/platform/with-actor";
import { createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

let pathway = "";
let other = "";
let cluster = "";

beforeAll(async () => {
  const { rows } = await owner.query(`SELECT id, "clusterId" FROM "Pathway" ORDER BY id LIMIT 2`);
  [pathway, other] = rows.map((row) => row.id);
  cluster = rows[0].clusterId;
});

const audited = async (student: Student) =>
  (
    await owner.query(
      `SELECT action, fields FROM "AuditEntry" WHERE "subjectId" = $1 AND action ~ '^(plan|saved)' ORDER BY id`,
      [student.id],
    )
  ).rows;

test("what is saved is there, newest first, and saving twice changes nothing", async () => {
  const student = await createStudent();
  expect(await saveItem(student, { kind: "CLUSTER", id: cluster })).toEqual({ ok: true, value: null });
  expect(await saveItem(student, { kind: "PATHWAY", id: pathway })).toEqual({ ok: true, value: null });
  expect(await saveItem(student, { kind: "PATHWAY", id: other })).toEqual({ ok: true, value: null });
  expect(await saveItem(student, { kind: "PATHWAY", id: other })).toEqual({ ok: true, value: null });
  expect(await listSaved(student)).toEqual({ clusters: [cluster], pathways: [other, pathway], occupations: [] });
  expect(await audited(student)).toHaveLength(3);
});

test("what is not in the catalogue cannot be saved", async () => {
  const student = await createStudent();
  expect(await saveItem(student, { kind: "OCCUPATION", id: "99-9999.99" })).toEqual({
    ok: false,
    problem: "NOT_IN_CATALOG",
  });
});

test("there is a limit, and it says so", async () => {
  const student = await createStudent();
  await owner.query(
    `INSERT INTO "SavedItem" (id, "personId", kind, "targetId") SELECT gen_random_uuid(), $1, 'OCCUPATION', n::text FROM generate_series(1, $2::int) n`,
    [student.id, savedLimit],
  );
  expect(await saveItem(student, { kind: "PATHWAY", id: pathway })).toEqual({ ok: false, problem: "TOO_MANY_SAVED" });
});

test("removing takes away one's own and nothing of a stranger", async () => {
  const student = await createStudent();
  const stranger = await createStudent();
  await saveItem(student, { kind: "PATHWAY", id: pathway });
  await removeSavedItem(stranger, { kind: "PATHWAY", id: pathway });
  expect((await listSaved(student)).pathways).toEqual([pathway]);
  expect((await listSaved(stranger)).pathways).toEqual([]);
  await removeSavedItem(student, { kind: "PATHWAY", id: pathway });
  await removeSavedItem(student, { kind: "PATHWAY", id: pathway });
  expect((await listSaved(student)).pathways).toEqual([]);
  expect((await audited(student)).map((row) => row.action)).toEqual(["saved.add", "saved.remove"]);
});

test("a plan starts with a pathway, which is saved with it, and is hashed from its first revision on", async () => {
  const student = await createStudent();
  const started = await startPlan(student, { pathwayId: pathway, reason: " I like people. " });
  expect(started.ok).toBe(true);
  const plan = await getPlan(student);
  expect(plan).toMatchObject({ revision: 1, content: { version: 2, pathwayId: pathway, reason: "I like people." } });
  expect((await listSaved(student)).pathways).toEqual([pathway]);
  const { rows } = await owner.query(`SELECT "contentHash" FROM "PlanRevision" WHERE "planId" = $1`, [plan?.id]);
  expect(rows[0].contentHash).toBe(contentHash(plan!.content));
  expect(plan?.content).toEqual({
    ...emptyContent(pathway, "I like people."),
    classOf: classOf(10, schoolYearEnd(new Date(), "America/Chicago")),
  });
  expect(await audited(student)).toEqual([{ action: "plan.start", fields: ["pathwayId", "reason"] }]);
});

test("the hash does not depend on the order of keys, and changes with every word", () => {
  const content = emptyContent(pathway, "a");
  expect(contentHash(Object.fromEntries(Object.entries(content).reverse()) as typeof content)).toBe(
    contentHash(content),
  );
  expect(contentHash({ ...content, reason: "b" })).not.toBe(contentHash(content));
  // The canonical JSON (RFC 8785), hashed by hand.
  const canonical =
    '{"classOf":null,"courses":[],"occupationCode":null,"pathwayId":"p","reason":"é",' +
    '"rules":{"set":null,"supplements":[]},"steps":[],"title":"","version":2}';
  expect(contentHash(emptyContent("p", "é"))).toBe(createHash("sha256").update(canonical).digest("hex"));
});

test("of eight starts at the same moment exactly one makes a plan", async () => {
  const student = await createStudent();
  const results = await Promise.all(
    Array.from({ length: 8 }, () => startPlan(student, { pathwayId: pathway, reason: "" })),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toEqual({ ok: false, problem: "PLAN_EXISTS" });
});

test("a pathway that the catalogue does not have starts nothing", async () => {
  const student = await createStudent();
  expect(await startPlan(student, { pathwayId: "national-16/none", reason: "" })).toEqual({
    ok: false,
    problem: "PATHWAY_NOT_FOUND",
  });
  expect(await getPlan(student)).toBeNull();
});

test("a change is a new revision; the one before stays; saying the same again adds none", async () => {
  const student = await createStudent();
  const started = await startPlan(student, { pathwayId: pathway, reason: "" });
  if (!started.ok) throw new Error(started.problem);
  const { planId } = started.value;
  expect(await revisePlan(student, { planId, revision: 1, pathwayId: other, reason: "" })).toEqual({
    ok: true,
    value: { revision: 2 },
  });
  expect(await revisePlan(student, { planId, revision: 2, pathwayId: other, reason: "" })).toEqual({
    ok: true,
    value: { revision: 2 },
  });
  const plan = await getPlan(student);
  expect(plan?.revisions.map(({ number, pathwayId }) => [number, pathwayId])).toEqual([
    [2, other],
    [1, pathway],
  ]);
  expect((await audited(student)).at(-1)).toEqual({ action: "plan.revise", fields: ["pathwayId"] });
});

test("of eight changes at the same moment exactly one counts, and an overtaken one is refused", async () => {
  const student = await createStudent();
  const started = await startPlan(student, { pathwayId: pathway, reason: "" });
  if (!started.ok) throw new Error(started.problem);
  const { planId } = started.value;
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      revisePlan(student, { planId, revision: 1, pathwayId: other, reason: `reason ${i}` }),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await revisePlan(student, { planId, revision: 1, pathwayId: pathway, reason: "late" })).toEqual({
    ok: false,
    problem: "PLAN_CHANGED_MEANWHILE",
  });
});

test("a stranger's plan looks as if it did not exist", async () => {
  const student = await createStudent();
  const stranger = await createStudent();
  const started = await startPlan(student, { pathwayId: pathway, reason: "" });
  if (!started.ok) throw new Error(started.problem);
  expect(
    await revisePlan(stranger, { planId: started.value.planId, revision: 1, pathwayId: other, reason: "" }),
  ).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
  expect(await getPlan(stranger)).toBeNull();
});

test("the person takes along all of it, and can have it erased without touching another's", async () => {
  const student = await createStudent();
  const stranger = await createStudent();
  for (const each of [student, stranger]) await startPlan(each, { pathwayId: pathway, reason: "mine" });
  const taken = await exportPlans(student);
  expect(taken.saved).toHaveLength(1);
  expect(taken.plans[0]?.revisions[0]?.content).toMatchObject({ reason: "mine" });
  await withActor(student, (tx) => erasePlans(tx, student));
  await withActor(student, (tx) => erasePlans(tx, stranger));
  expect(await getPlan(student)).toBeNull();
  expect(await getPlan(stranger)).not.toBeNull();
});
