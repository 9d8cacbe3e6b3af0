import "server-only";
import { z } from "zod";
import { placementLimits } from "./rules/hours-link";
import { hoursTextLimit, readDay, readMinutes } from "./rules/hours-typed";

const clean = (text: string) => text.replaceAll("\0", "").toWellFormed().trim();
const line = (most: number = placementLimits.line) =>
  z.string().default("").transform(clean).pipe(z.string().max(most, "TOO_LONG"));
const said = (most: number, missing: string) => line(most).refine((typed) => typed !== "", missing);

const day = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || readDay(typed) !== null, "DAY_WRONG")
  .transform((typed) => readDay(typed));

const emailShape = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/;

export const hoursIdSchema = z.uuid();

const idOrNone = z
  .string()
  .default("")
  .transform((typed) => (z.uuid().safeParse(typed).success ? typed : null));

/** A place where one works, learns or helps. */
export const placementSchema = z
  .object({
    title: said(placementLimits.line, "TITLE_MISSING"),
    organisation: said(placementLimits.line, "ORGANISATION_MISSING"),
    supervisorName: line(placementLimits.name),
    supervisorEmail: line(200)
      .transform((typed) => typed.toLowerCase())
      .refine((typed) => typed === "" || emailShape.test(typed), "EMAIL_WRONG"),
    startsOn: day,
    endsOn: day,
    ruleId: idOrNone,
    applicationId: idOrNone,
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (startsOn && endsOn && endsOn < startsOn)
      context.addIssue({ code: "custom", path: ["endsOn"], message: "ENDS_TOO_EARLY" });
  });
export type PlacementInput = z.infer<typeof placementSchema>;

const time = z
  .string()
  .default("")
  .transform((typed, context) => {
    const minutes = readMinutes(typed);
    if (minutes !== null) return minutes;
    context.addIssue({ code: "custom", message: typed.trim() === "" ? "TIME_MISSING" : "TIME_WRONG" });
    return z.NEVER;
  });

const isTicked = z
  .string()
  .optional()
  .transform((typed) => typed === "yes");

/** One entry as it is corrected. */
export const changedHoursSchema = z.object({
  heldOn: z
    .string()
    .default("")
    .transform((typed, context) => {
      const held = readDay(typed.trim());
      if (held !== null) return held;
      context.addIssue({ code: "custom", message: typed.trim() === "" ? "DAY_MISSING" : "DAY_WRONG" });
      return z.NEVER;
    }),
  time,
  text: line(hoursTextLimit),
  again: isTicked,
});
export type ChangedHours = z.infer<typeof changedHoursSchema>;

/** What someone says about entries that were sent to them. */
export const verdictSchema = z
  .object({
    entryIds: z.array(z.uuid()).max(placementLimits.entries),
    verdict: z.enum(["VERIFIED", "REJECTED"]),
    reason: line(placementLimits.reason),
    name: line(placementLimits.name),
  })
  .superRefine(({ entryIds, verdict, reason }, context) => {
    if (entryIds.length === 0) context.addIssue({ code: "custom", path: ["entryIds"], message: "NONE_CHOSEN" });
    if (verdict === "REJECTED" && reason === "")
      context.addIssue({ code: "custom", path: ["reason"], message: "REASON_MISSING" });
  });
export type Verdict = z.infer<typeof verdictSchema>;

const hours = (missing: string | null) =>
  z
    .string()
    .trim()
    .default("")
    .transform((typed, context) => {
      if (typed === "" && missing === null) return null;
      const number = Number(typed.replace(",", "."));
      if (typed !== "" && number > 0 && number <= 5_000) return Math.round(number * 60);
      context.addIssue({ code: "custom", message: typed === "" ? missing! : "HOURS_WRONG" });
      return z.NEVER;
    });

const grade = z
  .string()
  .trim()
  .default("")
  .transform((typed, context) => {
    if (typed === "") return null;
    if (/^(?:[6-9]|1[0-4])$/.test(typed)) return Number(typed);
    context.addIssue({ code: "custom", message: "GRADE_WRONG" });
    return z.NEVER;
  });

/** How many hours a school asks for. */
export const hoursRuleSchema = z
  .object({
    titleEn: said(placementLimits.line, "TITLE_MISSING"),
    titleEs: line(),
    hours: hours("HOURS_MISSING"),
    hoursInOne: hours(null),
    gradeFrom: grade,
    gradeTo: grade,
  })
  .superRefine(({ hours: all, hoursInOne: one, gradeFrom, gradeTo }, context) => {
    if (all !== null && one !== null && one > all)
      context.addIssue({ code: "custom", path: ["hoursInOne"], message: "MORE_THAN_ALL" });
    if (gradeFrom !== null && gradeTo !== null && gradeFrom > gradeTo)
      context.addIssue({ code: "custom", path: ["gradeTo"], message: "GRADES_TURNED" });
  })
  .transform(({ hours: all, hoursInOne: one, titleEs, ...rule }) => ({
    ...rule,
    titleEs: titleEs || rule.titleEn,
    minutes: all ?? 0,
    minutesInOne: one,
  }));
export type HoursRuleInput = z.infer<typeof hoursRuleSchema>;
