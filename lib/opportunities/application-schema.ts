import "server-only";
import { z } from "zod";
import { applicationLimits } from "./rules/application-limits";
import { applicationStates, opportunityKinds } from "./rules/kinds";

const clean = (most: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim().slice(0, most));

const words = (most: number, missing: string) => clean(most).refine((typed) => typed !== "", missing);

const emailShape = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/;
const email = clean(applicationLimits.email).refine((typed) => typed === "" || emailShape.test(typed), "EMAIL_WRONG");

const day = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || z.iso.date().safeParse(typed).success, "DAY_WRONG")
  .transform((typed) => (typed === "" ? null : new Date(`${typed}T00:00:00Z`)));

/** When what one looked at was sent: who answers, answers that and nothing newer. */
const seen = z.coerce.date();

const ticked = z
  .string()
  .optional()
  .transform((typed) => typed === "yes");

export const applicationIdSchema = z.uuid();

/** What an applicant chose: the ids are of a version of their résumé and of a letter, or empty. */
export const applySchema = z
  .object({
    name: words(applicationLimits.line, "NAME_MISSING"),
    email,
    phone: clean(applicationLimits.phone),
    resume: z.union([z.literal(""), z.uuid()]).catch(""),
    /** "": none, "write": the text below. */
    letter: z.union([z.literal(""), z.literal("write"), z.uuid()]).catch(""),
    text: clean(applicationLimits.letter),
    keep: ticked,
    adult: ticked,
    /** What the preview showed, as its digest; empty before the first look. */
    seen: clean(64),
  })
  .refine((sent) => sent.email !== "" || sent.phone !== "", { path: ["email"], message: "REACH_MISSING" });
export type ApplyInput = z.infer<typeof applySchema>;

export const moveSchema = z.object({
  id: z.uuid(),
  state: z.enum(applicationStates),
  was: z.enum(applicationStates),
});
export type MoveInput = z.infer<typeof moveSchema>;

const address = clean(500).refine((typed) => typed === "" || /^https?:\/\/[^\s]+$/.test(typed), "URL_WRONG");

/** Something found elsewhere. */
export const foundSchema = z.object({
  title: words(applicationLimits.line, "TITLE_MISSING"),
  organisation: words(applicationLimits.line, "ORGANISATION_MISSING"),
  kind: z.enum(opportunityKinds).catch("JOB"),
  url: address,
  state: z.enum(applicationStates).catch("SAVED"),
  nextOn: day,
  text: clean(applicationLimits.note),
});
export type FoundInput = z.infer<typeof foundSchema>;

export const noteSchema = z.object({ text: clean(applicationLimits.note), nextOn: day });
export type NoteInput = z.infer<typeof noteSchema>;

export const decideSchema = z
  .object({
    applicationId: z.uuid(),
    says: z.enum(["GIVEN", "REFUSED"]),
    reason: clean(applicationLimits.reason),
    seen,
  })
  .refine(({ says, reason }) => says === "GIVEN" || reason !== "", { path: ["reason"], message: "REASON_MISSING" });
export type DecideInput = z.infer<typeof decideSchema>;

export const agreeSchema = z.object({
  says: z.enum(["GIVEN", "REFUSED"], "ANSWER_MISSING"),
  seen,
  name: words(applicationLimits.line, "NAME_MISSING"),
});
export type AgreeInput = z.infer<typeof agreeSchema>;

export const askGuardianSchema = z.object({ applicationId: z.uuid(), email, locale: z.enum(["en", "es"]) });
export type AskGuardianInput = z.infer<typeof askGuardianSchema>;

export const letterSchema = z.object({
  title: words(applicationLimits.line, "TITLE_MISSING"),
  text: clean(applicationLimits.letter),
  locale: z.enum(["en", "es"]).catch("en"),
  applicationId: z
    .union([z.literal(""), z.uuid()])
    .catch("")
    .transform((id) => id || null),
});
export type LetterInput = z.infer<typeof letterSchema>;
