import { z } from "zod";
import { lengths, wordings } from "@/lib/survey/rules/asking-order";
import { progressSteps } from "./rules/progress";

export const trackFilters = ["all", "on", "off", "unknown"] as const;
export const planFilters = ["all", "none", "DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "lost"] as const;

/** What the address of the caseload page may say; anything else falls back to the whole list. */
export const caseloadFilterSchema = z.object({
  progress: z.enum(["all", ...progressSteps]).catch("all"),
  grade: z
    .union([z.literal("none"), z.coerce.number().int().min(6).max(14)])
    .or(z.literal("all"))
    .catch("all"),
  /** The id of a program. */
  program: z.uuid().optional().catch(undefined),
  track: z.enum(trackFilters).catch("all"),
  plan: z.enum(planFilters).catch("all"),
  q: z.string().trim().max(80).catch(""),
  /** The last student of the page before: "family name and name in lower case|id". */
  after: z
    .string()
    .regex(/^.{0,400}\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type CaseloadFilter = z.infer<typeof caseloadFilterSchema>;

export const studentIdSchema = z.uuid();

/** A survey on paper as it was typed in: ten printed lines a row. */
export const keyInSchema = z.object({
  studentId: studentIdSchema,
  form: z.string().max(40),
  length: z.enum(lengths),
  audience: z.enum(wordings),
  rows: z.array(z.string().max(40)).max(40),
});

/** The year-end move as its form sends it; `staying` are the students who keep their grade. */
export const rollOverSchema = z.object({
  schoolId: z.uuid(),
  endedYear: z.coerce.number().int().min(2000).max(2100),
  staying: z.array(z.uuid()).max(1_000),
  sure: z.string().max(10).default(""),
});

export const undoRollOverSchema = z.object({ id: z.uuid() });
