import type { DigestCounts } from "@/lib/counseling/rules/digest";
import { fill, type Locale, plural } from "@/lib/platform/texts";
import { digestTexts } from "./digest-texts";

const places = {
  plans: "/day",
  questions: "/day",
  asked: "/day",
  hours: "/day",
  tasks: "/tasks",
  messages: "/messages",
  steps: "/way",
  applications: "/applications",
} as const satisfies Record<keyof DigestCounts, string>;

/** A reminder: how much waits and where, and how to stop it. `site` is the public address, without a slash at its end. */
export function digestMail(
  site: string,
  locale: Locale,
  counts: DigestCounts,
  token: string,
): { subject: string; body: string } {
  const { mail } = digestTexts(locale);
  const page = (path: string) => `${site}/${locale}${path}`;
  const lines = (["plans", "questions", "asked", "hours", "tasks", "messages", "steps", "applications"] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => fill(mail.open, { what: plural(locale, counts[key], mail[key]), link: page(places[key]) }));
  const body = [
    mail.hello,
    lines.join("\n"),
    `${mail.change}\n${page("/account")}`,
    `${mail.stop}\n${page(`/reminders/${token}`)}`,
  ].join("\n\n");
  return { subject: mail.subject, body: `${body}\n` };
}
