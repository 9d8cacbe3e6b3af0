import "server-only";
import { z } from "zod";
import { remarkLimit } from "@/lib/plans/rules/approval";
import type { SuggestedEdit } from "./suggest-change";

export const reviewSchema = z.object({
  planId: z.uuid(),
  materialHash: z.string().regex(/^[0-9a-f]{64}$/),
  decision: z.enum(["APPROVED", "RETURNED"]),
  reason: z
    .string()
    .max(remarkLimit * 2)
    .default(""),
  sign: z.literal("yes").optional(),
});

export const reviewIdSchema = z.object({ reviewId: z.uuid() });
export const lockSchema = z.object({ planId: z.uuid(), grade: z.coerce.number().int() });
export const staffSignSchema = z.object({ planId: z.uuid(), materialHash: z.string().regex(/^[0-9a-f]{64}$/) });

const remarkName = /^remark\.([A-Za-z0-9_-]{1,60})$/;

/** Remarks beside courses, as a review form sends them: "remark." and the id of the entry. */
export const remarksOf = (form: FormData): { entryId: string; text: string }[] =>
  [...form].flatMap(([name, text]) => {
    const entryId = remarkName.exec(name)?.[1];
    return entryId && typeof text === "string" ? [{ entryId, text: text.slice(0, remarkLimit) }] : [];
  });

const suggestionSchema = z.object({
  planId: z.uuid(),
  kind: z.enum(["add", "move", "replace", "remove"]),
  entryId: z.string().max(60).default(""),
  code: z.string().trim().max(40).default(""),
  grade: z.coerce.number().int().catch(0),
  message: z
    .string()
    .max(remarkLimit * 2)
    .default(""),
});

/** What the form of a suggestion says; null where it is none. */
export function readSuggestion(form: FormData): { planId: string; change: SuggestedEdit; message: string } | null {
  const read = suggestionSchema.safeParse(Object.fromEntries(form));
  if (!read.success) return null;
  const { planId, kind, entryId: id, code, grade, message } = read.data;
  const change: SuggestedEdit =
    kind === "add"
      ? { kind, code, grade }
      : kind === "move"
        ? { kind, id, grade }
        : kind === "replace"
          ? { kind, id, code }
          : { kind, id };
  return { planId, change, message };
}
