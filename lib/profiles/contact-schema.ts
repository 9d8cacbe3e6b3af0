import "server-only";
import { z } from "zod";
import { contactLimits, contactRoles } from "./rules/contact-roles";
import { isFullDate } from "./rules/partial-dates";

const clean = (most: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim().slice(0, most));

const day = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || isFullDate(typed), "DAY_WRONG")
  .transform((typed) => (typed === "" ? null : new Date(`${typed}T00:00:00Z`)));

export const contactSchema = z.object({
  name: clean(contactLimits.line).refine((typed) => typed !== "", "NAME_MISSING"),
  role: z.enum(contactRoles).catch("other"),
  organisation: clean(contactLimits.line),
  reach: clean(contactLimits.line),
  note: clean(contactLimits.text),
  mentor: z
    .string()
    .optional()
    .transform((typed) => typed === "yes"),
});
export type ContactInput = z.infer<typeof contactSchema>;

/** Questions that were ticked, and own ones, a line each; each once. */
export const conversationSchema = z
  .object({
    plannedOn: day,
    questions: z.array(clean(contactLimits.line)).default([]),
    own: clean(contactLimits.text),
  })
  .transform(({ plannedOn, questions, own }) => ({
    plannedOn,
    questions: [
      ...new Set([...questions, ...own.split(/\r?\n/).map((line) => line.trim().slice(0, contactLimits.line))]),
    ]
      .filter(Boolean)
      .slice(0, contactLimits.questions),
  }));
export type ConversationInput = z.infer<typeof conversationSchema>;

export const heldSchema = z.object({
  heldOn: day.refine((typed) => typed !== null, "DAY_MISSING"),
  learned: clean(contactLimits.text),
  next: clean(contactLimits.text),
});
export type HeldInput = z.infer<typeof heldSchema>;
