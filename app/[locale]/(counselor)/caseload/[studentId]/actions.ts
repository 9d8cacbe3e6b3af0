"use server";

import { redirect } from "next/navigation";
import { createPrintedCode } from "@/lib/accounts/create-printed-code";
import { requireCounselor } from "@/lib/accounts/current-user";
import { bringBackNote } from "@/lib/counseling/bring-back-note";
import { meetingSchema } from "@/lib/counseling/meeting-schema";
import { noteIdSchema, writeNoteSchema } from "@/lib/counseling/note-schema";
import { planMeeting } from "@/lib/counseling/plan-meeting";
import { removeNote } from "@/lib/counseling/remove-note";
import { studentIdSchema } from "@/lib/counseling/schema";
import { writeNote } from "@/lib/counseling/write-note";
import { now } from "@/lib/platform/clock";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const pathOf = (studentId: string) => `/caseload/${encodeURIComponent(studentId)}`;

function leave(locale: string, studentId: string, query: Record<string, string>, part: string): never {
  redirect(`/${toLocale(locale)}${pathOf(studentId)}?${new URLSearchParams(query).toString()}#${part}`);
}

export async function printCodeAction(locale: string, _: FormState, form: FormData): Promise<FormState> {
  const counselor = await requireCounselor(locale, "/caseload");
  const id = studentIdSchema.safeParse(form.get("studentId"));
  const result = id.success ? await createPrintedCode(counselor, id.data) : null;
  if (!result?.ok) return { problem: "not-found" };
  return { values: { name: result.value.name, login: result.value.login, secret: result.value.code } };
}

export async function writeNoteAction(
  locale: string,
  studentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const counselor = await requireCounselor(locale, pathOf(studentId));
  const input = writeNoteSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const id = studentIdSchema.safeParse(studentId);
  const written = id.success ? await writeNote(counselor, { ...input.data, studentId: id.data }, now()) : null;
  if (!written?.ok) return { problem: "STUDENT_NOT_FOUND", values: typedValues(form) };
  leave(locale, studentId, { done: "noteWritten" }, "notes");
}

export async function removeNoteAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, pathOf(studentId));
  const input = noteIdSchema.safeParse(Object.fromEntries(form));
  const removed = input.success ? await removeNote(counselor, input.data, now()) : null;
  if (!input.success || !removed?.ok) leave(locale, studentId, { problem: "NOTE_NOT_FOUND" }, "notes");
  leave(locale, studentId, { done: "noteRemoved", note: input.data.noteId }, "main");
}

export async function bringBackNoteAction(locale: string, studentId: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, pathOf(studentId));
  const input = noteIdSchema.safeParse(Object.fromEntries(form));
  const back = input.success ? await bringBackNote(counselor, input.data, now()) : null;
  if (!back?.ok) leave(locale, studentId, { problem: back?.problem ?? "NOTE_NOT_FOUND" }, "main");
  leave(locale, studentId, { done: "noteBack" }, "notes");
}

export async function planMeetingAction(
  locale: string,
  studentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const counselor = await requireCounselor(locale, pathOf(studentId));
  const input = meetingSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const id = studentIdSchema.safeParse(studentId);
  if (!id.success) return { problem: "STUDENT_NOT_FOUND", values: typedValues(form) };
  const planned = await planMeeting(counselor, { ...input.data, studentId: id.data }, now());
  if (!planned.ok)
    return planned.problem === "DAY_WRONG"
      ? { fields: { day: planned.problem }, values: typedValues(form) }
      : { problem: planned.problem, values: typedValues(form) };
  leave(locale, studentId, { done: planned.value.clashes > 0 ? "meetingClash" : "meetingPlanned" }, "meetings");
}
