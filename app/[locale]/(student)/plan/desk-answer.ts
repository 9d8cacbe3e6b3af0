import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { DeskAnswer } from "@/components/plans/board/desk-queue";
import { boardTexts } from "@/components/plans/board-texts";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { fill, formatTime, type Locale } from "@/lib/platform/texts";
import { editFields } from "@/lib/plans/rules/edit-form";

const isScripted = (form: FormData) => form.get("scripted") === "1";

/** The board of the form's plan. */
export function boardPath(locale: Locale, planId: unknown, query: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...(typeof planId === "string" && planId ? { plan: planId } : {}), ...query });
  return `/${locale}/plan${search.size > 0 ? `?${search}` : ""}`;
}

/** What was stored: told to the desk with a new page, or on the board where no script sent the form. */
export function stored(
  locale: Locale,
  form: FormData,
  { revision, done }: { revision: number; done: string },
): DeskAnswer {
  const id = form.get("id");
  const anchor = typeof id === "string" && done !== "remove" ? `e-${id}` : null;
  if (!isScripted(form)) redirect(boardPath(locale, form.get("planId"), { done }) + (anchor ? `#${anchor}` : ""));
  refresh();
  const words = fill(boardTexts(locale).saved, { time: formatTime(locale, now(), env.WAYMARK_TIME_ZONE) });
  return { ok: true, revision, words, focus: anchor };
}

/** What was not stored, and why. */
export function refused(locale: Locale, form: FormData, problem: string): DeskAnswer {
  if (!isScripted(form)) redirect(boardPath(locale, form.get("planId"), { problem }));
  refresh();
  const texts: Record<string, string> = boardTexts(locale).failed;
  return { ok: false, words: texts[problem] ?? texts.OTHER! };
}

/** The plan was changed elsewhere: both sides stand on a page of their own, with the edit that waits. */
export function meanwhile(locale: Locale, form: FormData): DeskAnswer {
  const search = new URLSearchParams([
    ["plan", String(form.get("planId"))],
    ["base", String(form.get("revision"))],
    ...editFields(form),
  ]);
  const go = `/${locale}/plan/again?${search}`;
  if (!isScripted(form)) redirect(go);
  return { ok: false, words: boardTexts(locale).failed.PLAN_CHANGED_MEANWHILE, go };
}
