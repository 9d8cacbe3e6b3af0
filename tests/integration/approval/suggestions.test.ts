import { describe, expect, test } from "vitest";
import { lockYear } from "@/lib/counseling/lock-year";
import { type SuggestedEdit, suggestChange, withdrawSuggestion } from "@/lib/counseling/suggest-change";
import type { CurrentUser } from "@/lib/accounts/rules/roles";
import { answerSuggestion } from "@/lib/plans/answer-suggestion";
import { commentOnPlan, resolveComment } from "@/lib/plans/comment-on-plan";
import { openSuggestionsLimit } from "@/lib/plans/rules/approval";
import { createCounselor, createEducator, createJobSeeker, createStudent } from "../../support/factories";
import { owner } from "../../support/owner";
import { auditActions, eventKinds, facts, planWorld, teacherOf } from "../../support/plan-people";

const at = () => new Date();
const write = () => ({ subject: "A suggestion", body: "see" });
const addBiology: SuggestedEdit = { kind: "add", code: "BIO", grade: 11 };
const suggest = (who: CurrentUser, planId: string, change: SuggestedEdit = addBiology) =>
  suggestChange(who, { planId, change, message: " For nursing. " }, write, at());

async function suggested() {
  const world = await planWorld({ email: `s.${Math.random()}@example.org` });
  const made = await suggest(world.counselor, world.planId);
  if (!made.ok) throw new Error(made.problem);
  return { ...world, ...made.value };
}

describe("suggesting", () => {
  test("is for a counselor in care and an educator of the class, and for nobody else", async () => {
    const { school, student, counselor, planId } = await planWorld();
    const teacher = await teacherOf(school.id, student.id);
    for (const who of [counselor, teacher]) expect(await suggest(who, planId)).toMatchObject({ ok: true });
    const others = [
      await createCounselor(school.id),
      await createEducator(school.id),
      await createStudent({ schoolId: school.id }),
      await createJobSeeker(),
      student,
    ];
    for (const who of others) expect(await suggest(who, planId)).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
    expect((await facts(student, planId))!.proposals).toMatchObject([
      { authorName: "Sam Okafor", message: "For nursing.", state: "OPEN", change: addBiology },
      { authorName: "Rosa Delgado" },
    ]);
    // Nothing changed by itself.
    expect((await facts(student, planId))!.content.courses).toHaveLength(2);
    // When the class is over, so is the view.
    await owner.query(`UPDATE "Enrollment" SET "until" = now() WHERE "personId" = $1`, [student.id]);
    expect(await suggest(teacher, planId)).toEqual({ ok: false, problem: "PLAN_NOT_FOUND" });
    expect(await facts(teacher, planId)).toBeNull();
  });

  test("is of something that could be done", async () => {
    const { student, counselor, planId } = await planWorld();
    expect(await suggest(counselor, planId, { kind: "add", code: "NONE", grade: 11 })).toEqual({
      ok: false,
      problem: "COURSE_NOT_OFFERED",
    });
    expect(await suggest(counselor, planId, { kind: "remove", id: "none" })).toEqual({
      ok: false,
      problem: "ENTRY_NOT_FOUND",
    });
    const { id, grade } = (await facts(student, planId))!.content.courses[0]!;
    expect(await suggest(counselor, planId, { kind: "move", id, grade })).toEqual({
      ok: false,
      problem: "CHANGES_NOTHING",
    });
    for (let n = 0; n < openSuggestionsLimit; n++) expect((await suggest(counselor, planId)).ok).toBe(true);
    expect(await suggest(counselor, planId)).toEqual({ ok: false, problem: "TOO_MANY" });
  });

  test("can be taken back by who made it, with its mail, until it is answered", async () => {
    const { school, student, counselor, planId, suggestionId } = await suggested();
    const teacher = await teacherOf(school.id, student.id);
    expect(await withdrawSuggestion(teacher, { suggestionId }, at())).toEqual({
      ok: false,
      problem: "SUGGESTION_NOT_FOUND",
    });
    expect(await withdrawSuggestion(counselor, { suggestionId }, at())).toMatchObject({ ok: true });
    const { rows } = await owner.query(`SELECT "cancelledAt" FROM "OutboxMail" WHERE topic = $1`, [
      `plan.suggest:${suggestionId}`,
    ]);
    expect(rows[0].cancelledAt).not.toBeNull();
    expect(await answerSuggestion(student, { suggestionId, accept: true, word: "" }, at())).toEqual({
      ok: false,
      problem: "SUGGESTION_NOT_FOUND",
    });
    expect((await facts(student, planId))!.content.courses).toHaveLength(2);
  });
});

