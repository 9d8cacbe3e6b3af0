"use server";

import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { hoursIdSchema, hoursRuleSchema } from "@/lib/opportunities/hours-schema";
import { addHoursRule, endHoursRule, resumeHoursRule, setAskGuardians } from "@/lib/opportunities/save-hours-rule";
import { now } from "@/lib/platform/clock";
import type { FormState } from "@/lib/platform/form-state";
import { absent, readForm, refused, tell } from "../answer";

const path = "/admin/school/hours";
const idOf = (value: unknown) => hoursIdSchema.safeParse(value).data ?? null;

export async function addHoursRuleAction(
  locale: string,
  schoolId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { input, wrong } = readForm(hoursRuleSchema, form);
  if (wrong) return wrong;
  const result = await addHoursRule(administrator, schoolId, input, now());
  if (!result.ok) return refused(result.problem, form);
  tell({ locale, path, schoolId }, result, { done: "ruleAdded" });
}

export async function endHoursRuleAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const ruleId = idOf(form.get("id"));
  const result = ruleId === null ? absent : await endHoursRule(administrator, { schoolId, ruleId }, now());
  tell({ locale, path, schoolId }, result, { done: "ruleEnded", undo: ruleId ?? "" });
}

export async function resumeHoursRuleAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const ruleId = idOf(form.get("id"));
  const result = ruleId === null ? absent : await resumeHoursRule(administrator, { schoolId, ruleId }, now());
  tell({ locale, path, schoolId }, result, { done: "ruleResumed" });
}

export async function setAskGuardiansAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const ask = form.get("ask") === "yes";
  const result = await setAskGuardians(administrator, { schoolId, ask });
  tell({ locale, path, schoolId }, result, { done: ask ? "asked" : "unasked" });
}
