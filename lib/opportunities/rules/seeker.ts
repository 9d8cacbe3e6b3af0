import type { OpportunityKind, SchoolStage } from "@/prisma/generated/enums";

/** Where a pathway stands that someone looks for, the strongest first. */
export const pathwaySources = ["plan", "destination", "saved"] as const;
export type PathwaySource = (typeof pathwaySources)[number];
/** Where an occupation stands that someone looks for, the strongest first. */
export const occupationSources = ["destination", "saved", "done"] as const;
export type OccupationSource = (typeof occupationSources)[number];

export type SeekerHours = "full" | "part" | "any";

/** What a person looks for in an opportunity, from their own plan, profile and saved things. Empty or null: not known. */
export type Seeker = {
  pathways: readonly { id: string; from: PathwaySource }[];
  occupations: readonly { code: string; from: OccupationSource }[];
  /** O*NET skills and kinds of knowledge with the own level, 1 to 5. */
  skills: readonly { id: string; level: number }[];
  town: string;
  /** Two letters, or empty. */
  region: string;
  /** Says that they would work from home; false: did not say so. */
  remote: boolean;
  kinds: readonly OpportunityKind[];
  hours: SeekerHours | null;
  /** The least pay, in dollars. */
  payFrom: number | null;
  payPer: "hour" | "year";
  /** The most schooling that they are ready for. */
  schooling: SchoolStage | null;
};

/** Someone of whom nothing is known. */
export const unknownSeeker: Seeker = {
  pathways: [],
  occupations: [],
  skills: [],
  town: "",
  region: "",
  remote: false,
  kinds: [],
  hours: null,
  payFrom: null,
  payPer: "hour",
  schooling: null,
};

const kindOf: Record<string, OpportunityKind> = {
  "full-time": "JOB",
  "part-time": "JOB",
  internship: "INTERNSHIP",
  apprenticeship: "APPRENTICESHIP",
  volunteer: "VOLUNTEER",
};

/** The kinds and the hours that a profile's words for wanted work ("full-time", "internship") mean; unknown words: none. */
export function kindsAndHours(wanted: readonly string[]): Pick<Seeker, "kinds" | "hours"> {
  const [full, part] = [wanted.includes("full-time"), wanted.includes("part-time")];
  return {
    kinds: [...new Set(wanted.flatMap((word) => kindOf[word] ?? []))],
    hours: full && part ? "any" : full ? "full" : part ? "part" : null,
  };
}

/** Each thing once, under the strongest of its sources, which stand in `order`. */
export function strongestOf<Sought extends { from: string }>(
  sought: readonly Sought[],
  idOf: (each: Sought) => string,
  order: readonly Sought["from"][],
): Sought[] {
  const found = new Map<string, Sought>();
  for (const each of [...sought].sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from)))
    if (!found.has(idOf(each))) found.set(idOf(each), each);
  return [...found.values()];
}

/** Whether anything can be compared with an opportunity. */
export const isKnown = (seeker: Seeker): boolean =>
  seeker.remote ||
  [seeker.pathways, seeker.occupations, seeker.skills, seeker.kinds].some(({ length }) => length > 0) ||
  [seeker.town, seeker.region].some((place) => place !== "") ||
  [seeker.hours, seeker.payFrom, seeker.schooling].some((said) => said !== null);
