import { describe, expect, it } from "vitest";
import { layOutPoster } from "@/lib/catalog/rules/map-poster";
import { schoolStages } from "@/lib/catalog/rules/school-shares";
import { isLong, turn } from "../../support/catalog-sample";
import { catalogClusters, catalogOccupations } from "../../support/catalog-maps";
import { faultsOf } from "./map-checks";

const ratio = 0.522;

// Every run draws each cluster in one of the languages, by turns.
describe.each([
  ["En", 0],
  ["Es", 1],
] as const)("the posters of clusters, titles %s", (language, other) => {
  const clusters = [...catalogClusters(language)].filter((_, place) => isLong || (place + turn + other) % 2 === 0);
  const occupations = new Map([...catalogOccupations[language]].map(([code, each]) => [code, { ...each, note: "" }]));

  it.each(clusters)("%s keeps every rule, fills its sheet, names every cell", (_, pathways) => {
    const texts = { count: (n: number) => `${n} occupations`, none: () => "No occupation of its own yet" };
    const map = layOutPoster(pathways, occupations, texts, ratio);
    const { frame, lanes, stops, lost } = map;
    expect(faultsOf(map)).toEqual([]);
    expect(lost).toEqual([]);
    expect(frame.height / frame.width).toBeCloseTo(ratio, 3);
    // 400 mm of an A3 page: names of 4.1 mm and more.
    expect((13.5 / frame.width) * 400).toBeGreaterThanOrEqual(4.1);
    for (const [at, lane] of lanes.entries()) {
      const { lift, row, size } = frame.sizes.title;
      const capitals = lane.y - lift - row * (frame.titles[at]!.length - 1) - 0.75 * size;
      expect(capitals, lane.title).toBeGreaterThan((lanes[at - 1]?.y ?? 64) + frame.sizes.stroke / 2);
      const own = pathways.find(({ id }) => id === lane.id)!.occupations.flatMap((code) => occupations.get(code) ?? []);
      for (const [stage, name] of schoolStages.entries()) {
        const shown = stops.some((stop) => stop.stage === stage && stop.lanes.includes(at));
        expect(shown, `${lane.title} ${name}`).toBe(own.some((occupation) => occupation.stage === name));
      }
    }
  });
});
