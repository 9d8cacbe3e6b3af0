import "server-only";
import { type CurrentUser, isSiteAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import { Prisma } from "@/prisma/generated/client";
import { showsTo } from "./shows-to";

/** The schools at which the person is staff. */
export const workSchools = (person: CurrentUser): string[] =>
  schoolsOf(person, "EDUCATOR", "COUNSELOR", "SCHOOL_ADMINISTRATOR").map(({ id }) => id);

/** Real, open, of everyone or of one of these schools, for whichever grade. */
function isLookedAfter(schools: readonly string[], at: Date, alias: "o" | "kept") {
  const o = Prisma.raw(alias);
  return Prisma.sql`(
    ${o}.state = 'OPEN' AND NOT ${o}.demo AND ${o}."expiresAt" > ${at}
    AND (${o}."schoolId" IS NULL OR ${o}."schoolId" = ANY (${[...schools]}::uuid[]))
  )`;
}

/**
 * Which opportunities `o` the person finds when looking: what shows to them, and for staff also what shows to their
 * students of any grade. Made-up ones are found only where not one real one is.
 */
export function inSight(person: CurrentUser, at: Date): Prisma.Sql {
  const schools = workSchools(person);
  if (schools.length === 0 && !isSiteAdministrator(person)) return showsTo(person, at);
  return Prisma.sql`(
    ${isLookedAfter(schools, at, "o")}
    OR ${showsTo(person, at)}
      AND NOT (o.demo AND EXISTS (SELECT 1 FROM "Opportunity" kept WHERE ${isLookedAfter(schools, at, "kept")}))
  )`;
}
