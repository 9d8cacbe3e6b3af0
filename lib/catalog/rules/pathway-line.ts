import { byWorkers } from "./map-network";
import { schoolStages } from "./school-shares";
import { shortTitle } from "./short-title";
import { textWidth, wrapToWidth } from "./text-width";
import { type Climber, wayUp } from "./way-up";

export type CombStop = {
  occupation: Climber;
  /** Place on the way up, from 1; null: not on it. */
  step: number | null;
  /** Centre of the dot, and baselines of the rows. */
  y: number;
  rows: string[];
  /** Whether the wage follows the last row on the same line. */
  noteInline: boolean;
  top: number;
};

export type Comb = { stage: number; x: number; count: number; stops: CombStop[]; more: number; end: number };

export type PathwayLine = {
  width: number;
  height: number;
  lineY: number;
  /** First and last stage with an occupation; null where none has a known stage. */
  first: number | null;
  last: number | null;
  combs: Comb[];
  way: Climber[];
};

export const lineWidth = 1152;
const lineY = 92;
const column = lineWidth / schoolStages.length;
const mostStops = 8;
const nameSize = 13.5;
const row = 15;
const gap = 11;
const textX = 52;
const room = column - textX - 6;

/** The stops of one stage: the way up is always among them and runs downward, the rest are the busiest. */
function shownAt(own: readonly Climber[], way: readonly Climber[]): Climber[] {
  const steps = own.filter((occupation) => way.includes(occupation));
  const others = own.filter((occupation) => !way.includes(occupation)).slice(0, mostStops - steps.length);
  const inOrder = way.filter((occupation) => steps.includes(occupation)).values();
  return [...steps, ...others]
    .sort(byWorkers)
    .map((occupation) => (steps.includes(occupation) ? inOrder.next().value! : occupation));
}

function stopsDown(occupations: readonly Climber[], way: readonly Climber[]): { stops: CombStop[]; end: number } {
  let top = lineY + 26;
  const stops = occupations.map((occupation): CombStop => {
    const rows = wrapToWidth(shortTitle(occupation.title), room, nameSize * 1.03);
    const noteInline = rows.length > 1 && textWidth(`${rows.at(-1)!} ${occupation.note}`, nameSize * 1.03) <= room;
    const lines = rows.length + (occupation.note && !noteInline ? 1 : 0);
    const place = way.indexOf(occupation);
    const stop = { occupation, step: place < 0 ? null : place + 1, y: top + (lines * row) / 2, rows, noteInline, top };
    top += Math.max(lines, 2) * row + gap;
    return stop;
  });
  return { stops, end: top };
}

/**
 * Draws one pathway as a line with a comb of up to eight stops at each stage, in px of a 1152 px wide sheet; `more`
 * counts the occupations of a stage that only the table has.
 */
export function layOutLine(occupations: readonly Climber[]): PathwayLine {
  const way = wayUp(occupations);
  const combs = schoolStages.map((name, stage): Comb => {
    const own = occupations.filter((occupation) => occupation.stage === name).sort(byWorkers);
    const shown = shownAt(own, way);
    const { stops, end } = stopsDown(shown, way);
    return { stage, x: column * stage + 34, count: own.length, stops, more: own.length - shown.length, end };
  });
  const used = combs.filter(({ count }) => count > 0).map(({ stage }) => stage);
  return {
    width: lineWidth,
    height: Math.max(...combs.map(({ end, more }) => end + (more > 0 ? 20 : 0)), lineY + 60) + 12,
    lineY,
    first: used[0] ?? null,
    last: used.at(-1) ?? null,
    combs,
    way,
  };
}
