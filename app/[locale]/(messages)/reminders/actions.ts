"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { requirePerson } from "@/lib/accounts/current-user";
import { digestChoices } from "@/lib/counseling/rules/digest";
import { saveDigestPreference } from "@/lib/counseling/save-digest-preference";
import { stopDigests } from "@/lib/counseling/stop-digests";
import { now } from "@/lib/platform/clock";
import { toLocale } from "@/lib/platform/texts";
import { visitorAddress } from "@/lib/platform/visitor-address";

export async function saveDigestAction(locale: string, form: FormData): Promise<void> {
  const person = await requirePerson(locale, "/account");
  const every = digestChoices.find((choice) => String(choice) === form.get("every"));
  if (every === undefined) redirect(`/${toLocale(locale)}/account#reminders`);
  await saveDigestPreference(person, every, now());
  redirect(`/${toLocale(locale)}/account?done=reminders#reminders`);
}

/** Mail programs open links to look at them; only a person presses a button. */
// eslint-disable-next-line no-restricted-syntax -- whoever holds the link is not signed in; the link is the right
export async function stopDigestsAction(locale: string, token: string): Promise<void> {
  const typed = typeof token === "string" ? token : "";
  const result = await stopDigests(typed, visitorAddress(await headers()), now());
  const answer = result.ok ? "done" : result.problem;
  redirect(`/${toLocale(locale)}/reminders/${encodeURIComponent(typed)}?answer=${answer}`);
}
