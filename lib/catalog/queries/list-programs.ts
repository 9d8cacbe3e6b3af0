import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { familyOf } from "../rules/program-level";
import { inUse, programFields, type ProgramName, toProgramName } from "./program-names";

/** The families of programs after school, by their two digits, with how many programs each has. */
export async function listProgramFamilies(): Promise<{ family: string; count: number }[]> {
  const rows = await db.trainingProgram.findMany({ where: inUse, select: { code: true }, orderBy: { code: "asc" } });
  return [...Map.groupBy(rows, ({ code }) => familyOf(code))].map(([family, { length }]) => ({
    family,
    count: length,
  }));
}

/** The programs of one family in the order of their codes; empty when there is no such family. */
export async function listFamilyPrograms(locale: Locale, family: string): Promise<ProgramName[]> {
  if (!/^\d\d$/.test(family)) return [];
  const rows = await db.trainingProgram.findMany({
    where: { ...inUse, code: { startsWith: `${family}.` } },
    select: programFields,
    orderBy: { code: "asc" },
  });
  return rows.map((row) => toProgramName(locale, row));
}

/** The code of every program, in order. */
export async function listProgramCodes(): Promise<string[]> {
  const rows = await db.trainingProgram.findMany({ where: inUse, select: { code: true }, orderBy: { code: "asc" } });
  return rows.map(({ code }) => code);
}
