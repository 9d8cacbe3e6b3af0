import "server-only";
import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/texts";
import { familyOf, kinOf } from "../rules/program-level";
import {
  listEducationTitles,
  type PathwayOccupation,
  pathwayOccupationFields,
  toPathwayOccupation,
} from "./get-pathway";
import { type OccupationPlaceName, placeFields, placesInOrder } from "./occupation-places";
import { inUse, programFields, type ProgramName, toProgramName } from "./program-names";

/** A cluster or pathway that a program belongs to; `listed` by the framework's own list, else by its occupations. */
export type ProgramPlace = Omit<OccupationPlaceName, "inferred"> & { listed: boolean; occupations: number };

export type TrainingProgramDetails = ProgramName & {
  family: string;
  occupations: PathwayOccupation[];
  places: ProgramPlace[];
  /** Programs that share the first four digits, then others of the family, nearest codes first. */
  kin: ProgramName[];
};

const mostPlaces = 6;
const mostKin = 8;

/** One program after school with what it leads to; null when there is none. */
export async function getTrainingProgram(locale: Locale, code: string): Promise<TrainingProgramDetails | null> {
  if (!/^\d\d\.\d{4}$/.test(code)) return null;
  const [row, educationTitles, family] = await Promise.all([
    db.trainingProgram.findUnique({
      where: { ...inUse, code },
      select: {
        ...programFields,
        occupations: {
          select: { occupation: { select: { ...pathwayOccupationFields, places: { select: placeFields } } } },
        },
        places: { select: { cluster: placeFields.cluster, pathway: placeFields.pathway } },
      },
    }),
    listEducationTitles(locale),
    db.trainingProgram.findMany({
      where: { ...inUse, code: { startsWith: `${familyOf(code)}.` }, NOT: { code } },
      select: programFields,
      orderBy: { code: "asc" },
    }),
  ]);
  if (!row) return null;
  const listed = placesInOrder(
    locale,
    row.places.map((place) => ({ ...place, inferred: false })),
    "",
  );
  const reached = row.occupations.flatMap(({ occupation }) => placesInOrder(locale, occupation.places, ""));
  return {
    ...toProgramName(locale, row),
    family: familyOf(code),
    occupations: row.occupations.map(({ occupation }) =>
      toPathwayOccupation(locale, occupation, educationTitles, false),
    ),
    places: joinPlaces(listed, reached),
    kin: nearestKin(code, family).map((each) => toProgramName(locale, each)),
  };
}

const idOf = ({ cluster, pathway }: OccupationPlaceName) => pathway?.id ?? cluster.id;

/** Where a framework lists programs its list decides; elsewhere the pathways of the occupations, most of them first. */
function joinPlaces(listed: readonly OccupationPlaceName[], reached: readonly OccupationPlaceName[]): ProgramPlace[] {
  const counts = Map.groupBy(reached, idOf);
  const withList = new Set(listed.map(({ framework }) => framework));
  const first = [...new Map([...listed, ...reached].map((place) => [idOf(place), place] as const)).entries()];
  const ids = new Set(listed.map(idOf));
  const candidates = first
    .filter(([id, { framework, pathway }]) => (withList.has(framework) ? ids.has(id) : pathway !== null))
    .map(([id, { framework, cluster, pathway }]) => ({
      framework,
      cluster,
      pathway,
      listed: ids.has(id),
      occupations: counts.get(id)?.length ?? 0,
    }));
  return [...Map.groupBy(candidates, ({ framework }) => framework).values()].flatMap((places) =>
    places.sort((a, b) => b.occupations - a.occupations).slice(0, mostPlaces),
  );
}

type Kin = { code: string; titleEn: string; titleEs: string | null };

function nearestKin(code: string, family: readonly Kin[]): Kin[] {
  const distance = (other: string) => Math.abs(Number(other) - Number(code));
  const isClose = (other: string) => kinOf(other) === kinOf(code);
  return [...family]
    .sort(
      (a, b) =>
        Number(isClose(b.code)) - Number(isClose(a.code)) ||
        distance(a.code) - distance(b.code) ||
        (a.code < b.code ? -1 : 1),
    )
    .slice(0, mostKin)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
