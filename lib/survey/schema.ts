import { z } from "zod";
import { lengths, wordings } from "./rules/asking-order";
import { tableShape } from "./rules/chooser-state";

const itemKey = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/);
const value = z.literal([1, 2, 3, 4, 5]);
// Until the year 2286; a client clock beyond it is corrected like any other wrong clock.
const moment = z.number().int().min(0).max(1e13);

/** The largest batch that is read, in bytes: some five times a full survey. */
export const largestBatch = 16_384;

/** What the survey page sends: answers with the moments of this device's clock, and that clock's present. */
export const answerBatch = z.strictObject({
  attempt: z.uuid().optional(),
  /** Whose page gave the answers; they are refused when someone else is signed in by now. */
  person: z.uuid().optional(),
  client: z.uuid(),
  batch: z.number().int().min(1).max(1_000_000),
  now: moment,
  answers: z
    .record(itemKey, z.strictObject({ value, at: moment }))
    .refine((answers) => Object.keys(answers).length <= 200),
  language: z.enum(["en", "es"]),
  length: z.enum(lengths).optional(),
  audience: z.enum(wordings).optional(),
  submit: z.literal(true).optional(),
});
export type AnswerBatch = z.infer<typeof answerBatch>;

const locale = z.enum(["en", "es"]).catch("en");
const choice = z.coerce.number().pipe(value).optional().catch(undefined);

const asked = {
  length: z.enum(lengths).optional().catch(undefined),
  audience: z.enum(wordings).optional().catch(undefined),
};

/** How a walk is asked, as the address or a form says it; anything else is no wish. */
export const walkChoice = z.object(asked);
export type WalkChoice = z.infer<typeof walkChoice>;

/** Another length or wording for the walk that one is on. */
export const walkForm = z.object({ locale, ...asked });

/** One question answered without JavaScript, or the last step, which only submits. */
export const answerForm = z.object({
  locale,
  attempt: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  item: itemKey.optional().catch(undefined),
  value: choice,
  position: z.coerce.number().int().min(1).max(200).catch(1),
  submit: z.literal("1").optional().catch(undefined),
  ...asked,
});
export type AnswerForm = z.infer<typeof answerForm>;

export const localeForm = z.object({ locale });
export const adoptForm = z.object({ locale, mine: z.enum(["yes", "no"]), next: z.string().max(200).optional() });

/** Which table of the adaptive order: a few instruments in one framework at one release, in the one shape there is. */
export const chooserQuery = z.object({
  framework: z.string().regex(/^[a-z0-9-]{1,60}$/),
  instruments: z
    .string()
    .max(120)
    .transform((list) => list.split(","))
    .pipe(
      z
        .array(z.string().regex(/^[a-z]+-\d{1,3}$/))
        .min(1)
        .max(3),
    ),
  release: z.coerce.number().int(),
  shape: z.coerce.number().pipe(z.literal(tableShape)),
});

export const isResultId = (text: string): boolean => z.uuid().safeParse(text).success;

const setAsideKind = z.enum(["CLUSTER", "PATHWAY", "OCCUPATION"]);
const targetId = z.string().min(1).max(200);

/** "Not for me because …" */
export const setAsideForm = z.object({
  result: z.uuid(),
  kind: setAsideKind,
  targetId,
  reason: z.enum(["WORK", "PAY", "SCHOOLING", "PLACE", "HOURS", "OTHER"]),
});
export type SetAsideInput = z.infer<typeof setAsideForm>;

export const restoreForm = z.object({ kind: setAsideKind, targetId });
export type RestoreInput = z.infer<typeof restoreForm>;

/** The most schooling that one is ready for; "ANY" is no limit. */
export const horizonForm = z.object({
  horizon: z
    .enum(["ANY", "SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"])
    .transform((stage) => (stage === "ANY" ? null : stage)),
});

export const normsSealSchema = z.object({ seal: z.string().regex(/^[0-9a-f]{64}$/) });

const normsVersion = z.coerce.number().int().min(1).max(1_000_000);
/** "shipped" names the norms that Waymark comes with. */
export const normsBackSchema = z.object({
  version: z.union([z.literal("shipped").transform(() => null), normsVersion]),
  instead: normsVersion,
});
