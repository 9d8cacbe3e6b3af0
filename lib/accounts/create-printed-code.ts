import "server-only";
import { now } from "@/lib/platform/clock";
import { fail, succeed, type Result } from "@/lib/platform/result";
import { createPrintedCodes, type PrintedSlip } from "./create-printed-codes";
import { usualCodeDays } from "./rules/printed-codes";
import type { Administrator, ClassStaff, Counselor, SchoolAdministrator } from "./rules/roles";

/** A one-time code for someone who forgot their password, or has none yet. It is shown now and never again. */
export async function createPrintedCode(
  staff: Counselor | ClassStaff | SchoolAdministrator | Administrator,
  personId: string,
): Promise<Result<PrintedSlip, "not-found">> {
  const [slip] = await createPrintedCodes(staff, {
    personIds: [personId],
    days: usualCodeDays,
    onlyNew: false,
    at: now(),
  });
  return slip ? succeed(slip) : fail("not-found");
}
