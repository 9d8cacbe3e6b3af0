"use server";

import { codeSignUpSchema, signUpSchema } from "@/lib/accounts/schema";
import { signUp, type SignUpProblem } from "@/lib/accounts/sign-up";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { signUpWithCode } from "@/lib/schools/sign-up-with-code";
import { enter } from "../enter";
import { addressOfVisitor, tooMany } from "../form-words";

const fieldOf: Record<SignUpProblem, string> = {
  "login-form": "login",
  "email-taken": "login",
  "school-code": "schoolCode",
  "password-short": "password",
  "password-long": "password",
  "password-common": "password",
  "password-name": "password",
};

// eslint-disable-next-line no-restricted-syntax -- anyone may sign up
export async function signUpAction(
  withCode: boolean,
  locale: string,
  next: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = Object.fromEntries(form);
  // A code is no secret of the person: it stays in the form like the name.
  const values = { ...typedValues(form), schoolCode: String(typed.schoolCode ?? "") };
  const result = await (withCode ? tryWithCode : tryAlone)(typed, locale);
  if ("error" in result) return { ...invalid(result.error, form), values };
  if (result.ok) return enter(result.value, locale, next);
  if (result.problem === "too-many") return tooMany(locale, form, result.retryAt);
  if (result.problem !== "name-taken") return { fields: { [fieldOf[result.problem]]: result.problem }, values };
  const [first, second] = result.suggestions;
  if (first === undefined || second === undefined) return { fields: { login: "name-taken-plain" }, values };
  return { fields: { login: "name-taken" }, values: { ...values, first, second } };
}

async function tryAlone(typed: object, locale: string) {
  const input = signUpSchema.safeParse(typed);
  return input.success ? signUp(input.data, locale, await addressOfVisitor()) : input;
}

async function tryWithCode(typed: object, locale: string) {
  const input = codeSignUpSchema.safeParse(typed);
  return input.success ? signUpWithCode(input.data, locale, await addressOfVisitor()) : input;
}
