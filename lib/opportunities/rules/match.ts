import { schoolStages } from "@/lib/catalog/rules/school-shares";
import type { OpportunityKind } from "@/prisma/generated/enums";
import { payMatch } from "./match-pay";
import { placeMatch } from "./match-place";
import {
  criteria,
  type Criterion,
  type Finding,
  type Lack,
  type Match,
  type Offered,
  type Reasons,
  type Verdict,
  weights,
} from "./match-verdict";
import type { Seeker } from "./seeker";

/** A skill of which one has only begun to learn (level 1) is not had yet. */
export const hadFrom = 2;
/** From so many hours a week the Bureau of Labor Statistics calls work full-time. */
export const fullTimeFrom = 35;

const unknown = (lacks: Lack) => ({ state: "unknown", lacks }) as const;

/** What the opportunity lacks is said first: nobody can mend that in their own profile. */
const lackOf = (offers: boolean, seeks: boolean): Lack | null => (!offers ? "opportunity" : !seeks ? "seeker" : null);

/** A profile has words for these. */
export const kindsAsked: readonly OpportunityKind[] = ["JOB", "INTERNSHIP", "APPRENTICESHIP", "VOLUNTEER"];

const rules: { [C in Criterion]: (seeker: Seeker, offered: Offered) => Finding<Reasons[C]> } = {
  pathway({ pathways }, { pathwayIds }) {
    const lacks = lackOf(pathwayIds.length > 0, pathways.length > 0);
    if (lacks) return unknown(lacks);
    const shared = pathways.filter(({ id }) => pathwayIds.includes(id));
    return shared.length > 0 ? { state: "met", reason: { pathways: shared } } : { state: "missed" };
  },
  occupation({ occupations }, { occupationCodes }) {
    const lacks = lackOf(occupationCodes.length > 0, occupations.length > 0);
    if (lacks) return unknown(lacks);
    const shared = occupations.filter(({ code }) => occupationCodes.includes(code));
    return shared.length > 0 ? { state: "met", reason: { occupations: shared } } : { state: "missed" };
  },
  skills({ skills }, { elementIds }) {
    const asked = [...new Set(elementIds)];
    const lacks = lackOf(asked.length > 0, skills.length > 0);
    if (lacks) return unknown(lacks);
    const have = asked.filter((id) => skills.some((skill) => skill.id === id && skill.level >= hadFrom));
    return { state: have.length * 2 >= asked.length ? "met" : "missed", reason: { have, of: asked.length } };
  },
  kind({ kinds }, { kind }) {
    if (!kindsAsked.includes(kind)) return unknown("unasked");
    if (kinds.length === 0) return unknown("seeker");
    return { state: kinds.includes(kind) ? "met" : "missed", reason: { kind } };
  },
  place: placeMatch,
  schooling({ schooling }, { schooling: asks }) {
    if (asks === null) return unknown("opportunity");
    if (schooling === null) return unknown("seeker");
    return {
      state: schoolStages.indexOf(asks) <= schoolStages.indexOf(schooling) ? "met" : "missed",
      reason: { asks },
    };
  },
  pay: payMatch,
  hours({ hours }, { hoursPerWeek }) {
    if (hoursPerWeek === null) return unknown("opportunity");
    if (hours === null) return unknown("seeker");
    const fits = hours === "any" || (hours === "full") === hoursPerWeek >= fullTimeFrom;
    return { state: fits ? "met" : "missed", reason: { hoursPerWeek } };
  },
};

const verdictOn = <C extends Criterion>(criterion: C, seeker: Seeker, offered: Offered) =>
  ({ criterion, weight: weights[criterion], ...rules[criterion](seeker, offered) }) as Verdict;

/** The sum of the weights of what is met less those of what is missed; 0 where nothing is known. */
export const totalOf = (verdicts: readonly Pick<Verdict, "state" | "weight">[]): number =>
  verdicts.reduce((sum, { state, weight }) => sum + (state === "met" ? weight : state === "missed" ? -weight : 0), 0);

/**
 * How an opportunity fits what a person looks for, criterion by criterion, each with its reason. Only what both sides say
 * counts; what is not known neither raises nor lowers the total. Nothing is hidden by it.
 */
export function match(seeker: Seeker, offered: Offered): Match {
  const verdicts = criteria.map((criterion) => verdictOn(criterion, seeker, offered));
  return {
    verdicts,
    total: totalOf(verdicts),
    met: verdicts.filter(({ state }) => state === "met").length,
    known: verdicts.filter(({ state }) => state !== "unknown").length,
  };
}
