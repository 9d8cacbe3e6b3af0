"use server";

import { redirect } from "next/navigation";
import { requireStudent } from "@/lib/accounts/current-user";
import { revisePlan } from "@/lib/plans/revise-plan";
import { revisePlanSchema, startPlanSchema } from "@/lib/plans/schema";
import { startPlan } from "@/lib/plans/start-plan";
import { invalid, typedValues, type FormState } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

export async function startPlanAction(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = toLocale(String(form.get("locale")));
  const student = await requireStudent(locale, "/plan");
  const input = startPlanSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  const result = await startPlan(student, input.data);
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(`/${locale}/plan?done=started`);
}

export async function revisePlanAction(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = toLocale(String(form.get("locale")));
  const student = await requireStudent(locale, "/plan");
  const input = revisePlanSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  const result = await revisePlan(student, input.data);
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(`/${locale}/plan?done=changed`);
}
