"use server";

import { redirect } from "next/navigation";
import { requireStudent } from "@/lib/accounts/current-user";
import { archivePlan } from "@/lib/plans/archive-plan";
import { copyPlan } from "@/lib/plans/copy-plan";
import { makePrimary } from "@/lib/plans/make-primary";
import { restorePlan } from "@/lib/plans/restore-plan";
import { copyPlanSchema, planSchema } from "@/lib/plans/schema";
import { toLocale } from "@/lib/platform/texts";
import { boardPath } from "../desk-answer";

const localeOf = (form: FormData) => toLocale(String(form.get("locale")));
const back = (form: FormData, query: string): never => redirect(`/${localeOf(form)}/plan/plans?${query}`);

export async function copyPlanAction(form: FormData): Promise<void> {
  const student = await requireStudent(localeOf(form), "/plan/plans");
  const input = copyPlanSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return back(form, "problem=INVALID");
  const result = await copyPlan(student, input.data);
  if (!result.ok) return back(form, `problem=${result.problem}`);
  redirect(boardPath(localeOf(form), result.value.planId, { done: "copied" }));
}

export async function makePrimaryAction(form: FormData): Promise<void> {
  const student = await requireStudent(localeOf(form), "/plan/plans");
  const input = planSchema.safeParse(Object.fromEntries(form));
  const result = input.success ? await makePrimary(student, input.data) : null;
  back(form, result?.ok ? "done=primary" : `problem=${result?.problem ?? "INVALID"}`);
}

export async function archivePlanAction(form: FormData): Promise<void> {
  const student = await requireStudent(localeOf(form), "/plan/plans");
  const input = planSchema.safeParse(Object.fromEntries(form));
  const result = input.success ? await archivePlan(student, input.data) : null;
  back(form, result?.ok ? "done=archived" : `problem=${result?.problem ?? "INVALID"}`);
}

export async function restorePlanAction(form: FormData): Promise<void> {
  const student = await requireStudent(localeOf(form), "/plan/plans");
  const input = planSchema.safeParse(Object.fromEntries(form));
  const result = input.success ? await restorePlan(student, input.data) : null;
  back(form, result?.ok ? "done=restored" : `problem=${result?.problem ?? "INVALID"}`);
}
