import type { CohortColumns } from "@/lib/counseling/rules/cohort-choices";
import type { CohortSubject } from "@/lib/counseling/rules/cohort";
import type { Locale } from "@/lib/platform/texts";

const filters: Partial<Record<CohortSubject, { name: string; values: readonly string[] }>> = {
  track: { name: "track", values: ["on", "behind", "unknown"] },
  progress: { name: "progress", values: ["none", "started", "result", "saved", "plan"] },
  plan: { name: "plan", values: ["none", "DRAFT", "SUBMITTED", "RETURNED", "APPROVED"] },
};

type Place = { what: CohortSubject; value: string | null; by: CohortColumns; column: string | null };

/**
 * The address of the caseload that lists exactly the students of one number of one's own; null where the caseload cannot
 * be narrowed to them. `value` and `column` null: all of them.
 */
export function listAddress(locale: Locale, { what, value, by, column }: Place): string | null {
  const query = new URLSearchParams();
  if (value !== null) {
    const filter = filters[what];
    if (!filter?.values.includes(value)) return null;
    query.set(filter.name, value);
  }
  if (column !== null) {
    if (by === "grade" && column !== "0") query.set("grade", column);
    else if (by === "program" && column !== "none" && column !== "several") query.set("program", column);
    else return null;
  }
  const asked = query.toString();
  return `/${locale}/caseload${asked ? `?${asked}` : ""}`;
}
