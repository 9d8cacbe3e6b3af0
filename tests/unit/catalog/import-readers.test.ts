import { describe, expect, it } from "vitest";
import { effectiveSheets } from "@/lib/catalog/imports/effective-sheets";
import { file, projectionsText } from "@/tests/support/import-files";
import { readAs, refuses, today } from "@/tests/support/import-readers";

describe("employment projections", () => {
  const text = projectionsText();

  it("make the sheet that the builder makes", async () => {
    const { found, findings, sheets } = await readAs("PROJECTIONS", [file("table.csv", text)]);
    expect(findings.problems).toEqual([]);
    expect(sheets).toEqual({ "projections.tsv": today("projections.tsv") });
    expect(found).toMatchObject({
      release: "2024–34",
      content: { release: { projections: "2024–34", projectionsWageYear: 2024 } },
    });
  });

  it("are asked about where codes belong to no occupation", async () => {
    const { found, findings } = await readAs("PROJECTIONS", [file("table.csv", text.replace("11-1011", "11-9999"))]);
    expect(found).not.toBeNull();
    expect(findings.confirm).toEqual([
      { key: "unknown-codes", file: "table.csv", values: { n: "1", examples: "11-9999" } },
    ]);
  });

  refuses("PROJECTIONS", "table.csv", [
    ["fewer people than none", text.replace(",3391,", ",-3391,"), "out-of-range", 4],
    ["a word for a number", text.replace(",3391,", ",many,"), "not-a-number", 4],
    ["a wage below zero", text.replace(",93600,", ",-93600,"), "out-of-range", 4],
    ["a schooling that nobody knows", text.replace("Bachelor's degree", "A dream"), "unknown-word", 4],
    ["a code of another shape", text.replace("29-1141", "291141"), "bad-code", 4],
    ["the same code twice", `${text}${text.split("\n")[3]}\n`, "duplicate", text.trimEnd().split("\n").length + 1],
    ["a cut in a quotation", text.slice(0, text.indexOf(", all other")), "truncated", 7],
  ]);
});

describe("programs after school", () => {
  const titles = 'CIPFamily,CIPCode,CIPTitle\n51,51,HEALTH.\n51,51.38,Nursing.\n51,="51.3801",Registered Nursing.\n';
  const crosswalk =
    "\uFEFFCIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title\n51.3801,x,29-1141,Nurses\n51.3801,x,99-9999,NO MATCH\n";

  it("are read with what they lead to; what matches nothing is counted", async () => {
    const { found, findings, sheets } = await readAs("PROGRAMS", [file("cip.csv", titles), file("x.csv", crosswalk)]);
    expect(findings.problems).toEqual([]);
    expect(found?.release).toBe("2020");
    expect(sheets).toEqual({
      "programs.tsv": "code\ttitle\n51.3801\tRegistered Nursing\n",
      "program-occupations.tsv": "code\tsocs\n51.3801\t29-1141\n",
    });
    expect(findings.notes.map(({ key, values }) => `${key} ${values.n}`)).toEqual([
      ...["passed-over-families 2", "passed-over-no-match 1"],
    ]);
  });

  it("are refused where a program of the crosswalk has no title", async () => {
    const { findings } = await readAs("PROGRAMS", [
      file("cip.csv", titles),
      file("x.csv", crosswalk.replace("51.3801,x,29", "51.3899,x,29")),
    ]);
    expect(findings.problems).toEqual([{ key: "unknown-code", file: "x.csv", line: 2, values: { value: "51.3899" } }]);
  });

  refuses("PROGRAMS", "cip2020.csv", [
    ["a code twice", titles + "51,51.3801,Again.\n", "duplicate", 5],
    ["a code of another shape", titles.replace('="51.3801"', "51-3801"), "bad-code", 4],
  ]);
});

describe("school courses", () => {
  const text = "Course Title,SCED Course Code,Course Description\nReading,01001,x\nRobotics—General,1049,x\n";

  it("are read in either alphabet, with the zero that a spreadsheet takes away", async () => {
    const windows = Uint8Array.from(text, (letter) => (letter === "—" ? 0x97 : letter.charCodeAt(0)));
    for (const content of [text, windows]) {
      const { sheets, found } = await readAs("COURSES", [file("sced-v13.csv", content)]);
      expect(found?.release).toBe("13");
      expect(sheets).toEqual({ "school-courses.tsv": "code\ttitle\n01001\tReading\n01049\tRobotics—General\n" });
    }
  });

  it("keep those that a program of study names", () => {
    const builtIn: Record<string, string> = {
      "school-courses.tsv": "code\ttitle\n01001\tReading\n02002\tAlgebra\n03003\tNature\n",
      "programs/courses.tsv": "owner\tcourse\tfrom\tto\tkind\na/b\t02002\t9\t9\tgeneral\n",
    };
    const imported = { files: { "school-courses.tsv": "code\ttitle\n01001\tReading I\n" }, release: {} };
    const sheets = effectiveSheets((name) => builtIn[name]!, [imported]);
    expect(sheets("school-courses.tsv")).toBe("code\ttitle\n01001\tReading I\n02002\tAlgebra\n");
  });

  refuses("COURSES", "sced-v13.csv", [
    ["a code twice", `${text}Reading again,1001,x\n`, "duplicate", 4],
    ["no title", text.replace("Reading,", ","), "missing-value", 2],
    ["a quotation that never ends", `${text}"Cut,02001,x\nMore,02002,x\n`, "truncated", 4],
  ]);
});

describe("colleges", () => {
  const header = "UNITID,INSTNM,CITY,STABBR,WEBADDR,SECTOR,ICLEVEL,CONTROL,CYACTIVE\n";
  const text = `${header}100654,A & M,Normal,AL,www.aamu.edu/,1,1,1,1
100655,Hair School,Rolla,MO,-2,9,-3,3,1
100656,System Office,Rolla,MO,https://office.example/,0,1,1,1
100657,Closed,Rolla,MO,,4,2,1,3
`;

  it("are read with what is known of them: negative codes say nothing, offices and closed ones are passed over", async () => {
    const { found, findings, sheets } = await readAs("COLLEGES", [file("hd2023.csv", text)]);
    expect(findings.problems).toEqual([]);
    expect(found).toMatchObject({ release: "2023", rows: 2 });
    expect(sheets["colleges.tsv"]!.split("\n").slice(1, 3)).toEqual([
      "100654\tA & M\tNormal\tAL\thttps://www.aamu.edu/\t4\tpublic",
      "100655\tHair School\tRolla\tMO\t\t\tprofit",
    ]);
    expect(findings.notes.map(({ key }) => key)).toEqual(["passed-over-closed", "no-website"]);
  });

  it("never have an address that runs a script", async () => {
    const { sheets } = await readAs("COLLEGES", [
      file("hd2023.csv", text.replace("www.aamu.edu/", "javascript:alert(1)")),
    ]);
    expect(sheets["colleges.tsv"]).not.toMatch(/javascript/);
  });

  refuses("COLLEGES", "hd2023.csv", [
    ["an id twice", `${text}100654,B,Normal,AL,,1,1,1,1\n`, "duplicate", 6],
    ["a state of one letter", text.replace("Normal,AL", "Normal,A"), "bad-code", 2],
    ["a level of eight", text.replace("/,1,1,1,1", "/,1,8,1,1"), "out-of-range", 2],
    ["a value too few", text.replace("Normal,AL", "AL"), "column-count", 2],
  ]);
});
