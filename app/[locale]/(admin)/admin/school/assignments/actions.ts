"use server";

import { requireSchoolAdministrator } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { handOver } from "@/lib/schools/hand-over";
import { applyRulesNow, endCareRule, moveCareRule, resumeCareRule, saveCareRule } from "@/lib/schools/save-care-rule";
import { careRuleSchema, handOverSchema, rowSchema } from "@/lib/schools/structure-schema";
import { absent, tell } from "../answer";

const path = "/admin/school/assignments";
const idOf = (value: unknown) => rowSchema.safeParse({ id: value }).data?.id ?? null;

export async function saveRuleAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { data } = careRuleSchema.safeParse(Object.fromEntries(form));
  const ruleId = form.get("rule") === "new" ? null : idOf(form.get("rule"));
  const known = form.get("rule") === "new" || ruleId !== null;
  const result = data && known ? await saveCareRule(administrator, { schoolId, ruleId, ...data }, now()) : absent;
  tell({ locale, path, schoolId }, result, { done: "ruleSaved" });
}

export async function moveRuleAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const ruleId = idOf(form.get("id"));
  const up = form.get("up") === "yes";
  const result = ruleId === null ? absent : await moveCareRule(administrator, { schoolId, ruleId, up }, now());
  tell({ locale, path, schoolId }, result, { done: "ruleMoved" });
}

export async function endRuleAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const ruleId = idOf(form.get("id"));
  const result = ruleId === null ? absent : await endCareRule(administrator, { schoolId, ruleId }, now());
  tell({ locale, path, schoolId }, result, { done: "ruleEnded", undo: ruleId ?? "" });
}

export async function resumeRuleAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const ruleId = idOf(form.get("id"));
  const result = ruleId === null ? absent : await resumeCareRule(administrator, { schoolId, ruleId }, now());
  tell({ locale, path, schoolId }, result, { done: "resumed" });
}

export async function applyRulesAction(locale: string, schoolId: string, _: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  tell({ locale, path, schoolId }, await applyRulesNow(administrator, { schoolId }, now()), { done: "applied" });
}

export async function handOverAction(locale: string, schoolId: string, form: FormData): Promise<void> {
  const administrator = await requireSchoolAdministrator(locale, path);
  const { data } = handOverSchema.safeParse(Object.fromEntries(form));
  const result = data ? await handOver(administrator, { schoolId, ...data }, now()) : absent;
  tell({ locale, path, schoolId }, result, { done: "handedOver" });
}
