import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { checkStandings } from "@/lib/counseling/check-standings";
import { saveItem } from "@/lib/plans/save-item";
import { createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";
import { courseOf, edit, planWorld, submit } from "../../support/plan-people";

const at = () => new Date();
const standing = async (personId: string) =>
  (await owner.query(`SELECT * FROM "Standing" WHERE "personId" = $1`, [personId])).rows[0];

/** Two credits of mathematics or English, which the courses of planWorld close. */
async function rulesFor(schoolId: string, credits: number) {
  const code = `rules-${randomUUID().slice(0, 8)}`;
  const line = { id: "any", title: { en: "Any", es: "Lo que sea" }, credits, selectors: ["any"] };
  const content = { totalCredits: credits, countsFrom: 9, split: null, lines: [line], choices: [], conditions: [] };
  await insertRow("RequirementSet", {
    ...{ id: randomUUID(), code, version: 1, kind: "STATE", titleEn: "Some", titleEs: "Algunas" },
    ...{ content: JSON.stringify(content), contentHash: "", state: "PUBLISHED", publishedAt: new Date() },
  });
  await owner.query(`UPDATE "School" SET "stateCode" = $2 WHERE id = $1`, [schoolId, code]);
}

let meanwhile: () => Promise<unknown> = async () => {};
vi.mock("node:timers/promises", async (original) => ({
  ...(await original<typeof import("node:timers/promises")>()),
  setImmediate: () => meanwhile(),
}));

// Each test checks its own students, whatever the others left.
beforeEach(async () => void (await owner.query(`UPDATE "Standing" SET "staleAt" = NULL`)));

test("an edit makes it stale, the check makes it true: credits that are missing, then none, and clean when sent", async () => {
  const { school, student, planId } = await planWorld();
  await rulesFor(school.id, 3);
  expect((await standing(student.id)).staleAt).not.toBeNull();
  expect(await checkStandings(at())).toBe(1);
  expect(await standing(student.id)).toMatchObject({
    ...{ onTrack: false, missingCredits: 1, clean: null, staleAt: null, planState: "DRAFT" },
  });
  expect(await checkStandings(at())).toBe(0);

  await submit(student, planId);
  expect((await standing(student.id)).staleAt).not.toBeNull();
  await checkStandings(at());
  expect(await standing(student.id)).toMatchObject({ onTrack: false, clean: false, planState: "SUBMITTED" });

  await edit(student, planId, [courseOf("BIO", 11)]);
  await submit(student, planId);
  await checkStandings(at());
  const now = await standing(student.id);
  expect(now).toMatchObject({ onTrack: true, missingCredits: 0, clean: true, staleAt: null });
  const [{ age }] = (
    await owner.query(
      `SELECT extract(epoch FROM (now() AT TIME ZONE 'UTC') - "checkedAt")::float AS age FROM "Standing" WHERE "personId" = $1`,
      [student.id],
    )
  ).rows;
  expect(Math.abs(age)).toBeLessThan(60);
});

test("a plan that closes every line and breaks a rule of the school is not clean", async () => {
  const { school, student, planId } = await planWorld();
  await rulesFor(school.id, 2);
  await submit(student, planId);
  await checkStandings(at());
  expect(await standing(student.id)).toMatchObject({ onTrack: true, clean: true });
  await insertRow("PlanSettings", { schoolId: school.id, supplements: [], minimumCredits: 1, immaterial: [] });
  await owner.query(`UPDATE "Standing" SET "staleAt" = now() AT TIME ZONE 'UTC' WHERE "personId" = $1`, [student.id]);
  await checkStandings(at());
  expect(await standing(student.id)).toMatchObject({ onTrack: true, clean: false });
});

test("a senior whose record is short is off track; whose finished years nobody has recorded is unknown", async () => {
  const { school, student } = await planWorld();
  await rulesFor(school.id, 3);
  const senior = await createStudent({ schoolId: school.id, grade: 12 });
  const unknown = await createStudent({ schoolId: school.id, grade: 12 });
  const record = (personId: string, grade: number) =>
    insertRow("TranscriptCourse", {
      ...{ id: randomUUID(), personId, grade, code: `C${grade}`, title: "Course", credits: 0.5 },
      ...{ outcome: "COMPLETED", source: "IMPORTED", createdById: personId },
    });
  for (const grade of [9, 10, 11]) await record(senior.id, grade);
  await record(unknown.id, 9);
  await checkStandings(at());
  expect(await standing(senior.id)).toMatchObject({ onTrack: false, missingCredits: 1.5, clean: null });
  expect(await standing(unknown.id)).toMatchObject({ onTrack: null, missingCredits: null });
  // A ninth-grader whose plan closes two of three.
  await owner.query(`UPDATE "Standing" SET "staleAt" = now() AT TIME ZONE 'UTC' WHERE "personId" = $1`, [student.id]);
  await checkStandings(at());
  expect(await standing(student.id)).toMatchObject({ onTrack: false, missingCredits: 1 });
});

test("an edit between the reading and the writing leaves the student for the next time", async () => {
  const { school, student, planId } = await planWorld();
  await rulesFor(school.id, 2);
  meanwhile = async () => {
    meanwhile = async () => {};
    await edit(student, planId, [courseOf("BIO", 11)]);
  };
  expect(await checkStandings(at())).toBe(0);
  expect((await standing(student.id)).staleAt).not.toBeNull();
  expect(await checkStandings(at())).toBe(1);
});

test("a plan that cannot be read is unknown, and keeps nobody else waiting", async () => {
  const { school, student, planId } = await planWorld();
  await rulesFor(school.id, 3);
  const other = await planWorld();
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  await owner.query(
    `INSERT INTO "PlanRevision" (id, "planId", number, "pathwayId", content, "contentHash", "createdById")
     VALUES (gen_random_uuid(), $1, 99, 'x', '{"version": 2, "courses": [null]}', '', $2)`,
    [planId, student.id],
  );
  expect(await checkStandings(at())).toBe(2);
  expect(await standing(student.id)).toMatchObject({ onTrack: null, missingCredits: null, staleAt: null });
  expect((await standing(other.student.id)).staleAt).toBeNull();
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});

test("two at once check everybody once, and an edit that still goes on is not waited for", async () => {
  const school = await createSchool();
  const { rows } = await owner.query(`SELECT id FROM "Pathway" ORDER BY id LIMIT 2`);
  const students = await Promise.all(Array.from({ length: 6 }, () => createStudent({ schoolId: school.id })));
  for (const student of students) await saveItem(student, { kind: "PATHWAY", id: rows[0].id });
  const both = await Promise.all([checkStandings(at()), checkStandings(at())]);
  expect(both[0]! + both[1]!).toBe(6);

  const [busy, other] = students as [(typeof students)[0], (typeof students)[0]];
  const touch = `UPDATE "Standing" SET "staleAt" = coalesce("staleAt", now() AT TIME ZONE 'UTC') WHERE "personId" = $1`;
  await owner.query(touch, [busy.id]);
  await owner.query(touch, [other.id]);
  await owner.query("BEGIN");
  await saveAs(busy.id, rows[1].id);
  const running = checkStandings(at());
  await expect(running).resolves.toBe(1);
  await owner.query("COMMIT");
  expect((await standing(busy.id)).staleAt).not.toBeNull();
  expect((await standing(other.id)).staleAt).toBeNull();
  expect(await checkStandings(at())).toBe(1);
  expect((await standing(busy.id)).staleAt).toBeNull();
});

/** An edit that goes on: its transaction is the owner's, still open. */
const saveAs = (personId: string, targetId: string) =>
  insertRow("SavedItem", { id: randomUUID(), personId, kind: "PATHWAY", targetId });

test("who goes to no school any more is not judged, and does not come back for ever", async () => {
  const { student } = await planWorld();
  await owner.query(`UPDATE "Membership" SET "until" = now() WHERE "personId" = $1`, [student.id]);
  await owner.query(`UPDATE "Standing" SET "staleAt" = now() AT TIME ZONE 'UTC' WHERE "personId" = $1`, [student.id]);
  expect(await checkStandings(at())).toBe(1);
  expect(await standing(student.id)).toMatchObject({ onTrack: null, staleAt: null });
  expect(await checkStandings(at())).toBe(0);
});

test("what the rules themselves depend on makes it stale too: the list, the settings, the rules, a new school", async () => {
  const { school, student } = await planWorld();
  await rulesFor(school.id, 3);
  const isStaleAfter = async (sql: string, values: unknown[]) => {
    await owner.query(`UPDATE "Standing" SET "staleAt" = NULL`);
    await owner.query(sql, values);
    return (await standing(student.id)).staleAt !== null;
  };
  const here = [school.id];
  expect(await isStaleAfter(`UPDATE "Course" SET credits = 0.5 WHERE "schoolId" = $1 AND code = 'BIO'`, here)).toBe(
    true,
  );
  expect(await isStaleAfter(`INSERT INTO "PlanSettings" ("schoolId", supplements) VALUES ($1, '{}')`, here)).toBe(true);
  expect(await isStaleAfter(`UPDATE "PlanSettings" SET "minimumCredits" = 5 WHERE "schoolId" = $1`, here)).toBe(true);
  const published = `UPDATE "RequirementSet" SET state = 'WITHDRAWN'
    WHERE code = (SELECT "stateCode" FROM "School" WHERE id = $1)`;
  expect(await isStaleAfter(published, here)).toBe(true);
  expect(await isStaleAfter(`UPDATE "School" SET "stateCode" = 'us-ak' WHERE id = $1`, here)).toBe(true);
  const elsewhere = (await createSchool()).id;
  const moved = `INSERT INTO "Membership" (id, "personId", role, "schoolId", grade)
    VALUES (gen_random_uuid(), $1, 'STUDENT', $2, 10)`;
  expect(await isStaleAfter(`UPDATE "School" SET "stateCode" = 'us-ak' WHERE id = $1`, [elsewhere])).toBe(false);
  expect(await isStaleAfter(moved, [student.id, elsewhere])).toBe(true);
});
