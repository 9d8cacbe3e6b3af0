import type { Mail } from "@/lib/platform/mail-outbox";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { partnerTexts } from "./partner-texts";

type About = { partner: string; school: string | null; expiresAt: Date; link: string; timeZone: string };

/** The mail that hands a partner its link, in the partner's language. */
export function partnerMail(locale: Locale, { partner, school, expiresAt, link, timeZone }: About): Omit<Mail, "to"> {
  const { mail } = partnerTexts(locale);
  const date = formatDate(locale, expiresAt, timeZone);
  return { subject: mail.subject, body: fill(mail.body, { from: school ?? mail.site, partner, link, date }) };
}
