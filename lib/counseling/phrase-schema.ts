import "server-only";
import { z } from "zod";
import { phraseKinds, phraseLimit } from "./rules/phrases";

export const phraseSchema = z.object({ kind: z.enum(phraseKinds), text: z.string().max(phraseLimit * 2) });
export const phraseIdSchema = z.object({ phraseId: z.uuid() });