describe("answering", () => {
  test("accepting makes the student's own revision, once", async () => {
    const { student, planId, suggestionId } = await suggested();
    const answers = await Promise.all(
      [1, 2].map(() => answerSuggestion(student, { suggestionId, accept: true, word: "Thanks" }, at())),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const seen = (await facts(student, planId))!;
    expect(seen.content.courses.map(({ code, grade }) => [code, grade])).toContainEqual(["BIO", 11]);
    expect(seen.proposals[0]).toMatchObject({ state: "ACCEPTED", answer: "Thanks" });
    const { rows } = await owner.query(
      `SELECT "createdById" FROM "PlanRevision" WHERE "planId" = $1 ORDER BY number DESC LIMIT 1`,
      [planId],
    );
    expect(rows[0].createdById).toBe(student.id);
    expect((await eventKinds(planId)).filter((kind) => kind === "ACCEPT")).toHaveLength(1);
  });

  test("declining changes nothing and says why", async () => {
    const { student, planId, suggestionId } = await suggested();
    expect(await answerSuggestion(await createStudent(), { suggestionId, accept: false, word: "" }, at())).toEqual({
      ok: false,
      problem: "SUGGESTION_NOT_FOUND",
    });
    const answer = { suggestionId, accept: false, word: "I take it later" };
    expect(await answerSuggestion(student, answer, at())).toMatchObject({ ok: true });
    const seen = (await facts(student, planId))!;
    expect(seen.content.courses).toHaveLength(2);
    expect(seen.proposals[0]).toMatchObject({ state: "DECLINED", answer: "I take it later" });
    expect(await auditActions(planId)).toEqual(expect.arrayContaining(["plan.suggest", "plan.decline"]));
  });

  test("what can no longer be done stays open and says so", async () => {
    const { student, counselor, planId, suggestionId } = await suggested();
    await lockYear(counselor, { planId, grade: 11 }, at());
    expect(await answerSuggestion(student, { suggestionId, accept: true, word: "" }, at())).toEqual({
      ok: false,
      problem: "YEAR_LOCKED",
    });
    expect((await facts(student, planId))!.proposals[0]?.state).toBe("OPEN");
  });
});

test("remarks are of the student and of staff in care; they answer each other and are marked as done", async () => {
  const { school, student, counselor, planId } = await planWorld();
  const { id: entryId } = (await facts(student, planId))!.content.courses[0]!;
  expect(await commentOnPlan(counselor, { planId, entryId, text: " " }, at())).toEqual({
    ok: false,
    problem: "TEXT_MISSING",
  });
  const said = await commentOnPlan(counselor, { planId, entryId, text: "Why here?" }, at());
  if (!said.ok) throw new Error(said.problem);
  const { commentId } = said.value;
  await commentOnPlan(student, { planId, entryId: `comment:${commentId}`, text: "It fits." }, at());
  expect((await facts(counselor, planId))!.remarks).toMatchObject([
    { text: "Why here?", authorKind: "COUNSELOR", authorName: "Rosa Delgado" },
    { text: "It fits.", authorKind: "STUDENT" },
  ]);
  const teacher = await teacherOf(school.id, student.id);
  for (const other of [teacher, await createCounselor(school.id), await createStudent()]) {
    expect(await commentOnPlan(other, { planId, entryId, text: "x" }, at())).toEqual({
      ok: false,
      problem: "PLAN_NOT_FOUND",
    });
    expect(await resolveComment(other, { commentId }, at())).toEqual({ ok: false, problem: "COMMENT_NOT_FOUND" });
  }
  expect(await resolveComment(student, { commentId }, at())).toMatchObject({ ok: true });
  expect(await resolveComment(student, { commentId }, at())).toEqual({ ok: false, problem: "COMMENT_NOT_FOUND" });
});
