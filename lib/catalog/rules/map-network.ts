import { schoolStages } from "./school-shares";
import type { SchoolStage } from "@/prisma/generated/enums";

export type MapOccupation = {
  code: string;
  title: string;
  stage: SchoolStage | null;
  /** What stands under the name: the wage in words, or nothing. */
  note: string;
  /** The language of the title. */
  language: string;
  workers: number | null;
  /** Codes of related occupations, nearest first. */
  related: readonly string[];
};

export type MapPathway = {
  id: string;
  title: string;
  letter: string;
  occupationCount: number;
  /** Codes of its own occupations. */
  occupations: readonly string[];
};

/** One lane of the map with its occupations by stage (0 to 4), most workers first. */
export type Lane = MapPathway & { cells: readonly (readonly MapOccupation[])[] };

/** How many of the related occupations count as "many of the same skills". */
export const near = 10;

/** Whether a title gathers what no other one names; such an occupation tells a student least and comes last. */
export const isResidual = (title: string) => /, All Other$|^Otr[ao]s |\(otr[ao]s\)$/.test(title);

/** Named occupations before residual ones, those with most workers first. */
export const byWorkers = (a: Busy, b: Busy) =>
  Number(isResidual(a.title)) - Number(isResidual(b.title)) ||
  (b.workers ?? 0) - (a.workers ?? 0) ||
  (a.code < b.code ? -1 : 1);

type Busy = Pick<MapOccupation, "code" | "title" | "workers">;

export function toLane(pathway: MapPathway, occupations: ReadonlyMap<string, MapOccupation>): Lane {
  const own = pathway.occupations.flatMap((code) => occupations.get(code) ?? []).sort(byWorkers);
  return { ...pathway, cells: schoolStages.map((stage) => own.filter((occupation) => occupation.stage === stage)) };
}

/** How near two occupations are: the place of one among the other's first ten related, from 0; null when in neither. */
export function nearness(a: MapOccupation, b: MapOccupation): number | null {
  const places = [a.related.indexOf(b.code), b.related.indexOf(a.code)].filter((place) => place >= 0 && place < near);
  return places.length === 0 ? null : Math.min(...places);
}

/** Occupations of one stage that stand in both lanes. */
export const shared = (a: Lane, b: Lane, stage: number): MapOccupation[] =>
  a.cells[stage]!.filter((occupation) => b.cells[stage]!.includes(occupation));

export type Pair = { from: MapOccupation; to: MapOccupation };

/** A tenfold number of workers outweighs four places of nearness. */
const weightOf = (a: MapOccupation, b: MapOccupation, distance: number) =>
  Math.log10(1 + Math.min(a.workers ?? 0, b.workers ?? 0)) -
  distance / 4 -
  (isResidual(a.title) || isResidual(b.title) ? near : 0);

/** The changes possible between two lanes at a stage; near ones that lead many workers' way first. */
export function changesBetween(a: Lane, b: Lane, stage: number): Pair[] {
  const both = new Set(shared(a, b, stage));
  const found: (Pair & { weight: number })[] = [];
  for (const from of a.cells[stage]!) {
    for (const to of b.cells[stage]!) {
      if (both.has(from) || both.has(to)) continue;
      const distance = nearness(from, to);
      if (distance === null) continue;
      found.push({ from, to, weight: weightOf(from, to, distance) });
    }
  }
  return found.sort((x, y) => y.weight - x.weight || (x.from.code + x.to.code < y.from.code + y.to.code ? -1 : 1));
}
