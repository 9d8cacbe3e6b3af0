import "server-only";
import { z } from "zod";
import { moveSorts } from "./rules/move-order";

/** The code of an O*NET occupation. */
export const moveCodeSchema = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/);

/** As many occupations as an address may bring along. */
export const mostFrom = 8;

const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat());

/** What the address of the moves says: what one did, how to order, what to look for. */
export const moveQuerySchema = z.object({
  from: list.transform((codes) =>
    [...new Set(codes.filter((code) => moveCodeSchema.safeParse(code).success))].slice(0, mostFrom),
  ),
  sort: z.enum(moveSorts).catch("near"),
  q: z
    .string()
    .catch("")
    .transform((words) => words.trim().slice(0, 100)),
});
