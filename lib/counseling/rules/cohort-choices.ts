import { cohortSubjects } from "./cohort";

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
