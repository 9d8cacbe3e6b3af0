import "server-only";
import { z } from "zod";
import { mostCodeDays, mostSlips, usualCodeDays } from "@/lib/accounts/rules/printed-codes";

const days = z.coerce
  .number("code-days")
  .int("code-days")
  .min(1, "code-days")
  .max(mostCodeDays, "code-days")
  .default(usualCodeDays);

const students = z.array(z.uuid()).max(mostSlips);

/** Slips for a class: for who has no password yet, for all, or for these students. */
export const classSlipsSchema = z.object({
  classId: z.uuid("not-found"),
  who: z.enum(["new", "all"]).catch("new"),
  studentIds: students.default([]),
  days,
});
export type ClassSlipsInput = z.infer<typeof classSlipsSchema>;

/** Slips for students in care: the ticked ones, or all of a grade. */
export const careSlipsSchema = z.object({
  who: z.enum(["new", "all"]).catch("new"),
  grade: z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().int().min(6).max(14).optional()),
  studentIds: students.default([]),
  days,
});
export type CareSlipsInput = z.infer<typeof careSlipsSchema>;

/** What the address of the page of slips may say; anything else falls back to everyone who never signed in. */
export const slipFilterSchema = z.object({
  grade: z.coerce.number().int().min(6).max(14).optional().catch(undefined),
  /** The last student of the page before: "name in lower case|id". */
  after: z
    .string()
    .regex(/^.{0,200}\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type SlipFilter = z.infer<typeof slipFilterSchema>;

export const longestClassCodeDays = 60;
export const mostClassCodeUses = 60;

/** A code for the board: so many students, so many days. */
export const classCodeSchema = z.object({
  classId: z.uuid("not-found"),
  uses: z.coerce
    .number("class-uses")
    .int("class-uses")
    .min(1, "class-uses")
    .max(mostClassCodeUses, "class-uses")
    .default(35),
  days: z.coerce
    .number("code-days")
    .int("code-days")
    .min(1, "code-days")
    .max(longestClassCodeDays, "code-days")
    .default(1),
});
export type ClassCodeInput = z.infer<typeof classCodeSchema>;

export const classIdSchema = z.uuid();
