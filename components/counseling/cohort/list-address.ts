import { cohortValues, type CohortSubject } from "@/lib/counseling/rules/cohort";
import type { CohortListFilter } from "@/lib/counseling/rules/cohort-choices";
import type { Locale } from "@/lib/platform/texts";

/** The filters of the caseload that say the same, and their words where they differ. */
const filters: Partial<Record<CohortSubject, Readonly<Record<string, string>>>> = {
  track: { behind: "off" },
  progress: {},
  plan: {},
};

type Place = Omit<CohortListFilter, "after">;

/** The caseload's own list where one filter of it is exactly these students; null where none is. */
function caseloadQuery({ what, value, by, column }: Place): URLSearchParams | null {
  const query = new URLSearchParams();
  if (value !== undefined) {
    const words = filters[what];
    if (!words || !cohortValues[what]?.includes(value)) return null;
    query.set(what, words[value] ?? value);
  }
  // Programs of the caseload list everyone in them, also who is in several.
  if (column !== undefined && by !== "grade") return null;
  if (column !== undefined) query.set("grade", column === "0" ? "none" : column);
  return query;
}

/** The list of the students behind one number of one's own caseload at one school, or at the only one. */
export function listAddress(locale: Locale, place: Place, { schoolId, isOnly }: { schoolId: string; isOnly: boolean }) {
  const caseload = isOnly ? caseloadQuery(place) : null;
  if (caseload) return `/${locale}/caseload${caseload.size > 0 ? `?${caseload.toString()}` : ""}`;
  const { what, value, by, column } = place;
  const query = new URLSearchParams({
    ...{ school: schoolId, what, by },
    ...(value === undefined ? {} : { value }),
    ...(column === undefined ? {} : { column }),
  });
  return `/${locale}/reports/cohort/students?${query.toString()}`;
}
