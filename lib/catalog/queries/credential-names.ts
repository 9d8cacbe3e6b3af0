import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";

export type CredentialName = {
  id: string;
  name: string;
  language: Locale;
  issuer: string;
  /** 0 is never; null is not known, or differs by state. */
  renewalYears: number | null;
};

const columns = { id: true, nameEn: true, nameEs: true, issuer: true, renewalYears: true } as const;
type Row = { id: string; nameEn: string; nameEs: string | null; issuer: string; renewalYears: number | null };

const named = (locale: Locale, { nameEn, nameEs, ...row }: Row): CredentialName => {
  const translated = locale === "es" ? nameEs : nameEn;
  return { ...row, name: translated ?? nameEn, language: translated === null ? "en" : locale };
};

/** What the catalogue's credentials are called, A to Z: to choose one while typing. */
export async function listCredentialNames(locale: Locale): Promise<CredentialName[]> {
  const rows = await db.industryCredential.findMany({ select: columns });
  const { compare } = new Intl.Collator(locale);
  return rows.map((row) => named(locale, row)).sort((a, b) => compare(a.name, b.name));
}

/** The one credential that is called so, in either language; null where none is, or more than one. */
export async function findCredentialNamed(name: string): Promise<{ id: string; issuer: string } | null> {
  const found = await db.$queryRaw<{ id: string; issuer: string }[]>`
    SELECT id, issuer FROM "IndustryCredential"
    WHERE lower(${name}) IN (lower("nameEn"), lower("nameEs")) LIMIT 2`;
  return found.length === 1 ? found[0]! : null;
}

/** One credential by its id; null where the catalogue does not have it any more. */
export async function getCredentialName(locale: Locale, id: string): Promise<CredentialName | null> {
  const row = await db.industryCredential.findUnique({ where: { id }, select: columns });
  return row && named(locale, row);
}
