import { type Box, overlaps } from "@/lib/catalog/rules/labels";
import { columnX } from "@/lib/catalog/rules/map-geometry";
import type { TransitMap } from "@/lib/catalog/rules/transit-map";

const within = (value: number, from: number, to: number) => value >= from && value <= to;

/** What is wrong with a map, in words; empty where it keeps every rule of the drawing. */
export function faultsOf(map: TransitMap): string[] {
  const { frame, lanes, stops, changes } = map;
  const faults: string[] = [];
  const boxOf = ({ x, y, w, h }: Box): Box => ({ x, y, w, h });
  for (const [i, stop] of stops.entries()) {
    const name = stop.occupation.title;
    const { label, x, stage } = stop;
    if (label.x < 0 || label.y < 0 || label.x + label.w > frame.width || label.y + label.h > frame.height) {
      faults.push(`the label of ${name} leaves the sheet`);
    }
    for (const other of stops.slice(i + 1)) {
      if (overlaps(boxOf(label), boxOf(other.label), 0)) faults.push(`${name} lies on ${other.occupation.title}`);
    }
    for (const lane of lanes) {
      const line = { x: columnX(frame, 0), y: lane.y - 4, w: lane.end - columnX(frame, 0), h: 8 };
      if (overlaps(boxOf(label), line, 0)) faults.push(`the label of ${name} lies on line ${lane.letter}`);
    }
    for (const {
      x: barX,
      lanes: [top, bottom],
    } of changes) {
      const bar = { x: barX - 4, y: frame.y[top]!, w: 8, h: frame.y[bottom]! - frame.y[top]! };
      if (overlaps(boxOf(label), bar, 0)) faults.push(`the label of ${name} lies on a change`);
    }
    if (!within(x, columnX(frame, stage), columnX(frame, stage + 1))) faults.push(`${name} stands outside its stage`);
    for (const at of stop.lanes) {
      const lane = lanes[at];
      if (!lane || lane.first === null || !within(stage, lane.first, lane.last!) || x > lane.end) {
        faults.push(`${name} stands beside its line`);
      }
    }
    const neighbours = stop.lanes.every((lane, place) => place === 0 || lane === stop.lanes[place - 1]! + 1);
    if (!neighbours) faults.push(`the capsule of ${name} skips a line`);
  }
  for (const {
    from,
    to,
    lanes: [top, bottom],
  } of changes) {
    if (bottom !== top + 1) faults.push(`the change ${from.title} to ${to.title} skips a line`);
    const ends = [from, to].map((occupation) => stops.find((stop) => stop.occupation === occupation)?.x);
    if (ends[0] !== ends[1]) faults.push(`the change ${from.title} to ${to.title} is not upright`);
  }
  for (const at of lanes.keys()) {
    for (let stage = 0; stage < 5; stage++) {
      const cell = stops.filter((stop) => stop.stage === stage && stop.lanes.includes(at));
      const joined = cell.some(
        (stop) => stop.lanes.length > 1 || changes.some((c) => [c.from, c.to].includes(stop.occupation)),
      );
      if (cell.length > (joined ? 2 : 3)) faults.push(`${cell.length} stops in one cell of line ${lanes[at]!.letter}`);
      if (new Set(cell.map(({ x }) => x)).size < cell.length)
        faults.push(`two stops on one spot of line ${lanes[at]!.letter}`);
    }
  }
  return faults;
}
