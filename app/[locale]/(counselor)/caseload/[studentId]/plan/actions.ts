"use server";

import { redirect } from "next/navigation";
import { giveCode, giveLink } from "@/app/[locale]/(guardian)/give-link";
import { planMail } from "@/components/plans/approval/mails";
import { requireCounselor } from "@/lib/accounts/current-user";
import { lockYear, unlockYear } from "@/lib/counseling/lock-year";
import { phraseIdSchema } from "@/lib/counseling/phrase-schema";
import { removePhrase } from "@/lib/counseling/remove-phrase";
import { reviewPlan } from "@/lib/counseling/review-plan";
import {
  answeredQuestion,
  lockSchema,
  readSuggestion,
  reasonOf,
  remarksOf,
  reviewIdSchema,
  reviewSchema,
  staffSignSchema,
} from "@/lib/counseling/review-schema";
import { savePhrase } from "@/lib/counseling/save-phrase";
import { signAsCounselor } from "@/lib/counseling/sign-as-counselor";
import { suggestChange, withdrawSuggestion } from "@/lib/counseling/suggest-change";
import { undoReview } from "@/lib/counseling/undo-review";
import { now } from "@/lib/platform/clock";
import { type FormState, typedValues } from "@/lib/platform/form-state";
import { type Locale, toLocale } from "@/lib/platform/texts";
import { commentIdSchema, commentSchema, linkIdSchema, suggestionIdSchema } from "@/lib/plans/approval-schema";
import { commentOnPlan, resolveComment } from "@/lib/plans/comment-on-plan";
import { reviewPapers, planLink } from "../../../review-papers";
import { takeBackGuardianLink } from "@/lib/plans/give-guardian-link";

type Outcome = { ok: true } | { ok: false; problem: string };

const unreadable: Outcome = { ok: false, problem: "PLAN_NOT_FOUND" };
const pathOf = (studentId: string) => `/caseload/${encodeURIComponent(studentId)}/plan`;
const requireReviewer = (locale: string, studentId: string) => requireCounselor(locale, pathOf(studentId));

function leave(locale: string, studentId: string, outcome: Outcome, done: string, page = ""): never {
  const query = outcome.ok ? (done ? `?done=${done}` : "") : `?problem=${outcome.problem}`;
  redirect(`/${toLocale(locale)}${pathOf(studentId)}${page}${query}`);
}

export async function reviewAction(
  locale: string,
  studentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const counselor = await requireReviewer(locale, studentId);
  const input = reviewSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return { problem: "PLAN_NOT_FOUND", values: typedValues(form) };
  const { phrase, reason, keep, sign, ...looked } = input.data;
  const comments = remarksOf(form);
  const review = { ...looked, reason: reasonOf({ phrase, reason }), sign: sign === "yes", comments };
  const at = now();
  const reviewed = await reviewPlan(counselor, review, reviewPapers, at);
  if (!reviewed.ok) {
    const remarks = Object.fromEntries(comments.map(({ entryId, text }) => [`remark.${entryId}`, text]));
    return { problem: reviewed.problem, values: { ...typedValues(form), ...remarks } };
  }
  const kept =
    keep && reason.trim() !== "" ? await savePhrase(counselor, { kind: "return", text: reason }, at) : reviewed;
  leave(locale, studentId, kept, "");
}

export async function removePhraseAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = phraseIdSchema.safeParse(Object.fromEntries(form));
  const gone = input.success ? await removePhrase(counselor, input.data) : unreadable;
  leave(locale, studentId, gone, "phraseGone");
}

export async function undoReviewAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = reviewIdSchema.safeParse(Object.fromEntries(form));
  leave(locale, studentId, input.success ? await undoReview(counselor, input.data, now()) : unreadable, "undone");
}

export async function staffSignAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = staffSignSchema.safeParse(Object.fromEntries(form));
  leave(locale, studentId, input.success ? await signAsCounselor(counselor, input.data, now()) : unreadable, "signed");
}

export async function lockYearAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = lockSchema.safeParse(Object.fromEntries(form));
  leave(locale, studentId, input.success ? await lockYear(counselor, input.data, now()) : unreadable, "locked");
}

export async function unlockYearAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = lockSchema.safeParse(Object.fromEntries(form));
  leave(locale, studentId, input.success ? await unlockYear(counselor, input.data, now()) : unreadable, "unlocked");
}

export async function suggestAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = readSuggestion(form);
  const write = (language: Locale) => planMail("suggestion", language, planLink(language));
  leave(locale, studentId, input ? await suggestChange(counselor, input, write, now()) : unreadable, "suggested");
}

export async function withdrawSuggestionAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = suggestionIdSchema.safeParse(Object.fromEntries(form));
  leave(
    locale,
    studentId,
    input.success ? await withdrawSuggestion(counselor, input.data, now()) : unreadable,
    "withdrew",
  );
}

export async function staffCommentAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = commentSchema.safeParse(Object.fromEntries(form));
  if (!input.success) leave(locale, studentId, unreadable, "commented");
  const at = now();
  const said = await commentOnPlan(counselor, input.data, at);
  const question = answeredQuestion(input.data.entryId);
  // A question that was answered does not wait any more.
  if (said.ok && question) await resolveComment(counselor, { commentId: question }, at);
  leave(locale, studentId, said, "commented");
}

export async function staffResolveAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = commentIdSchema.safeParse(Object.fromEntries(form));
  leave(locale, studentId, input.success ? await resolveComment(counselor, input.data, now()) : unreadable, "resolved");
}

export async function staffGiveLinkAction(
  locale: string,
  studentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return giveLink(await requireReviewer(locale, studentId), toLocale(locale), form);
}

export async function staffGiveCodeAction(
  locale: string,
  studentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return giveCode(await requireReviewer(locale, studentId), form);
}

export async function staffTakeBackLinkAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireReviewer(locale, studentId);
  const input = linkIdSchema.safeParse(Object.fromEntries(form));
  const back = input.success ? await takeBackGuardianLink(counselor, input.data, now()) : unreadable;
  leave(locale, studentId, back, "takenBack", "/guardian");
}
