import "server-only";
import { z } from "zod";
import { relations, remarkLimit, signerNameLimit } from "./rules/approval";

export const planIdSchema = z.object({ planId: z.uuid() });
export const submitSchema = z.object({ planId: z.uuid(), revision: z.coerce.number().int().min(1) });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().max(signerNameLimit * 2);
const text = z.string().max(remarkLimit * 2);
const entryId = z
  .string()
  .max(60)
  .default("")
  .transform((id) => id || null);

export const signSchema = z.object({ planId: z.uuid(), materialHash: hash, name });
export const commentSchema = z.object({ planId: z.uuid(), entryId, text });
export const commentIdSchema = z.object({ commentId: z.uuid() });
export const answerSchema = z.object({
  suggestionId: z.uuid(),
  answer: z.enum(["accept", "decline"]),
  word: text.default(""),
});
export const suggestionIdSchema = z.object({ suggestionId: z.uuid() });
export const giveLinkSchema = z.object({ planId: z.uuid(), email: z.string().max(300), locale: z.enum(["en", "es"]) });
export const giveCodeSchema = z.object({ planId: z.uuid(), locale: z.enum(["en", "es"]) });
export const linkIdSchema = z.object({ linkId: z.uuid() });
export const guardianSignSchema = z.object({ name, relation: z.enum(relations).catch("OTHER"), materialHash: hash });
export const guardianAskSchema = z.object({ name, text, entryId });
