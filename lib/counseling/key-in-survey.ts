import "server-only";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import type { Locale } from "@/lib/platform/texts";
import { withActor } from "@/lib/platform/with-actor";
import { keepResult } from "@/lib/survey/keep-result";
import { getInstrument, toRules } from "@/lib/survey/queries/get-instrument";
import { getMatchIndexes } from "@/lib/survey/queries/get-match-indexes";
import { getNorms } from "@/lib/survey/queries/get-norms";
import { getPaperForm } from "@/lib/survey/queries/get-paper-form";
import type { Length, Wording } from "@/lib/survey/rules/asking-order";
import { readRows } from "@/lib/survey/rules/key-in-rows";
import { normsUsed, offsetsOf } from "@/lib/survey/rules/kept-norms";
import { packAnswers } from "@/lib/survey/rules/pack-answers";
import { scoreAttempt } from "@/lib/survey/score-attempt";
import { findStudentInCare } from "./queries/get-student-in-care";

export type KeyedSurvey = {
  studentId: string;
  /** The name of the form that the sheets show. */
  form: string;
  language: Locale;
  length: Length;
  audience: Wording;
  /** Ten lines a row, as typed. */
  rows: readonly string[];
};
export type KeyInProblem = "changed" | "too-few-answers" | "no-catalogue" | "not-found";
export type KeyedIn = Result<{ result: string }, KeyInProblem> | { ok: false; problem: "rows"; rows: number[] };

/** Saves a survey answered on paper as the student's own finished walk, with its result. Nothing of theirs is changed. */
export async function keyInSurvey(counselor: Counselor, keyed: KeyedSurvey, at: Date): Promise<KeyedIn> {
  const { studentId, language, length, audience } = keyed;
  const form = await getPaperForm(language, length, audience);
  if (form.name !== keyed.form) return fail("changed");
  const read = readRows(
    form.parts.flatMap(({ lines }) => lines.map(({ key }) => key)),
    keyed.rows,
  );
  if (!read.ok) return { ok: false, problem: "rows", rows: read.rows };
  const instrument = toRules(await getInstrument(language, form.instruments));
  const indexes = await getMatchIndexes(instrument);
  if (!indexes) return fail("no-catalogue");
  const answers = Object.fromEntries(
    Object.entries(read.values).map(([key, value]) => [key, { value, at: at.getTime() }]),
  );
  const norms = await getNorms();
  const scored = scoreAttempt(instrument, answers, offsetsOf(norms, audience), indexes);
  if (!scored.ok) return fail("too-few-answers");
  // Typed in at one moment: nothing is known of how fast the student answered.
  const { quality } = scored.value.matches;
  const matches = { ...scored.value.matches, quality: { ...quality, secondsBetween: null, hurried: false } };

  return withActor(counselor, async (tx): Promise<KeyedIn> => {
    const student = await findStudentInCare(tx, counselor, studentId, at);
    if (!student) return fail("not-found");
    const { id } = await tx.surveyAttempt.create({
      data: {
        personId: student.id,
        instruments: form.instruments,
        language,
        length,
        audience,
        answers: packAnswers(answers),
        answered: Object.keys(answers).length,
        startedAt: at,
        updatedAt: at,
        submittedAt: at,
      },
      select: { id: true },
    });
    const kept = {
      attemptId: id,
      scored: { ...scored.value, matches },
      norms: normsUsed(norms, audience),
      releaseId: indexes.releaseId,
    };
    const result = await keepResult(tx, kept, at);
    await audit(tx, {
      actorId: counselor.id,
      action: "survey.key-in",
      subjectId: student.id,
      entity: "SurveyAttempt",
      entityId: id,
      fields: ["answers", "submittedAt"],
    });
    return succeed({ result });
  });
}
