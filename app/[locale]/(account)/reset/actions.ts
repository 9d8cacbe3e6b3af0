"use server";

import { redirect } from "next/navigation";
import { accountTexts } from "@/components/accounts/texts";
import { getUserOfSession } from "@/lib/accounts/queries";
import { requestReset } from "@/lib/accounts/request-reset";
import { resetByCode, resetByToken } from "@/lib/accounts/reset-password";
import { isStudent } from "@/lib/accounts/rules/roles";
import { codeResetSchema, newPasswordSchema, resetRequestSchema } from "@/lib/accounts/schema";
import type { SignedIn } from "@/lib/accounts/sign-in";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { fill, toLocale } from "@/lib/platform/texts";
import { enter } from "../enter";
import { addressOfVisitor, tooMany } from "../form-words";

function resetMail(token: string, language: string, minutes: number) {
  const locale = toLocale(language);
  const { mailSubject, mailBody } = accountTexts(locale).reset;
  const link = `${new URL(env.WAYMARK_URL).origin}/${locale}/reset/${token}`;
  return { subject: mailSubject, body: fill(mailBody, { link, minutes }) };
}

// eslint-disable-next-line no-restricted-syntax -- whoever forgot a password cannot sign in
export async function requestResetAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const input = resetRequestSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  await requestReset(input.data.login, await addressOfVisitor(), resetMail);
  redirect(`/${locale}/reset?sent`);
}

// eslint-disable-next-line no-restricted-syntax -- the token says who may
export async function resetByTokenAction(
  locale: string,
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const input = newPasswordSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await resetByToken(token, input.data.password);
  if (result.ok) return enter(result.value, locale, "");
  return result.problem === "closed" ? { problem: "closed" } : { fields: { password: result.problem } };
}

/** Where someone's first way leads: a student's to the survey, anyone else's to their own page. */
async function firstPath({ sessionId }: SignedIn, locale: string): Promise<string> {
  const user = await getUserOfSession(sessionId, now());
  return user && isStudent(user) && user.memberships.every(({ role }) => role === "STUDENT") ? `/${locale}/survey` : "";
}

// eslint-disable-next-line no-restricted-syntax -- the code says who may
export async function resetByCodeAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const input = codeResetSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await resetByCode(input.data, await addressOfVisitor());
  if (result.ok) return enter(result.value, locale, result.value.isFirst ? await firstPath(result.value, locale) : "");
  const values = typedValues(form);
  switch (result.problem) {
    case "too-many":
      return tooMany(locale, form, result.retryAt);
    case "closed":
      return { fields: { resetCode: "closed-code" }, values };
    default:
      return { fields: { password: result.problem }, values };
  }
}
