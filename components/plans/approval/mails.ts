import type { Mail } from "@/lib/platform/mail-outbox";
import { fill, formatDate, type Locale } from "@/lib/platform/texts";
import { approvalTexts } from "../approval-texts";

type Written = Omit<Mail, "to">;

/** Words of the mails about plans. No subject and no text names a student. */
export const planMail = (kind: "approved" | "returned" | "suggestion", locale: Locale, link: string): Written => {
  const { subject, body } = approvalTexts(locale).mails[kind];
  return { subject, body: fill(body, { link }) };
};

export const guardianMail = (locale: Locale, link: string, expiresAt: Date, timeZone: string): Written => {
  const { subject, body } = approvalTexts(locale).mails.guardian;
  return { subject, body: fill(body, { link, date: formatDate(locale, expiresAt, timeZone) }) };
};
