import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeText } from "@/lib/catalog/imports/decode-text";
import { Findings } from "@/lib/catalog/imports/findings";
import { openFiles } from "@/lib/catalog/imports/open-files";
import { unzip } from "@/lib/catalog/imports/unzip";
import { file, onetFiles, projectionsText, wageLine, wagesText, workbook, zip } from "@/tests/support/import-files";

const courses = "Course Title,SCED Course Code,Course Description\n";

async function open(files: Parameters<typeof openFiles>[0], kind: Parameters<typeof openFiles>[1]) {
  const findings = new Findings();
  const { tables, names } = await openFiles(files, kind, findings);
  return { parts: [...tables.keys()].sort(), tables, names, findings };
}

describe("the files of a release", () => {
  it("are known by what is in them, whatever they are called and however they come", async () => {
    const renamed = onetFiles().map(({ bytes }, i) => ({ name: `${i}.txt`, bytes }));
    const parts = [
      ...["alternate-titles", "education", "interests", "job-zones", "knowledge", "occupations", "related"],
      ...["reported-titles", "skills", "work-styles"],
    ];
    expect((await open(renamed, "ONET")).parts).toEqual(parts);
    const archive = file("db_1_0_text.zip", zip(renamed.map((each) => ({ ...each, name: `db/${each.name}` }))));
    const { parts: packed, findings } = await open([archive], "ONET");
    expect(packed).toEqual(parts);
    expect(findings.clean).toBe(true);
  });

  it("of another kind are refused by name, and only looked past beside the right ones", async () => {
    const projections = file("occupation.csv", projectionsText());
    const { findings } = await open([projections], "WAGES");
    expect(findings.problems).toEqual([
      { key: "wrong-file", file: "occupation.csv", values: { found: "PROJECTIONS", expected: "WAGES" } },
    ]);
    const both = await open([projections, file("x.csv", wagesText([wageLine({ OCC_CODE: "29-1141" })]))], "WAGES");
    expect(both.findings.clean).toBe(true);
    expect(both.findings.notes).toEqual([{ key: "not-needed", values: { n: "1" } }]);
  });

  it.each([
    ["no file", [], "no-files"],
    ["a file of nothing", [file("a.csv", "")], "empty-file"],
    ["a letter", [file("a.csv", "Dear sir")], "wrong-file"],
    [
      "the same table twice",
      [file("a.csv", `${courses}A,01001,x\n`), file("b.csv", `${courses}B,01002,x\n`)],
      "two-files",
    ],
    ["a picture", [file("a.csv", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))], "not-text"],
  ])("are refused where there is %s", async (_, files, key) => {
    expect((await open(files, "COURSES")).findings.problems.map((problem) => problem.key)).toEqual([key]);
  });

  it("may be a workbook, with titles above its header", async () => {
    const rows = wagesText([wageLine({ OCC_CODE: "29-1141", TOT_EMP: "1200", OCC_TITLE: "Nurses & more" })])
      .trimEnd()
      .split("\n")
      .map((line) => line.split(",").map((value) => (/^\d+(\.\d+)?$/.test(value) ? Number(value) : value)));
    const { parts, tables, findings } = await open(
      [file("state.xlsx", workbook("state_M2025_dl", [["OEWS"], ...rows]))],
      "WAGES",
    );
    expect(findings.problems).toEqual([]);
    expect(parts).toEqual(["wages"]);
    expect(tables.get("wages")).toMatchObject({ file: "state.xlsx, state_M2025_dl", lines: [3] });
    expect((await open([file("bad.xlsx", zip([file("a.xml", "<a/>")]))], "WAGES")).findings.problems[0]).toMatchObject({
      key: "bad-workbook",
    });
  });
});

describe("an archive", () => {
  const look = (bytes: Uint8Array, limit?: number) => {
    const findings = new Findings();
    const names = unzip(file("a.zip", bytes), findings, limit).map(({ name }) => name);
    return { names, problems: findings.problems };
  };

  it("may not lead out of its folder", () => {
    for (const name of ["../../etc/passwd", "/etc/passwd", "a/../../b.txt", "c:\\b.txt"]) {
      expect(look(zipSync({ [name]: strToU8("x") })).problems).toEqual([
        { key: "unsafe-path", file: "a.zip", values: { value: name } },
      ]);
    }
  });

  it("may not unpack to more than the limit, whatever it says of its size", () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(look(bomb, 1_000_000).problems[0]).toMatchObject({ key: "too-large" });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, 10, true);
    }
    expect(look(bomb, 1_000_000).problems[0]).toMatchObject({ key: "too-large" });
    expect(look(bomb, 6_000_000)).toMatchObject({ names: ["a.txt"], problems: [] });
  });

  it("is refused where it is cut off or damaged", () => {
    const whole = zip([file("a.txt", "abc".repeat(1000)), file("b.txt", "x")]);
    expect(look(whole.subarray(0, whole.length - 30)).problems[0]).toMatchObject({ key: "bad-archive" });
    const damaged = whole.slice();
    damaged.fill(0xff, 40, 52);
    expect(look(damaged).problems[0]).toMatchObject({ key: "bad-archive" });
  });

  it("has its noise passed over, and may not hold too many files", () => {
    const quiet = zip([file("__MACOSX/a.txt", "x"), file("b/.DS_Store", "x"), file("b/c.txt", "x")]);
    expect(look(quiet)).toEqual({ names: ["c.txt"], problems: [] });
    const many = Array.from({ length: 201 }, (_, i) => file(`${i}.txt`, "x"));
    expect(look(zip(many)).problems[0]).toMatchObject({ key: "too-many-files" });
  });
});

describe("the letters of a file", () => {
  const decode = (bytes: number[]) => {
    const findings = new Findings();
    const text = decodeText(file("a.csv", new Uint8Array(bytes)), findings);
    return { text, problems: findings.problems, notes: findings.notes.map(({ key }) => key) };
  };
  const ascii = (text: string) => [...strToU8(text)];

  it("are UTF-8, or Windows-1252 with a note, or UTF-16 that says so", () => {
    expect(decode([...ascii("a "), 0xe2, 0x80, 0x94]).text).toBe("a —");
    expect(decode([...ascii("a"), 0x97, ...ascii("b "), 0xe9, 0x92])).toEqual({
      text: "a—b é’",
      problems: [],
      notes: ["read-as-windows-1252"],
    });
    expect(decode([0xff, 0xfe, 0x61, 0, 0x62, 0]).text).toBe("ab");
  });

  it("are refused with their line where they are of two kinds, or of none", () => {
    expect(decode([...ascii("a\nb "), 0xc3, 0xa9, ...ascii("\nc "), 0xe9]).problems).toEqual([
      { key: "encoding", file: "a.csv", line: 3, values: {} },
    ]);
    expect(decode([...ascii("a\n"), 0xe9, 0x81]).problems[0]).toMatchObject({ key: "encoding", line: 2 });
    expect(decode([...ascii("a\n"), 0]).problems[0]).toMatchObject({ key: "not-text", line: 2 });
  });
});
