import "server-only";
import { z } from "zod";
import type { LookedAt } from "./approve-together";
import { reasonKinds } from "./rules/urgency";

/** What the address of the day view may say; anything else shows everything that waits. */
export const dayFilterSchema = z.object({
  kind: z.enum(["all", ...reasonKinds]).catch("all"),
  /** The last place of the page before. */
  after: z.string().max(80).optional().catch(undefined),
});
export type DayFilter = z.infer<typeof dayFilterSchema>;

/** A moment in milliseconds, as an address or a form says it. */
export const momentSchema = z.coerce
  .number()
  .int()
  .min(1)
  .max(8_000_000_000_000)
  .transform((ms) => new Date(ms));

const lookedAt = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9}):([0-9a-f]{64})$/;

/** A plan of the list as its tick sends it: which one, which revision, and what of it was looked at. */
export const writeLookedAt = ({ planId, revision, materialHash }: LookedAt): string =>
  `${planId}:${revision}:${materialHash}`;

/** Ticks read back; anything else is left out. */
export const readLookedAt = (ticks: readonly unknown[]): LookedAt[] =>
  ticks.flatMap((tick) => {
    const [, planId, revision, materialHash] = (typeof tick === "string" && lookedAt.exec(tick)) || [];
    return planId && materialHash ? [{ planId, revision: Number(revision), materialHash }] : [];
  });

type Refused = { planId: string; problem: string };

export const writeRefused = (refused: readonly Refused[]): string =>
  refused.map(({ planId, problem }) => `${planId}.${problem}`).join(",");

/** What the address says of refused plans; words only of problems that there are. */
export const readRefused = (written: unknown): Refused[] =>
  typeof written !== "string"
    ? []
    : written.split(",").flatMap((each) => {
        const [, planId, problem] = /^([0-9a-f-]{36})\.([A-Z_]{3,30})$/.exec(each) ?? [];
        return planId && problem ? [{ planId, problem }] : [];
      });

const count = z.coerce.number().int().min(0).max(1000).catch(0);

/** What the address of the page of clean plans may say of what was just done there. */
export const cleanQuerySchema = z.object({
  at: momentSchema
    .nullish()
    .catch(null)
    .transform((at) => at ?? null),
  not: z.unknown().optional().transform(readRefused),
  undone: count,
  kept: count,
  problem: z.literal("nothingTicked").optional().catch(undefined),
});
