"use server";

import { redirect } from "next/navigation";
import type { DeskAnswer } from "@/components/plans/board/desk-queue";
import { requireStudent } from "@/lib/accounts/current-user";
import { editPlan } from "@/lib/plans/edit-plan";
import { editOfForm } from "@/lib/plans/rules/edit-form";
import { editPlanSchema, startFormSchema, undoEditSchema } from "@/lib/plans/schema";
import { startPlan } from "@/lib/plans/start-plan";
import { undoEdit } from "@/lib/plans/undo-edit";
import { toLocale } from "@/lib/platform/texts";
import { boardPath, meanwhile, refused, stored } from "./desk-answer";

const localeOf = (form: FormData) => toLocale(String(form.get("locale")));

export async function startPlanAction(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const student = await requireStudent(locale, "/plan");
  const input = startFormSchema.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(`/${locale}/plan/start?problem=CHOOSE_PATHWAY`);
  const result = await startPlan(student, { ...input.data, fit: true });
  if (!result.ok) redirect(`/${locale}/plan/start?problem=${result.problem}`);
  redirect(boardPath(locale, result.value.planId, { done: "started" }));
}

export async function editPlanAction(form: FormData): Promise<DeskAnswer> {
  const locale = localeOf(form);
  const student = await requireStudent(locale, "/plan");
  const edit = editOfForm(form);
  const input = editPlanSchema.safeParse({ ...Object.fromEntries(form), edits: [edit] });
  if (!input.success) return refused(locale, form, "INVALID");
  const result = await editPlan(student, input.data);
  if (result.ok) return stored(locale, form, { revision: result.value.revision, done: input.data.edits[0]!.kind });
  return result.problem === "PLAN_CHANGED_MEANWHILE" ? meanwhile(locale, form) : refused(locale, form, result.problem);
}

export async function undoEditAction(form: FormData): Promise<DeskAnswer> {
  const locale = localeOf(form);
  const student = await requireStudent(locale, "/plan");
  const input = undoEditSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return refused(locale, form, "INVALID");
  const result = await undoEdit(student, input.data);
  if (!result.ok) return refused(locale, form, result.problem);
  return stored(locale, form, { revision: result.value.revision, done: input.data.redo ? "redo" : "undo" });
}
