import type { Mail } from "@/lib/platform/mail-outbox";
import type { ExportKind } from "@/lib/counseling/rules/export-limits";
import { fill, formatNumber, type Locale } from "@/lib/platform/texts";
import { reportTexts } from "../report-texts";

type What = { kind: ExportKind; rows: number; schoolName: string; by: string };

/** The mail to an administrator. It names who took the list along and how long it is, and no student. */
export function exportMail(locale: Locale, { kind, rows, schoolName, by }: What, link: string): Omit<Mail, "to"> {
  const { mail, kinds } = reportTexts(locale).exports;
  const words = { by, kind: kinds[kind], school: schoolName, rows: formatNumber(locale, rows), link };
  return { subject: mail.subject, body: fill(mail.body, words) };
}
