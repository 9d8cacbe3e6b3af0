import { personVector } from "./features";
import { itemsOfPart, partNames, type Scale, scales, type SurveyItem } from "./instrument";
import type { ExplainInput, MatchTarget } from "./reasons";
import { type AnswerLevels, type Profile, scoreLevels } from "./scoring";
import { mean } from "./vectors";
import { castVotes, type Votes } from "./voting";

/** An answer, or all answers of a scale, taken as this person's average one; or an open one taken as the strongest yes. */
export type Change =
  { of: "item"; item: SurveyItem } | { of: "scale"; scale: Scale } | { of: "open"; item: SurveyItem };
/**
 * `points`: what the answers did (or would do) to a score; `share`: of the score, or of what it lacks to 100 where that
 * is less, so that a place with nearly all points has reasons as well.
 */
export type Effect = { key: string; change: Change; points: number; share: number };

type Trial = { key: string; change: Change; votes: Votes; sign: 1 | -1 };

/**
 * What each answer does to each score: everybody is matched again with one answer changed and all others as they are.
 * Exact, because nothing is approximated; quick, because the items answered stay the same (answer-pattern.ts).
 */
export function answerEffects(input: ExplainInput, profile: Profile): (target: MatchTarget) => Effect[] {
  const { index } = input;
  const cast = (changed: Profile, levels: AnswerLevels) =>
    castVotes(index, personVector(index, changed, levels, input.norms));
  const now = cast(profile, input.levels);
  const trials = changesOf(input).flatMap(({ change, levels, ...rest }): Trial[] => {
    const result = scoreLevels(input.instrument, levels, input.norms);
    return result.ok ? [{ change, votes: cast(result.value, levels), ...rest }] : [];
  });
  const codes = new Map(index.occupations.map(({ code }, place) => [code, place]));
  const groups = new Map(index.groups.map(({ id }, place) => [id, place]));
  const pointsIn = (votes: Votes, target: MatchTarget): number => {
    if (target.kind !== "occupation") return 100 * (votes.chances[groups.get(target.id) ?? -1] ?? 0);
    return 100 * Math.max(0, votes.alike[codes.get(target.code) ?? -1] ?? 0);
  };
  return (target) => {
    const before = pointsIn(now, target);
    return trials.map(({ key, change, votes, sign }) => {
      const after = pointsIn(votes, target);
      const share = Math.abs(before - after) / Math.max(room(before), room(after), Number.MIN_VALUE);
      return { key, change, points: Number((sign * (before - after)).toPrecision(3)), share };
    });
  };
}

const room = (points: number) => Math.min(points, 100 - points);

function changesOf({ instrument, levels }: ExplainInput) {
  const changes: (Omit<Trial, "votes"> & { levels: AnswerLevels })[] = [];
  for (const part of partNames) {
    const items = itemsOfPart(instrument, part);
    for (const item of items) {
      const value = levels[item.id];
      if (value === undefined) continue;
      const average = averageWithout(items, levels, new Set([item.id]));
      changes.push({ key: item.id, change: { of: "item", item }, levels: { ...levels, [item.id]: average }, sign: 1 });
      if (value === 3)
        changes.push({ key: item.id, change: { of: "open", item }, levels: { ...levels, [item.id]: 5 }, sign: -1 });
    }
  }
  for (const scale of scales) {
    const ids = instrument.interests.flatMap(({ id, scale: of }) =>
      of === scale && levels[id] !== undefined ? [id] : [],
    );
    if (ids.length === 0) continue;
    const average = averageWithout(instrument.interests, levels, new Set(ids));
    const changed = { ...levels, ...Object.fromEntries(ids.map((id) => [id, average])) };
    changes.push({ key: scale, change: { of: "scale", scale }, levels: changed, sign: 1 });
  }
  return changes;
}

function averageWithout(items: readonly SurveyItem[], levels: AnswerLevels, without: ReadonlySet<string>): number {
  const others = items.flatMap(({ id }) => (without.has(id) ? [] : (levels[id] ?? [])));
  return others.length === 0 ? 3 : mean(others);
}
