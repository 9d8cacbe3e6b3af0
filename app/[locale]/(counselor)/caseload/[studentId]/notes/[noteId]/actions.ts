"use server";

import { redirect } from "next/navigation";
import { requireCounselor } from "@/lib/accounts/current-user";
import { changeNote } from "@/lib/counseling/change-note";
import { changeNoteSchema } from "@/lib/counseling/note-schema";
import { now } from "@/lib/platform/clock";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

export async function changeNoteAction(
  locale: string,
  studentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const path = `/caseload/${encodeURIComponent(studentId)}`;
  const counselor = await requireCounselor(locale, path);
  const input = changeNoteSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const changed = await changeNote(counselor, input.data, now());
  if (!changed.ok) return { problem: changed.problem, values: typedValues(form) };
  redirect(`/${toLocale(locale)}${path}?done=noteChanged#notes`);
}
