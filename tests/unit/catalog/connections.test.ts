import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutFlow } from "@/lib/catalog/rules/connection-flow";
import { connect, type FrameworkPart } from "@/lib/catalog/rules/connections";

const part = (id: string, ...occupations: string[]): FrameworkPart => ({ id, occupations });
const parts = (prefix: string) =>
  fc
    .array(fc.array(fc.constantFrom(..."abcdefghijkl"), { maxLength: 9 }), { maxLength: 6 })
    .map((rows) => rows.map((codes, i) => part(`${prefix}${i}`, ...codes)));

describe("two frameworks", () => {
  test("meet where they name the same occupations", () => {
    const { pairs, found, total } = connect(
      [part("A", "nurse", "cook", "cook", "farmer"), part("B", "welder"), part("C", "judge")],
      [part("x", "cook", "nurse"), part("y", "nurse", "welder"), part("z", "pilot")],
    );
    expect(pairs).toEqual([
      { from: "A", to: "x", shared: ["nurse", "cook"] },
      { from: "A", to: "y", shared: ["nurse"] },
      { from: "B", to: "y", shared: ["welder"] },
    ]);
    expect([...found]).toEqual([["A", 2], ["B", 1], ["C", 0]]); // prettier-ignore
    expect(total).toBe(3);
  });

  test("that share nothing have no pairs", () => {
    expect(connect([part("A", "nurse")], [part("x", "cook")])).toEqual({
      pairs: [],
      found: new Map([["A", 0]]),
      total: 0,
    });
    expect(connect([], []).pairs).toEqual([]);
  });

  test("count each occupation once in a pair, rows add up to at least what is found, and both ways agree", () =>
    fc.assert(
      fc.property(parts("l"), parts("r"), (left, right) => {
        const { pairs, found, total } = connect(left, right);
        const back = connect(right, left);
        for (const { from, to, shared } of pairs) {
          expect(new Set(shared).size).toBe(shared.length);
          expect(shared.length).toBeGreaterThan(0);
          const turned = back.pairs.find((pair) => pair.from === to && pair.to === from)!;
          expect([...turned.shared].sort()).toEqual([...shared].sort());
        }
        expect(back.pairs).toHaveLength(pairs.length);
        expect(back.total).toBe(total);
        for (const [id, count] of found) {
          const own = pairs.filter(({ from }) => from === id);
          expect(own.reduce((sum, { shared }) => sum + shared.length, 0)).toBeGreaterThanOrEqual(count);
          expect(new Set(own.flatMap(({ shared }) => shared)).size).toBe(count);
        }
        expect(new Set(pairs.flatMap(({ shared }) => shared)).size).toBe(total);
      }),
    ));
});

describe("the drawing of connections", () => {
  const sizes = { slot: 40, gap: 8, bands: 600, each: 1000 };
  const pairsOf = (left: FrameworkPart[], right: FrameworkPart[]) =>
    connect(left, right).pairs.map(({ from, to, shared }) => ({ from, to, count: shared.length }));

  test("puts the right side in the order of where its bands come from", () => {
    const flow = layOutFlow(
      ["a", "b"],
      ["x", "y"],
      [
        { from: "a", to: "y", count: 5 },
        { from: "b", to: "x", count: 5 },
      ],
      sizes,
    );
    expect(flow.to.map(({ id }) => id)).toEqual(["y", "x"]);
    expect(flow.bands).toMatchObject([{ width: 300, fromY: 0, toY: 0 }, { width: 300, fromY: 308, toY: 308 }]); // prettier-ignore
  });

  test("makes few bands no wider than each one they count allows", () => {
    const flow = layOutFlow(["a"], ["x"], [{ from: "a", to: "x", count: 5 }], { ...sizes, each: 2 });
    expect(flow.bands).toMatchObject([{ width: 10, fromY: 15, toY: 15 }]);
    expect(flow.height).toBe(40);
  });

  test("never lays one node or one band over another, and keeps all inside", () =>
    fc.assert(
      fc.property(parts("l"), parts("r"), (left, right) => {
        const pairs = pairsOf(left, right);
        const ids = (side: FrameworkPart[]) => side.map(({ id }) => id);
        const flow = layOutFlow(ids(left), ids(right), pairs, sizes);
        expect(flow.bands).toHaveLength(pairs.length);
        expect([...ids(flow.to.map(({ id }) => part(id)))].sort()).toEqual(ids(right).sort());
        for (const [nodes, side, at] of [
          [flow.from, "from", "fromY"],
          [flow.to, "to", "toY"],
        ] as const) {
          nodes.forEach((node, i) => {
            const next = nodes[i + 1];
            if (next) expect(next.y).toBeGreaterThanOrEqual(node.y + node.height + sizes.gap - 1e-6);
            expect(node.height).toBeGreaterThanOrEqual(sizes.slot);
            expect(node.y + node.height).toBeLessThanOrEqual(flow.height + 1e-6);
            const bands = flow.bands.filter((band) => band[side] === node.id).sort((a, b) => a[at] - b[at]);
            bands.forEach((band, n) => {
              const before = bands[n - 1];
              expect(band[at]).toBeGreaterThanOrEqual((before ? before[at] + before.width : node.y) - 1e-6);
              expect(band[at] + band.width).toBeLessThanOrEqual(node.y + node.height + 1e-6);
            });
          });
        }
      }),
    ));
});
