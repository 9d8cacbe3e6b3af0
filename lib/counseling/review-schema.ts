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
  /** A phrase that was kept, put before one's own words. */
  phrase: z
    .string()
    .max(remarkLimit * 2)
    .default(""),
  /** Whether one's own words are kept as a phrase. */
  keep: z.literal("yes").optional(),
  sign: z.literal("yes").optional(),
});

/** What the student reads: the phrase, then one's own words. */
export const reasonOf = ({ phrase, reason }: { phrase: string; reason: string }): string =>
  [phrase.trim(), reason.trim()].filter(Boolean).join("\n");

export const reviewIdSchema = z.object({ reviewId: z.uuid() });
export const lockSchema = z.object({ planId: z.uuid(), grade: z.coerce.number().int() });
export const staffSignSchema = z.object({ planId: z.uuid(), materialHash: z.string().regex(/^[0-9a-f]{64}$/) });

const remarkName = /^remark\.([A-Za-z0-9_-]{1,60})$/;

/**
 * Remarks beside courses, as a review form sends them: "remark." and the id of the entry. After a problem a remark
 * stands in the form as well as beside its course; both are one remark.
 */
export function remarksOf(form: FormData): { entryId: string; text: string }[] {
  const found = new Map<string, string[]>();
  for (const [name, text] of form) {
    const entryId = remarkName.exec(name)?.[1];
    if (!entryId || typeof text !== "string") continue;
    const said = found.get(entryId) ?? [];
    found.set(entryId, text.trim() === "" ? said : [...said, text.trim()]);
  }
  return [...found].map(([entryId, said]) => ({ entryId, text: said.join("\n").slice(0, remarkLimit) }));
}

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

/** The question that a remark answers, from what the remark says it is about; null where it answers none. */
export function answeredQuestion(entryId: string | null): string | null {
  const id = /^comment:(.+)$/.exec(entryId ?? "")?.[1];
  return id && z.uuid().safeParse(id).success ? id : null;
}
