import { answerEffects, type Effect } from "./answer-effects";
import type { Instrument, Norms, Scale, SurveyItem } from "./instrument";
import { scales } from "./instrument";
import type { MatchIndex } from "./match-index";
import { type AnswerLevels, type Profile, scoreLevels } from "./scoring";

/**
 * Why one match stands where it does. `points` is what the named answers did to its score: the score as it is, less the
 * score had they been this person's average answer. Facts, not sentences; the words are the page's.
 */
export type Reason =
  | { kind: "liked-item"; itemId: string; points: number }
  | { kind: "disliked-item"; itemId: string; points: number }
  | { kind: "subject"; itemId: string; points: number }
  /** A skill rated high. */
  | { kind: "skill"; itemId: string; points: number }
  | { kind: "top-interest"; scale: Scale; rank: number; points: number }
  /** `liked`: the scale lies above the person's own level, and the work asks little of it; else the other way round. */
  | { kind: "against"; scale: Scale; liked: boolean; points: number }
  | { kind: "against-item"; itemId: string; points: number }
  /** A yes that leads elsewhere: this place would have more points without it. */
  | { kind: "leads-elsewhere"; itemId: string; points: number }
  /** An item answered in the middle: the strongest yes would add `points`. */
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
const most = { raised: 4, interests: 2, against: 2, elsewhere: 2, unsure: 1 };
/** A change of less than one in a hundred of the score is no reason; small scores have reasons as well as large ones. */
const leastShare = 0.01;

/**
 * The reasons of each target, the strongest first: what raised it, then what speaks against it, then what is open. Each
 * comes from matching again with the one answer (or the answers of one scale) changed, so it is what the arithmetic did.
 * Empty lists where the answers are too few for a profile.
 */
export function explainMatches(input: ExplainInput): ExplainedMatch[] {
  const scored = scoreLevels(input.instrument, input.levels, input.norms);
  if (!scored.ok) return input.targets.map((target) => ({ target, reasons: [] }));
  const effects = answerEffects(input, scored.value);
  return input.targets.map((target) => ({
    target,
    reasons: chooseReasons(effects(target), scored.value, input.levels),
  }));
}

function chooseReasons(effects: readonly Effect[], profile: Profile, levels: AnswerLevels): Reason[] {
  const raised: Reason[] = [];
  const interests: Reason[] = [];
  const against: Reason[] = [];
  const elsewhere: Reason[] = [];
  const unsure: Reason[] = [];
  const strongestFirst = effects
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.key < b.key ? -1 : 1));
  for (const { change, points } of strongestFirst) {
    if (change.of === "open") {
      if (points > 0) unsure.push({ kind: "unsure", itemId: change.item.id, points });
    } else if (change.of === "scale") {
      const own = profile.scales.find(({ scale }) => scale === change.scale);
      const relative = own?.relative ?? 0;
      if (points > 0 && relative > 0)
        interests.push({ kind: "top-interest", scale: change.scale, rank: own?.rank ?? scales.length, points });
      if (points < 0) against.push({ kind: "against", scale: change.scale, liked: relative > 0, points });
    } else {
      const reason = itemReason(change.item, levels[change.item.id] ?? 3, points);
      if (reason?.kind === "leads-elsewhere") elsewhere.push(reason);
      else if (reason) (points > 0 ? raised : against).push(reason);
    }
  }
  return [
    ...preferLiked(raised).slice(0, most.raised),
    ...interests.slice(0, most.interests),
    ...against.slice(0, most.against),
    ...elsewhere.slice(0, most.elsewhere),
    ...unsure.slice(0, most.unsure),
  ];
}

/** A yes explains better than a no: what was liked comes first, a dislike only where there is room. */
const preferLiked = (reasons: readonly Reason[]): Reason[] => [
  ...reasons.filter(({ kind }) => kind !== "disliked-item"),
  ...reasons.filter(({ kind }) => kind === "disliked-item"),
];

const likedKinds = { interests: "liked-item", subjects: "subject", skills: "skill" } as const;

function itemReason(item: SurveyItem, value: number, points: number): Reason | null {
  const itemId = item.id;
  if (points > 0 && value >= 4) return { kind: likedKinds[item.kind], itemId, points };
  if (points > 0 && value <= 2) return { kind: "disliked-item", itemId, points };
  if (points < 0 && value <= 2) return { kind: "against-item", itemId, points };
  if (points < 0 && value >= 4) return { kind: "leads-elsewhere", itemId, points };
  return null;
}
