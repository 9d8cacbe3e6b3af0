import fc from "fast-check";
import { expect, it } from "vitest";
import { readRows, rowsOf } from "@/lib/survey/rules/key-in-rows";

const keys = Array.from({ length: 23 }, (_, i) => `k${i + 1}`);

it("rows of ten carry the printed number of their first line", () => {
  expect(rowsOf(keys).map(({ from, lines }) => [from, lines.length])).toEqual([
    [1, 10],
    [11, 10],
    [21, 3],
  ]);
});

it("digits answer their lines, hyphens and empty rows leave them open, spaces mean nothing", () => {
  expect(readRows(keys, ["12345 1-3-5", "", " 4-5 "])).toEqual({
    ok: true,
    values: { k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 1, k8: 3, k10: 5, k21: 4, k23: 5 },
  });
});

it("rows that are too short, too long or hold other signs are named, and nothing is read", () => {
  const good = "1111111111";
  expect(readRows(keys, ["111111111", good, "123"])).toEqual({ ok: false, rows: [0] });
  expect(readRows(keys, ["1111111116", `${good}1`, "12x"])).toEqual({ ok: false, rows: [0, 1, 2] });
});

it("reads back whatever was typed line by line", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 23, maxLength: 23 }), (answers) => {
      const typed = rowsOf(answers).map(({ lines }) => lines.map((value) => value || "-").join(""));
      const expected = Object.fromEntries(answers.flatMap((value, i) => (value ? [[keys[i], value]] : [])));
      expect(readRows(keys, typed)).toEqual({ ok: true, values: expected });
    }),
  );
});
