import "server-only";
import { createPrintedCodes } from "@/lib/accounts/create-printed-codes";
import { mostSlips } from "@/lib/accounts/rules/printed-codes";
import type { Counselor } from "@/lib/accounts/rules/roles";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import type { Slips } from "./create-class-slips";
import type { CareSlipsInput } from "./slip-schema";

/** One-time codes for students in the counselor's care: for the ticked ones, or for those of a grade, or for all. */
export async function createCareSlips(
  counselor: Counselor,
  { who, grade, studentIds, days }: CareSlipsInput,
  at: Date,
): Promise<Result<Slips, "not-found" | "nobody">> {
  const inCare = await withActor(
    counselor,
    (tx) =>
      tx.$queryRaw<{ id: string }[]>`
        SELECT p.id FROM "Person" p
        WHERE p.id = ANY ((SELECT waymark_care())::uuid[])
          AND (${grade ?? null}::int IS NULL OR EXISTS (
            SELECT 1 FROM "Membership" m
            WHERE m."personId" = p.id AND m.role = 'STUDENT' AND m.grade = ${grade ?? null}::int
              AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
              AND m."schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
          ))
          AND (cardinality(${studentIds}::uuid[]) = 0 OR p.id = ANY (${studentIds}::uuid[]))
        ORDER BY lower(p.name), p.id LIMIT ${mostSlips}`,
  );
  if (inCare.length < new Set(studentIds).size) return fail("not-found");
  const personIds = inCare.map(({ id }) => id);
  const slips = await createPrintedCodes(counselor, {
    ...{ personIds, days, at },
    onlyNew: studentIds.length === 0 && who === "new",
  });
  return slips.length > 0 ? succeed({ title: counselor.name, slips }) : fail("nobody");
}
