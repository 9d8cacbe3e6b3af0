import kept from "@/prisma/catalog/survey/figures.json";
import { z } from "zod";

const share = z.number().min(0).max(100);
const hits = {
  people: z.int().min(1),
  first: share,
  three: share,
  five: share,
  pathway: share.optional(),
  pathwayThree: share.optional(),
};

/** In 100, with the paired difference and its standard error. */
const difference = z.strictObject({
  adaptive: share,
  standard: share,
  difference: z.number(),
  error: z.number().min(0),
  /** "alike" where the difference is not more than noise; then so much may be missing all the same. */
  word: z.enum(["better", "alike", "worse"]),
  atWorst: z.number(),
});
const drawn = z.strictObject({
  people: z.int().min(1),
  draws: z.int().min(1),
  questions: z.strictObject({ adaptive: z.int(), standard: z.int() }),
  first: difference,
  three: difference,
});

/** What `npm run bench -- survey` finds, as prisma/catalog/survey/figures.json keeps it: shares in 100. */
export const figuresShape = z.strictObject({
  /** The day of the run. */
  at: z.iso.date(),
  /** Of the model that was measured: its version, and a digest of all its numbers. */
  model: z.strictObject({ version: z.int(), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
  scoringVersion: z.int(),
  seeds: z.strictObject({ folds: z.int(), answers: z.int(), again: z.int(), draws: z.array(z.int()).min(2) }),
  leaveOut: z.array(
    z.strictObject({ framework: z.string(), rows: z.array(z.strictObject({ name: z.string(), ...hits })) }),
  ),
  people: z.strictObject({
    framework: z.string(),
    /** Cronbach's alpha of ten items, by scale. */
    alphas: z.record(z.enum(["R", "I", "A", "S", "E", "C"]), z.number().max(1)),
    rows: z.array(z.strictObject({ name: z.string(), questions: z.int(), ...hits })),
    /** The same people, their own occupation and its siblings taken out of the catalogue; and simpler ways. */
    blind: z.array(z.strictObject({ name: z.string(), questions: z.int(), ...hits })),
    /** The adaptive quick survey beside the fixed standard one, over several draws of answers. */
    adaptive: z.strictObject({ shipped: drawn, blind: drawn }),
    words: z.array(z.strictObject({ name: z.enum(["clear", "likely", "open"]), share, right: share })),
    settled: z.strictObject({ share, median: z.number().nullable() }),
    retest: z.strictObject({ sameFirst: share, firstAmongThree: share, sharedOfThree: share }),
    steadiness: z.strictObject({ sameFirst: share, sameThree: share }),
  }),
});
export type Figures = z.infer<typeof figuresShape>;

/** The figures of the last run that was kept, as they were measured. */
export const figures = kept as Figures;
