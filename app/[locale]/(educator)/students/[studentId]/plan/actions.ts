"use server";

import { notFound, redirect } from "next/navigation";
import { planMail } from "@/components/plans/approval/mails";
import { requirePerson } from "@/lib/accounts/current-user";
import { hasRole } from "@/lib/accounts/rules/roles";
import { readSuggestion } from "@/lib/counseling/review-schema";
import { suggestChange, withdrawSuggestion } from "@/lib/counseling/suggest-change";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { toLocale } from "@/lib/platform/texts";
import { suggestionIdSchema } from "@/lib/plans/approval-schema";

const pathOf = (studentId: string) => `/students/${encodeURIComponent(studentId)}/plan`;

async function requireTeacher(locale: string, studentId: string) {
  const person = await requirePerson(locale, pathOf(studentId));
  return hasRole(person, "EDUCATOR") ? person : notFound();
}

export async function educatorSuggestAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const educator = await requireTeacher(locale, studentId);
  const input = readSuggestion(form);
  const made = input
    ? await suggestChange(
        educator,
        input,
        (language) => planMail("suggestion", language, `${env.WAYMARK_URL}/${language}/plan/review`),
        now(),
      )
    : ({ ok: false, problem: "PLAN_NOT_FOUND" } as const);
  redirect(`/${toLocale(locale)}${pathOf(studentId)}?${made.ok ? "done=suggested" : `problem=${made.problem}`}`);
}

export async function educatorWithdrawAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const educator = await requireTeacher(locale, studentId);
  const input = suggestionIdSchema.safeParse(Object.fromEntries(form));
  const back = input.success && (await withdrawSuggestion(educator, input.data, now())).ok;
  redirect(`/${toLocale(locale)}${pathOf(studentId)}?${back ? "done=withdrew" : "problem=SUGGESTION_NOT_FOUND"}`);
}
