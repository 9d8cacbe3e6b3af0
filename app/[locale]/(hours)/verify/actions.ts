"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getCurrentUser } from "@/lib/accounts/current-user";
import { readVerdict } from "@/lib/opportunities/read-verdict";
import { hoursCookie } from "@/lib/opportunities/rules/hours-link";
import { undoVerdictByLink } from "@/lib/opportunities/undo-hours-verdict";
import { verifyByLink } from "@/lib/opportunities/verify-hours";
import { now } from "@/lib/platform/clock";
import { type FormState, invalid, typedValues } from "@/lib/platform/form-state";
import { toLocale } from "@/lib/platform/texts";

const heldToken = async () => (await cookies()).get(hoursCookie)?.value ?? "";
const pathOf = (locale: string) => `/${toLocale(locale)}/verify`;
const visitorId = async () => (await getCurrentUser())?.id ?? null;

// The link in the cookie says who they are: it opens the hours of one placement, or nothing.
// eslint-disable-next-line no-restricted-syntax
export async function verifyByLinkAction(locale: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { input, seenAt } = readVerdict(form);
  if (!input.success) return invalid(input.error, form);
  const { data } = input;
  const result = await verifyByLink(await heldToken(), data, { seenAt, visitorId: await visitorId() }, now());
  if (!result.ok && result.problem === "NAME_MISSING")
    return { fields: { name: result.problem }, values: typedValues(form) };
  if (!result.ok) return { problem: result.problem, values: typedValues(form) };
  redirect(`${pathOf(locale)}?done=${data.verdict}`);
}

// The link in the cookie says who they are: it opens the hours of one placement, or nothing.
// eslint-disable-next-line no-restricted-syntax
export async function undoByLinkAction(locale: string): Promise<void> {
  const result = await undoVerdictByLink(await heldToken(), { visitorId: await visitorId() }, now());
  redirect(`${pathOf(locale)}?${result.ok ? "done=undone" : `problem=${result.problem}`}`);
}
