import { z } from "zod";
import { longestTitle } from "./rules/requirement-set";
import { exits } from "@/lib/catalog/rules/study-program";
import {
  courseTitleLimit,
  mostOwnCredits,
  planNoteLimit,
  planReasonLimit,
  planTitleLimit,
  stepKinds,
} from "./rules/content";
import type { Edit } from "./rules/edits";

const target = { kind: z.enum(["CLUSTER", "PATHWAY", "OCCUPATION"]), id: z.string().trim().min(1).max(200) };

export const savedItemSchema = z.object(target);
export type SavedItemInput = z.infer<typeof savedItemSchema>;

/** `on` says what should be true afterwards, so that a repeated click changes nothing. */
export const toggleSavedSchema = z.object({ ...target, on: z.enum(["1", "0"]) });

export const startPlanSchema = z.object({
  pathwayId: z.string("CHOOSE_PATHWAY").trim().min(1, "CHOOSE_PATHWAY").max(200, "CHOOSE_PATHWAY"),
  reason: z.string().trim().max(planReasonLimit, "REASON_TOO_LONG").default(""),
});
/** `another`: may stand beside plans that are there. `fit`: with courses and steps, else empty. */
export type StartPlanInput = z.infer<typeof startPlanSchema> & {
  title?: string;
  another?: boolean;
  fit?: boolean;
  /** The set of rules that a student without a school's chose, and the year in which their grade 12 ends. */
  rules?: string | null | undefined;
  classOf?: number | null | undefined;
};

/** The start page: rules and year are asked where no school says them. */
export const startFormSchema = startPlanSchema.extend({
  another: z.stringbool().default(false),
  rules: z
    .string()
    .trim()
    .max(80)
    .optional()
    .transform((code) => code || null),
  classOf: z.coerce.number().int().min(2000).max(2100).nullable().default(null),
});

export const revisePlanSchema = startPlanSchema.extend({
  planId: z.uuid(),
  revision: z.coerce.number().int().min(1),
});
export type RevisePlanInput = z.infer<typeof revisePlanSchema>;

const entryId = z.string().min(1).max(60);
const grade = z.coerce.number().int();
const term = z.coerce.number().int();
const code = z.string().trim().min(1, "CHOOSE_COURSE").max(40);
const scedCode = z
  .string()
  .regex(/^\d{5}$/)
  .nullable()
  .default(null);
const credits = z.coerce
  .number("CREDITS_WRONG")
  .min(0, "CREDITS_WRONG")
  .max(mostOwnCredits, "CREDITS_WRONG")
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "CREDITS_WRONG");
const courseTitle = z.string().trim().min(1, "TITLE_MISSING").max(courseTitleLimit, "TITLE_TOO_LONG");
const step = {
  step: z.enum(stepKinds),
  grade,
  title: z.string().trim().max(courseTitleLimit, "TITLE_TOO_LONG"),
  exit: z.enum(exits).optional(),
};
const named = ({ title, exit }: { title: string; exit?: unknown }) => title !== "" || exit !== undefined;

/** One edit as a form or a script sends it. */
export const editSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("add"), code, grade, term: term.optional() }),
  z.object({ kind: z.literal("addOwn"), title: courseTitle, credits, scedCode, grade, term }),
  z.object({ kind: z.literal("move"), id: entryId, grade, term: term.optional() }),
  z.object({ kind: z.literal("replace"), id: entryId, code }),
  z.object({ kind: z.literal("remove"), id: entryId }),
  z.object({ kind: z.literal("note"), id: entryId, note: z.string().trim().max(planNoteLimit, "NOTE_TOO_LONG") }),
  z
    .object({ kind: z.literal("addStep"), ...step, about: z.string().max(200).optional() })
    .refine(named, { path: ["title"], error: "TITLE_MISSING" }),
  z
    .object({ kind: z.literal("changeStep"), id: entryId, ...step })
    .refine(named, { path: ["title"], error: "TITLE_MISSING" }),
  z.object({ kind: z.literal("removeStep"), id: entryId }),
  z.object({ kind: z.literal("setTitle"), title: z.string().trim().max(planTitleLimit, "TITLE_TOO_LONG") }),
  z.object({ kind: z.literal("setReason"), reason: z.string().trim().max(planReasonLimit, "REASON_TOO_LONG") }),
  z.object({
    kind: z.literal("setRules"),
    set: z.string().trim().min(1).max(80).nullable(),
    supplements: z.array(z.string().trim().min(1).max(80)).max(10).default([]),
  }),
  z.object({ kind: z.literal("setClassOf"), classOf: z.coerce.number().int().min(2000).max(2100) }),
  z.object({ kind: z.literal("setOccupation"), code: z.string().trim().min(1).max(20).nullable() }),
  z.object({
    kind: z.literal("switchPathway"),
    pathwayId: z.string().min(1).max(200),
    refit: z.union([z.boolean(), z.stringbool()]),
  }),
]);

const mostEdits = 200;
const ofPlan = { planId: z.uuid(), revision: z.coerce.number().int().min(1) };

export const editPlanSchema = z.object({ ...ofPlan, edits: z.array(editSchema).min(1).max(mostEdits) });
/** What `editPlan` takes; `edits` as the schema gives them. */
export type EditPlanInput = { planId: string; revision: number; edits: readonly Edit[] };

export const undoEditSchema = z.object({ ...ofPlan, redo: z.stringbool().default(false) });
export type UndoEditInput = z.infer<typeof undoEditSchema>;

export const planSchema = z.object({ planId: z.uuid() });
export type PlanInput = z.infer<typeof planSchema>;

export const copyPlanSchema = planSchema.extend({
  title: z.string().trim().max(planTitleLimit, "TITLE_TOO_LONG").default(""),
});
export type CopyPlanInput = z.infer<typeof copyPlanSchema>;

const ruleTitle = z.string().trim().max(longestTitle, "TITLE_TOO_LONG");
const emptyIsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const graduationYear = z.preprocess(
  emptyIsNull,
  z.coerce.number("YEAR_WRONG").int("YEAR_WRONG").min(2000, "YEAR_WRONG").max(2100, "YEAR_WRONG").nullable(),
);

export const startRuleSetSchema = z.object({
  kind: z.enum(["STATE", "DISTRICT", "SUPPLEMENT"], "KIND_MISSING"),
  parentCode: z.preprocess(emptyIsNull, z.string().max(80).nullable()),
  /** Whose it is; null: everyone's. */
  schoolId: z.preprocess(emptyIsNull, z.uuid("OWNER_NOT_FOUND").nullable()),
  titleEn: ruleTitle.min(1, "TITLE_MISSING"),
  titleEs: ruleTitle.min(1, "TITLE_MISSING"),
});
export type StartRuleSetInput = z.infer<typeof startRuleSetSchema>;

export const ruleDraftSchema = z.object({
  changedAt: z.coerce.date(),
  act: z.string().max(100).default("save"),
  titleEn: ruleTitle,
  titleEs: ruleTitle,
  source: z.string().trim().max(500).default(""),
  fromYear: graduationYear,
  untilYear: graduationYear,
});
export type RuleDraftInput = z.infer<typeof ruleDraftSchema>;

export const ruleVersionSchema = z.object({ changedAt: z.coerce.date() });
