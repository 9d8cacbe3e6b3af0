import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogRows } from "@/lib/catalog/build/catalog-rows";
import type { MapOccupation, MapPathway } from "@/lib/catalog/rules/map-network";
import { layOutMap, type TransitMap } from "@/lib/catalog/rules/transit-map";
import type { Climber } from "@/lib/catalog/rules/way-up";
import type { SchoolStage } from "@/prisma/generated/enums";

const folder = path.resolve(import.meta.dirname, "../../prisma/catalog");
const { tables } = catalogRows((file) => readFileSync(path.join(folder, file), "utf8"));
const rowsOf = <Row>(name: string) => (tables.find(({ table }) => table === name)?.rows ?? []) as Row[];

type OccupationRow = {
  code: string;
  titleEn: string;
  titleEs: string | null;
  schoolStage: SchoolStage | null;
  employment: number | null;
  projectionFrom: string | null;
  wageMedian: number | null;
  wageMedianAtLeast: boolean;
};

const related = new Map<string, string[]>();
for (const row of rowsOf<{ occupationCode: string; relatedCode: string }>("RelatedOccupation")) {
  related.set(row.occupationCode, [...(related.get(row.occupationCode) ?? []), row.relatedCode]);
}

type Language = "En" | "Es";

const occupationsIn = (language: Language): ReadonlyMap<string, Climber> =>
  new Map(
    rowsOf<OccupationRow>("Occupation").map((row) => [
      row.code,
      {
        code: row.code,
        title: row[`title${language}`] ?? row.titleEn,
        language: language.toLowerCase(),
        stage: row.schoolStage,
        note:
          row.wageMedian === null
            ? ""
            : `$${row.wageMedian.toLocaleString("en-US")}${row.wageMedianAtLeast ? { En: " or more", Es: " o más" }[language] : ""}`,
        workers: row.projectionFrom === null ? row.employment : null,
        wageMedian: row.wageMedian,
        related: related.get(row.code) ?? [],
      },
    ]),
  );

/** All occupations of the catalogue files, as the maps and lines take them. */
export const catalogOccupations = { En: occupationsIn("En"), Es: occupationsIn("Es") };

type PathwayRow = {
  id: string;
  clusterId: string;
  titleEn: string;
  titleEs: string;
  letter: string;
  occupationCount: number;
};

const places = rowsOf<{ occupationCode: string; pathwayId: string | null }>("OccupationPlace");

/** The pathways of every cluster of the catalogue files, by cluster id. */
export function catalogClusters(language: Language): Map<string, MapPathway[]> {
  const pathways = rowsOf<PathwayRow>("Pathway");
  return new Map(
    rowsOf<{ id: string }>("Cluster").map(({ id: clusterId }) => [
      clusterId,
      pathways
        .filter((pathway) => pathway.clusterId === clusterId)
        .map((pathway) => ({
          id: pathway.id,
          title: pathway[`title${language}`],
          letter: pathway.letter,
          occupationCount: pathway.occupationCount,
          occupations: places.flatMap((place) => (place.pathwayId === pathway.id ? [place.occupationCode] : [])),
        })),
    ]),
  );
}

export const drawMap = (
  pathways: readonly MapPathway[],
  occupations: ReadonlyMap<string, MapOccupation> = catalogOccupations.En,
): TransitMap =>
  layOutMap(pathways, occupations, { count: (n) => `${n} occupations`, none: () => "No occupation of its own yet" });
