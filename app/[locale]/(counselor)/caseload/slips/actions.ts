"use server";

import { slipState } from "@/app/[locale]/slip-views";
import type { SlipState } from "@/components/schools/class-slip-desk";
import { requireCounselor } from "@/lib/accounts/current-user";
import { now } from "@/lib/platform/clock";
import { createCareSlips } from "@/lib/schools/create-care-slips";
import { careSlipsSchema } from "@/lib/schools/slip-schema";

/** Slips for the ticked students, or for the whole list, as the button that was pressed says. */
export async function careSlipsAction(locale: string, _: SlipState, form: FormData): Promise<SlipState> {
  const counselor = await requireCounselor(locale, "/caseload/slips");
  const isTicked = form.get("ask") === "ticked";
  const studentIds = isTicked ? form.getAll("studentId") : [];
  if (isTicked && studentIds.length === 0) return { problem: "none-ticked" };
  const input = careSlipsSchema.safeParse({
    ...{ studentIds, who: form.get("who"), days: form.get("days") },
    grade: form.get("grade") ?? "",
  });
  if (!input.success) return { problem: input.error.issues[0]?.message ?? "not-found" };
  return slipState(locale, await createCareSlips(counselor, input.data, now()));
}
