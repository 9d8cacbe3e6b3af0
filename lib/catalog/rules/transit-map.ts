import { type Box, type Label, placeLabels, type Wanted } from "./labels";
import { orderLanes } from "./lane-order";
import { columnX, type Frame, frameOf, lineEnd, type MapSizes, pageSizes, titleBoxes } from "./map-geometry";
import { type MapOccupation, type MapPathway, toLane, type Lane } from "./map-network";
import { type Bans, capsuleKey, cellKey, type Choice, changeKey, chooseStops, type Stop, stopKey } from "./map-stops";
import { lineNumbers } from "./line-numbers";
import { shortTitle } from "./short-title";
import { textWidth } from "./text-width";

export type MapLane = {
  id: string;
  title: string;
  letter: string;
  occupationCount: number;
  /** Colour of the line, 1 to 7. */
  line: number;
  y: number;
  /** First and last stage (0 to 4) with an occupation; null where none has a known stage. */
  first: number | null;
  last: number | null;
  end: number;
};

export type MapStop = {
  occupation: MapOccupation;
  /** Neighbouring lanes, top first; two or three make a capsule. */
  lanes: readonly number[];
  stage: number;
  x: number;
  label: Label;
};

export type MapChange = {
  stage: number;
  lanes: readonly [number, number];
  x: number;
  from: MapOccupation;
  to: MapOccupation;
};

export type TransitMap = {
  frame: Frame;
  lanes: MapLane[];
  stops: MapStop[];
  changes: MapChange[];
  /** Occupations that were chosen and found no place for their name: they stand only in the table. */
  lost: { occupation: MapOccupation; lanes: readonly number[]; stage: number }[];
};

export type MapTexts = {
  /** "18 occupations", for the room it needs. */
  count: (occupations: number) => string;
  /** Said on the line of a pathway without an occupation on the map. */
  none: (pathway: string) => string;
};

const mostRounds = 120;

const stopX = (frame: Frame, stop: Stop) => columnX(frame, stop.stage) + frame.column * stop.slot;

function staticObstacles(frame: Frame, lanes: readonly MapLane[], texts: MapTexts): Box[] {
  const { stroke, bullet } = frame.sizes;
  const end = bullet + 1;
  return lanes.flatMap((lane, i) => [
    { x: frame.gutter - 30, y: lane.y - stroke / 2 - 2, w: lane.end - frame.gutter + 30, h: stroke + 4 },
    { x: lane.end - end, y: lane.y - end, w: 2 * end, h: 2 * end },
    ...titleBoxes(frame, i, texts.count(lane.occupationCount)),
    ...(lane.first === null
      ? [{ x: lane.end + bullet + 7, y: lane.y - 10, w: textWidth(texts.none(lane.id), 13.5), h: 20 }]
      : []),
  ]);
}

function stopObstacles(frame: Frame, { stops, changes }: Choice): Box[] {
  const bars = [
    ...stops.filter(({ lanes }) => lanes.length > 1).map((stop) => ({ stop, lanes: stop.lanes })),
    ...changes.map(({ from, to }) => ({ stop: from, lanes: [from.lanes[0]!, to.lanes[0]!] })),
  ].map(({ stop, lanes }) => {
    const [top, bottom] = [frame.y[lanes[0]!]!, frame.y[lanes.at(-1)!]!];
    return { x: stopX(frame, stop) - 9, y: top, w: 18, h: bottom - top };
  });
  const dots = stops.flatMap((stop) =>
    stop.lanes.map((lane) => ({ x: stopX(frame, stop) - 11, y: frame.y[lane]! - 11, w: 22, h: 22 })),
  );
  return [...bars, ...dots];
}

const toWanted = (frame: Frame, stop: Stop): Wanted => ({
  name: shortTitle(stop.occupation.title),
  note: stop.occupation.note,
  x: stopX(frame, stop),
  y1: frame.y[stop.lanes[0]!]!,
  y2: frame.y[stop.lanes.at(-1)!]!,
});

/** What to leave out in the next round, after `stop` found no place for its name; null: nothing would help. */
function banFor(stop: Stop, { stops, changes }: Choice, lanes: readonly Lane[], bans: Bans): Bans | null {
  const without = (name: string): Bans => ({ ...bans, names: new Set([...bans.names, name]) });
  if (stop.lanes.length > 1) return without(capsuleKey(stop.occupation));
  const change = changes.find(({ from, to }) => from === stop || to === stop);
  if (change) return without(changeKey(change.from.occupation, change.to.occupation));
  const lane = stop.lanes[0]!;
  const cell = cellKey(lane, stop.stage);
  const inCell = stops.filter((other) => other.stage === stop.stage && other.lanes.includes(lane)).length;
  if (inCell > 2) return { ...bans, capacity: new Map([...bans.capacity, [cell, 2]]) };
  const others = lanes[lane]!.cells[stop.stage]!.filter((o) => !bans.names.has(stopKey(lane, o)));
  const tried = lanes[lane]!.cells[stop.stage]!.length - others.length;
  if (inCell === 2 && (tried >= 2 || others.length <= 2))
    return { ...bans, capacity: new Map([...bans.capacity, [cell, 1]]) };
  return others.length > 1 ? without(stopKey(lane, stop.occupation)) : null;
}

