"use server";

import { redirect } from "next/navigation";
import { giveCode, giveLink } from "@/app/[locale]/(guardian)/give-link";
import { requireStudent } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import type { FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";
import { linkIdSchema } from "@/lib/plans/approval-schema";
import { takeBackGuardianLink } from "@/lib/plans/give-guardian-link";

const path = "/plan/guardian";

export async function giveLinkAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  return giveLink(await requireStudent(locale, path), toLocale(locale), form);
}

export async function giveCodeAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  return giveCode(await requireStudent(locale, path), form);
}

export async function takeBackLinkAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const input = linkIdSchema.safeParse(Object.fromEntries(form));
  const back = input.success && (await takeBackGuardianLink(student, input.data, now())).ok;
  redirect(`/${toLocale(locale)}${path}?${back ? "done=takenBack" : "problem=absent"}`);
}
