import "server-only";
import type { AnswerValue, Answers } from "../rules/instrument";
import type { Wording } from "../rules/asking-order";
import { offsetsOf } from "../rules/kept-norms";
import { scoringVersion } from "../rules/scoring";
import { type Matches, scoreAttempt } from "../score-attempt";
import { getInstrument, toRules } from "./get-instrument";
import { getMatchIndexes } from "./get-match-indexes";
import { getNormsOf } from "./get-norms";

export type TriedPlace = { id: string; score: number };
export type TriedAnswer = {
  /** What was answered; null where the question was left open. */
  said: AnswerValue | null;
  /** The first clusters as answered, and with the one answer changed. */
  before: TriedPlace[];
  after: TriedPlace[];
};

type Tried = {
  instruments: string[];
  audience: Wording;
  answers: Answers;
  scoringVersion: number;
  matches: Pick<Matches, "norms">;
};

const told = 5;

/**
 * Scores the answers of a result again with one of them changed, by the rules and norms that scored it; nothing is kept. Null for
 * a result of another scoring version, a question that it did not ask, and where either set of answers has no result.
 */
export async function tryAnswer(
  result: Tried,
  framework: string,
  { item, value }: { item: string; value: AnswerValue },
): Promise<TriedAnswer | null> {
  if (result.scoringVersion !== scoringVersion) return null;
  const survey = await getInstrument("en", result.instruments);
  if (!survey.parts.some(({ items }) => items.some(({ key }) => key === item))) return null;
  const instrument = toRules(survey);
  const indexes = await getMatchIndexes(instrument);
  if (!indexes) return null;
  const offsets = offsetsOf(await getNormsOf(result.matches.norms?.version ?? null), result.audience);
  const first = (answers: Answers): TriedPlace[] | null => {
    const scored = scoreAttempt(instrument, answers, offsets, indexes);
    const clusters = scored.ok ? scored.value.matches.frameworks[framework]?.clusters : undefined;
    return clusters?.slice(0, told).map(({ id, score }) => ({ id, score })) ?? null;
  };
  const said = result.answers[item] ?? null;
  const before = first(result.answers);
  const after = first({ ...result.answers, [item]: { value, at: said?.at ?? 0 } });
  return before && after ? { said: said?.value ?? null, before, after } : null;
}
