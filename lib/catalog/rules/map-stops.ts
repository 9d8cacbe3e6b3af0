import { changesBetween, type Lane, type MapOccupation } from "./map-network";
import { schoolStages } from "./school-shares";
import { shortTitle } from "./short-title";

export type Stop = { occupation: MapOccupation; lanes: readonly number[]; stage: number; slot: number };
export type Change = { from: Stop; to: Stop };
export type Choice = { stops: Stop[]; changes: Change[] };

/** What found no room before: names of stops, capsules and changes, and how many stops a cell may have at most. */
export type Bans = { names: ReadonlySet<string>; capacity: ReadonlyMap<string, number> };

export const cellKey = (lane: number, stage: number) => `${lane}:${stage}`;
export const stopKey = (lane: number, occupation: MapOccupation) => `${lane}:${occupation.code}`;
export const capsuleKey = (occupation: MapOccupation) => `=${occupation.code}`;
export const changeKey = (from: MapOccupation, to: MapOccupation) => `${from.code}>${to.code}`;

const pairSlots = [0.28, 0.72];
const slotsOf: Record<number, number[]> = { 1: [0.5], 2: pairSlots, 3: [0.15, 0.47, 0.79] };
const longestCapsule = 3;

class Chooser {
  readonly stops: Stop[] = [];
  readonly changes: Change[] = [];
  private readonly used = new Set<string>();
  private readonly labels = new Set<string>();

  constructor(
    private readonly lanes: readonly Lane[],
    private readonly bans: Bans,
    private readonly perCell: number,
  ) {}

  private inCell(lane: number, stage: number) {
    return this.stops.filter((stop) => stop.stage === stage && stop.lanes.includes(lane));
  }

  private isFree(occupation: MapOccupation) {
    return !this.used.has(occupation.code) && !this.labels.has(shortTitle(occupation.title));
  }

  private add(stop: Stop): Stop {
    this.used.add(stop.occupation.code);
    this.labels.add(shortTitle(stop.occupation.title));
    this.stops.push(stop);
    return stop;
  }

  /** The neighbouring lanes around `lane` that have the occupation. */
  private run(occupation: MapOccupation, lane: number, stage: number): number[] {
    const has = (at: number) => this.lanes[at]?.cells[stage]!.includes(occupation) ?? false;
    let first = lane;
    let last = lane;
    while (has(first - 1)) first--;
    while (has(last + 1)) last++;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }

  private freeSlot(lanes: readonly number[], stage: number): number | null {
    const taken = new Set(lanes.flatMap((lane) => this.inCell(lane, stage)).map(({ slot }) => slot));
    const wanted = (lanes[0]! + stage) % 2 === 0 ? pairSlots : [...pairSlots].reverse();
    return wanted.find((slot) => !taken.has(slot)) ?? null;
  }

  private hasRoom = (lanes: readonly number[], stage: number) =>
    lanes.every((lane) => this.inCell(lane, stage).length < Math.min(2, this.capacity(lane, stage)));

  private capacity = (lane: number, stage: number) => this.bans.capacity.get(cellKey(lane, stage)) ?? this.perCell;

  /** One capsule or change between a lane and the next, at most. */
  join(lane: number, stage: number) {
    if (this.inCell(lane, stage).some((stop) => stop.lanes.includes(lane + 1))) return;
    const upper = this.lanes[lane]!;
    const lower = this.lanes[lane + 1]!;
    const capsules = upper.cells[stage]!.filter((occupation) => lower.cells[stage]!.includes(occupation))
      .map((occupation) => ({ occupation, lanes: this.run(occupation, lane, stage) }))
      .sort((a, b) => a.lanes.length - b.lanes.length);
    for (const { occupation, lanes } of capsules) {
      if (lanes.length > longestCapsule || lanes[0] !== lane || !this.isFree(occupation)) continue;
      if (this.bans.names.has(capsuleKey(occupation)) || !this.hasRoom(lanes, stage)) continue;
      const slot = this.freeSlot(lanes, stage);
      if (slot === null) continue;
      this.add({ occupation, lanes, stage, slot });
      return;
    }
    for (const { from, to } of changesBetween(upper, lower, stage)) {
      if (!this.isFree(from) || !this.isFree(to) || this.bans.names.has(changeKey(from, to))) continue;
      if (shortTitle(from.title) === shortTitle(to.title) || !this.hasRoom([lane, lane + 1], stage)) continue;
      const slot = this.freeSlot([lane, lane + 1], stage);
      if (slot === null) continue;
      const upperStop = this.add({ occupation: from, lanes: [lane], stage, slot });
      this.changes.push({ from: upperStop, to: this.add({ occupation: to, lanes: [lane + 1], stage, slot }) });
      return;
    }
  }

  /** Fills a cell with its busiest occupations up to `most`; one shown elsewhere only where the cell would be empty. */
  fill(lane: number, stage: number, most: number) {
    const already = this.inCell(lane, stage);
    const joined = already.some(
      (stop) => stop.lanes.length > 1 || this.changes.some((c) => c.from === stop || c.to === stop),
    );
    const limit = Math.min(most, this.capacity(lane, stage), joined ? 2 : 3);
    const allowed = this.lanes[lane]!.cells[stage]!.filter((o) => !this.bans.names.has(stopKey(lane, o)));
    const chosen = allowed
      .filter((occupation) => this.isFree(occupation))
      .slice(0, Math.max(0, limit - already.length));
    if (chosen.length === 0 && already.length === 0) chosen.push(...allowed.slice(0, 1));
    for (const occupation of chosen) this.add({ occupation, lanes: [lane], stage, slot: 0 });
  }

  /** Slots of those that joined nothing: what is left of the cell. */
  spread(lane: number, stage: number) {
    const cell = this.inCell(lane, stage);
    const open = cell.filter(({ slot }) => slot === 0);
    const fixed = cell.filter(({ slot }) => slot !== 0).map(({ slot }) => slot);
    const slots = fixed.length > 0 ? pairSlots.filter((slot) => !fixed.includes(slot)) : slotsOf[open.length]!;
    for (const [i, stop] of open.entries()) stop.slot = slots[i]!;
  }
}

/**
 * Which occupations stand on the map, and where: joins between neighbouring lanes first, then the busiest of each cell,
 * at most two a cell with a join, and `perCell` without. An occupation stands once, in the cells with least choice first.
 */
export function chooseStops(lanes: readonly Lane[], bans: Bans, perCell = 3): Choice {
  const chooser = new Chooser(lanes, bans, perCell);
  const cells = lanes.flatMap((lane, at) =>
    schoolStages.map((_, stage) => ({ at, stage, size: lane.cells[stage]!.length })).filter(({ size }) => size > 0),
  );
  for (const stage of schoolStages.keys()) {
    for (let lane = 0; lane + 1 < lanes.length; lane++) chooser.join(lane, stage);
  }
  const scarceFirst = [...cells].sort((a, b) => a.size - b.size || a.at - b.at || a.stage - b.stage);
  for (const most of [1, 2, 3]) for (const { at, stage } of scarceFirst) chooser.fill(at, stage, most);
  for (const { at, stage } of cells) chooser.spread(at, stage);
  return { stops: chooser.stops, changes: chooser.changes };
}
