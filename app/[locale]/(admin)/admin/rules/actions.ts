"use server";

import { redirect } from "next/navigation";
import { requireAdministrator } from "@/lib/accounts/current-user";
import { draftRuleSet } from "@/lib/plans/draft-rule-set";
import { publishRuleSet } from "@/lib/plans/publish-rule-set";
import { saveRuleDraft } from "@/lib/plans/save-rule-draft";
import { ruleDraftSchema, ruleVersionSchema, startRuleSetSchema } from "@/lib/plans/schema";
import { startRuleSet } from "@/lib/plans/start-rule-set";
import { withdrawRuleSet } from "@/lib/plans/withdraw-rule-set";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/admin/rules";

const page = (locale: string, code = "", rest = "") =>
  `/${toLocale(locale)}${path}${code && `/${encodeURIComponent(code)}`}${rest}`;

export async function startRulesAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireAdministrator(locale, path);
  const input = startRuleSetSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const result = await startRuleSet(administrator, input.data);
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(page(locale, result.value.code, "/edit?done=started"));
}

export async function draftRulesAction(locale: string, code: string): Promise<void> {
  const administrator = await requireAdministrator(locale, path);
  const result = await draftRuleSet(administrator, code);
  redirect(result.ok ? page(locale, code, "/edit") : page(locale, "", `?problem=${result.problem}`));
}

export async function saveRulesAction(locale: string, code: string, form: FormData): Promise<void> {
  const administrator = await requireAdministrator(locale, path);
  const input = ruleDraftSchema.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const [issue] = input.error.issues;
    redirect(
      page(locale, code, `/edit?problem=${issue!.path[0] === "changedAt" ? "CHANGED_MEANWHILE" : issue!.message}`),
    );
  }
  const typed = {
    get: (name: string) => String(form.get(name) ?? ""),
    all: (name: string) => form.getAll(name).map(String),
  };
  const result = await saveRuleDraft(administrator, code, input.data, typed);
  if (!result.ok && result.problem === "NOT_FOUND") redirect(page(locale, "", "?problem=NOT_FOUND"));
  if (!result.ok) redirect(page(locale, code, `/edit?problem=${result.problem}`));
  const { act } = input.data;
  const place = result.value.added ?? (/^(up|down|add-[a-z]+):/.test(act) ? act.split(":")[1]! : null);
  redirect(page(locale, code, act === "save" ? "/edit?done=saved" : `/edit${place ? `#${place}` : ""}`));
}

export async function publishRulesAction(locale: string, code: string, form: FormData): Promise<void> {
  const administrator = await requireAdministrator(locale, path);
  const input = ruleVersionSchema.safeParse(Object.fromEntries(form));
  if (form.get("sure") !== "yes") redirect(page(locale, code, "/edit?problem=CONFIRM&at=publish#publish"));
  const result = await publishRuleSet(administrator, code, input.data?.changedAt ?? new Date(0));
  redirect(result.ok ? page(locale, code, "?done=published") : page(locale, code, `/edit?problem=${result.problem}`));
}

export async function withdrawRulesAction(
  locale: string,
  code: string,
  version: number,
  form: FormData,
): Promise<void> {
  const administrator = await requireAdministrator(locale, path);
  if (form.get("sure") !== "yes") redirect(page(locale, code, `?problem=CONFIRM&at=withdraw-${version}`));
  const result = await withdrawRuleSet(administrator, code, version);
  redirect(page(locale, result.ok ? code : "", result.ok ? "?done=withdrawn" : `?problem=${result.problem}`));
}

export async function discardRulesAction(locale: string, code: string, version: number, form: FormData): Promise<void> {
  const administrator = await requireAdministrator(locale, path);
  if (form.get("sure") !== "yes") redirect(page(locale, code, "/edit?problem=CONFIRM&at=discard"));
  const result = await withdrawRuleSet(administrator, code, version);
  redirect(page(locale, "", result.ok ? "?done=discarded" : `?problem=${result.problem}`));
}
