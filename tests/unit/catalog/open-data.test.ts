import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import en from "@/components/catalog/open-data-texts/en.json";
import { collections, fieldsOf, readPageRequest } from "@/lib/catalog/rules/open-data";
import { csvCell, csvColumns, csvHead, csvLine, looksLikeFormula } from "@/lib/catalog/rules/open-data-csv";

test("every field of every collection is explained on the page, and nothing that is not there", () => {
  const fields = new Set(collections.flatMap((name) => fieldsOf(name)).map((field) => field.replace(".", "_")));
  expect(Object.keys(en.fields).sort()).toEqual([...fields].sort());
  expect(Object.keys(en.collections.names)).toEqual(collections);
});

test("no text becomes a formula, and a number stays a number", () => {
  expect(["=1+1", "+1", "-1", "@a", "\tx"].map(csvCell)).toEqual(["'=1+1", "'+1", "'-1", "'@a", "'\tx"]);
  expect([-36.1, 0, true, null].map(csvCell)).toEqual(["-36.1", "0", "true", ""]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [[cell]] = parse(`x\r\n${csvCell(text)}\r\n`, {
        from_line: 2,
        relax_column_count: true,
        skip_empty_lines: false,
      }) as string[][] as [[string]];
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("a line reads back to what was written", () => {
  const columns = csvColumns("courses");
  expect(columns).toEqual(["id", "url", "title_en", "title_es", "places"]);
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), (title, spanish) => {
      fc.pre(!looksLikeFormula(title) && !looksLikeFormula(spanish ?? ""));
      const place = { cluster: "a/b", pathway: null, gradeFrom: 9, gradeTo: 10, kind: "GENERAL" };
      const line = csvLine(columns, { id: "1", url: "u", title: { en: title, es: spanish }, places: [place, place] });
      expect(parse(csvHead(columns) + line, { columns: true })).toEqual([
        { id: "1", url: "u", title_en: title, title_es: spanish ?? "", places: "a/b 9 10 GENERAL; a/b 9 10 GENERAL" },
      ]);
    }),
  );
});

test("a page is asked for in bounds, or the parameter is named", () => {
  const read = (name: string, query: string) => readPageRequest(name, new URLSearchParams(query));
  expect(read("clusters", "")).toEqual({ after: "", limit: 100, csv: false });
  expect(read("clusters.csv", "limit=500&after=x")).toEqual({ after: "x", limit: 500, csv: true });
  expect(["limit=0", "limit=501", "limit=-1", "limit=x", "limit=1e2"].map((query) => read("clusters", query))).toEqual(
    Array(5).fill({ wrong: "limit" }),
  );
  expect(read("clusters", "format=xml")).toEqual({ wrong: "format" });
});
