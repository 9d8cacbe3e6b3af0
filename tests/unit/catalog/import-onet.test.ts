import { describe, expect, it } from "vitest";
import type { ImportFile } from "@/lib/catalog/imports/import-file";
import { onetFiles } from "@/tests/support/import-files";
import { readAs, today } from "@/tests/support/import-readers";

const read = (files: ImportFile[], release: string | null = null) => readAs("ONET", files, release);

/** What is wrong when one file of the release is edited. */
async function problems(name: string, edit: (text: string) => string | null) {
  const { found, findings } = await read(onetFiles({ [name]: edit }));
  expect(found).toBeNull();
  return findings.problems;
}

describe("an O*NET release", () => {
  it("makes the sheets that the builder makes", async () => {
    const { found, findings } = await read(onetFiles());
    expect(findings.problems).toEqual([]);
    expect(found).toMatchObject({ release: "1.0", rows: 7, content: { release: { onetVersion: "1.0" } } });
    for (const [name, text] of Object.entries(found!.content.files)) expect(text, name).toBe(today(name));
    expect(Object.keys(found!.content.files)).toHaveLength(10);
    expect(JSON.stringify(found!.content)).not.toContain("Own words");
  });

  it("of the older layout keeps the ratings that it lacks, and says so", async () => {
    const { found, findings } = await read(onetFiles({}, "old-layout"));
    expect(found?.release).toBe("27.0");
    expect(found!.content.files["skill-level.tsv"]).toBe(today("skill-level.tsv"));
    expect(found!.content.files["education-shares.tsv"]).toBe(today("education-shares.tsv"));
    expect(found!.content.files["titles.tsv"]).not.toBe(today("titles.tsv"));
    expect(findings.notes).toContainEqual({ key: "kept", values: { name: "skill-level.tsv", n: "5" } });
  });

  it("keeps nothing for an occupation that it no longer has", async () => {
    const without = (text: string) => text.replace(/^[^\n]*31-1121\.00[^\n]*\n/gm, "");
    const names = [
      "Occupation Data.txt",
      "Interests.txt",
      "Job Zones.txt",
      "Work Styles.txt",
      "Related Occupations.txt",
    ];
    const edits = Object.fromEntries(names.map((name) => [name, without]));
    const { found, findings } = await read(
      onetFiles({ ...edits, "Skills.txt": () => null, "Knowledge.txt": () => null }),
    );
    expect(findings.problems).toEqual([]);
    expect(Object.values(found!.content.files).join("")).not.toContain("31-1121");
    expect(found!.content.files["skill-level.tsv"]).toContain("29-1141.00\t");
    expect(findings.confirm).toEqual([]);
  });

  it("is asked about where it has far fewer occupations than today", async () => {
    const keep = (text: string) => text.replace(/^(?!\uFEFF?O\*NET|29-1141\.00)[^\n]+\n/gm, "");
    const all = onetFiles();
    const edited = all.map(({ name, bytes }) => ({
      name,
      bytes: new TextEncoder().encode(keep(new TextDecoder().decode(bytes))),
    }));
    const kept = edited.filter(({ name }) => !/Related|Work Styles/.test(name));
    const { found, findings } = await read(kept);
    expect(findings.problems).toEqual([]);
    expect(found?.rows).toBe(1);
    expect(findings.confirm).toContainEqual({
      key: "few-rows",
      values: { name: "occupations.tsv", found: "1", now: "7" },
    });
  });

  it("is asked for its number where nothing says it", async () => {
    const nameless = onetFiles().map(({ name, bytes }) => ({ name: name.replace("onet-1.0/", ""), bytes }));
    expect((await read(nameless)).findings.problems).toEqual([{ key: "no-release", values: {} }]);
    expect((await read(nameless, "30.1")).found?.release).toBe("30.1");
  });
});

describe("an O*NET release that cannot be right", () => {
  const skills = "onet-1.0/Skills.txt";

  it("is refused without its occupations", async () => {
    expect(await problems("Occupation Data.txt", () => null)).toEqual([
      { key: "missing-file", values: { name: "Occupation Data" } },
    ]);
  });

  it("is refused where a column is missing", async () => {
    expect(await problems("Skills.txt", (text) => text.replace("Data Value", "Value"))).toEqual([
      { key: "missing-column", file: skills, values: { column: "Data Value" } },
    ]);
  });

  it.each([
    ["a rating above its scale", "Skills.txt", /\tIM\tIM\t4\.82\t/, "\tIM\tIM\t5.82\t", "out-of-range", 2],
    ["a level below zero", "Skills.txt", /\tLV\tLV\t6\.63\t/, "\tLV\tLV\t-1\t", "out-of-range", 3],
    ["a rating that is no number", "Skills.txt", /\tIM\tIM\t4\.82\t/, "\tIM\tIM\tmuch\t", "not-a-number", 2],
    ["an interest of zero", "Interests.txt", /\t1\.3\t/, "\t0\t", "out-of-range", 2],
    ["a share above all workers", "Education, Training, and Experience.txt", /\t1\t0$/m, "\t1\t101", "out-of-range", 2],
    ["a job zone of seven", "Job Zones.txt", /\t5\t/, "\t7\t", "out-of-range", 2],
    ["a code of another shape", "Job Zones.txt", /^11-1011\.00/m, "11-1011", "bad-code", 2],
    ["a code that it does not list", "Job Zones.txt", /^11-1011\.00/m, "11-1011.09", "unknown-code", 2],
    ["a value too many", "Job Zones.txt", /\t5\t/, "\t5\tx\t", "column-count", 2],
    ["an empty title", "Occupation Data.txt", /\tChief Executives\t/, "\t\t", "missing-value", 2],
  ])("is refused with file and line: %s", async (_, name, from, to, key, line) => {
    const found = await problems(name, (text) => text.replace(from, to));
    expect(found[0]).toMatchObject({ key, file: `onet-1.0/${name}`, line });
  });

  it("is refused where a key stands twice, with both lines", async () => {
    const twice = await problems("Job Zones.txt", (text) => text.replace(/^(15-1299\.04.*\n)/m, "$1$1"));
    expect(twice).toEqual([
      { key: "duplicate", file: "onet-1.0/Job Zones.txt", line: 4, values: { value: "15-1299.04", first: "3" } },
    ]);
  });

  it("is refused where a file was cut off, in a line or between two", async () => {
    const inLine = await problems("Skills.txt", (text) => text.slice(0, -30));
    expect(inLine[0]).toMatchObject({ key: "truncated", file: skills, line: 21 });
    const between = await problems("Skills.txt", (text) => text.split("\n").slice(0, 19).join("\n") + "\n");
    expect(between).toEqual([{ key: "truncated", file: skills, line: 19, values: { value: "31-1121.00" } }]);
  });

  it("counts its problems beyond those that it lists", async () => {
    const { findings } = await read(
      onetFiles({
        "Interests.txt": (text) =>
          text
            .replace(/^(?!O\*NET)/gm, "x")
            .repeat(20)
            .replace(/\nO\*NET.*/g, ""),
      }),
    );
    expect(findings.problems).toHaveLength(200);
    expect(findings.problemCount).toBeGreaterThan(1000);
  });
});
