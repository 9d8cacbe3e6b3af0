import "server-only";
import { type CurrentUser, schoolsOf } from "@/lib/accounts/rules/roles";
import { listNamed } from "@/lib/catalog/queries/list-named";
import type { Locale } from "@/lib/platform/texts";
import type { CohortColumns, CohortFilter, CohortOwner } from "../rules/cohort-choices";
import type { CohortSubject } from "../rules/cohort";
import { type Cohort, getCohort } from "./get-cohort";
import { type ReportScope, reportScopes } from "./walk-students";

export type CohortChoices = {
  columns: CohortColumns[];
  owners: CohortOwner[];
};

/** What this person can choose at a school: a counselor their caseload and the school, an administrator the school. */
export function cohortChoices(person: CurrentUser, { schoolId }: ReportScope, asked: CohortOwner): CohortChoices {
  const counsels = schoolsOf(person, "COUNSELOR").some(({ id }) => id === schoolId);
  const owners = counsels ? (["mine", "school"] as const) : (["school"] as const);
  const whose = counsels ? asked : "school";
  return {
    columns: [
      "grade",
      "program",
      ...(reportScopes(person).length > 1 ? (["school"] as const) : []),
      ...(whose === "school" ? (["year"] as const) : []),
    ],
    owners: [...owners],
  };
}

/** What was asked, as far as this person can choose it. */
export function allowedFilter(person: CurrentUser, scope: ReportScope, filter: CohortFilter): CohortFilter {
  const { columns, owners } = cohortChoices(person, scope, filter.whose);
  return {
    ...filter,
    whose: owners.includes(filter.whose) ? filter.whose : owners[0]!,
    by: columns.includes(filter.by) ? filter.by : "grade",
  };
}

export type CohortView = {
  cohort: Cohort;
  names: { values: Map<string, string>; columns: Map<string, string> };
};

/** One table of a cohort with what its rows and columns are called. At most four statements. */
export async function getCohortView(
  person: CurrentUser,
  scope: ReportScope,
  { what, by, whose, year }: CohortFilter & { what: CohortSubject },
  locale: Locale,
  at: Date,
): Promise<CohortView> {
  const scopes = reportScopes(person);
  const cohort = await getCohort(person, scopes, { what, by, whose, year }, scope, at);
  const ids = (cohort.table?.rows ?? []).flatMap((row) => (row.isRest ? [] : row.keys));
  const named =
    what === "cluster"
      ? await listNamed(locale, { clusters: ids })
      : what === "pathway"
        ? await listNamed(locale, { pathways: ids })
        : new Map<string, { title: string }>();
  const titled = [
    ...cohort.programs.map(({ id, title }) => [id, title] as const),
    ...scopes.map(({ schoolId, schoolName }) => [schoolId, schoolName] as const),
  ];
  return {
    cohort,
    names: { values: new Map([...named].map(([id, { title }]) => [id, title])), columns: new Map(titled) },
  };
}
