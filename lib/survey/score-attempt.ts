import "server-only";
import type { MatchIndexes } from "./queries/get-match-indexes";
import { type AnswerQuality, answerQuality } from "./rules/confidence";
import type { Answers, Instrument, Norms } from "./rules/instrument";
import type { Certainty } from "./rules/certainty";
import { bestNextQuestions } from "./rules/chooser";
import { chooserTable } from "./rules/chooser-table";
import type { NormsUsed } from "./rules/kept-norms";
import { personVector } from "./rules/features";
import { type Basis, type GroupMatch, matchPerson, type OccupationMatch, type PathwayMatch } from "./rules/matching";
import { explainMatches, type MatchTarget, type Reason } from "./rules/reasons";
import { levelsOf, type Profile, scoreAnswers, type ScoringResult } from "./rules/scoring";

type Explained<Match> = Match & { reasons: Reason[] };

export type FrameworkMatches = {
  basis: Basis;
  certainty: Certainty;
  /** Keys of the open questions that would tell most, best first. */
  nextQuestions: string[];
  clusters: Explained<GroupMatch>[];
  pathways: Explained<PathwayMatch>[];
  occupations: Explained<OccupationMatch>[];
};

/** What a result keeps: the ranks and reasons in every framework, by its code, and how the answers were given. */
export type Matches = {
  quality: AnswerQuality;
  /** Absent in results that are older than norms of an installation's own. */
  norms?: NormsUsed;
  frameworks: Record<string, FrameworkMatches>;
};

export type Scored = { profile: Profile; matches: Matches };

const keptPathways = 12;
const keptOccupations = 16;
const keptQuestions = 5;

/** Everything that a result says, from the answers alone. */
export function scoreAttempt(
  instrument: Instrument,
  answers: Answers,
  norms: Norms,
  { frameworks }: Pick<MatchIndexes, "frameworks">,
): { ok: true; value: Scored } | Extract<ScoringResult, { ok: false }> {
  const scored = scoreAnswers(instrument, answers, norms);
  if (!scored.ok) return scored;
  const profile = scored.value;
  const levels = levelsOf(answers);
  const matches = frameworks.map(({ code, index }) => {
    const person = personVector(index, profile, levels, norms);
    const result = matchPerson(index, person, { families: keptOccupations });
    const { basis, certainty, clusters, pathways, occupations } = result;
    const firstPathways = pathways.slice(0, keptPathways);
    const targets: MatchTarget[] = [
      ...clusters.map(({ id }) => ({ kind: "cluster" as const, id })),
      ...firstPathways.map(({ id }) => ({ kind: "pathway" as const, id })),
      ...occupations.map((match) => ({ kind: "occupation" as const, code: match.code })),
    ];
    const reasons = explainMatches({ index, instrument, levels, norms, targets }).map((explained) => explained.reasons);
    const withReasons = <Match>(list: Match[], from: number) =>
      list.map((match, place) => ({ ...match, reasons: reasons[from + place] ?? [] }));
    return [
      code,
      {
        basis,
        certainty,
        nextQuestions: bestNextQuestions(chooserTable(index, norms), levels, keptQuestions),
        clusters: withReasons(clusters, 0),
        pathways: withReasons(firstPathways, clusters.length),
        occupations: withReasons(occupations, clusters.length + firstPathways.length),
      },
    ] as const;
  });
  return {
    ok: true,
    value: {
      profile,
      matches: { quality: answerQuality(instrument, answers), frameworks: Object.fromEntries(matches) },
    },
  };
}
