import { Field } from "@/components/ui/field";
import { PlainButton } from "@/components/ui/sign";
import { Tabs } from "@/components/ui/tabs";
import {
  type CohortColumns,
  type CohortFilter,
  type CohortOwner,
  cohortViews,
} from "@/lib/counseling/rules/cohort-choices";
import type { Locale } from "@/lib/platform/texts";
import type { CohortTexts } from "../cohort-texts";
import { yearWords } from "./cohort-words";

export const cohortQuery = (schoolId: string, { what, by, whose, year }: CohortFilter) =>
  new URLSearchParams({
    ...{ school: schoolId, what, by, whose },
    ...(year === undefined ? {} : { year: String(year) }),
  }).toString();

type Props = {
  filter: CohortFilter;
  /** The columns and the owners that this person can choose. */
  columns: readonly CohortColumns[];
  owners: readonly CohortOwner[];
  years: readonly number[];
  schoolId: string;
  locale: Locale;
  texts: CohortTexts;
};

/** What to look at as tabs; by what, whose and when as one form. */
export function CohortFilters({ filter, columns, owners, years, schoolId, locale, texts }: Props) {
  const path = `/${locale}/reports/cohort`;
  const hasYears = filter.whose === "school" && filter.by !== "year" && years.length > 1 && filter.what !== "seats";
  return (
    <div className="stack no-print">
      <Tabs
        label={texts.views}
        tabs={cohortViews.map((what) => ({
          // Places are of the whole school, so its students stand beside them first.
          href: `${path}?${cohortQuery(schoolId, { ...filter, what, ...(what === "seats" ? { whose: "school" } : {}) })}`,
          label: texts.subjects[what],
          current: what === filter.what,
        }))}
      />
      <form className="row cohort-filters" action={path}>
        <input type="hidden" name="school" value={schoolId} />
        <input type="hidden" name="what" value={filter.what} />
        {filter.what === "seats" ? null : (
          <Field as="select" name="by" label={texts.by} defaultValue={filter.by}>
            {columns.map((by) => (
              <option key={by} value={by}>
                {texts.columns[by]}
              </option>
            ))}
          </Field>
        )}
        {owners.length > 1 ? (
          <Field as="select" name="whose" label={texts.whose} defaultValue={filter.whose}>
            {owners.map((whose) => (
              <option key={whose} value={whose}>
                {texts[whose]}
              </option>
            ))}
          </Field>
        ) : null}
        {hasYears ? (
          <Field as="select" name="year" label={texts.year} defaultValue={filter.year ?? years[0]}>
            {years.map((year) => (
              <option key={year} value={year}>
                {yearWords(year, texts)}
              </option>
            ))}
          </Field>
        ) : null}
        <PlainButton>{texts.show}</PlainButton>
      </form>
    </div>
  );
}
