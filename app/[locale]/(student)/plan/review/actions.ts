"use server";

import { redirect } from "next/navigation";
import { requireStudent } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { answerSuggestion } from "@/lib/plans/answer-suggestion";
import {
  answerSchema,
  commentIdSchema,
  commentSchema,
  planIdSchema,
  signSchema,
  submitSchema,
} from "@/lib/plans/approval-schema";
import { commentOnPlan, resolveComment } from "@/lib/plans/comment-on-plan";
import { signPlan } from "@/lib/plans/sign-plan";
import { submitPlan } from "@/lib/plans/submit-plan";
import { withdrawPlan } from "@/lib/plans/withdraw-plan";

type Outcome = { ok: true } | { ok: false; problem: string };

const path = "/plan/review";
const unreadable: Outcome = { ok: false, problem: "PLAN_NOT_FOUND" };

function leave(locale: string, outcome: Outcome, done: string): never {
  redirect(`/${toLocale(locale)}${path}?${outcome.ok ? `done=${done}` : `problem=${outcome.problem}`}`);
}

/** Form fields: locale, planId, revision. */
export async function submitPlanAction(form: FormData): Promise<void> {
  const locale = toLocale(String(form.get("locale")));
  const student = await requireStudent(locale, path);
  const input = submitSchema.safeParse(Object.fromEntries(form));
  leave(locale, input.success ? await submitPlan(student, input.data, now()) : unreadable, "submitted");
}

export async function withdrawPlanAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const input = planIdSchema.safeParse(Object.fromEntries(form));
  leave(locale, input.success ? await withdrawPlan(student, input.data, now()) : unreadable, "withdrawn");
}

export async function signPlanAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const input = signSchema.safeParse(Object.fromEntries(form));
  leave(locale, input.success ? await signPlan(student, input.data, now()) : unreadable, "signed");
}

export async function commentAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const input = commentSchema.safeParse(Object.fromEntries(form));
  leave(locale, input.success ? await commentOnPlan(student, input.data, now()) : unreadable, "commented");
}

export async function resolveAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const input = commentIdSchema.safeParse(Object.fromEntries(form));
  leave(locale, input.success ? await resolveComment(student, input.data, now()) : unreadable, "resolved");
}

export async function answerSuggestionAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const input = answerSchema.safeParse(Object.fromEntries(form));
  if (!input.success) leave(locale, { ok: false, problem: "SUGGESTION_NOT_FOUND" }, "");
  const { suggestionId, answer, word } = input.data;
  const accept = answer === "accept";
  const answered = await answerSuggestion(student, { suggestionId, accept, word }, now());
  leave(locale, answered, accept ? "accepted" : "declined");
}
