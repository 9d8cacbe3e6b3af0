import { type Instrument, type Norms, type Scale, scales, type SurveyItem } from "./instrument";
import type { MatchIndex } from "./match-index";
import { type AnswerLevels, type Profile, scoreLevels } from "./scoring";
import { castVotes, personVector, type Votes } from "./voting";
import { mean } from "./vectors";

/**
 * Why one match stands where it does. `points` is what the named answers did to its score: the score as it is, less the
 * score had they been this person's average answer. Facts, not sentences; the words are the page's.
 */
export type Reason =
  | { kind: "liked-item"; itemId: string; points: number }
  | { kind: "disliked-item"; itemId: string; points: number }
  | { kind: "subject"; itemId: string; points: number }
  | { kind: "top-interest"; scale: Scale; rank: number; points: number }
  /** `liked`: the scale lies above the person's own level, and the work asks little of it; else the other way round. */
  | { kind: "against"; scale: Scale; liked: boolean; points: number }
  | { kind: "against-item"; itemId: string; points: number }
  /** An item answered in the middle or skipped: the strongest yes would add `points`. */
  | { kind: "unsure"; itemId: string; points: number };

export type MatchTarget =
  { kind: "cluster"; id: string } | { kind: "pathway"; id: string } | { kind: "occupation"; code: string };
export type ExplainedMatch = { target: MatchTarget; reasons: Reason[] };

export type ExplainInput = {
  index: MatchIndex;
  instrument: Instrument;
  levels: AnswerLevels;
  norms: Norms;
  targets: readonly MatchTarget[];
};

/** How many reasons of one kind a match names. */
const most = { raised: 4, interests: 2, against: 2, unsure: 1 };
/** A change of less than one in a hundred of the score is no reason; small scores have reasons as well as large ones. */
const leastShare = 0.01;

/**
 * The reasons of each target, the strongest first: what raised it, then what speaks against it, then what is open. Each
 * comes from voting again with the one answer (or the answers of one scale) changed, so it is what the arithmetic did.
 * Empty lists where the answers are too few for a profile.
 */
export function explainMatches(input: ExplainInput): ExplainedMatch[] {
  const scored = scoreLevels(input.instrument, input.levels, input.norms);
  if (!scored.ok) return input.targets.map((target) => ({ target, reasons: [] }));
  const trials = tryChanges(input, scored.value);
  const codes = new Map(input.index.occupations.map(({ code }, place) => [code, place]));
  return input.targets.map((target) => {
    const effects = trials.effectsOn((votes) => pointsOf(votes, target, codes));
    return { target, reasons: chooseReasons(effects, scored.value, input.levels) };
  });
}

type Change = { of: "item"; item: SurveyItem } | { of: "scale"; scale: Scale } | { of: "open"; item: SurveyItem };
type Effect = { change: Change; points: number; share: number };

function tryChanges({ index, instrument, levels, norms }: ExplainInput, profile: Profile) {
  const cast = (changed: AnswerLevels): Votes | null => {
    const result = scoreLevels(instrument, changed, norms);
    return result.ok ? castVotes(index, personVector(result.value)) : null;
  };
  const now = castVotes(index, personVector(profile));
  const trials: { change: Change; votes: Votes | null; sign: 1 | -1 }[] = [];
  for (const items of [instrument.interests, instrument.subjects]) {
    for (const item of items) {
      const value = levels[item.id];
      if (value !== undefined) {
        const changed = { ...levels, [item.id]: averageWithout(items, levels, [item.id]) };
        trials.push({ change: { of: "item", item }, votes: cast(changed), sign: 1 });
      }
      if (value === undefined || value === 3) {
        trials.push({ change: { of: "open", item }, votes: cast({ ...levels, [item.id]: 5 }), sign: -1 });
      }
    }
  }
  for (const scale of scales) {
    const ids = instrument.interests.filter((item) => item.scale === scale && levels[item.id] !== undefined);
    const level = averageWithout(
      instrument.interests,
      levels,
      ids.map(({ id }) => id),
    );
    const changed = { ...levels, ...Object.fromEntries(ids.map(({ id }) => [id, level])) };
    trials.push({ change: { of: "scale", scale }, votes: cast(changed), sign: 1 });
  }
  return {
    effectsOn: (pointsIn: (votes: Votes) => number): Effect[] => {
      const before = pointsIn(now);
      return trials.flatMap(({ change, votes, sign }) => {
        if (votes === null) return [];
        const after = pointsIn(votes);
        const share = Math.abs(before - after) / Math.max(before, after, Number.MIN_VALUE);
        return [{ change, points: Number((sign * (before - after)).toPrecision(3)), share }];
      });
    },
  };
}

function averageWithout(items: readonly SurveyItem[], levels: AnswerLevels, without: readonly string[]): number {
  const others = items.flatMap(({ id }) => (without.includes(id) ? [] : (levels[id] ?? [])));
  return others.length === 0 ? 3 : mean(others);
}

function pointsOf(votes: Votes, target: MatchTarget, codes: ReadonlyMap<string, number>): number {
  if (target.kind === "cluster") return votes.clusters.get(target.id) ?? 0;
  if (target.kind === "pathway") return votes.pathways.get(target.id) ?? 0;
  const place = codes.get(target.code);
  const alike = place === undefined ? 0 : (votes.alike[place] ?? 0);
  return Math.max(0, alike) * 100;
}

function chooseReasons(effects: readonly Effect[], profile: Profile, levels: AnswerLevels): Reason[] {
  const raised: Reason[] = [];
  const interests: Reason[] = [];
  const against: Reason[] = [];
  const unsure: Reason[] = [];
  const strongestFirst = [...effects]
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (keyOf(a.change) < keyOf(b.change) ? -1 : 1));
  for (const { change, points } of strongestFirst) {
    if (change.of === "open") {
      if (points > 0) unsure.push({ kind: "unsure", itemId: change.item.id, points });
    } else if (change.of === "scale") {
      const own = profile.scales.find(({ scale }) => scale === change.scale);
      const relative = own?.relative ?? 0;
      if (points > 0 && relative > 0) {
        interests.push({ kind: "top-interest", scale: change.scale, rank: own?.rank ?? scales.length, points });
      }
      if (points < 0) against.push({ kind: "against", scale: change.scale, liked: relative > 0, points });
    } else {
      const reason = itemReason(change.item, levels[change.item.id] ?? 3, points);
      if (reason !== null) (points > 0 ? raised : against).push(reason);
    }
  }
  return [
    ...preferLiked(raised).slice(0, most.raised),
    ...interests.slice(0, most.interests),
    ...against.slice(0, most.against),
    ...unsure.slice(0, most.unsure),
  ];
}

/** A yes explains better than a no: what was liked comes first, a dislike only where there is room. */
const preferLiked = (reasons: readonly Reason[]): Reason[] => [
  ...reasons.filter(({ kind }) => kind !== "disliked-item"),
  ...reasons.filter(({ kind }) => kind === "disliked-item"),
];

function itemReason(item: SurveyItem, value: number, points: number): Reason | null {
  if (points > 0 && value >= 4)
    return { kind: item.kind === "subjects" ? "subject" : "liked-item", itemId: item.id, points };
  if (points > 0 && value <= 2) return { kind: "disliked-item", itemId: item.id, points };
  if (points < 0 && value <= 2) return { kind: "against-item", itemId: item.id, points };
  return null;
}

const keyOf = (change: Change): string => (change.of === "scale" ? change.scale : `${change.of} ${change.item.id}`);
