"use server";

import { redirect } from "next/navigation";
import { requireStudent } from "@/lib/accounts/current-user";
import { skipTask, takeUpTask, tickTask, untickTask } from "@/lib/counseling/set-task-state";
import { skipSchema, taskIdSchema } from "@/lib/counseling/task-schema";
import { now } from "@/lib/platform/clock";
import type { Result } from "@/lib/platform/result";
import { toLocale } from "@/lib/platform/texts";

const path = "/tasks";

function answer(locale: string, taskId: string | undefined, done: string, result: Result<null, string> | null): never {
  const page = `/${toLocale(locale)}${path}`;
  if (!result?.ok) redirect(`${page}?problem=${result?.problem ?? "NOT_FOUND"}&task=${taskId ?? ""}`);
  redirect(`${page}?done=${done}`);
}

export async function tickTaskAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const { data: taskId } = taskIdSchema.safeParse(form.get("taskId"));
  answer(locale, taskId, "ticked", taskId ? await tickTask(student, { taskId }, now()) : null);
}

export async function untickTaskAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const { data: taskId } = taskIdSchema.safeParse(form.get("taskId"));
  answer(locale, taskId, "unticked", taskId ? await untickTask(student, { taskId }) : null);
}

export async function skipTaskAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const { data } = skipSchema.safeParse(Object.fromEntries(form));
  answer(locale, data?.taskId, "skipped", data ? await skipTask(student, data, now()) : null);
}

export async function takeUpTaskAction(locale: string, form: FormData): Promise<void> {
  const student = await requireStudent(locale, path);
  const { data: taskId } = taskIdSchema.safeParse(form.get("taskId"));
  answer(locale, taskId, "taken-up", taskId ? await takeUpTask(student, { taskId }) : null);
}
