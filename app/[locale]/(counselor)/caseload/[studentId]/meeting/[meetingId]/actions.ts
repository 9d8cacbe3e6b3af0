"use server";

import { redirect } from "next/navigation";
import { requireCounselor } from "@/lib/accounts/current-user";
import { changeMeeting } from "@/lib/counseling/change-meeting";
import { closeMeeting } from "@/lib/counseling/close-meeting";
import { holdMeeting } from "@/lib/counseling/hold-meeting";
import { closeMeetingSchema, holdMeetingSchema, meetingIdSchema, meetingSchema } from "@/lib/counseling/meeting-schema";
import { undoMeeting } from "@/lib/counseling/undo-meeting";
import { now } from "@/lib/platform/clock";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

type Place = readonly [studentId: string, meetingId: string];

const pathOf = ([studentId, meetingId]: Place) =>
  `/caseload/${encodeURIComponent(studentId)}/meeting/${encodeURIComponent(meetingId)}`;

function leave(locale: string, place: Place, query: Record<string, string>): never {
  redirect(`/${toLocale(locale)}${pathOf(place)}?${new URLSearchParams(query).toString()}`);
}

export async function changeMeetingAction(
  locale: string,
  place: Place,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const counselor = await requireCounselor(locale, pathOf(place));
  const input = meetingSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const id = meetingIdSchema.safeParse({ meetingId: place[1] });
  if (!id.success) return { problem: "MEETING_NOT_FOUND", values: typedValues(form) };
  const changed = await changeMeeting(counselor, { ...input.data, ...id.data }, now());
  if (!changed.ok)
    return changed.problem === "DAY_WRONG"
      ? { fields: { day: changed.problem }, values: typedValues(form) }
      : { problem: changed.problem, values: typedValues(form) };
  leave(locale, place, { done: changed.value.clashes > 0 ? "meetingChangedClash" : "meetingChanged" });
}

export async function holdMeetingAction(
  locale: string,
  place: Place,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const counselor = await requireCounselor(locale, pathOf(place));
  const input = holdMeetingSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const held = await holdMeeting(counselor, input.data, now());
  if (!held.ok)
    return held.problem === "DAY_WRONG"
      ? { fields: { nextDay: held.problem }, values: typedValues(form) }
      : { problem: held.problem, values: typedValues(form) };
  const { nextId, clashes } = held.value;
  leave(locale, place, { done: nextId === null ? "held" : clashes > 0 ? "heldClash" : "heldNext" });
}

export async function closeMeetingAction(locale: string, place: Place, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, pathOf(place));
  const input = closeMeetingSchema.safeParse(Object.fromEntries(form));
  const closed = input.success ? await closeMeeting(counselor, input.data, now()) : null;
  if (!input.success || !closed?.ok)
    leave(locale, place, { problem: closed?.ok === false ? closed.problem : "MEETING_NOT_FOUND" });
  leave(locale, place, { done: input.data.state === "MISSED" ? "missed" : "cancelled" });
}

export async function undoMeetingAction(locale: string, place: Place, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, pathOf(place));
  const input = meetingIdSchema.safeParse(Object.fromEntries(form));
  const undone = input.success ? await undoMeeting(counselor, input.data, now()) : null;
  leave(locale, place, undone?.ok ? { done: "undone" } : { problem: undone?.problem ?? "MEETING_NOT_FOUND" });
}
