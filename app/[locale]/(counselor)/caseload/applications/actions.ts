"use server";

import { redirect } from "next/navigation";
import { giveAgreeLink } from "@/app/[locale]/(guardian)/agree/give-agree-link";
import { requireCounselor } from "@/lib/accounts/current-user";
import { applicationIdSchema, decideSchema } from "@/lib/opportunities/application-schema";
import { takeBackConsentLink } from "@/lib/opportunities/ask-for-consent";
import { decideApplication, undoDecision } from "@/lib/opportunities/decide-application";
import { now } from "@/lib/platform/clock";
import type { FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/caseload/applications";
const page = (locale: string, rest: string) => `/${toLocale(locale)}${path}?${rest}`;

export async function decideApplicationAction(locale: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, path);
  const input = decideSchema.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const reason = input.error.issues.some(({ message }) => message === "REASON_MISSING");
    redirect(page(locale, `problem=${reason ? "REASON_MISSING" : "absent"}`));
  }
  const result = await decideApplication(counselor, input.data, now());
  if (!result.ok) redirect(page(locale, `problem=${result.problem}`));
  redirect(page(locale, `done=${input.data.says === "GIVEN" ? "approved" : "refused"}`));
}

export async function undoDecisionAction(locale: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, path);
  const id = applicationIdSchema.safeParse(form.get("applicationId"));
  const result = id.success ? await undoDecision(counselor, { applicationId: id.data }, now()) : null;
  redirect(page(locale, result?.ok ? "done=undone" : `problem=${result ? result.problem : "absent"}`));
}

export async function staffAskGuardianAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  return giveAgreeLink(await requireCounselor(locale, path), toLocale(locale), form);
}

export async function staffTakeBackConsentAction(locale: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, path);
  const link = applicationIdSchema.safeParse(form.get("linkId"));
  const back = link.success && (await takeBackConsentLink(counselor, { linkId: link.data }, now())).ok;
  redirect(page(locale, back ? "done=linkBack" : "problem=absent"));
}
