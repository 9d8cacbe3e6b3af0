import { z } from "zod";
import { entryTextLimit, entryTitleLimit, fieldsOf, mostHours, portfolioKinds } from "./portfolio";
import { planGrades } from "./school-year";

const [firstYear, lastYear] = [1990, 2100];

/** "2027-05-31" from a date field; empty is no date. */
const date = (problem: string) =>
  z
    .string()
    .trim()
    .default("")
    .transform((typed, context) => {
      if (typed === "") return null;
      const at = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : null;
      const year = at?.getUTCFullYear() ?? 0;
      // JavaScript takes the 31st of June for the 1st of July.
      if (
        at &&
        at.getTime() === at.getTime() &&
        at.toISOString().startsWith(typed) &&
        year >= firstYear &&
        year <= lastYear
      )
        return at;
      context.addIssue({ code: "custom", message: problem });
      return z.NEVER;
    });

const hours = z
  .string()
  .trim()
  .default("")
  .transform((typed, context) => {
    if (typed === "") return null;
    const amount = Number(typed.replace(",", "."));
    if (amount > 0 && amount <= mostHours) return Math.max(0.25, Math.round(amount * 4) / 4);
    context.addIssue({ code: "custom", message: "HOURS_WRONG" });
    return z.NEVER;
  });

const grade = z
  .string()
  .default("")
  .transform((typed, context) => {
    if (typed === "") return null;
    const found = planGrades.find((each) => String(each) === typed);
    if (found) return found;
    context.addIssue({ code: "custom", message: "GRADE_WRONG" });
    return z.NEVER;
  });

/** An entry as its form sends it. Fields that its kind does not have are dropped. */
export const portfolioEntrySchema = z
  .object({
    kind: z.enum(portfolioKinds),
    title: z.string().trim().min(1, "TITLE_MISSING").max(entryTitleLimit, "TITLE_TOO_LONG"),
    text: z.string().trim().max(entryTextLimit, "TEXT_TOO_LONG").default(""),
    startsOn: date("STARTS_WRONG"),
    dueOn: date("DUE_WRONG"),
    doneOn: date("DONE_WRONG"),
    hours,
    grade,
    /** The pathway that it is about. */
    about: z
      .string()
      .trim()
      .max(200)
      .default("")
      .transform((id) => (id === "" ? null : `pathway:${id}`)),
  })
  .transform((entry) => {
    const has = (field: (typeof fieldsOf)[typeof entry.kind][number]) => fieldsOf[entry.kind].includes(field);
    return {
      ...entry,
      startsOn: has("startsOn") ? entry.startsOn : null,
      dueOn: has("dueOn") ? entry.dueOn : null,
      doneOn: has("doneOn") ? entry.doneOn : null,
      hours: has("hours") ? entry.hours : null,
      about: has("about") ? entry.about : null,
    };
  })
  .superRefine((entry, context) => {
    const early = entry.startsOn && entry.doneOn && entry.doneOn < entry.startsOn;
    if (early) context.addIssue({ code: "custom", path: ["doneOn"], message: "DONE_BEFORE_START" });
    const empty = entry.kind === "REFLECTION" && entry.text === "";
    if (empty) context.addIssue({ code: "custom", path: ["text"], message: "TEXT_MISSING" });
  });
export type PortfolioEntryInput = z.infer<typeof portfolioEntrySchema>;

export const portfolioIdSchema = z.uuid();
