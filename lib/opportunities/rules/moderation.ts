import { type CurrentUser, isSiteAdministrator, schoolsOf } from "@/lib/accounts/rules/roles";
import type { OpportunitySource, OpportunityState } from "@/prisma/generated/enums";

/** A school at which someone keeps partners and opportunities; null stands for everyone here. */
export type OfferPlace = {
  schoolId: string | null;
  name: string | null;
  /** Whether they open what waits there; an educator's own waits for those who do. */
  moderates: boolean;
};

/** Where the user may keep partners and opportunities: their schools by name, then everyone's. */
export function offerPlaces(user: CurrentUser): OfferPlace[] {
  const moderated = new Set(schoolsOf(user, "COUNSELOR", "SCHOOL_ADMINISTRATOR").map(({ id }) => id));
  return [
    ...schoolsOf(user, "EDUCATOR", "COUNSELOR", "SCHOOL_ADMINISTRATOR").map(({ id, name }) => ({
      schoolId: id,
      name,
      moderates: moderated.has(id),
    })),
    ...(isSiteAdministrator(user) ? [{ schoolId: null, name: null, moderates: true }] : []),
  ];
}

/** The place of this school among those of the user; undefined where they have no say. */
export const offerPlace = (user: CurrentUser, schoolId: string | null): OfferPlace | undefined =>
  offerPlaces(user).find((place) => place.schoolId === schoolId);

/** What an address or a form calls a place: the school's id, or "everyone". */
export const placeKey = ({ schoolId }: Pick<OfferPlace, "schoolId">): string => schoolId ?? "everyone";

export const placeOfKey = (user: CurrentUser, key: unknown): OfferPlace | undefined =>
  offerPlaces(user).find((place) => placeKey(place) === key);

/** How long a decision can be taken back by whoever made it, in milliseconds. */
export const decisionBackFor = 10 * 60_000;

/** What staff may do with an opportunity, from which states, and what it becomes. */
export const decisions = {
  open: { from: ["DRAFT", "WAITING", "DECLINED"], to: "OPEN" },
  decline: { from: ["WAITING"], to: "DECLINED" },
  close: { from: ["OPEN"], to: "CLOSED" },
  reopen: { from: ["CLOSED"], to: "OPEN" },
} as const satisfies Record<string, { from: readonly OpportunityState[]; to: OpportunityState }>;
export type Decision = keyof typeof decisions;
export const decisionNames = Object.keys(decisions) as Decision[];

/** Those that an opportunity in this state allows. */
export const decisionsFrom = (state: OpportunityState): Decision[] =>
  decisionNames.filter((name) => (decisions[name].from as readonly OpportunityState[]).includes(state));

/** Whether an opportunity that was in one state came to the other by one decision: what undoing may turn back. */
export const isOneDecision = (was: OpportunityState, is: OpportunityState): boolean =>
  decisionsFrom(was).some((name) => decisions[name].to === is);

/** Whether a decision made at `decidedAt` by this person can still be taken back by them. */
export const canTakeBack = (
  { moderatedById, moderatedAt }: { moderatedById: string | null; moderatedAt: Date | null },
  personId: string,
  at: Date,
): boolean =>
  moderatedById === personId && moderatedAt !== null && moderatedAt.getTime() > at.getTime() - decisionBackFor;

/**
 * Whether an opportunity keeps its partner: once it may have been open, someone may have applied to this partner, and
 * another one must not get to see what they sent. What a partner posted stays its own.
 */
export const partnerIsFixed = ({
  state,
  source,
  moderatedAt,
}: {
  state: OpportunityState;
  source: OpportunitySource;
  moderatedAt: Date | null;
}): boolean => source === "EMPLOYER" || moderatedAt !== null || (state !== "DRAFT" && state !== "WAITING");

/**
 * What saving makes of an opportunity: who opens what waits keeps its state or opens it at once; what anyone else
 * enters or changes waits, unless it stays a draft.
 */
export function stateAfterSaving(
  was: OpportunityState | null,
  intent: "open" | "save" | "draft",
  moderates: boolean,
): OpportunityState {
  if (intent === "draft" && (was === null || was === "DRAFT")) return "DRAFT";
  if (!moderates) return "WAITING";
  if (intent === "open" || was === null) return "OPEN";
  return was;
}
