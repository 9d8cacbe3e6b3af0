import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderLanes } from "@/lib/catalog/rules/lane-order";
import { lineNumbers } from "@/lib/catalog/rules/line-numbers";
import { type MapOccupation, toLane } from "@/lib/catalog/rules/map-network";
import { shortTitle } from "@/lib/catalog/rules/short-title";
import { signposts } from "@/lib/catalog/rules/signposts";
import { textWidth, wrap } from "@/lib/catalog/rules/text-width";

describe("the order of lanes", () => {
  const occupation = (code: string): MapOccupation => {
    return { code, title: code, language: "en", stage: "BACHELOR", note: "", workers: 1, related: [] };
  };
  const lane = (id: string, occupations: string[]) =>
    toLane(
      { id, title: id, letter: id, occupationCount: occupations.length, occupations },
      new Map(occupations.map((code) => [code, occupation(code)])),
    );

  it("makes neighbours of pathways that share an occupation", () => {
    const shared = new Map(["x", "y"].map((code) => [code, occupation(code)]));
    const lanes = [
      ["a", ["x"]],
      ["b", []],
      ["c", ["x", "y"]],
      ["d", ["y"]],
    ] as const;
    const order = orderLanes(
      lanes.map(([id, codes]) =>
        toLane({ id, title: id, letter: id, occupationCount: codes.length, occupations: codes }, shared),
      ),
    ).map(({ id }) => id);
    expect(order).toEqual(["a", "c", "d", "b"]);
  });

  it("orders more lanes than it can try, all of them once", () => {
    const ids = [..."abcdefghij"];
    const order = orderLanes(ids.map((id) => lane(id, [`only ${id}`]))).map(({ id }) => id);
    expect([...order].sort()).toEqual(ids);
  });
});

describe("a short title", () => {
  it.each([
    ["Registered Nurses", "Registered Nurses"],
    ["Physicians, All Other", "Other Physicians"],
    ["Farmers, Ranchers, and Other Agricultural Managers", "Farmers, Ranchers…"],
    [
      "Secretaries and Administrative Assistants, Except Legal, Medical, and Executive",
      "Secretaries and Administrative Assistants…",
    ],
    ["Electrical and Electronic Engineering Technologists and Technicians", "Electrical and Electronic Engineering…"],
  ])("of %s is %s", (title, short) => expect(shortTitle(title)).toBe(short));

  it("fits three rows, and says with … that something is missing", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{1,20}[,]?$/), { minLength: 1, maxLength: 14 }), (words) => {
        const title = words.join(" ");
        const short = shortTitle(title);
        const longestWord = Math.max(...short.split(" ").map((word) => word.length));
        if (longestWord <= 20) expect(wrap(short, 20).length).toBeLessThanOrEqual(3);
        if (!short.startsWith("Other "))
          expect(short === title || (short.endsWith("…") && title.startsWith(short.slice(0, -1)))).toBe(true);
      }),
    );
  });
});

it("never takes a text for narrower than the widths that a browser measured", () => {
  // Chromium, Atkinson Hyperlegible Next at weight 650, 100 px.
  expect(textWidth("Health Information Technologists", 100)).toBeGreaterThanOrEqual(1557.2);
  expect(textWidth("MMM", 100)).toBeGreaterThanOrEqual(255.9);
  expect(textWidth("$239,200", 100)).toBeGreaterThanOrEqual(60.7 + 57.4 + 59.6 + 57.4 + 26.2 + 57.4 + 65.8 + 65.8);
});

it("gives the busiest pathway line 1 and starts again after seven", () => {
  const pathways = [3, 9, 1, 4, 4, 8, 2, 7].map((occupationCount, i) => ({ id: `p${i}`, occupationCount }));
  expect([...lineNumbers(pathways)].sort()).toEqual([
    ["p0", 6],
    ["p1", 1],
    ["p2", 1],
    ["p3", 4],
    ["p4", 5],
    ["p5", 2],
    ["p6", 7],
    ["p7", 3],
  ]);
});

it("lifts a signpost that stands too near another one of its height", () => {
  expect(signposts([90, 60, 58, 56], 10).map(({ level }) => level)).toEqual([0, 0, 1, 2]);
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 16 }), fc.integer({ min: 1, max: 40 }), (xs, room) => {
      const posts = signposts(xs, room);
      for (const [i, a] of posts.entries()) {
        for (const b of posts.slice(i + 1)) expect(a.level !== b.level || Math.abs(a.x - b.x) >= room).toBe(true);
      }
    }),
  );
});
