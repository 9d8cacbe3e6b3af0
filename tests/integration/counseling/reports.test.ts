import { expect, test } from "vitest";
import { listRequests, tallyByGrade, walkProgress } from "@/lib/counseling/queries/school-reports";
import { tryRollOver } from "@/lib/counseling/queries/try-roll-over";
import { countStudents, reportScopes } from "@/lib/counseling/queries/walk-students";
import { rollOver, undoRollOver } from "@/lib/counseling/roll-over";
import { readTallies, writeTallies } from "@/lib/counseling/rules/grade-tally";
import { emptyContent } from "@/lib/plans/rules/content";
import {
  assign,
  createCounselor,
  createSchool,
  createSchoolAdministrator,
  createStudent,
} from "../../support/factories";
import { owner } from "../../support/owner";

const at = new Date("2027-08-02T15:00:00Z");

async function plan(personId: string, courses: { code: string; grade: number; term?: number }[], state = "DRAFT") {
  const content = {
    ...emptyContent("national-16/x/y"),
    courses: courses.map((course, i) => ({
      ...{ id: `c${i}`, origin: "SCHOOL", scedCode: null, title: course.code, credits: 1, term: 0 },
      ...course,
    })),
  };
  const { rows } = await owner.query(
    `WITH plan AS (INSERT INTO "Plan" (id, "personId", state, "createdAt") VALUES (gen_random_uuid(), $1, $2::"PlanState", '2026-09-01') RETURNING id)
     INSERT INTO "PlanRevision" (id, "planId", number, "pathwayId", content, "contentHash", "createdById")
     SELECT gen_random_uuid(), id, 1, 'x', $3, '', $1 FROM plan RETURNING "planId"`,
    [personId, state, JSON.stringify(content)],
  );
  return rows[0].planId as string;
}

const recorded = (personId: string, grade: number, code: string, outcome: string, credits = 1) =>
  owner.query(
    `INSERT INTO "TranscriptCourse" (id, "personId", grade, code, title, credits, outcome, source, "createdById")
     VALUES (gen_random_uuid(), $1, $2, $3, $3, $4, $5::"CourseOutcome", 'IMPORTED', $1)`,
    [personId, grade, code, credits, outcome],
  );

async function town() {
  const school = await createSchool();
  // Set behind the clock of these tests, as all memberships here are.
  const administrator = await createSchoolAdministrator(school.id);
  const counselor = await createCounselor(school.id);
  const student = (grade: number) => createStudent({ schoolId: school.id, grade });
  const scope = reportScopes(administrator)[0]!;
  return { school, administrator, counselor, student, scope };
}

const flat = async <Item>(batches: AsyncIterable<Item[]>) => (await Array.fromAsync(batches)).flat();
const grades = async (schoolId: string) =>
  (
    await owner.query(
      `SELECT grade, until IS NULL AS here FROM "Membership" WHERE "schoolId" = $1 AND role = 'STUDENT' ORDER BY grade`,
      [schoolId],
    )
  ).rows.map(({ grade, here }) => (here ? grade : `${grade} ended`));

test("a school's line says start, plan, reviews by grade and credits; a counselor sees their caseload only", async () => {
  const { school, administrator, counselor, student, scope } = await town();
  const [one, two] = [await student(11), await student(9)];
  const planId = await plan(one.id, [{ code: "ALG2", grade: 11 }]);
  await owner.query(
    `INSERT INTO "PlanReview" (id, "planId", revision, "materialHash", decision, "schoolId", "counselorId", "stateBefore", "createdAt", "undoneAt")
     VALUES (gen_random_uuid(), $1, 1, '', 'APPROVED', $2, $3, 'SUBMITTED', '2026-10-01', NULL),
            (gen_random_uuid(), $1, 1, '', 'APPROVED', $2, $3, 'SUBMITTED', '2027-07-20', now())`,
    [planId, school.id, counselor.id],
  );
  await recorded(one.id, 9, "ALG1", "COMPLETED");
  await recorded(one.id, 10, "GEO", "FAILED");
  await recorded(one.id, 8, "ART", "COMPLETED");
  const lines = await flat(walkProgress(administrator, scope, { at }));
  expect(lines.find(({ id }) => id === one.id)).toMatchObject({
    ...{ grade: 11, hasPlan: true, credits: 1, reviewedIn: [10] },
    startedAt: new Date("2026-09-01T00:00:00Z"),
  });
  expect(lines.find(({ id }) => id === two.id)).toMatchObject({ hasPlan: false, startedAt: null, reviewedIn: [] });

  const own = reportScopes(counselor)[0]!;
  expect(own.whole).toBe(false);
  expect(await flat(walkProgress(counselor, own, { at }))).toEqual([]);
  await assign(school.id, counselor.id, two.id);
  expect((await flat(walkProgress(counselor, own, { at }))).map(({ id }) => id)).toEqual([two.id]);
  // Whoever claims the whole of a school that they do not administer still sees only those in their care.
  expect((await flat(walkProgress(counselor, { ...own, whole: true }, { at }))).map(({ id }) => id)).toEqual([two.id]);
  const { rows } = await owner.query(
    `SELECT count(*)::int FROM "AuditEntry" WHERE "subjectId" = $1 AND action = 'report.view'`,
    [two.id],
  );
  expect(rows).toEqual([{ count: 3 }]);
});

