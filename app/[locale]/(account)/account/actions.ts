"use server";

import { redirect } from "next/navigation";
import { changePassword } from "@/lib/accounts/change-password";
import { endBrowserSession } from "@/lib/accounts/browser-session";
import { requirePerson } from "@/lib/accounts/current-user";
import { endAllSessions } from "@/lib/accounts/end-session";
import { erasePerson } from "@/lib/accounts/erase-person";
import { changePasswordSchema, passwordConfirmationSchema } from "@/lib/accounts/schema";
import { eraseCounseling } from "@/lib/counseling/erase-person";
import { eraseOpportunities } from "@/lib/opportunities/erase-person";
import { erasePlans } from "@/lib/plans/erase-person";
import { invalid, type FormState } from "@/lib/platform/form-state";
import { eraseProfiles } from "@/lib/profiles/erase-person";
import { joinSchool } from "@/lib/schools/join-school";
import { joinSchoolSchema } from "@/lib/schools/schema";
import { erasePerson as eraseSurveys } from "@/lib/survey/erase-person";
import { tooMany } from "../form-words";

export async function signOutEverywhereAction(locale: string) {
  await endAllSessions(await requirePerson(locale, "/account"));
  await endBrowserSession();
  redirect(`/${locale}/sign-in?signed-out`);
}

export async function changePasswordAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const user = await requirePerson(locale, "/account");
  const input = changePasswordSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await changePassword(user, input.data);
  if (result.ok) redirect(`/${locale}/account?done=password`);
  if (result.problem === "too-many") return tooMany(locale, form, result.retryAt);
  return result.problem === "wrong"
    ? { fields: { currentPassword: "wrong-password" } }
    : { fields: { password: result.problem } };
}

export async function joinSchoolAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const user = await requirePerson(locale, "/account");
  const values = { schoolCode: String(form.get("schoolCode") ?? "") };
  const input = joinSchoolSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return { ...invalid(input.error, form), values };
  const result = await joinSchool(user, input.data.schoolCode);
  if (result.ok) redirect(`/${locale}/account?done=joined`);
  if (result.problem === "too-many") return tooMany(locale, form, result.retryAt);
  return { fields: { schoolCode: result.problem }, values };
}

export async function deleteAccountAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const user = await requirePerson(locale, "/account");
  const input = passwordConfirmationSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await erasePerson(user, input.data.currentPassword, [
    eraseSurveys,
    eraseOpportunities,
    eraseProfiles,
    erasePlans,
    eraseCounseling,
  ]);
  if (result.ok) {
    await endBrowserSession();
    redirect(`/${locale}/sign-in?deleted`);
  }
  if (result.problem === "too-many") return tooMany(locale, form, result.retryAt);
  return result.problem === "wrong" ? { fields: { currentPassword: "wrong-password" } } : { problem: result.problem };
}
