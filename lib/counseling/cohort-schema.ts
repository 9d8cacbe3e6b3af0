import "server-only";
import { z } from "zod";
import { toLocale } from "@/lib/platform/texts";
import { cohortSubjects } from "./rules/cohort";
import {
  cohortColumns,
  type CohortFilter,
  type CohortListFilter,
  cohortOwners,
  cohortViews,
} from "./rules/cohort-choices";
import { exportKinds } from "./rules/export-limits";

/** What the address of the cohort page may say; anything else falls back. */
export const cohortFilterSchema: z.ZodType<CohortFilter> = z.object({
  what: z.enum(cohortViews).catch("interest"),
  by: z.enum(cohortColumns).catch("grade"),
  whose: z.enum(cohortOwners).catch("mine"),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
});

/** The address of the list behind one number; what it does not say in full is not found. */
export const cohortListSchema: z.ZodType<CohortListFilter> = z
  .object({
    what: z.enum(cohortSubjects),
    value: z.string().max(200).optional(),
    by: z.enum(["grade", "program", "school"]),
    column: z.string().max(60).optional(),
    after: z
      .string()
      .regex(/^.{0,200}\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .optional()
      .catch(undefined),
  })
  .refine(({ by, column }) => by !== "grade" || column === undefined || /^\d{1,2}$/.test(column));

/** The form that takes a list of names along. */
export const exportFormSchema = z.object({
  locale: z.string().catch("en").transform(toLocale),
  school: z.uuid().optional().catch(undefined),
  kind: z.enum(exportKinds),
  currentPassword: z.string().max(200).catch(""),
});
