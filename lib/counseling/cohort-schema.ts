import "server-only";
import { z } from "zod";
import { cohortColumns, type CohortFilter, cohortOwners, cohortViews } from "./rules/cohort-choices";

/** What the address of the cohort page may say; anything else falls back. */
export const cohortFilterSchema: z.ZodType<CohortFilter> = z.object({
  what: z.enum(cohortViews).catch("interest"),
  by: z.enum(cohortColumns).catch("grade"),
  whose: z.enum(cohortOwners).catch("mine"),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});
