import { describe, expect, test } from "vitest";
import { narrowRibbon, type Point, ribbon, roundedPath } from "@/components/layout/ribbon";

const side = (a: Point, b: Point, c: Point) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const segments = (points: readonly Point[]) => points.slice(1).map((point, i) => [points[i] as Point, point] as const);

const meet = (one: readonly Point[], other: readonly Point[]) =>
  segments(one).some(([a, b]) =>
    segments(other).some(([c, d]) => side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)),
  );

const distance = ([x, y]: Point, [[ax, ay], [bx, by]]: readonly [Point, Point]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};

describe.each([1, 6, 14, 16])("a ribbon of %i lines", (count) => {
  const { lines, rowHeight, top, height } = ribbon(count);

  test("has a line for each row that ends at the middle of it", () => {
    expect(lines).toHaveLength(count);
    lines.forEach(({ points }, i) => expect(points.at(-1)).toEqual([846, top + (i + 0.5) * rowHeight]));
    expect(top + count * rowHeight).toBeLessThanOrEqual(height);
  });

  test("runs from left to right in every line", () => {
    for (const { points } of lines) for (const [from, to] of segments(points)) expect(to[0]).toBeGreaterThan(from[0]);
  });

  test("crosses nowhere, and neighbours stay as far apart as in the bundle", () => {
    lines.forEach(({ points }, i) => {
      for (const other of lines.slice(i + 1)) {
        expect(meet(points, other.points)).toBe(false);
        for (const point of other.points)
          for (const segment of segments(points)) expect(distance(point, segment)).toBeGreaterThan(7.5);
      }
    });
  });
});

test("crossing lines are noticed", () => {
  expect(
    meet(
      [
        [0, 0],
        [10, 10],
      ],
      [
        [0, 10],
        [10, 0],
      ],
    ),
  ).toBe(true);
});

test("a corner never eats more than half of its segment", () => {
  expect(
    roundedPath(
      [
        [0, 0],
        [4, 0],
        [4, 20],
      ],
      10,
    ),
  ).toBe("M0 0L2 0Q4 0 4 10L4 20");
});

test("on a narrow screen the first row has the rightmost line and none overlaps", () => {
  for (const count of [14, 16]) {
    const { edges, line, width } = narrowRibbon(count);
    expect(edges).toHaveLength(count);
    edges.slice(1).forEach((edge, i) => expect((edges[i] as number) - edge).toBeGreaterThan(line));
    expect(Math.max(...edges) + line).toBeLessThanOrEqual(width);
    expect(edges.at(-1)).toBe(0);
  }
});
