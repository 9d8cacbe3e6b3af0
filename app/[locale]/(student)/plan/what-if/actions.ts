"use server";

import { redirect } from "next/navigation";
import { requireStudent } from "@/lib/accounts/current-user";
import { copyPlan } from "@/lib/plans/copy-plan";
import { editPlan } from "@/lib/plans/edit-plan";
import { copyPlanSchema, startPlanSchema } from "@/lib/plans/schema";
import { toLocale } from "@/lib/platform/texts";
import { boardPath } from "../desk-answer";

/** A copy of the plan on the other pathway; the plan itself stays as it is. */
export async function copyWithPathwayAction(form: FormData): Promise<void> {
  const locale = toLocale(String(form.get("locale")));
  const student = await requireStudent(locale, "/plan/what-if");
  const fields = Object.fromEntries(form);
  const [plan, pathway] = [copyPlanSchema.safeParse(fields), startPlanSchema.safeParse(fields)];
  if (!plan.success || !pathway.success) return redirect(`/${locale}/plan/what-if`);
  const copied = await copyPlan(student, plan.data);
  if (!copied.ok) return redirect(boardPath(locale, plan.data.planId, { problem: copied.problem }));
  const { planId } = copied.value;
  const edit = { kind: "switchPathway", pathwayId: pathway.data.pathwayId, refit: true } as const;
  const switched = await editPlan(student, { planId, revision: 1, edits: [edit] });
  redirect(boardPath(locale, planId, switched.ok ? { done: "copied" } : { problem: switched.problem }));
}
