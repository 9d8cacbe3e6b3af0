import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell } from "@/lib/catalog/rules/open-data-csv";

/** What a spreadsheet makes of one cell: RFC 4180, read the other way round. */
const readCell = (written: string) => (written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);

const startsFormula = (cell: string) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell) || /^[=+\-@＝＋－＠]/.test(cell.trim());

const sign = fc.constantFrom(..."=+-@＝＋－＠\t\r\n \u00A0\u200B\uFEFF\"',;".split(""));
const text = fc.array(fc.oneof(sign, fc.string({ maxLength: 3 })), { maxLength: 6 }).map((parts) => parts.join(""));

test("no text of an export can start a formula, and none is lost", () => {
  fc.assert(
    fc.property(text, (value) => {
      const cell = readCell(csvCell(value));
      expect(startsFormula(cell)).toBe(false);
      expect(cell === value || cell === `'${value}`).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("a cell stays one cell, and a number a number", () => {
  fc.assert(
    fc.property(text, (value) => {
      const written = csvCell(value);
      if (!written.startsWith('"')) expect(written).not.toMatch(/[",\r\n]/);
      else expect(written.slice(1, -1).replaceAll('""', "")).not.toContain('"');
    }),
  );
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (n) => {
      expect(csvCell(n)).toBe(String(n));
    }),
  );
  expect(csvCell(-12)).toBe("-12");
});
