import type { Mail } from "@/lib/platform/mail-outbox";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { hoursTexts } from "./hours-texts";

type Asked = { link: string; organisation: string; expiresAt: Date; timeZone: string };

/** The mail to a supervisor. It names the place, and never the student. */
export const hoursMail = (locale: Locale, { link, organisation, expiresAt, timeZone }: Asked): Omit<Mail, "to"> => {
  const { subject, body } = hoursTexts(locale).mail;
  return { subject, body: fill(body, { link, organisation, date: formatDate(locale, expiresAt, timeZone) }) };
};
