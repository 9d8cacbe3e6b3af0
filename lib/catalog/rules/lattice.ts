import type { SchoolStage } from "@/prisma/generated/enums";
import type { MoveGroup } from "./move-groups";
import { schoolStages } from "./school-shares";
import { wrap } from "./text-width";

export type LatticeStop = { code: string; title: string; group: MoveGroup; schoolStage: SchoolStage | null };
export type LatticeHome = { code: string; title: string; schoolStage: SchoolStage | null };

export type PlacedStop = LatticeStop & { x: number; y: number; rows: string[] };
/** A lane runs from the trunk (`latticeTrunk`) to `to`. */
export type LatticeLane = { group: MoveGroup; y: number; to: number };
export type Lattice = {
  width: number;
  height: number;
  /** The left edge of each of the five columns. */
  columns: number[];
  homes: (LatticeHome & { x: number; y: number; rows: string[] })[];
  lanes: LatticeLane[];
  stops: PlacedStop[];
  /** Occupations whose schooling is not known have no column: the table alone has them. */
  left: string[];
};

const latticeColumn = 210;
/** Where the line runs that joins the lanes. */
export const latticeTrunk = 16;
const gutter = 36;
const head = 50;
const rowHeight = 17;
const between = 20;
const lanePadding = 34;
/** From a lane to the first stop that hangs on it. */
const hang = 30;
const mostLetters = 23;

/** From top to bottom. */
const laneOrder = ["up", "same", "change"] as const satisfies readonly MoveGroup[];

/**
 * The lattice: five columns of school, above what is a step up, in the middle one's own occupations and those on the
 * same line, below the changes of line; each stop in its column, in the order given. Coordinates in pixels.
 */
export function layLattice(homes: readonly LatticeHome[], stops: readonly LatticeStop[]): Lattice {
  const columnOf = (stage: SchoolStage) => gutter + schoolStages.indexOf(stage) * latticeColumn;
  const lanes: LatticeLane[] = [];
  const placed: PlacedStop[] = [];
  const own: Lattice["homes"] = [];
  let top = head;
  for (const group of laneOrder) {
    const at = new Map<string, number>();
    const y = top + lanePadding;
    let deepest = y;
    const put = (stage: SchoolStage, title: string) => {
      const x = columnOf(stage) + 14;
      const rows = wrap(title, mostLetters);
      const stand = at.get(stage) ?? y + hang;
      const next = stand + rows.length * rowHeight + between;
      at.set(stage, next);
      deepest = Math.max(deepest, next);
      return { x, y: stand, rows };
    };
    if (group === "same")
      for (const home of homes) if (home.schoolStage) own.push({ ...home, ...put(home.schoolStage, home.title) });
    for (const stop of stops)
      if (stop.group === group && stop.schoolStage) placed.push({ ...stop, ...put(stop.schoolStage, stop.title) });
    const xs = [...at.keys()].map((stage) => columnOf(stage as SchoolStage) + 14);
    if (xs.length === 0) continue;
    lanes.push({ group, y, to: Math.max(...xs) });
    top = deepest;
  }
  return {
    width: gutter + schoolStages.length * latticeColumn,
    height: top + lanePadding / 2,
    columns: schoolStages.map(columnOf),
    homes: own,
    lanes,
    stops: placed,
    left: stops.filter(({ schoolStage }) => schoolStage === null).map(({ code }) => code),
  };
}
