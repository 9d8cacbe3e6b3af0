import type { OpportunityKind, SchoolStage } from "@/prisma/generated/enums";
import type { PayPeriod } from "../rules/kinds";
import { offerLimits } from "../rules/offer-limits";

/** What a file or a page can say of one opportunity; days as "2026-08-01". */
export type OfferContent = {
  kind: OpportunityKind;
  title: string;
  organisation: string;
  text: string;
  url: string;
  town: string;
  /** Two letters: "MO". */
  region: string;
  remote: boolean;
  pathwayIds: string[];
  occupationCodes: string[];
  elementIds: string[];
  payFrom: number | null;
  payTo: number | null;
  payPer: PayPeriod;
  hoursPerWeek: number | null;
  startsOn: string | null;
  endsOn: string | null;
  applyBy: string | null;
  shownUntil: string | null;
  seats: number | null;
  gradeFrom: number | null;
  gradeTo: number | null;
  adultsOnly: boolean;
  schooling: SchoolStage | null;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  contactHow: string;
};
export type OfferField = keyof OfferContent;

export const blankOffer: Readonly<OfferContent> = {
  kind: "JOB",
  title: "",
  organisation: "",
  text: "",
  url: "",
  town: "",
  region: "",
  remote: false,
  pathwayIds: [],
  occupationCodes: [],
  elementIds: [],
  payFrom: null,
  payTo: null,
  payPer: "hour",
  hoursPerWeek: null,
  startsOn: null,
  endsOn: null,
  applyBy: null,
  shownUntil: null,
  seats: null,
  gradeFrom: null,
  gradeTo: null,
  adultsOnly: false,
  schooling: null,
  contactName: "",
  contactEmail: "",
  contactPhone: "",
  contactHow: "",
};

/** One opportunity of a file. `says` has what the file has a place for; of the rest it says nothing. */
export type OfferRow = {
  /** The line of a table, or which posting of a page it is, from 1. */
  line: number;
  /** What makes it the same opportunity when the file comes again. */
  key: string;
  says: Partial<OfferContent> & Pick<OfferContent, "kind" | "title" | "organisation">;
};

export const offerProblemKinds = [
  "column-missing",
  "column-twice",
  "day-mixed",
  "day-unreadable",
  "days-order",
  "email-unreadable",
  "empty-file",
  "grades-range",
  "grades-unreadable",
  "hours-range",
  "kind-unknown",
  "missing",
  "no-lines",
  "no-postings",
  "not-a-number",
  "not-json",
  "occupation-unknown",
  "pathway-unknown",
  "pay-order",
  "pay-range",
  "pay-unreadable",
  "per-unknown",
  "quote-open",
  "region-unknown",
  "row-twice",
  "schooling-unknown",
  "seats-range",
  "skill-unknown",
  "too-deep",
  "too-long",
  "too-many",
  "too-many-cells",
  "too-many-lines",
  "url-unreadable",
  "yes-or-no",
] as const;
export type OfferProblemKind = (typeof offerProblemKinds)[number];

/** What was read in a way that its owner should know of, and stops nothing. */
export const offerNoteKinds = [
  "capped",
  "currency",
  "days-month-first",
  "ignored",
  "more-places",
  "occupation-left",
  "per-left",
  "schooling-left",
  "text-cut",
] as const;
export type OfferNoteKind = (typeof offerNoteKinds)[number];

type Told<Kind extends string> = {
  /** Null where it is about no line of the file. */
  line: number | null;
  /** A field, or what a posting calls it; null where it is about the whole line or file. */
  field: string | null;
  kind: Kind;
  values: Record<string, string | number>;
};
export type OfferProblem = Told<OfferProblemKind>;
export type OfferNote = Told<OfferNoteKind>;

export type ReadOffers = {
  format: "csv" | "posting";
  rows: OfferRow[];
  problems: OfferProblem[];
  notes: OfferNote[];
};

const { line, text, note, address } = offerLimits;

/** How long each text may be. */
export const offerLengths = {
  title: line,
  organisation: line,
  text,
  url: address,
  town: line,
  contactName: line,
  contactEmail: line,
  contactPhone: line,
  contactHow: note,
} as const satisfies Partial<Record<OfferField, number>>;

/** How many of each an opportunity names. */
export const offerNames = {
  pathwayIds: offerLimits.pathways,
  occupationCodes: offerLimits.occupations,
  elementIds: offerLimits.elements,
} as const satisfies Partial<Record<OfferField, number>>;

const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** The key of an opportunity that its source names, or of one without a name: whose it is, what, and where. */
export const keyOf = (format: ReadOffers["format"], organisation: string, id: string, otherwise: readonly string[]) =>
  id.trim() === ""
    ? [format, plain(organisation), ...otherwise.map(plain)].join("|")
    : [format, plain(organisation), `#${plain(id)}`].join("|");