/** Like `banFor`, for the neighbours in the way: the joins at the same stage next to the stop, then fuller cells. */
function clearAround(stop: Stop, { stops, changes }: Choice, bans: Bans): Bans | null {
  const isNear = (other: Stop) => other.lanes.some((lane) => Math.abs(lane - stop.lanes[0]!) <= 1);
  const near = stops.filter((other) => other !== stop && Math.abs(other.stage - stop.stage) <= 1 && isNear(other));
  for (const other of near.filter(({ stage }) => stage === stop.stage)) {
    const change = changes.find(({ from, to }) => from === other || to === other);
    const name =
      other.lanes.length > 1
        ? capsuleKey(other.occupation)
        : change && changeKey(change.from.occupation, change.to.occupation);
    if (name) return { ...bans, names: new Set([...bans.names, name]) };
  }
  for (const other of near) {
    const key = cellKey(other.lanes[0]!, other.stage);
    const size = near.filter((each) => each.stage === other.stage && each.lanes.includes(other.lanes[0]!)).length;
    if (size > 1 && (bans.capacity.get(key) ?? 3) > 1)
      return { ...bans, capacity: new Map([...bans.capacity, [key, 1]]) };
  }
  return null;
}

/**
 * Draws the map of a cluster: lanes in order, the stops chosen for each stage of school, capsules, changes and labels,
 * in px of its sheet. Pure and deterministic. A stop whose name finds no place makes way for another one;
 * what is left over after that is `lost`.
 */
export const layOutMap = (
  pathways: readonly MapPathway[],
  occupations: ReadonlyMap<string, MapOccupation>,
  texts: MapTexts,
): TransitMap => layOutLanes(orderLanes(pathways.map((pathway) => toLane(pathway, occupations))), pathways, texts);

/** The same for lanes that stand in order, on a sheet of any size; `pathways` are those of the cluster in its order. */
export function layOutLanes(
  ordered: readonly Lane[],
  pathways: readonly MapPathway[],
  texts: MapTexts,
  sizesOf: (titles: readonly string[]) => MapSizes = pageSizes,
): TransitMap {
  const titles = ordered.map(({ title }) => title);
  const frame = frameOf(titles, sizesOf(titles));
  const { pitch, perCell } = frame.sizes;
  const colours = lineNumbers(pathways);
  const lanes = ordered.map(({ id, title, letter, occupationCount, cells }, i): MapLane => {
    const used = cells.flatMap((cell, stage) => (cell.length > 0 ? [stage] : []));
    const last = used.at(-1) ?? null;
    const line = colours.get(id)!;
    return {
      id,
      title,
      letter,
      occupationCount,
      line,
      y: frame.y[i]!,
      first: used[0] ?? null,
      last,
      end: lineEnd(frame, last),
    };
  });
  const fixed = staticObstacles(frame, lanes, texts);
  const { top } = frame.sizes;
  const left = frame.gutter - 26;
  const sheet = { x: left, y: top, w: frame.width - 2 - left, h: frame.height - 4 - top };
  const attempt = (bans: Bans) => {
    const choice = chooseStops(ordered, bans, perCell);
    const obstacles = [...fixed, ...stopObstacles(frame, choice)];
    const labels = placeLabels(
      choice.stops.map((stop) => toWanted(frame, stop)),
      { sheet, obstacles, pitch },
    );
    return { choice, labels };
  };

  let bans: Bans = { names: new Set(), capacity: new Map() };
  let { choice, labels } = attempt(bans);
  for (let round = 0; round < mostRounds && labels.includes(null); round++) {
    const failed = choice.stops.filter((_, i) => labels[i] === null);
    const next = failed.map((stop) => banFor(stop, choice, ordered, bans)).find((found) => found !== null);
    const around = next ?? failed.map((stop) => clearAround(stop, choice, bans)).find((found) => found !== null);
    if (!around) break;
    bans = around;
    ({ choice, labels } = attempt(bans));
  }
  return {
    frame,
    lanes,
    stops: choice.stops.flatMap((stop, i) => {
      const label = labels[i];
      const { occupation, lanes: at, stage } = stop;
      return label ? [{ occupation, lanes: at, stage, x: stopX(frame, stop), label }] : [];
    }),
    changes: choice.changes.map(({ from, to }) => ({
      stage: from.stage,
      lanes: [from.lanes[0]!, to.lanes[0]!] as const,
      x: stopX(frame, from),
      from: from.occupation,
      to: to.occupation,
    })),
    lost: choice.stops
      .filter((_, i) => labels[i] === null)
      .map(({ occupation, lanes: at, stage }) => ({ occupation, lanes: at, stage })),
  };
}
