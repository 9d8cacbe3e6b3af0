"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireCounselor, requireSchoolStaff } from "@/lib/accounts/current-user";
import { addDefaultTasks, type AddedTasks, copyTasks, takeBackTasks } from "@/lib/counseling/add-tasks";
import { changeTask, createTask, retireTask } from "@/lib/counseling/save-task";
import { seeSkippedTask } from "@/lib/counseling/see-skipped-task";
import { seenSchema, taskIdSchema, taskSchema } from "@/lib/counseling/task-schema";
import { now } from "@/lib/platform/clock";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import { toLocale } from "@/lib/platform/texts";

const path = "/caseload/tasks";
const page = (locale: string, query: string) => `/${toLocale(locale)}${path}?${query}`;

const sent = (form: FormData) => ({ ...Object.fromEntries(form), standards: form.getAll("standards") });
const kept = (form: FormData) => ({ ...typedValues(form), standards: form.getAll("standards").join("\n") });

export async function createTaskAction(
  locale: string,
  schoolId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await requireSchoolStaff(locale, path);
  const input = taskSchema.safeParse(sent(form));
  if (!input.success) return { ...invalid(input.error, form), values: kept(form) };
  const result = await createTask(staff, { schoolId, task: input.data }, now());
  if (!result.ok) return { problem: result.problem, values: kept(form) };
  redirect(page(locale, `school=${schoolId}&done=created`));
}

export async function changeTaskAction(
  locale: string,
  taskId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await requireSchoolStaff(locale, path);
  const input = taskSchema.safeParse(sent(form));
  if (!input.success) return { ...invalid(input.error, form), values: kept(form) };
  const known = taskIdSchema.safeParse(taskId);
  const result = known.success ? await changeTask(staff, { taskId: known.data, task: input.data }, now()) : null;
  if (!result?.ok) return { problem: result?.problem ?? "NOT_FOUND", values: kept(form) };
  redirect(page(locale, "done=changed"));
}

export async function retireTaskAction(locale: string, form: FormData): Promise<void> {
  const staff = await requireSchoolStaff(locale, path);
  const { data: taskId } = taskIdSchema.safeParse(form.get("taskId"));
  const retired = form.get("retired") !== "no";
  const result = taskId ? await retireTask(staff, { taskId, retired }, now()) : null;
  if (!result?.ok) redirect(page(locale, "problem=NOT_FOUND"));
  redirect(page(locale, retired ? `done=retired&task=${taskId}` : "done=restored"));
}

const schoolIn = (form: FormData) => z.uuid().safeParse(form.get("schoolId")).data ?? null;

const afterAdding = (locale: string, schoolId: string | null, result: Result<AddedTasks, string> | null): never =>
  result?.ok
    ? redirect(page(locale, `school=${schoolId}&done=added&n=${result.value.count}&batch=${result.value.batch}`))
    : redirect(page(locale, `problem=${result?.problem ?? "NOT_FOUND"}`));

export async function copyTasksAction(locale: string, form: FormData): Promise<void> {
  const staff = await requireSchoolStaff(locale, path);
  const schoolId = schoolIn(form);
  afterAdding(locale, schoolId, schoolId ? await copyTasks(staff, { schoolId }, now()) : null);
}

export async function addDefaultTasksAction(locale: string, form: FormData): Promise<void> {
  const staff = await requireSchoolStaff(locale, path);
  const schoolId = schoolIn(form);
  afterAdding(locale, schoolId, schoolId ? await addDefaultTasks(staff, { schoolId }, now()) : null);
}

export async function takeBackTasksAction(locale: string, form: FormData): Promise<void> {
  const staff = await requireSchoolStaff(locale, path);
  const schoolId = schoolIn(form);
  const batch = z.iso.datetime().safeParse(form.get("batch")).data;
  const asked = schoolId && batch ? { schoolId, batch: new Date(batch) } : null;
  const result = asked ? await takeBackTasks(staff, asked, now()) : null;
  redirect(page(locale, result?.ok ? `school=${schoolId}&done=taken` : "problem=NOT_FOUND"));
}

export async function seeSkippedAction(locale: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, path);
  const { data } = seenSchema.safeParse(Object.fromEntries(form));
  const seen = form.get("seen") !== "no";
  const result = data ? await seeSkippedTask(counselor, { ...data, seen }, now()) : null;
  if (!result?.ok || !data) redirect(page(locale, "problem=NOT_FOUND"));
  redirect(page(locale, seen ? `done=seen&task=${data.taskId}&student=${data.studentId}` : "done=unseen"));
}
