import { z } from "zod";
import { fileKinds } from "./columns";

export const countedKinds = [
  "org",
  "session",
  "course",
  "class",
  "user",
  "role",
  "enrollment",
  "demographics",
] as const;
export type CountedKind = (typeof countedKinds)[number];

const count = z.number().int().min(0).default(0);
const kindCounts = z.object({ read: count, new: count, changed: count, same: count, gone: count, problems: count });
export type KindCounts = z.infer<typeof kindCounts>;

/** What a run has counted, as RosterRun.counts keeps it. */
export const rosterCounts = z.object({
  kinds: z.partialRecord(z.enum(countedKinds), kindCounts).default({}),
  /** Rows that were read and mean nobody here: families, others, people of other schools. */
  left: z.object({ family: count, other: count, elsewhere: count }).default({ family: 0, other: 0, elsewhere: 0 }),
  /** People who are active now and whom it would deactivate. */
  leaving: count,
  active: count,
  problems: z.partialRecord(z.string(), count).default({}),
  /** How each file that was there speaks, and what it is called. */
  modes: z.partialRecord(z.enum(fileKinds), z.enum(["bulk", "delta"])).default({}),
  names: z.partialRecord(z.enum(fileKinds), z.string()).default({}),
});
export type RosterCounts = z.infer<typeof rosterCounts>;

/** Null where nothing was counted yet. */
export const readCounts = (value: unknown): RosterCounts | null => {
  const read = rosterCounts.safeParse(value);
  return read.success && Object.keys(value as object).length > 0 ? read.data : null;
};
