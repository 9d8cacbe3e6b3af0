import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogRows } from "@/lib/catalog/build/catalog-rows";
import type { PlaceRow } from "@/lib/catalog/build/framework-rows";
import {
  type GroupProfile,
  indexOccupations,
  jobFamily,
  type MatchIndex,
  type MatchOccupation,
} from "@/lib/survey/rules/match-index";
import { mean, spread } from "@/lib/survey/rules/vectors";
import { catalogFolder, instrument } from "./instrument-files";

function rows(name: string): { header: string[]; lines: string[][] } {
  const [header = [], ...lines] = readFileSync(path.join(catalogFolder, name), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  return { header, lines };
}

const ratings = (name: string) =>
  new Map(rows(name).lines.map(([code = "", ...values]) => [code, values.map(Number)] as const));

const { tables } = catalogRows((file) => readFileSync(path.join(catalogFolder, file), "utf8"));
const allPlaces = tables.find(({ table }) => table === "OccupationPlace")!.rows as PlaceRow[];

const interests = ratings("interests.tsv");
const knowledge = ratings("knowledge-importance.tsv");
const knowledgeIds = rows("knowledge-importance.tsv").header.slice(1);

export type CatalogOccupation = MatchOccupation & {
  title: string;
  /** Clusters that a crosswalk names for it; inferred ones are left out. */
  own: Set<string>;
};

/** The project's own catalogue in the shape that matching takes. */
export function readFramework(framework: string): { occupations: CatalogOccupation[]; index: MatchIndex } {
  const places = new Map<string, { clusterId: string; pathwayId: string | null; inferred: boolean }[]>();
  for (const { occupationCode, ...place } of allPlaces) {
    if (!place.clusterId.startsWith(`${framework}/`)) continue;
    places.set(occupationCode, [...(places.get(occupationCode) ?? []), place]);
  }
  const { header, lines } = rows("occupations.tsv");
  const occupations = lines.map((line): CatalogOccupation => {
    const code = line[header.indexOf("code")] ?? "";
    const standing = places.get(code) ?? [];
    return {
      code,
      title: line[header.indexOf("title")] ?? "",
      interests: interests.get(code) ?? null,
      knowledge: knowledge.get(code) ?? null,
      memberships: standing.map(({ clusterId, pathwayId }) => ({ clusterId, pathwayId, weight: 1 })),
      family: jobFamily(code),
      own: new Set(standing.flatMap(({ clusterId, inferred }) => (inferred ? [] : [clusterId]))),
    };
  });
  const profiles = [
    ...new Set(occupations.flatMap(({ memberships }) => memberships.map(({ clusterId }) => clusterId))),
  ];
  const index = indexOccupations({
    occupations,
    profiles: profiles.map((id) => profileOf(id, occupations)),
    knowledgeIds,
    subjects: instrument.subjects,
  });
  return { occupations, index };
}

function profileOf(id: string, occupations: readonly CatalogOccupation[]): GroupProfile {
  const members = occupations.filter(({ memberships }) => memberships.some(({ clusterId }) => clusterId === id));
  const columns = (list: (readonly number[] | null)[]) => {
    const rated = list.flatMap((row) => (row === null ? [] : [row]));
    return (rated[0] ?? []).map((_, place) => rated.map((row) => row[place] ?? 0));
  };
  const interestColumns = columns(members.map((member) => member.interests));
  const knowledgeColumns = columns(members.map((member) => member.knowledge));
  return {
    id,
    interestMean: interestColumns.map(mean),
    interestSpread: interestColumns.map(spread),
    knowledgeMean: knowledgeColumns.map(mean),
    knowledgeSpread: knowledgeColumns.map(spread),
  };
}
