import type { MapOccupation } from "./map-network";
import { schoolStages } from "./school-shares";
import type { MapLane, TransitMap } from "./transit-map";

/** Why an occupation is a place to change, and to which lanes. */
export type RowStop = { occupation: MapOccupation; sharedWith: MapLane[]; changeTo: MapLane[] };
export type MapRow = { lane: MapLane; cells: RowStop[][] };

/** What the map shows, lane by lane and stage by stage, with the occupations that found no place on it. */
export function mapRows({ lanes, stops, changes, lost }: TransitMap): MapRow[] {
  const all = [...stops, ...lost];
  return lanes.map((lane, at) => ({
    lane,
    cells: schoolStages.map((_, stage) =>
      all
        .filter((stop) => stop.stage === stage && stop.lanes.includes(at))
        .map(({ occupation, lanes: own }) => ({
          occupation,
          sharedWith: own.filter((other) => other !== at).map((other) => lanes[other]!),
          changeTo: changes
            .filter((change) => change.lanes.includes(at) && [change.from, change.to].includes(occupation))
            .map((change) => lanes[change.lanes[0] === at ? change.lanes[1] : change.lanes[0]]!),
        }))
        .sort((a, b) => (b.occupation.workers ?? 0) - (a.occupation.workers ?? 0)),
    ),
  }));
}

/** How many different occupations the map names. */
export const countShown = ({ stops }: TransitMap): number =>
  new Set(stops.map(({ occupation }) => occupation.code)).size;
