// Imports over the whole built-in catalogue: a made-up file of states always (of all in the long run), the official releases where they lie
// beside the checkout.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { applyImport } from "@/lib/catalog/apply-import";
import { bringBackBuiltIn } from "@/lib/catalog/bring-back-import";
import type { ImportReport } from "@/lib/catalog/rules/import-report";
import { tryImport, type ImportFile } from "@/lib/catalog/try-import";
import type { ImportKind } from "@/prisma/generated/enums";
import { isLong } from "@/tests/support/catalog-sample";
import { file, manyStates, zip } from "@/tests/support/import-files";
import { owner } from "@/tests/support/owner";

const releases = path.resolve(import.meta.dirname, "../../../../shared/data");
const there = existsSync(releases);
if (!there) console.warn("Skipped: the releases are not in ../shared/data beside the checkout.");

const timeout = 180_000;
const stateCount = isLong ? 51 : 5;

const fromFolder = (name: string): ImportFile[] =>
  readdirSync(path.join(releases, name)).map((each) => ({
    name: `${name}/${each}`,
    bytes: readFileSync(path.join(releases, name, each)),
  }));
const one = (name: string): ImportFile => ({
  name: path.basename(name),
  bytes: readFileSync(path.join(releases, name)),
});

async function bringIn(kind: ImportKind, files: ImportFile[]): Promise<{ report: ImportReport; changed: boolean }> {
  const trial = await tryImport({ kind, files, by: null });
  if (!trial.ok) throw new Error(trial.problem);
  const { id, report } = trial.value;
  expect(report.problems).toEqual([]);
  const applied = await applyImport({ id, by: null });
  if (!applied.ok) throw new Error(applied.problem);
  return { report, changed: applied.value.changed };
}

const noted = ({ notes }: ImportReport, key: string) =>
  notes.filter((note) => note.key === key).map(({ values }) => values.n);
const moved = ({ changes }: ImportReport) =>
  Object.fromEntries(changes.map(({ table, added, changed, gone }) => [table, [added, changed, gone]]));
const occupations = async () => (await owner.query('SELECT * FROM "Occupation" ORDER BY code')).rows;
const count = async (sql: string) =>
  (await owner.query<{ n: number }>(`SELECT count(*)::int n FROM ${sql}`)).rows[0]!.n;

describe(`a file of wages of ${stateCount} states`, () => {
  it("is imported whole, and taken back whole", { timeout }, async () => {
    const { rows } = await owner.query<{ soc: string }>('SELECT DISTINCT soc FROM "Occupation" ORDER BY soc');
    const text = manyStates(
      rows.map(({ soc }) => soc),
      stateCount,
    );
    const archive = file("oesm25st.zip", zip([file("oesm25st/state_M2025_dl.csv", text)]));
    const { report, changed } = await bringIn("WAGES", [archive]);
    const states = stateCount * (rows.length + 1);
    expect(states).toBeGreaterThan(stateCount * 800);
    expect(changed).toBe(true);
    expect(moved(report)).toEqual({ AreaWage: [states, 0, 0] });
    expect(report.areas).toHaveLength(stateCount);
    expect(await count(`"AreaWage" WHERE area <> 'US' AND "locationQuotient" = 1.25 AND year = 2025`)).toBe(states);
    const back = await bringBackBuiltIn({ kind: "WAGES", by: null });
    expect(back).toMatchObject({ ok: true, value: { changed: true } });
    expect(await count(`"AreaWage" WHERE area <> 'US'`)).toBe(0);
  });
});

describe.skipIf(!there)("the official releases in ../shared/data", () => {
  it.each<[string, ImportKind, () => ImportFile[]]>([
    ["O*NET 29.3", "ONET", () => fromFolder("onet-29.3")],
    ["employment projections", "PROJECTIONS", () => [one("bls/employment-projections-2024-34-table-1.2.csv")]],
    ["national wages", "WAGES", () => [one("bls/oews-national-may-2024.csv")]],
    ["CIP and its crosswalk", "PROGRAMS", () => fromFolder("cip")],
    ["SCED", "COURSES", () => [one("sced/sced-v12.csv")]],
    ["SCED as it was published, in Windows-1252", "COURSES", () => [one("sced/sced-v12-cp1252.csv")]],
  ])("say what the built-in catalogue says: %s", { timeout }, async (_, kind, files) => {
    const { report, changed } = await bringIn(kind, files());
    expect(report.changes).toEqual([]);
    expect(report.confirm).toEqual([]);
    expect(changed).toBe(false);
  });

  it("CIP counts what matches nothing", { timeout }, async () => {
    const { report } = await bringIn("PROGRAMS", fromFolder("cip"));
    const pairs = readFileSync(path.join(releases, "cip/CIP2020_SOC2018_Crosswalk.csv"), "utf8").trimEnd().split("\n");
    expect(noted(report, "passed-over-no-match")).toEqual([String(pairs.length - 1 - 5723)]);
  });

  it("O*NET 27.0 replaces what it has, keeps what it lacks, and goes again", { timeout }, async () => {
    const before = await occupations();
    const { report, changed } = await bringIn("ONET", fromFolder("onet-27.0"));
    expect(changed).toBe(true);
    expect(noted(report, "kept").sort()).toEqual(["858", "879", "879", "879", "879"]);
    expect(report.notes.map(({ key }) => key)).toContain("older-release");
    expect(await count('"Occupation" WHERE rated')).toBe(874);
    expect(await count('"Occupation" WHERE cardinality("skillLevel") = 35')).toBe(879);
    await bringBackBuiltIn({ kind: "ONET", by: null });
    expect(await occupations()).toEqual(before);
  });

  it("IPEDS fills the colleges", { timeout }, async () => {
    const { report } = await bringIn("COLLEGES", [one("ipeds/institutions-2023.csv")]);
    expect(moved(report)).toEqual({ College: [5988, 0, 0] });
    expect(await count(`"College" WHERE website !~ '^https?://[^ ]+$' OR state !~ '^[A-Z]{2}$' OR years < 0`)).toBe(0);
    expect(await count(`"College" WHERE state = 'MO' AND control = 'public' AND years = 4`)).toBeGreaterThan(10);
  });
});
