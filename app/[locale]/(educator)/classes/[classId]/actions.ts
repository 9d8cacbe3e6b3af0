"use server";

import { redirect } from "next/navigation";
import { slipState } from "@/app/[locale]/slip-views";
import type { BoardState } from "@/components/schools/class-board-desk";
import type { SlipState } from "@/components/schools/class-slip-desk";
import { classTexts } from "@/components/schools/class-texts";
import { requireClassStaff } from "@/lib/accounts/current-user";
import { usualCodeDays } from "@/lib/accounts/rules/printed-codes";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatDate, toLocale } from "@/lib/platform/texts";
import { createClassCode } from "@/lib/schools/create-class-code";
import { createClassSlips } from "@/lib/schools/create-class-slips";
import { revokeClassCode } from "@/lib/schools/revoke-class-code";
import { codeIdSchema } from "@/lib/schools/schema";
import { classCodeSchema, classSlipsSchema } from "@/lib/schools/slip-schema";

const pathOf = (classId: string) => `/classes/${encodeURIComponent(classId)}`;

/** The slip of one student who forgot theirs: it is ready after this one click. */
export async function newCodeAction(locale: string, classId: string, _: SlipState, form: FormData): Promise<SlipState> {
  const staff = await requireClassStaff(locale, pathOf(classId));
  const input = classSlipsSchema.safeParse({ classId, studentIds: [form.get("studentId")], days: usualCodeDays });
  if (!input.success) return { problem: "not-found" };
  return slipState(locale, await createClassSlips(staff, input.data, now()));
}

export async function classSlipsAction(
  locale: string,
  classId: string,
  _: SlipState,
  form: FormData,
): Promise<SlipState> {
  const staff = await requireClassStaff(locale, `${pathOf(classId)}/slips`);
  const input = classSlipsSchema.safeParse({ classId, who: form.get("who"), days: form.get("days") });
  if (!input.success) return { problem: input.error.issues[0]?.message ?? "not-found" };
  return slipState(locale, await createClassSlips(staff, input.data, now()));
}

export async function classCodeAction(
  locale: string,
  classId: string,
  _: BoardState,
  form: FormData,
): Promise<BoardState> {
  const staff = await requireClassStaff(locale, `${pathOf(classId)}/slips`);
  const input = classCodeSchema.safeParse({ classId, uses: form.get("uses"), days: form.get("days") });
  if (!input.success) return { problem: input.error.issues[0]?.message ?? "not-found" };
  const made = await createClassCode(staff, input.data, now());
  if (!made.ok) return { problem: made.problem };
  const { code, expiresAt } = made.value;
  const date = formatDate(toLocale(locale), expiresAt, env.WAYMARK_TIME_ZONE);
  return { code, until: fill(classTexts(toLocale(locale)).slip.boardUntil, { date }) };
}

export async function revokeClassCodeAction(locale: string, classId: string, form: FormData): Promise<void> {
  const staff = await requireClassStaff(locale, `${pathOf(classId)}/slips`);
  const input = codeIdSchema.safeParse(Object.fromEntries(form));
  const ended = input.success && (await revokeClassCode(staff, input.data.codeId, now())).ok;
  redirect(`/${toLocale(locale)}${pathOf(classId)}/slips?code=${ended ? "ended" : "gone"}`);
}
