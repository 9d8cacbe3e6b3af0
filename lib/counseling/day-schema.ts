import { z } from "zod";
import { reasonKinds } from "./rules/urgency";

/** What the address of the day view may say; anything else shows everything that waits. */
export const dayFilterSchema = z.object({
  kind: z.enum(["all", ...reasonKinds]).catch("all"),
  /** The last place of the page before. */
  after: z.string().max(80).optional().catch(undefined),
});
export type DayFilter = z.infer<typeof dayFilterSchema>;
