import "server-only";
import { type CurrentUser, isStudent } from "@/lib/accounts/rules/roles";
import { Prisma } from "@/prisma/generated/client";
import { gradesOf, needsStaff, ownSchools } from "../rules/care";

/** Whether the opportunity under this alias is open to the person: their place, their grade, their age. */
function isOpenTo(person: CurrentUser, at: Date, alias: "o" | "other") {
  const o = Prisma.raw(alias);
  const grades = gradesOf(person);
  const gradeUnknown = isStudent(person) && grades.length === 0;
  return Prisma.sql`
    ${o}.state = 'OPEN' AND ${o}."expiresAt" > ${at}
    AND (${o}."schoolId" IS NULL OR ${o}."schoolId" = ANY (${ownSchools(person)}::uuid[]))
    AND NOT (${o}."adultsOnly" AND ${needsStaff(person)})
    AND (
      ${gradeUnknown} OR (${o}."gradeFrom" IS NULL AND ${o}."gradeTo" IS NULL)
      OR EXISTS (
        SELECT 1 FROM unnest(${grades}::int[]) g
        WHERE g BETWEEN coalesce(${o}."gradeFrom", 0) AND coalesce(${o}."gradeTo", 99)
      )
    )`;
}

/**
 * What an opportunity `o` must be to show to this person at this moment: open, not expired, of one of their schools or of
 * everyone, for their grade. Made-up ones show only where not one real one does, so that they never mix.
 */
export const showsTo = (person: CurrentUser, at: Date) => Prisma.sql`(
  ${isOpenTo(person, at, "o")}
  AND o.demo = NOT EXISTS (SELECT 1 FROM "Opportunity" other WHERE NOT other.demo AND ${isOpenTo(person, at, "other")})
)`;
