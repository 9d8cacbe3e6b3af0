"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { guardianAskSchema, guardianSignSchema } from "@/lib/plans/approval-schema";
import { guardianCookie } from "@/lib/plans/rules/guardian-link";
import { askAsGuardian, signAsGuardian } from "@/lib/plans/sign-as-guardian";

const heldToken = async () => (await cookies()).get(guardianCookie)?.value ?? "";
const pathOf = (locale: string) => `/${toLocale(locale)}/guardian/plan`;

function leave(locale: string, outcome: { ok: true } | { ok: false; problem: string }, done: string): never {
  redirect(`${pathOf(locale)}?${outcome.ok ? `done=${done}` : `problem=${outcome.problem}`}`);
}

// The link in the cookie says who they are: it opens one plan, or nothing.
// eslint-disable-next-line no-restricted-syntax
export async function guardianSignAction(locale: string, form: FormData): Promise<void> {
  const input = guardianSignSchema.safeParse(Object.fromEntries(form));
  if (!input.success) leave(locale, { ok: false, problem: "PLAN_CHANGED" }, "");
  leave(locale, await signAsGuardian(await heldToken(), input.data, now()), "signed");
}

// The link in the cookie says who they are: it opens one plan, or nothing.
// eslint-disable-next-line no-restricted-syntax
export async function guardianAskAction(locale: string, form: FormData): Promise<void> {
  const input = guardianAskSchema.safeParse(Object.fromEntries(form));
  if (!input.success) leave(locale, { ok: false, problem: "TEXT_MISSING" }, "");
  leave(locale, await askAsGuardian(await heldToken(), input.data, now()), "asked");
}
