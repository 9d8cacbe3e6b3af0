import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapOccupation, MapPathway } from "@/lib/catalog/rules/map-network";
import { mapRows } from "@/lib/catalog/rules/map-rows";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { catalogClusters, catalogOccupations, drawMap } from "../../support/catalog-maps";
import { faultsOf } from "./map-checks";

describe.each(["En", "Es"] as const)("the maps of all clusters, titles %s", (language) => {
  const occupations = catalogOccupations[language];
  const clusters = [...catalogClusters(language)];

  it("are thirty", () => expect(clusters).toHaveLength(30));

  it.each(clusters)("%s keeps every rule, loses no stop, and draws the same twice", (_, pathways) => {
    const map = drawMap(pathways, occupations);
    expect(faultsOf(map)).toEqual([]);
    expect(map.lost).toEqual([]);
    expect(drawMap(pathways, occupations)).toEqual(map);
  });

  it.each(clusters)(
    "%s names an occupation in every cell that has one, in the picture and in the table",
    (_, pathways) => {
      const map = drawMap(pathways, occupations);
      for (const { lane, cells } of mapRows(map)) {
        const own = pathways.find(({ id }) => id === lane.id)!.occupations;
        for (const [stage, name] of schoolStages.entries()) {
          const possible = own.filter((code) => occupations.get(code)?.stage === name);
          const shown = cells[stage]!.map(({ occupation }) => occupation.code);
          expect(possible).toEqual(expect.arrayContaining(shown));
          expect(shown.length > 0).toBe(possible.length > 0);
        }
      }
    },
  );
});

it("draws every cluster of the catalogue with its lanes in the same order in both languages", () => {
  const order = (pathways: readonly MapPathway[], language: "En" | "Es") =>
    drawMap(pathways, catalogOccupations[language]).lanes.map((lane) => lane.id);
  const spanish = catalogClusters("Es");
  for (const [id, pathways] of catalogClusters("En")) {
    expect(order(spanish.get(id)!, "Es")).toEqual(order(pathways, "En"));
  }
});

const word = fc.constantFrom(
  "Nurses",
  "Engineering",
  "and",
  "Telecommunications",
  "of",
  "Supervisors,",
  "Aides",
  "X-Ray",
);
const title = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));

const network = fc
  .record({
    lanes: fc.integer({ min: 1, max: 9 }),
    occupations: fc.array(
      fc.record({
        title,
        stage: fc.option(fc.constantFrom(...schoolStages), { nil: null }),
        workers: fc.option(fc.integer({ min: 0, max: 4_000_000 }), { nil: null }),
        lanes: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 4 }),
        related: fc.array(fc.nat(39), { maxLength: 10 }),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ lanes, occupations }) => {
    const code = (i: number) => `11-${String(1000 + i)}.00`;
    const all = occupations.map(({ title: name, stage, workers, related }, i): MapOccupation => ({
      code: code(i),
      title: `${name} ${i}`,
      language: "en",
      stage,
      note: i % 5 === 0 ? "" : "$43,460",
      workers,
      related: related.map(code),
    }));
    const pathways = Array.from({ length: lanes }, (_, lane): MapPathway => {
      const own = occupations.flatMap((occupation, i) => (occupation.lanes.includes(lane) ? [code(i)] : []));
      return { id: `p${lane}`, title: `Pathway ${lane}`, letter: "P", occupationCount: own.length, occupations: own };
    });
    return { pathways, occupations: new Map(all.map((each) => [each.code, each])) };
  });

it("keeps every rule for any network of pathways", () => {
  fc.assert(
    fc.property(network, ({ pathways, occupations }) => {
      expect(faultsOf(drawMap(pathways, occupations))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