test("more students than one batch are all there, each once", async () => {
  const { school, administrator, scope } = await town();
  await owner.query(
    `WITH people AS (INSERT INTO "Person" (id, name) SELECT gen_random_uuid(), 'Batch ' || n FROM generate_series(1, 430) n RETURNING id)
     INSERT INTO "Membership" (id, "personId", role, "schoolId", grade, "from") SELECT gen_random_uuid(), id, 'STUDENT', $1, 10, '2026-01-01' FROM people`,
    [school.id],
  );
  const batches = await Array.fromAsync(walkProgress(administrator, scope, { at }));
  expect(batches.map((lines) => lines.length)).toEqual([100, 100, 100, 100, 30]);
  expect(new Set(batches.flat().map(({ id }) => id)).size).toBe(430);
  expect(await countStudents(administrator, scope, at)).toBe(430);
  const first = await tallyByGrade(administrator, scope, { at });
  expect(first).toMatchObject({ tallies: [{ grade: 10, students: 400 }], next: batches[3]!.at(-1)!.id });
  const tallies = readTallies(writeTallies(first.tallies))!;
  expect(tallies).toEqual(first.tallies);
  const second = await tallyByGrade(administrator, scope, { from: first.next, tallies, at });
  expect(second).toMatchObject({ tallies: [{ grade: 10, students: 430, withPlan: 0 }], next: null });
  expect(readTallies("9.1.2<script>")).toBeNull();
});

test("next year's courses are counted by term and by how far the plan is", async () => {
  const { school, administrator, student, scope } = await town();
  await owner.query(
    `INSERT INTO "Course" (id, "schoolId", code, "titleEn", credits, "gradeFrom", "gradeTo", capacity) VALUES (gen_random_uuid(), $1, 'BIO', 'Biology', 1, 9, 12, 2)`,
    [school.id],
  );
  await plan(
    (await student(9)).id,
    [
      { code: "BIO", grade: 10 },
      { code: "ART", grade: 9 },
    ],
    "APPROVED",
  );
  await plan(
    (await student(10)).id,
    [
      { code: "BIO", grade: 11, term: 1 },
      { code: "OLD", grade: 11 },
    ],
    "SUBMITTED",
  );
  await plan((await student(10)).id, [{ code: "BIO", grade: 11, term: 1 }], "RETURNED");
  const rows = await listRequests(administrator, scope, at);
  expect(rows).toMatchObject([
    { code: "BIO", term: 0, approved: 1, submitted: 0, draft: 0, capacity: 2, all: 3, foreign: false },
    { code: "BIO", term: 1, approved: 0, submitted: 1, draft: 1, capacity: 2, all: 3 },
    { code: "OLD", term: 0, submitted: 1, capacity: null, foreign: true },
  ]);
  const stranger = (await town()).administrator;
  expect(await listRequests(stranger, scope, at)).toEqual([]);
});

test("everyone moves on once a year, all or nobody, and ten minutes can take it back", async () => {
  const { school, administrator, student, scope } = await town();
  const [eight, held] = [await student(8), await student(10)];
  for (const grade of [11, 12, 13, 14]) await student(grade);
  await recorded(eight.id, 8, "ART", "IN_PROGRESS");
  await recorded(held.id, 10, "GEO", "FAILED");
  const input = { schoolId: school.id, endedYear: 2027, staying: [held.id] };
  const trial = await tryRollOver(administrator, scope, at);
  expect(trial).toMatchObject({ endedYear: 2027, isOpen: true, applied: null, students: 6, up: 4, finished: 2 });
  expect(trial.counts).toMatchObject({ FAILED: 1, IN_PROGRESS: 1 });
  expect(trial.people.find(({ id }) => id === held.id)?.needs).toEqual(["FAILED", "NO_PLAN"]);

  expect(await rollOver(administrator, { ...input, endedYear: 2026 }, at)).toEqual({
    ok: false,
    problem: "YEAR_CHANGED",
  });
  const winter = new Date("2027-12-01T00:00:00Z");
  expect(await rollOver(administrator, { ...input, endedYear: 2028 }, winter)).toEqual({
    ok: false,
    problem: "NOT_OPEN",
  });
  const stranger = (await town()).administrator;
  expect(await rollOver(stranger, input, at)).toEqual({ ok: false, problem: "SCHOOL_NOT_FOUND" });
  expect(await grades(school.id)).toEqual([8, 10, 11, 12, 13, 14]);

  const twice = await Promise.all([rollOver(administrator, input, at), rollOver(administrator, input, at)]);
  expect(twice.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { up: 3, finished: 2 } }]);
  expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, problem: "ALREADY_DONE" });
  expect(await grades(school.id)).toEqual([9, 10, 12, "12 ended", 14, "14 ended"]);

  const { applied } = await tryRollOver(administrator, scope, at);
  expect(applied?.canUndo).toBe(true);
  expect(await undoRollOver(stranger, applied!.id, at)).toEqual({ ok: false, problem: "TOO_LATE" });
  const late = new Date(at.getTime() + 11 * 60_000);
  expect(await undoRollOver(administrator, applied!.id, late)).toEqual({ ok: false, problem: "TOO_LATE" });
  expect((await undoRollOver(administrator, applied!.id, at)).ok).toBe(true);
  expect(await grades(school.id)).toEqual([8, 10, 11, 12, 13, 14]);
});
