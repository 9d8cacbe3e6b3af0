import { describe, expect, test } from "vitest";
import { placeByFit } from "@/lib/survey/rules/fit-openings";
import { mapResult } from "@/lib/survey/rules/result-map";

describe("the map of a result", () => {
  const line = (id: string, stops: string[] = []) => ({ id, stops });
  const places = [
    { id: "first", score: 50, lines: [line("a", ["1", "2", "3", "4"]), line("b")] },
    { id: "second", score: 25, lines: [line("c", ["5"])] },
    { id: "third", score: 0, lines: [] },
  ];
  const mapped = mapResult(places);

  test("sets a better fit nearer, and every line in a row of its own", () => {
    expect(mapped.places.map(({ x }) => x)).toEqual([150, 225, 300]);
    const rows = mapped.places.flatMap(({ lines }) => lines.map(({ y }) => y));
    expect(new Set(rows).size).toBe(3);
    expect([...rows].sort((a, b) => a - b)).toEqual(rows);
    expect(Math.max(...rows, ...mapped.places.map(({ y }) => y))).toBeLessThan(mapped.height);
  });

  test("has room for three stops before the end of a line", () => {
    const [first] = mapped.places[0]!.lines;
    expect(first!.stops.map(({ code }) => code)).toEqual(["1", "2", "3"]);
    expect(first!.stops.every(({ x }) => x < first!.end - 100)).toBe(true);
  });

  test("stands also with one place, and with points of zero", () => {
    const { places: alone, you } = mapResult([{ id: "only", score: 0, lines: [] }]);
    expect(alone).toHaveLength(1);
    expect(Number.isFinite(alone[0]!.x) && Number.isFinite(you.y)).toBe(true);
  });
});

describe("fit against openings", () => {
  const frame = { left: 0, right: 600, top: 0, bottom: 300, radius: 10 };
  const item = (fit: number, openings: number) => ({ fit, openings });

  test("goes up with fit, and to the right an equal step for ten times the openings", () => {
    const { dots } = placeByFit([item(90, 100), item(70, 1000), item(60, 10_000)], frame);
    expect(dots.map(({ y }) => Math.round(y))).toEqual([75, 225, 300]);
    expect(dots[1]!.x - dots[0]!.x).toBeCloseTo(dots[2]!.x - dots[1]!.x);
  });

  test("keeps dots apart and inside, and each at its own height", () => {
    const items = Array.from({ length: 12 }, (_, n) => item(80 + (n % 3) * 0.1, 500 + n));
    const { dots } = placeByFit(items, frame);
    for (const [i, one] of dots.entries())
      for (const other of dots.slice(i + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * frame.radius);
    expect(dots.every(({ x }) => x >= frame.left && x <= frame.right)).toBe(true);
    expect(dots.map(({ item: { fit }, y }) => [fit, Math.round(y)])).toEqual(
      items.map(({ fit }) => [fit, Math.round(300 - (300 * (fit - 80)) / 20)]),
    );
  });

  test("marks each power of ten, and one more step where all are alike", () => {
    expect(placeByFit([item(50, 40), item(60, 4000)], frame).ticksX.map(({ value }) => value)).toEqual([
      10, 100, 1000, 10_000,
    ]);
    expect(placeByFit([item(100, 100), item(100, 100)], frame).ticksX.map(({ value }) => value)).toEqual([100, 1000]);
  });
});
