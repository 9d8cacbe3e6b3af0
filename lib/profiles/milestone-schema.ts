import "server-only";
import { z } from "zod";
import { isFullDate } from "./rules/partial-dates";

export const wayIdSchema = z.uuid();

const text = (most: number, problem: string) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim())
    .pipe(z.string().max(most, problem));

const day = (problem: string) =>
  z
    .string()
    .trim()
    .default("")
    .refine((typed) => typed === "" || isFullDate(typed), problem)
    .transform((typed) => (typed === "" ? null : new Date(`${typed}T00:00:00Z`)));

/** What a step's form sends. The title may stay empty where the catalogue names the step. */
export const milestoneSchema = z.object({
  title: text(160, "TITLE_TOO_LONG"),
  note: text(2_000, "NOTE_TOO_LONG"),
  state: z.enum(["TODO", "DOING", "DONE", "DROPPED"]).catch("TODO"),
  dueOn: day("DUE_WRONG"),
  remindOn: day("REMIND_WRONG"),
  doneOn: day("DONE_WRONG"),
  waitsFor: z.array(z.uuid()).max(60).default([]),
});
export type MilestoneInput = z.infer<typeof milestoneSchema>;

export const ownKinds = ["EDUCATION", "CREDENTIAL", "EXPERIENCE", "SKILL", "APPLICATION", "PERSON", "OTHER"] as const;

/** A step of one's own, as it is begun. */
export const ownStepSchema = z.object({
  title: text(160, "TITLE_TOO_LONG").refine((typed) => typed !== "", "TITLE_MISSING"),
  kind: z.enum(ownKinds).catch("OTHER"),
  dueOn: day("DUE_WRONG"),
});
export type OwnStepInput = z.infer<typeof ownStepSchema>;
