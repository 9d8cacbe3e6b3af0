"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { requirePerson } from "@/lib/accounts/current-user";
import { nextPath } from "@/lib/accounts/rules/next-path";
import type { ShareState } from "@/components/survey/result/result-data";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { formatDate, toLocale } from "@/lib/platform/texts";
import { chooseHorizon } from "@/lib/survey/choose-horizon";
import { getCurrentHolder } from "@/lib/survey/current-holder";
import { restoreMatch } from "@/lib/survey/restore-match";
import { revokeShare } from "@/lib/survey/revoke-share";
import { horizonForm, isResultId, restoreForm, setAsideForm } from "@/lib/survey/schema";
import { setAsideMatch } from "@/lib/survey/set-aside-match";
import { shareResult } from "@/lib/survey/share-result";

const path = "/survey/result";

/** Back to the result as it was shown, with the problem where there was one. */
function backTo(locale: string, form: FormData, problem?: string): never {
  const back = nextPath(form.get("back"), `/${toLocale(locale)}${path}`);
  if (problem === undefined) redirect(back);
  const [address = "", anchor] = back.split("#");
  const joined = `${address}${address.includes("?") ? "&" : "?"}problem=${problem}`;
  redirect(anchor === undefined ? joined : `${joined}#order`);
}

export async function setAsideAction(locale: string, form: FormData): Promise<void> {
  const input = setAsideForm.safeParse(Object.fromEntries(form));
  if (!input.success) backTo(locale, form, "unknown");
  const result = await setAsideMatch(await getCurrentHolder(), input.data, now());
  backTo(locale, form, result.ok ? undefined : result.problem);
}

export async function restoreAction(locale: string, form: FormData): Promise<void> {
  const input = restoreForm.safeParse(Object.fromEntries(form));
  if (!input.success) backTo(locale, form, "unknown");
  const result = await restoreMatch(await getCurrentHolder(), input.data, now());
  backTo(locale, form, result.ok ? undefined : result.problem);
}

export async function horizonAction(locale: string, form: FormData): Promise<void> {
  const input = horizonForm.safeParse(Object.fromEntries(form));
  if (!input.success) backTo(locale, form, "unknown");
  const result = await chooseHorizon(await getCurrentHolder(), input.data.horizon, now());
  backTo(locale, form, result.ok ? undefined : result.problem);
}

export async function shareResultAction(locale: string, _: ShareState, form: FormData): Promise<ShareState> {
  const person = await requirePerson(locale, path);
  const id = String(form.get("result"));
  if (!isResultId(id)) return { problem: "absent" };
  const result = await shareResult(person, id, now());
  if (!result.ok) return { problem: result.problem };
  // The list of open links below the form has one more.
  refresh();
  const { token, expiresAt } = result.value;
  const to = toLocale(locale);
  return {
    link: `${env.WAYMARK_URL.replace(/\/$/, "")}/${to}/shared/${token}`,
    date: formatDate(to, expiresAt, env.WAYMARK_TIME_ZONE),
  };
}

export async function revokeShareAction(locale: string, form: FormData): Promise<void> {
  const person = await requirePerson(locale, path);
  const id = String(form.get("link"));
  // One that is gone already is what was asked for.
  if (isResultId(id)) await revokeShare(person, id, now());
  backTo(locale, form);
}
