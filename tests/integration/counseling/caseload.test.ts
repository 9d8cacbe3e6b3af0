import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { getStudent } from "@/lib/counseling/queries/get-student";
import { listCaseload } from "@/lib/counseling/queries/list-caseload";
import { countAt } from "@/lib/counseling/rules/progress";
import { caseloadFilterSchema } from "@/lib/counseling/schema";
import { saveItem } from "@/lib/plans/save-item";
import { startPlan } from "@/lib/plans/start-plan";
import { assign, createCounselor, createSchool, createStudent } from "../../support/factories";
import { insertRow, owner } from "../../support/owner";

const everyone = caseloadFilterSchema.parse({});
let pathway = "";
let cluster = "";

beforeAll(async () => {
  const { rows } = await owner.query(`SELECT id, "clusterId" FROM "Pathway" ORDER BY id LIMIT 1`);
  pathway = rows[0].id;
  cluster = rows[0].clusterId;
});

async function schoolWithCounselor() {
  const school = await createSchool();
  return { school, counselor: await createCounselor(school.id) };
}

async function studentOf(schoolId: string, counselor: Counselor, name: string, grade = 10) {
  const student = await createStudent({ schoolId, name, grade });
  await assign(schoolId, counselor.id, student.id);
  return student;
}

async function answerSurvey(personId: string, { scored }: { scored: boolean }) {
  const attemptId = randomUUID();
  const instruments = ["interests-1", "subjects-1"];
  await insertRow("SurveyAttempt", { id: attemptId, personId, instruments, language: "en", answers: "", answered: 14 });
  if (!scored) return;
  const result = { scoringVersion: 1, releaseId: 1, profile: {}, matches: {}, topClusters: [cluster] };
  await insertRow("SurveyResult", { id: randomUUID(), attemptId, ...result });
}

test("each student stands at one step, with what is newest of theirs", async () => {
  const { school, counselor } = await schoolWithCounselor();
  await studentOf(school.id, counselor, "Ana None");
  const begun = await studentOf(school.id, counselor, "Ben Begun");
  await answerSurvey(begun.id, { scored: false });
  const scored = await studentOf(school.id, counselor, "Cy Scored", 11);
  await answerSurvey(scored.id, { scored: true });
  const saver = await studentOf(school.id, counselor, "Di Saver", 11);
  await answerSurvey(saver.id, { scored: true });
  await saveItem(saver, { kind: "PATHWAY", id: pathway });
  const planner = await studentOf(school.id, counselor, "Ed Planner", 12);
  await startPlan(planner, { pathwayId: pathway, reason: "" });

  const { students, counts, next } = await listCaseload(counselor, everyone);
  expect(students.map(({ name, progress }) => [name, progress])).toEqual([
    ["Ben Begun", "started"],
    ["Ana None", "none"],
    ["Ed Planner", "plan"],
    ["Di Saver", "saved"],
    ["Cy Scored", "result"],
  ]);
  expect(students[0]).toMatchObject({ answered: 14, asked: 46, resultAt: null, grade: 10, schoolName: school.name });
  expect(students[1]).toMatchObject({ answered: null, asked: null, resultAt: null, topClusters: [] });
  expect(students[4]?.topClusters).toEqual([cluster]);
  expect(Math.abs(Number(students[4]?.resultAt) - Date.now())).toBeLessThan(60_000);
  expect(students[3]?.savedPathways).toEqual([pathway]);
  expect(students[2]?.planPathway).toBe(pathway);
  expect(next).toBeNull();
  expect(countAt(counts)).toBe(5);
  expect(countAt(counts, "saved")).toBe(1);

  const names = async (input: Record<string, string>) =>
    (await listCaseload(counselor, caseloadFilterSchema.parse(input))).students.map(({ name }) => name);
  expect(await names({ progress: "result" })).toEqual(["Cy Scored"]);
  expect(await names({ q: "SAV" })).toEqual(["Di Saver"]);
  expect(await names({ q: "%" })).toEqual([]);
});

test("the list goes on where the page before ended, each student once", async () => {
  const { school, counselor } = await schoolWithCounselor();
  const values = Array.from(
    { length: 120 },
    (_, i) => [randomUUID(), `Student ${String(i % 60).padStart(2, "0")}`] as const,
  );
  for (const [id, name] of values) {
    await insertRow("Person", { id, name });
    await insertRow("Membership", {
      id: randomUUID(),
      personId: id,
      role: "STUDENT",
      schoolId: school.id,
      from: new Date("2025-01-01"),
    });
    await insertRow("CaseloadAssignment", {
      id: randomUUID(),
      schoolId: school.id,
      counselorId: counselor.id,
      studentId: id,
      from: new Date("2025-01-01"),
    });
  }
  const seen: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 4; page++) {
    const list = await listCaseload(counselor, caseloadFilterSchema.parse({ after }));
    seen.push(...list.students.map(({ id }) => id));
    if (!list.next) break;
    after = list.next;
  }
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});

test("every student who was shown has an audit row, ids and field names only", async () => {
  const { school, counselor } = await schoolWithCounselor();
  const student = await studentOf(school.id, counselor, "Zoe Seen");
  await listCaseload(counselor, everyone);
  await getStudent(counselor, student.id);
  const { rows } = await owner.query(
    `SELECT action, "actorId", fields FROM "AuditEntry" WHERE "subjectId" = $1 AND "actorId" = $2 ORDER BY id`,
    [student.id, counselor.id],
  );
  expect(rows.map((row) => row.action)).toEqual(["caseload.list", "student.view"]);
  expect(JSON.stringify(rows)).not.toContain("Zoe");
});

test("a student of another counselor, even of the same school, looks absent", async () => {
  const { school, counselor } = await schoolWithCounselor();
  const colleague = await createCounselor(school.id);
  const student = await studentOf(school.id, counselor, "Mine Only");
  expect(await getStudent(colleague, student.id)).toBeNull();
  expect((await listCaseload(colleague, everyone)).students).toEqual([]);
  expect(await getStudent(colleague, randomUUID())).toBeNull();
});

test("a student who moved away, or whose assignment ended, is gone from the list at once", async () => {
  const { school, counselor } = await schoolWithCounselor();
  const mover = await studentOf(school.id, counselor, "Mover");
  const ended = await studentOf(school.id, counselor, "Ended");
  await owner.query(`UPDATE "Membership" SET "until" = now() WHERE "personId" = $1`, [mover.id]);
  await owner.query(`UPDATE "CaseloadAssignment" SET "until" = now() WHERE "studentId" = $1`, [ended.id]);
  expect((await listCaseload(counselor, everyone)).students).toEqual([]);
  expect(await getStudent(counselor, mover.id)).toBeNull();
  expect(await getStudent(counselor, ended.id)).toBeNull();
});

test("one student opens with results, saved things and plan", async () => {
  const { school, counselor } = await schoolWithCounselor();
  const student = await studentOf(school.id, counselor, "Full House", 9);
  await answerSurvey(student.id, { scored: true });
  await answerSurvey(student.id, { scored: false });
  await startPlan(student, { pathwayId: pathway, reason: "Because" });
  expect(await getStudent(counselor, student.id)).toMatchObject({
    name: "Full House",
    grade: 9,
    schoolName: school.name,
    started: { answered: 14 },
    results: [{ topClusters: [cluster] }],
    saved: [{ kind: "PATHWAY", targetId: pathway }],
    plan: { pathwayId: pathway, reason: "Because" },
  });
});
