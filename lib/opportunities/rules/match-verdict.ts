import type { OpportunityKind, SchoolStage } from "@/prisma/generated/enums";
import type { Seeker } from "./seeker";

/** What an opportunity says of itself; empty or null: it does not say. */
export type Offered = {
  kind: OpportunityKind;
  pathwayIds: readonly string[];
  occupationCodes: readonly string[];
  elementIds: readonly string[];
  town: string;
  region: string;
  remote: boolean;
  payFrom: number | null;
  payTo: number | null;
  payPer: string;
  hoursPerWeek: number | null;
  schooling: SchoolStage | null;
};

/** In the order of the page, and how much each counts. Pay counts little: it must not outweigh what one wants to do. */
export const weights = {
  pathway: 4,
  occupation: 4,
  skills: 3,
  kind: 3,
  place: 3,
  schooling: 2,
  pay: 2,
  hours: 1,
} as const;
export type Criterion = keyof typeof weights;
export const criteria = Object.keys(weights) as Criterion[];

/**
 * Why something cannot be compared: the person's profile does not say it, the opportunity does not, the profile has no
 * words for it (job shadowing, a course), or two towns of one state are named and nobody knows how far apart they are.
 */
export type Lack = "seeker" | "opportunity" | "unasked" | "distance";

export type Reasons = {
  pathway: { pathways: Seeker["pathways"] };
  occupation: { occupations: Seeker["occupations"] };
  /** Skills that it asks for and one has, and how many it asks for. */
  skills: { have: string[]; of: number };
  kind: { kind: OpportunityKind };
  place: { by: "home" | "town" | "region" };
  schooling: { asks: SchoolStage };
  /** `guessed`: 40 hours a week were taken where it does not say how many. */
  pay: { guessed: boolean };
  hours: { hoursPerWeek: number };
};

/** What is found out about one criterion. */
export type Finding<Met> =
  { state: "met"; reason: Met } | { state: "missed"; reason?: Met } | { state: "unknown"; lacks: Lack };

export type Verdict = { [C in Criterion]: { criterion: C; weight: number } & Finding<Reasons[C]> }[Criterion];

export type Match = {
  /** One for each criterion, in their order. */
  verdicts: Verdict[];
  /** The weights of what is met less those of what is missed. What is not known counts for nothing. */
  total: number;
  met: number;
  /** How many criteria could be compared. */
  known: number;
};
