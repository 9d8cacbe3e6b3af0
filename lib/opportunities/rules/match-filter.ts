import type { OpportunityKind } from "@/prisma/generated/enums";

export const opportunitySorts = ["match", "new", "closing"] as const;
export type OpportunitySort = (typeof opportunitySorts)[number];

export const hoursChoices = ["full", "part"] as const;

/** "Closing soon": the last day to apply is today or within so many days. */
export const soonDays = 14;

/** What the list of opportunities is narrowed by; empty or null: by nothing. */
export type OpportunityFilter = {
  q: string;
  kinds: OpportunityKind[];
  /** The id of a cluster or of a pathway. */
  field: string | null;
  town: string;
  /** Two letters. */
  region: string;
  /** From home: alone only these, with a place these too. */
  remote: boolean;
  payFrom: number | null;
  payPer: "hour" | "year";
  /** Those too that do not say what they pay. */
  payUnsaid: boolean;
  hours: (typeof hoursChoices)[number] | null;
  grade: number | null;
  closing: boolean;
  sort: OpportunitySort;
  /** The last one of the page before: "its rank|its id". */
  after: string | null;
};

export const noFilter: OpportunityFilter = {
  q: "",
  kinds: [],
  field: null,
  town: "",
  region: "",
  remote: false,
  payFrom: null,
  payPer: "hour",
  payUnsaid: false,
  hours: null,
  grade: null,
  closing: false,
  sort: "match",
  after: null,
};

/** The parameters that say a filter again, in a fixed order; what is the default is not said. */
export function filterParams(filter: OpportunityFilter): [string, string][] {
  const said = (name: string, value: string | number | null, is = true): [string, string][] =>
    is && value !== null && value !== "" ? [[name, String(value)]] : [];
  return [
    ...said("q", filter.q),
    ...filter.kinds.flatMap((kind) => said("kind", kind)),
    ...said("field", filter.field),
    ...said("town", filter.town),
    ...said("state", filter.region),
    ...said("home", 1, filter.remote),
    ...said("pay", filter.payFrom),
    ...said("per", filter.payPer, filter.payFrom !== null && filter.payPer !== "hour"),
    ...said("unsaid", 1, filter.payFrom !== null && filter.payUnsaid),
    ...said("hours", filter.hours),
    ...said("grade", filter.grade),
    ...said("closing", 1, filter.closing),
    ...said("sort", filter.sort, filter.sort !== "match"),
    ...said("after", filter.after),
  ];
}

/** The end of an address: "" or "?q=nurse&kind=JOB". */
export function filterQuery(filter: OpportunityFilter): string {
  const text = new URLSearchParams(filterParams(filter)).toString();
  return text && `?${text}`;
}

/** Whether anything but the order and the page is asked for. */
export const narrows = (filter: OpportunityFilter): boolean =>
  filterParams({ ...filter, sort: "match", after: null }).length > 0;

/**
 * Words of a search, as the database's index knows them: at most eight, without signs. A single letter beside longer
 * words ("nurse's") says nothing.
 */
export function wordsOf(q: string): string[] {
  const all = q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = all.filter((word) => word.length > 1);
  return (long.length > 0 ? long : all).slice(0, 8);
}
