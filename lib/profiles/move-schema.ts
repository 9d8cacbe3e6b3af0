import { z } from "zod";

/** The code of an O*NET occupation. */
export const moveCodeSchema = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/);

export const moveSorts = ["near", "interests", "pay", "openings"] as const;
export type MoveSort = (typeof moveSorts)[number];

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
export type MoveQuery = z.infer<typeof moveQuerySchema>;

/** The same as an address, with what changes. */
export function moveAddress(locale: string, path: string, query: Partial<MoveQuery>): string {
  const search = new URLSearchParams((query.from ?? []).map((code) => ["from", code]));
  if (query.sort && query.sort !== "near") search.set("sort", query.sort);
  return `/${locale}${path}${search.size > 0 ? `?${search}` : ""}`;
}
