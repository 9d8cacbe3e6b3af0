import { describe, expect, test } from "vitest";
import { type PathwayProfile, pathwayNeighbours } from "@/lib/catalog/rules/pathway-neighbours";

const pathway = (id: string, skill: number[], knowledge: number[]): PathwayProfile => ({
  id,
  clusterId: id.split("/")[0]!,
  SKILL: skill,
  KNOWLEDGE: knowledge,
});

const town = [
  pathway("health/nursing", [4, 1, 3], [4, 1]),
  pathway("health/labs", [4, 1, 3], [4, 1]),
  pathway("people/care", [3.8, 1.2, 3], [3.8, 1.2]),
  pathway("trades/build", [1, 4, 3], [1, 4]),
  pathway("trades/repair", [1.4, 3.6, 3], [1.4, 3.6]),
];

describe("pathways that skills carry over to", () => {
  test("lie in other clusters, nearest first", () =>
    expect(pathwayNeighbours("health/nursing", town).map(({ id }) => id)).toEqual([
      "people/care",
      "trades/repair",
      "trades/build",
    ]));

  test("name what stands out in both, and nothing that all ask for or that hardly matters", () => {
    const [care, repair] = pathwayNeighbours("health/nursing", town);
    expect(care!.shared.map(({ kind, position }) => `${kind} ${position}`)).toEqual(["SKILL 0", "KNOWLEDGE 0"]);
    expect(care!.shared[0]).toMatchObject({ here: 4, there: 3.8 });
    expect(repair!.shared).toEqual([]);
    const faint = town.map((each) => ({ ...each, SKILL: each.SKILL.map((n) => n / 2), KNOWLEDGE: [1, 1] }));
    expect(pathwayNeighbours("health/nursing", faint)[0]!.shared).toEqual([]);
  });

  test("do not name what stands out in one alone", () => {
    const talk = pathway("people/talk", [2.6, 1, 3], [2.6, 1]);
    const found = pathwayNeighbours("health/nursing", [...town, talk], { count: 9 });
    expect(found.find(({ id }) => id === "people/talk")!.shared).toEqual([]);
  });

  test("keep to the number asked for", () => {
    expect(pathwayNeighbours("health/nursing", town, { count: 1 })).toHaveLength(1);
    expect(pathwayNeighbours("health/nursing", town, { things: 1 })[0]!.shared).toHaveLength(1);
  });

  test("are as far one way as the other, and a twin elsewhere is at no distance", () => {
    const there = pathwayNeighbours("health/nursing", town).find(({ id }) => id === "trades/build")!;
    const back = pathwayNeighbours("trades/build", town).find(({ id }) => id === "health/nursing")!;
    expect(there.distance).toBeCloseTo(back.distance, 10);
    const twin = pathway("arts/twin", [4, 1, 3], [4, 1]);
    expect(pathwayNeighbours("health/nursing", [...town, twin])[0]).toMatchObject({ id: "arts/twin", distance: 0 });
  });

  test("are none for a pathway without ratings, and unrated ones are nobody's", () => {
    const unrated = pathway("arts/new", [], []);
    expect(pathwayNeighbours("arts/new", [...town, unrated])).toEqual([]);
    expect(pathwayNeighbours("none", town)).toEqual([]);
    expect(pathwayNeighbours("health/nursing", [...town, unrated], { count: 9 }).map(({ id }) => id)).not.toContain(
      "arts/new",
    );
  });

  test("cannot be told from vectors of different lengths", () =>
    expect(() => pathwayNeighbours("health/nursing", [...town, pathway("arts/odd", [1], [1, 2])])).toThrow(/length/));
});
