import { z } from "zod";
import { planReasonLimit } from "./rules/content";

const target = { kind: z.enum(["CLUSTER", "PATHWAY", "OCCUPATION"]), id: z.string().trim().min(1).max(200) };

export const savedItemSchema = z.object(target);
export type SavedItemInput = z.infer<typeof savedItemSchema>;

/** `on` says what should be true afterwards, so that a repeated click changes nothing. */
export const toggleSavedSchema = z.object({ ...target, on: z.enum(["1", "0"]) });

export const startPlanSchema = z.object({
  pathwayId: z.string("CHOOSE_PATHWAY").trim().min(1, "CHOOSE_PATHWAY").max(200, "CHOOSE_PATHWAY"),
  reason: z.string().trim().max(planReasonLimit, "REASON_TOO_LONG").default(""),
});
export type StartPlanInput = z.infer<typeof startPlanSchema>;

export const revisePlanSchema = startPlanSchema.extend({
  planId: z.uuid(),
  revision: z.coerce.number().int().min(1),
});
export type RevisePlanInput = z.infer<typeof revisePlanSchema>;
