"use server";

import { redirect } from "next/navigation";
import { credentialsSchema } from "@/lib/accounts/schema";
import { signIn } from "@/lib/accounts/sign-in";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { enter } from "../enter";
import { addressOfVisitor, tooMany } from "../form-words";

// eslint-disable-next-line no-restricted-syntax -- this is where one says who one is
export async function signInAction(locale: string, next: string, _: FormState, form: FormData): Promise<FormState> {
  const input = credentialsSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await signIn(input.data, await addressOfVisitor());
  if (result.ok) return enter(result.value, locale, next);
  // Who types the code of a slip here comes to where it is spent; the code stays out of the address.
  if (result.problem === "code") redirect(`/${toLocale(locale)}/reset/code?slip`);
  if (result.problem === "too-many") return tooMany(locale, form, result.retryAt);
  return { problem: result.problem, values: typedValues(form) };
}
