import "server-only";
import { createPrintedCodes, type PrintedSlip } from "@/lib/accounts/create-printed-codes";
import type { ClassStaff } from "@/lib/accounts/rules/roles";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { withActor } from "@/lib/platform/with-actor";
import { groupStudents, ownGroups } from "./class-sql";
import type { ClassSlipsInput } from "./slip-schema";

export type Slips = { title: string; slips: PrintedSlip[] };

/**
 * One-time codes for students of one class (or program): for those who have no password yet, for all, or for the named
 * ones. Educators print for their own classes, administrators for every class of the school; of anyone else's the class
 * looks as if it did not exist. "nobody": none of these students needs one, or none may be given one.
 */
export async function createClassSlips(
  staff: ClassStaff,
  { classId, who, studentIds, days }: ClassSlipsInput,
  at: Date,
): Promise<Result<Slips, "not-found" | "nobody">> {
  const found = await withActor(staff, async (tx) => {
    const [group] = await tx.$queryRaw<{ title: string; students: string[] }[]>`
      WITH own AS MATERIALIZED (SELECT * FROM (${ownGroups}) g WHERE g.id = ${classId}::uuid)
      SELECT own.title, coalesce((SELECT array_agg(s."personId") FROM (${groupStudents("own")}) s), '{}') AS students
      FROM own`;
    return group ?? null;
  });
  if (!found) return fail("not-found");
  const chosen = new Set(studentIds);
  const personIds = chosen.size > 0 ? found.students.filter((id) => chosen.has(id)) : found.students;
  if (personIds.length < chosen.size) return fail("not-found");
  const slips = await createPrintedCodes(staff, { personIds, days, onlyNew: chosen.size === 0 && who === "new", at });
  return slips.length > 0 ? succeed({ title: found.title, slips }) : fail("nobody");
}
