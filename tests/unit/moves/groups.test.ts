import { describe, expect, test } from "vitest";
import { layLattice } from "@/lib/catalog/rules/lattice";
import { groupArrivals, groupMoves, type MovePlace } from "@/lib/catalog/rules/move-groups";
import { underAYear } from "@/lib/catalog/rules/move-time";
import { indexTransfers } from "@/lib/catalog/rules/transfer-rank";
import { heldOf, yearsOf } from "@/lib/profiles/rules/move-years";

type Occupation = MovePlace & { interests: number[]; workStyles: number[] };
const occupation = (code: string, level: number[], more: Partial<Occupation> = {}): Occupation => ({
  code,
  skills: { importance: [4, 4, 4], level },
  knowledge: { importance: [3, 3, 3], level: [...level].reverse() },
  interests: [1, 2, 3, 4, 5, 6],
  workStyles: [],
  jobZone: 2,
  schoolStage: "SCHOOL",
  pathwayIds: ["p"],
  ...more,
});
const all = [
  occupation("a", [5, 2, 1]),
  occupation("b", [5, 2.2, 1]),
  occupation("c", [5, 3, 1], { schoolStage: "ASSOCIATE" }),
  occupation("d", [1, 2, 5], { pathwayIds: ["q"] }),
  occupation("e", [5, 2, 1], { skills: { importance: [], level: [] } }),
];
const index = indexTransfers(all);
const places = new Map(all.map((each) => [each.code, each]));
const codes = (moves: ReturnType<typeof groupMoves>) =>
  moves && Object.fromEntries(Object.entries(moves).map(([group, rows]) => [group, rows.map(({ code }) => code)]));

describe("ranked moves", () => {
  test("stand in their groups with their numbers, from the nearest of one's own", () => {
    const moves = groupMoves(index, places, [{ code: "a", years: 3 }])!;
    expect(codes(moves)).toEqual({ same: ["b"], up: ["c"], change: ["d"] });
    expect(moves.same[0]).toMatchObject({ from: "a", carries: 6, of: 6, readiness: 1, ready: "ready" });
    expect(moves.change[0]!.carries).toBeLessThan(6);
    expect(moves.up[0]!.direction.school).toBe(2);
  });

  test("what one did already is no move, and more of it carries more over", () => {
    const moves = groupMoves(index, places, [
      { code: "a", years: 3 },
      { code: "d", years: 3 },
    ])!;
    expect(codes(moves)).toEqual({ same: ["b"], up: ["c"], change: [] });
  });

  test("nothing is said of an occupation that is not rated or not known", () => {
    expect(groupMoves(index, places, [{ code: "e", years: 3 }])).toBeNull();
    expect(groupMoves(index, places, [{ code: "zz", years: 3 }])).toBeNull();
    expect(groupMoves(index, places, [])).toBeNull();
    expect(groupArrivals(index, places, "e")).toBeNull();
  });

  test("the other way round says what the move is for those who come", () => {
    const arrivals = groupArrivals(index, places, "c")!;
    expect(codes(arrivals)).toEqual({ same: [], up: ["b", "a", "d"], change: [] });
    expect(arrivals.up.every(({ code, from }) => code === from)).toBe(true);
    const back = groupArrivals(index, places, "a")!;
    expect(codes(back)).toEqual({ same: ["b", "c"], up: [], change: ["d"] });
  });
});

const quick = { experienceNeeded: "none", onTheJobTraining: "moderate", schoolStage: "SCHOOL", schoolUp: 0 } as const;
test.each([
  [{}, "yes"],
  [{ schoolUp: -1 }, "yes"],
  [{ onTheJobTraining: "none" }, "yes"],
  [{ schoolUp: 1, schoolStage: "CERTIFICATE" }, "unknown"],
  [{ schoolUp: 1, schoolStage: "ASSOCIATE" }, "no"],
  [{ schoolUp: null }, "unknown"],
  [{ schoolUp: null, onTheJobTraining: "long" }, "no"],
  [{ experienceNeeded: "5-years" }, "no"],
  [{ experienceNeeded: "under-5-years" }, "unknown"],
  [{ experienceNeeded: null }, "unknown"],
  [{ onTheJobTraining: "apprenticeship" }, "unknown"],
  [{ onTheJobTraining: null }, "unknown"],
] as const)("under a year with %j: %s", (facts, word) => expect(underAYear({ ...quick, ...facts })).toBe(word));

describe("years of work", () => {
  const today = new Date("2026-11-23T00:00:00Z");
  test.each([
    ["2020", "2021", 2],
    ["2020-03", "2020-08", 0.5],
    ["2026-11-23", null, 0],
    ["2025-11-23", null, 1],
    ["2027", null, 0],
    ["2025-11-23", "2040", 1],
    [null, "2020", null],
    ["2020-02", "2020-02", 0.08],
  ])("from %s to %s: %s", (from, to, years) => {
    const found = yearsOf(from, to, today);
    if (years === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(years, 1);
  });

  test("an occupation held twice counts once, with its years together", () => {
    const work = (occupationCode: string, startsOn: string | null, endsOn: string | null) => ({
      occupationCode,
      startsOn,
      endsOn,
    });
    const held = heldOf([work("a", "2020", "2020"), work("b", null, null), work("a", "2022", "2022")], today);
    expect(held.map(({ code }) => code)).toEqual(["a", "b"]);
    expect(held[0]!.years).toBeCloseTo(2, 1);
    expect(held[1]!.years).toBeNull();
    expect(heldOf([work("a", "2020", "2020"), work("a", null, null)], today)).toEqual([{ code: "a", years: null }]);
  });
});

test("the lattice stands in columns of school, a step up above, and leaves out what has no column", () => {
  const stop = (code: string, group: "up" | "same" | "change", schoolStage: "SCHOOL" | "BACHELOR" | null) => ({
    code,
    title: `Title of ${code}`,
    group,
    schoolStage,
  });
  const lattice = layLattice(
    [{ code: "a", title: "Mine", schoolStage: "SCHOOL" }],
    [stop("b", "same", "SCHOOL"), stop("c", "up", "BACHELOR"), stop("d", "change", "SCHOOL"), stop("e", "up", null)],
  );
  const [home] = lattice.homes;
  const at = new Map(lattice.stops.map((each) => [each.code, each]));
  expect(lattice.left).toEqual(["e"]);
  expect(at.get("c")!.y).toBeLessThan(home!.y);
  expect(at.get("b")!.y).toBeGreaterThan(home!.y);
  expect(at.get("d")!.y).toBeGreaterThan(at.get("b")!.y);
  expect(at.get("c")!.x).toBeGreaterThan(home!.x);
  for (const { group, x, y } of lattice.stops) {
    const lane = lattice.lanes.find((each) => each.group === group)!;
    expect(lane.to).toBeGreaterThanOrEqual(x);
    expect(lane.y).toBeLessThan(y);
  }
  expect(new Set(lattice.stops.map(({ x, y }) => `${x} ${y}`)).size).toBe(lattice.stops.length);
});
