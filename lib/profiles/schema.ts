import { z } from "zod";
import { entryKinds, entryLimits, fieldsOf, levelsOf } from "./rules/entry-kinds";
import { endsTooEarly, isFullDate, readTypedDate } from "./rules/partial-dates";
import { isWebAddress } from "./rules/read-resume";
import { designs, firstParts } from "./rules/resume-version";
import { horizons, mostPay, payPers, wantedKinds } from "./rules/want";
import { fieldLimits } from "./rules/limits";

const clean = (text: string) => text.replaceAll("\0", "").toWellFormed().trim();
const line = (most: number = entryLimits.line) =>
  z.string().default("").transform(clean).pipe(z.string().max(most, "TOO_LONG"));
const address = line(500)
  .transform((typed) => (typed === "" || /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`))
  .refine((typed) => typed === "" || isWebAddress(typed), "URL_WRONG");

const typedDate = z
  .string()
  .default("")
  .transform((typed, context) => {
    const date = readTypedDate(typed);
    if (date !== undefined) return date;
    context.addIssue({ code: "custom", message: "DATE_WRONG" });
    return z.NEVER;
  });

const fullDate = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || isFullDate(typed), "DAY_WRONG")
  .transform((typed) => (typed === "" ? null : typed));

const highlights = z
  .string()
  .default("")
  .transform((typed) =>
    clean(typed)
      .split(/\r?\n/)
      .map((each) => each.replace(/^\s*[-*•]\s*/, "").trim())
      .filter(Boolean),
  )
  .pipe(
    z.array(z.string().max(entryLimits.highlight, "HIGHLIGHT_TOO_LONG")).max(entryLimits.highlights, "TOO_MANY_LINES"),
  );

/** An entry as its form sends it. Fields that its kind does not have are dropped. */
export const entrySchema = z
  .object({
    kind: z.enum(entryKinds),
    title: line(entryLimits.title),
    organisation: line(),
    place: line(),
    url: address,
    startsOn: typedDate,
    endsOn: typedDate,
    text: line(entryLimits.text),
    highlights,
    level: z
      .string()
      .default("")
      .transform((typed) => (/^[1-5]$/.test(typed) ? Number(typed) : null)),
    expiresOn: fullDate,
    studyType: line(),
    score: line(40),
  })
  .transform(({ studyType, score, ...entry }) => {
    const has = (field: string) => (fieldsOf[entry.kind] as readonly string[]).includes(field);
    return {
      ...entry,
      organisation: has("organisation") ? entry.organisation : "",
      place: has("place") ? entry.place : "",
      url: has("url") ? entry.url : "",
      startsOn: has("startsOn") ? entry.startsOn : null,
      endsOn: has("endsOn") ? entry.endsOn : null,
      text: has("text") ? entry.text : "",
      highlights: has("highlights") ? entry.highlights : [],
      level: levelsOf(entry.kind).length > 0 ? entry.level : null,
      expiresOn: has("expiresOn") ? entry.expiresOn : null,
      /** What stands in `rest`, by the format's own names. */
      more: { ...(has("studyType") ? { studyType } : {}), ...(has("score") ? { score } : {}) },
    };
  })
  .superRefine((entry, context) => {
    const named = entry.title !== "" || (entry.kind === "EDUCATION" && entry.organisation !== "");
    if (!named) context.addIssue({ code: "custom", path: ["title"], message: "TITLE_MISSING" });
    if (endsTooEarly(entry.startsOn, entry.endsOn))
      context.addIssue({ code: "custom", path: ["endsOn"], message: "ENDS_TOO_EARLY" });
  });
export type EntryInput = z.infer<typeof entrySchema>;

export const idSchema = z.uuid();
export const stepSchema = z.enum(["up", "down"]);
export const codeSchema = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/);

export const basicsSchema = z.object({
  name: line(fieldLimits.name),
  headline: line(),
  email: line(254).refine((typed) => typed === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), "EMAIL_WRONG"),
  phone: line(40).refine((typed) => /^[\d\s()+./-]*(?:(?:x|ext\.?)\s*\d+)?$/i.test(typed), "PHONE_WRONG"),
  url: address,
  town: line(100),
  region: line(40)
    .transform((typed) => typed.toUpperCase())
    .refine((typed) => typed === "" || /^[A-Z]{2}$/.test(typed), "REGION_WRONG"),
  summary: line(fieldLimits.summary),
});
export type BasicsInput = z.infer<typeof basicsSchema>;

export const wantsSchema = z
  .object({
    wanted: z.array(z.enum(wantedKinds)).default([]),
    payFrom: z
      .string()
      .trim()
      .default("")
      .transform((typed, context) => {
        if (typed === "") return null;
        const amount = Number(typed.replace(/[$\s,]/g, ""));
        if (amount > 0) return Math.round(amount * 100) / 100;
        context.addIssue({ code: "custom", message: "PAY_WRONG" });
        return z.NEVER;
      }),
    payPer: z.enum(payPers).catch("hour"),
    remote: z
      .string()
      .optional()
      .transform((typed) => typed === "yes"),
    horizon: z.enum(horizons).nullable().catch(null),
    freeFrom: fullDate,
  })
  .superRefine(({ payFrom, payPer }, context) => {
    if (payFrom !== null && payFrom > mostPay[payPer])
      context.addIssue({ code: "custom", path: ["payFrom"], message: "PAY_WRONG" });
  });
export type WantsInput = z.infer<typeof wantsSchema>;

export const skillsSchema = z
  .array(z.object({ elementId: z.string().regex(/^2\.[A-C][\w.]{1,20}$/), level: z.int().min(1).max(5) }))
  .min(1, "NO_SKILL")
  .max(60);

export const resumeSchema = z.object({
  title: line(80).refine((typed) => typed !== "", "RESUME_TITLE_MISSING"),
  design: z.enum(designs).catch("plain"),
  locale: z.enum(["en", "es"]).catch("en"),
  first: z.enum(firstParts).catch("WORK"),
  /** Entries that were on the form, and those of them that stay: what came meanwhile is not left out unseen. */
  offered: z.array(z.uuid()).max(3_000).default([]),
  kept: z.array(z.uuid()).max(3_000).default([]),
});
export type ResumeInput = z.infer<typeof resumeSchema>;
