import { beforeAll, expect, test } from "vitest";
import type { Student } from "@/lib/accounts/rules/roles";
import { editPlan } from "@/lib/plans/edit-plan";
import { getPlan } from "@/lib/plans/queries/get-plan";
import type { Edit } from "@/lib/plans/rules/edits";
import { startPlan } from "@/lib/plans/start-plan";
import { undoEdit } from "@/lib/plans/undo-edit";
import { createSchool, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";

let pathway = "";

beforeAll(async () => {
  const { rows } = await owner.query(`SELECT id FROM "Pathway" ORDER BY id LIMIT 1`);
  pathway = rows[0].id;
});

async function started(student: Student): Promise<string> {
  const result = await startPlan(student, { pathwayId: pathway, reason: "" });
  if (!result.ok) throw new Error(result.problem);
  return result.value.planId;
}

/** A student of a school with a short list, its plan begun. */
async function planner(grade = 9) {
  const school = await createSchool();
  const course = (code: string, title: string, credits: number, length: number, retired = false) =>
    owner.query(
      `INSERT INTO "Course" (id, "schoolId", code, "titleEn", credits, "gradeFrom", "gradeTo", length, "changedAt", "retiredAt")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 9, 12, $5, now(), $6)`,
      [school.id, code, title, credits, length, retired ? new Date() : null],
    );
  await course("ALG1", "Algebra I", 1, 0);
  await course("GOV", "Government", 0.5, 1);
  await course("LATIN", "Latin", 1, 0, true);
  const student = await createStudent({ schoolId: school.id, grade });
  return { school, student, planId: await started(student) };
}

const edit = (student: Student, planId: string, revision: number, ...edits: Edit[]) =>
  editPlan(student, { planId, revision, edits });
const courses = async (student: Student) =>
  (await getPlan(student))!.content.courses.map(({ code, grade, term }) => [code, grade, term]);
test("undo goes back edit by edit, redo forth again, and a new edit ends what could be redone", async () => {
  const { student, planId } = await planner();
  await edit(student, planId, 1, { kind: "add", code: "ALG1", grade: 9 });
  await edit(student, planId, 2, { kind: "add", code: "GOV", grade: 12 });
  const codes = async () => (await courses(student)).map(([code]) => code);
  const step = async (revision: number, redo: boolean) => {
    const result = await undoEdit(student, { planId, revision, redo });
    return result.ok ? await codes() : result.problem;
  };
  expect(await step(3, true)).toBe("NOTHING_TO_UNDO");
  expect(await step(3, false)).toEqual(["ALG1"]);
  expect(await step(4, false)).toEqual([]);
  expect(await step(5, false)).toBe("NOTHING_TO_UNDO");
  expect(await step(5, true)).toEqual(["ALG1"]);
  expect(await step(6, true)).toEqual(["ALG1", "GOV"]);
  expect(await step(7, false)).toEqual(["ALG1"]);
  expect(await step(7, false)).toBe("PLAN_CHANGED_MEANWHILE");
  await edit(student, planId, 8, { kind: "setTitle", title: "Mine" });
  expect(await step(9, true)).toBe("NOTHING_TO_UNDO");
  expect(await step(9, false)).toEqual(["ALG1"]);
});
