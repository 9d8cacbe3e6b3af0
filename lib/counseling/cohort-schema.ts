import "server-only";
import { z } from "zod";
import { cohortSubjects } from "./rules/cohort";

export const cohortViews = [...cohortSubjects, "seats"] as const;
export type CohortView = (typeof cohortViews)[number];
export const cohortColumns = ["grade", "program", "school", "year"] as const;
export type CohortColumns = (typeof cohortColumns)[number];

/** What the address of the cohort page may say; anything else falls back. */
export const cohortFilterSchema = z.object({
  what: z.enum(cohortViews).catch("interest"),
  by: z.enum(cohortColumns).catch("grade"),
  whose: z.enum(["mine", "school"]).catch("mine"),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
export type CohortFilter = z.infer<typeof cohortFilterSchema>;
