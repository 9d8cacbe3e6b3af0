"use server";

import { redirect } from "next/navigation";
import { requireCounselor } from "@/lib/accounts/current-user";
import { approveTogether, undoTogether } from "@/lib/counseling/approve-together";
import { momentSchema, readLookedAt, writeRefused } from "@/lib/counseling/day-schema";
import { reviewIdSchema } from "@/lib/counseling/review-schema";
import { undoReview } from "@/lib/counseling/undo-review";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { reviewPapers } from "../../review-papers";

const path = "/day/clean";

function leave(locale: string, query: Record<string, string | number>): never {
  const words = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  redirect(`/${toLocale(locale)}${path}?${words}`);
}

export async function approveTogetherAction(locale: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, path);
  const plans = readLookedAt(form.getAll("plan"));
  if (plans.length === 0) leave(locale, { problem: "nothingTicked" });
  const { at, approved, refused } = await approveTogether(counselor, plans, reviewPapers, now());
  leave(locale, {
    ...(approved.length > 0 ? { at: at.getTime() } : {}),
    ...(refused.length > 0 ? { not: writeRefused(refused) } : {}),
  });
}

export async function undoTogetherAction(locale: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, path);
  const at = momentSchema.safeParse(form.get("at"));
  if (!at.success) leave(locale, {});
  const { undone, kept } = await undoTogether(counselor, { decidedAt: at.data }, now());
  leave(locale, { undone, ...(kept.length > 0 ? { kept: kept.length, at: at.data.getTime() } : {}) });
}

export async function undoOneAction(locale: string, form: FormData): Promise<void> {
  const counselor = await requireCounselor(locale, path);
  const input = reviewIdSchema.safeParse(Object.fromEntries(form));
  const at = momentSchema.safeParse(form.get("at"));
  const done = input.success ? await undoReview(counselor, input.data, now()) : null;
  leave(locale, {
    ...(done?.ok ? { undone: 1 } : { kept: 1 }),
    ...(at.success ? { at: at.data.getTime() } : {}),
  });
}
