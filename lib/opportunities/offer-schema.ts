import "server-only";
import { z } from "zod";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { opportunityKinds, payPeriods } from "./rules/kinds";
import { decisionNames } from "./rules/moderation";
import { offerListStates } from "./rules/offer-end";
import { offerLimits } from "./rules/offer-limits";

const tidy = (typed: string) => typed.replaceAll("\0", "").toWellFormed().trim();

/** One line or a text of at most so many characters. */
export const words = (most: number, long: string) =>
  z.string().default("").transform(tidy).pipe(z.string().max(most, long));
export const line = words(offerLimits.line, "LINE_LONG");
export const needed = (missing: string) => line.pipe(z.string().min(1, missing));

const emailShape = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/;
export const emailLine = line.refine((typed) => typed === "" || emailShape.test(typed), "EMAIL_WRONG");

/** An address of the web, or nothing; "example.org" is taken for https. */
export const webAddress = words(offerLimits.address, "URL_WRONG").transform((typed, context) => {
  if (typed === "") return "";
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username) return url.href;
  context.addIssue({ code: "custom", message: "URL_WRONG" });
  return z.NEVER;
});

export const region = words(40, "REGION_WRONG")
  .transform((typed) => typed.toUpperCase())
  .refine((typed) => typed === "" || /^[A-Z]{2}$/.test(typed), "REGION_WRONG");

/** A day as a form sends it; null where it is left empty. */
export const day = z
  .string()
  .trim()
  .default("")
  .pipe(z.union([z.literal(""), z.iso.date("DAY_WRONG")], "DAY_WRONG"))
  .transform((typed) => (typed === "" ? null : new Date(`${typed}T00:00:00Z`)));

const ticked = z
  .string()
  .optional()
  .transform((typed) => typed === "yes");

export const several = (most: number, many: string) =>
  z
    .array(z.string().max(200))
    .default([])
    .transform((ids) => [...new Set(ids)])
    .pipe(z.array(z.string()).max(most, many));

/** A number as people type it ("$1,250.50"); null where it is left empty. */
const amount = (most: number, wrong: string) =>
  z
    .string()
    .default("")
    .transform((typed, context) => {
      const text = typed.replace(/[$,\s]/g, "");
      if (text === "") return null;
      const value = /^\d+(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
      if (value <= most) return value;
      context.addIssue({ code: "custom", message: wrong });
      return z.NEVER;
    });

const whole = (from: number, to: number, wrong: string) =>
  amount(to, wrong).refine((value) => value === null || (Number.isInteger(value) && value >= from), wrong);

const inOrder = (from: Date | number | null, to: Date | number | null) => from === null || to === null || from <= to;

/** An opportunity as its form sends it, whoever sends it. */
export const offerSchema = z
  .object({
    kind: z.enum(opportunityKinds, "KIND_MISSING"),
    title: needed("TITLE_MISSING"),
    organisation: line,
    text: words(offerLimits.text, "TEXT_LONG"),
    url: webAddress,
    town: line,
    region,
    remote: ticked,
    pathwayIds: several(offerLimits.pathways, "PATHWAYS_MANY"),
    occupationCodes: several(offerLimits.occupations, "OCCUPATIONS_MANY"),
    elementIds: several(offerLimits.elements, "ELEMENTS_MANY"),
    payFrom: amount(1_000_000, "PAY_WRONG"),
    payTo: amount(1_000_000, "PAY_WRONG"),
    payPer: z.enum(payPeriods).catch("hour"),
    hoursPerWeek: amount(80, "HOURS_WRONG").refine((hours) => hours === null || hours > 0, "HOURS_WRONG"),
    startsOn: day,
    endsOn: day,
    applyBy: day,
    shownUntil: day,
    seats: whole(1, 9_999, "SEATS_WRONG"),
    gradeFrom: whole(6, 14, "GRADE_WRONG"),
    gradeTo: whole(6, 14, "GRADE_WRONG"),
    adultsOnly: ticked,
    schooling: z.enum(schoolStages).nullable().catch(null),
    contactName: line,
    contactEmail: emailLine,
    contactPhone: line,
    contactHow: words(offerLimits.note, "TEXT_LONG"),
  })
  .superRefine((offer, context) => {
    const wrong = (path: keyof typeof offer, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!inOrder(offer.payFrom, offer.payTo)) wrong("payTo", "PAY_ORDER");
    if (!inOrder(offer.startsOn, offer.endsOn)) wrong("endsOn", "DAYS_ORDER");
    if (!inOrder(offer.gradeFrom, offer.gradeTo)) wrong("gradeTo", "GRADES_ORDER");
  });
export type OfferInput = z.infer<typeof offerSchema>;

/** What staff add: where it belongs, whose it is, and what becomes of it. */
export const staffOfferSchema = z.object({
  partnerId: z.union([z.literal("").transform(() => null), z.uuid()]).catch(null),
  intent: z.enum(["open", "save", "draft"]).catch("save"),
});

export const offerIdSchema = z.uuid();

export const decisionSchema = z.object({
  id: z.uuid(),
  decision: z.enum(decisionNames),
  reason: words(offerLimits.note, "TEXT_LONG"),
});

export const undoSchema = z.object({
  id: z.uuid(),
  was: z.enum(["DRAFT", "WAITING", "OPEN", "DECLINED", "CLOSED"]),
});

const none = undefined;
/** What the address of the list may say; anything else falls back to the whole list. */
export const offerFilterSchema = z.object({
  state: z.enum(offerListStates).optional().catch(none),
  kind: z.enum(opportunityKinds).optional().catch(none),
  pathway: z.string().min(1).max(200).optional().catch(none),
  partner: z.uuid().optional().catch(none),
  after: z
    .string()
    .regex(/^[1-6]\|-?\d{1,15}\|[0-9a-f-]{36}$/)
    .optional()
    .catch(none),
});
export type OfferFilter = z.infer<typeof offerFilterSchema>;
