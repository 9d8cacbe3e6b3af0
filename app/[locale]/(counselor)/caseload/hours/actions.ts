"use server";

import { redirect } from "next/navigation";
import { requireCounselor } from "@/lib/accounts/current-user";
import { hoursIdSchema } from "@/lib/opportunities/hours-schema";
import { readVerdict } from "@/lib/opportunities/read-verdict";
import { undoVerdictAsStaff } from "@/lib/opportunities/undo-hours-verdict";
import { verifyAsStaff } from "@/lib/opportunities/verify-hours";
import { now } from "@/lib/platform/clock";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const path = "/caseload/hours";
const page = (locale: string, query: string) => `/${toLocale(locale)}${path}?${query}`;

export async function judgeHoursAction(
  locale: string,
  placementId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const counselor = await requireCounselor(locale, path);
  const { input, seenAt } = readVerdict(form);
  if (!input.success) return invalid(input.error, form);
  const { data } = input;
  const result = await verifyAsStaff(counselor, data, { seenAt }, now());
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  const undo = hoursIdSchema.safeParse(placementId).data;
  redirect(page(locale, `done=${data.verdict}${undo ? `&undo=${undo}` : ""}`));
}

export async function undoHoursAction(locale: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, path);
  const id = hoursIdSchema.safeParse(form.get("id"));
  const result = id.success ? await undoVerdictAsStaff(counselor, id.data, now()) : null;
  redirect(page(locale, result?.ok ? "done=undone" : "problem=NOTHING_TO_UNDO"));
}
