import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWage } from "@/lib/catalog/build/bls-tables";
import { CatalogFileError, parseTable, pick, toNumber } from "@/lib/catalog/build/delimited";

const wanted = { code: "O*NET-SOC Code", value: "Data Value" };

describe("a table of a release", () => {
  it("is read past a byte-order mark, CR LF, spaces and empty lines", () => {
    const table = parseTable("\uFEFFO*NET-SOC Code\tData Value\r\n 11-1011.00 \t4.5\r\n\r\n", "Skills.txt", "\t");
    expect(pick(table, wanted)).toEqual([{ code: "11-1011.00", value: "4.5" }]);
  });

  it("is read past a byte-order mark before a quoted header", () => {
    expect(parseTable('\uFEFF"Employment, 2024",b\n1,2', "x.csv", ",").header).toEqual(["Employment, 2024", "b"]);
  });

  it("keeps quotes in tab-separated text and reads them in comma-separated text", () => {
    expect(parseTable('a\n"b"', "x.txt", "\t").rows).toEqual([['"b"']]);
    expect(parseTable('a,b\n"one, ""two""\nthree",4', "x.csv", ",").rows).toEqual([['one, "two"\nthree', "4"]]);
  });

  it("reads by the names in the header, whatever their order and whatever stands between", () => {
    const columns = ["O*NET-SOC Code", "Title", "Scale ID", "Data Value", "Date"];
    const values: Record<string, string> = {
      "O*NET-SOC Code": "29-1141.00",
      Title: "Registered Nurses",
      "Scale ID": "IM",
      "Data Value": "3.2",
      Date: "01/2025",
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: 5 }), (order) => {
        const text = `${order.join("\t")}\n${order.map((column) => values[column]).join("\t")}\n`;
        expect(pick(parseTable(text, "Skills.txt", "\t"), wanted)).toEqual([{ code: "29-1141.00", value: "3.2" }]);
      }),
    );
  });

  it("names the file and the column that is missing", () => {
    const table = parseTable("O*NET-SOC Code\tDate\n11-1011.00\t1", "Job Zones.txt", "\t");
    expect(() => pick(table, wanted)).toThrow(CatalogFileError);
    expect(() => pick(table, wanted)).toThrow(/Job Zones\.txt: no column "Data Value"; it has O\*NET-SOC Code, Date/);
  });

  it("reads an optional column that is missing as empty", () => {
    const table = parseTable("O*NET-SOC Code\n11-1011.00", "Alternate Titles.txt", "\t");
    expect(pick(table, { code: "O*NET-SOC Code" }, { short: "Short Title" })).toEqual([
      { code: "11-1011.00", short: "" },
    ]);
  });

  it("says which file is empty", () => {
    expect(() => parseTable("", "Skills.txt", "\t")).toThrow("Skills.txt: the file is empty");
  });
});

describe("a number of a release", () => {
  it.each([
    ["49500", 49500],
    ["239,200", 239200],
    ["$1,000", 1000],
    ["-3.5", -3.5],
    ["0", 0],
    ["", null],
    ["—", null],
    ["*", null],
  ])("%s is %s", (text, number) => expect(toNumber(text, "here")).toBe(number));

  it("says where something else stands", () => {
    expect(() => toNumber("many", "Skills.txt, 11-1011.00")).toThrow('Skills.txt, 11-1011.00: "many" is not a number');
  });

  it.each([
    [">=$239,200", { amount: 239200, atLeast: true }],
    [">=239200", { amount: 239200, atLeast: true }],
    ["49500", { amount: 49500, atLeast: false }],
    ["—", { amount: null, atLeast: false }],
  ])("the wage %s", (text, wage) => expect(readWage(text, "here")).toEqual(wage));
});
