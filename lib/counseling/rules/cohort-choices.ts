import { type CohortSubject, cohortSubjects } from "./cohort";

/** What the cohort page can show, and by what. */
export const cohortViews = [...cohortSubjects, "seats"] as const;
export type CohortView = (typeof cohortViews)[number];

export const cohortColumns = ["grade", "program", "school", "year"] as const;
export type CohortColumns = (typeof cohortColumns)[number];

export const cohortOwners = ["mine", "school"] as const;
export type CohortOwner = (typeof cohortOwners)[number];

export type CohortFilter = {
  what: CohortView;
  by: CohortColumns;
  whose: CohortOwner;
  /** The calendar year in which the school year ends; undefined: the running one. */
  year?: number | undefined;
};

/** One number of a table of one's own caseload: `value` undefined is the row of all, `column` undefined the column of all. */
export type CohortListFilter = {
  what: CohortSubject;
  value?: string | undefined;
  by: Exclude<CohortColumns, "year">;
  column?: string | undefined;
  /** The last student of the page before: "name in lower case|id". */
  after?: string | undefined;
};
