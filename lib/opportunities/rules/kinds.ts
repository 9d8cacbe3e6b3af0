import type { ApplicationState, HoursState, OpportunityKind, PartnerKind } from "@/prisma/generated/enums";

export const partnerKinds = [
  "EMPLOYER",
  "COLLEGE",
  "UNION",
  "AGENCY",
  "NONPROFIT",
] as const satisfies readonly PartnerKind[];

/** What a partner does for a school's students. */
export const partnerOffers = ["speaker", "visit", "placement", "mentor", "review"] as const;
export type PartnerOffer = (typeof partnerOffers)[number];

export const opportunityKinds = [
  "INTERNSHIP",
  "APPRENTICESHIP",
  "SHADOWING",
  "JOB",
  "VOLUNTEER",
  "COURSE",
] as const satisfies readonly OpportunityKind[];

/** What a pay is for. */
export const payPeriods = ["hour", "week", "month", "year", "once"] as const;
export type PayPeriod = (typeof payPeriods)[number];

/** In the order of the board. */
export const applicationStates = [
  "SAVED",
  "APPLIED",
  "INTERVIEW",
  "OFFER",
  "STARTED",
  "ENDED",
  "DECLINED",
] as const satisfies readonly ApplicationState[];

export const hoursStates = ["DRAFT", "WAITING", "VERIFIED", "REJECTED"] as const satisfies readonly HoursState[];

export const finderKinds = ["job", "apprenticeship", "training", "center", "volunteer"] as const;
export type FinderKind = (typeof finderKinds)[number];
