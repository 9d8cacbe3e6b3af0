import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogRows } from "@/lib/catalog/build/catalog-rows";
import type { PlaceRow } from "@/lib/catalog/build/framework-rows";
import type { Instrument, InterestItem, Norms, SkillItem, SubjectItem } from "../rules/instrument";
import { jobFamily, type MatchOccupation } from "../rules/match-index";

export type CatalogOccupation = MatchOccupation & {
  title: string;
  /** Clusters and pathways that a crosswalk names for it; inferred ones are left out. */
  own: Set<string>;
  ownPathways: Set<string>;
};
export type CatalogFiles = {
  instrument: Instrument;
  norms: Norms;
  knowledgeIds: string[];
  skillIds: string[];
  /** All occupations with their places in one framework. */
  occupationsIn: (framework: string) => CatalogOccupation[];
};

/** The project's own catalogue and newest questions, from the files in `folder` (prisma/catalog), without a database. */
export function readCatalogFiles(folder: string): CatalogFiles {
  const text = (file: string) => readFileSync(path.join(folder, file), "utf8");
  const rows = (name: string) => {
    const [header = [], ...lines] = text(name)
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    return { header, lines };
  };
  const ratings = (name: string) =>
    new Map(rows(name).lines.map(([code = "", ...values]) => [code, values.map(Number)] as const));
  const items = <Item>(name: string, kind: string) =>
    (JSON.parse(text(`survey/${name}.json`)) as { items: object[] }).items.map((item) => {
      const { en, es, ...rules } = item as Record<string, unknown>;
      return { kind, ...rules } as Item;
    });
  const interests = ratings("interests.tsv");
  const knowledge = ratings("knowledge-importance.tsv");
  const skills = ratings("skill-importance.tsv");
  const { tables } = catalogRows(text);
  const places = tables.find(({ table }) => table === "OccupationPlace")!.rows as PlaceRow[];
  const { header, lines } = rows("occupations.tsv");
  return {
    instrument: {
      interests: items<InterestItem>("interests-2", "interests"),
      subjects: items<SubjectItem>("subjects-2", "subjects"),
      skills: items<SkillItem>("skills-1", "skills"),
    },
    norms: (JSON.parse(text("survey/norms-2.json")) as { offsets: Norms }).offsets,
    knowledgeIds: rows("knowledge-importance.tsv").header.slice(1),
    skillIds: rows("skill-importance.tsv").header.slice(1),
    occupationsIn: (framework) => {
      const standing = new Map<string, PlaceRow[]>();
      for (const place of places)
        if (place.clusterId.startsWith(`${framework}/`))
          standing.set(place.occupationCode, [...(standing.get(place.occupationCode) ?? []), place]);
      return lines.map((line): CatalogOccupation => {
        const code = line[header.indexOf("code")] ?? "";
        const here = standing.get(code) ?? [];
        const named = here.filter(({ inferred }) => !inferred);
        return {
          code,
          title: line[header.indexOf("title")] ?? "",
          interests: interests.get(code) ?? null,
          knowledge: knowledge.get(code) ?? null,
          skills: skills.get(code) ?? null,
          memberships: here.map(({ clusterId, pathwayId }) => ({ clusterId, pathwayId, weight: 1 })),
          family: jobFamily(code),
          own: new Set(named.map(({ clusterId }) => clusterId)),
          ownPathways: new Set(named.flatMap(({ pathwayId }) => pathwayId ?? [])),
        };
      });
    },
  };
}
