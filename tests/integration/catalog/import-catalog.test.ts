import { beforeAll, describe, expect, it } from "vitest";
import { applyImport } from "@/lib/catalog/apply-import";
import { discardImport } from "@/lib/catalog/discard-import";
import { loadCatalog } from "@/lib/catalog/load-catalog";
import { getImport, listImports } from "@/lib/catalog/queries/list-imports";
import { tryImport } from "@/lib/catalog/try-import";
import { file, onetFiles, projectionsText, wageLine, wagesText } from "@/tests/support/import-files";
import {
  apply,
  attempt,
  bringIn,
  connectionString,
  directory,
  everything,
  folder,
  missouri,
  newestRelease,
  projections,
  select,
  value,
  wageOf,
} from "@/tests/support/import-world";
import { insertRow, owner } from "@/tests/support/owner";

const someone = "00000000-0000-7000-8000-00000000000a";
beforeAll(() => insertRow("Person", { id: someone, name: "Someone" }));

describe("a trial", () => {
  it("says what would change, with examples, and changes nothing", async () => {
    const before = await everything();
    const { id, report } = await attempt("PROJECTIONS", projections(95_000));
    expect(report).toMatchObject({ problems: [], problemCount: 0, confirm: [] });
    expect(report.changes.map(({ table }) => table)).toEqual(["Occupation"]);
    expect(report.changes[0]).toMatchObject({ added: 0, changed: 2, gone: 0 });
    expect(report.changes[0]!.examples[0]).toEqual({
      ...{ what: "changed", key: "29-1141.00", title: "Registered Nurses" },
      ...{ column: "wageMedian", before: "93600", after: "95000" },
    });
    expect(await everything()).toEqual(before);
    const stored = await getImport(id);
    expect(stored).toMatchObject({
      state: "TRIED",
      kind: "PROJECTIONS",
      release: "2024–34",
      files: ["table.csv"],
      report,
    });
  });

  it("tells rows that come and go apart", async () => {
    const gone = (text: string) => text.replace(/^[^\n]*55-3016\.00[^\n]*\n/gm, "15-9999.00\tNew Work\tOwn words.\n");
    const { report } = await attempt("ONET", onetFiles({ "Occupation Data.txt": gone }));
    const occupations = report.changes.find(({ table }) => table === "Occupation")!;
    expect(occupations).toMatchObject({ added: 1, gone: 1 });
    expect(occupations.examples).toContainEqual({ what: "added", key: "15-9999.00", title: "New Work" });
    expect(occupations.examples).toContainEqual({ what: "gone", key: "55-3016.00", title: "Infantry" });
  });

  it("with problems is kept as a report and can never be applied", async () => {
    const before = await everything();
    const { id, report } = await attempt("PROJECTIONS", projections(-1));
    expect(report.problems[0]).toMatchObject({ key: "out-of-range", file: "table.csv", line: 4 });
    expect(report.changes).toEqual([]);
    expect(await apply(id, true)).toEqual({ ok: false, problem: "has-problems" });
    expect(await everything()).toEqual(before);
  });

  it("can be thrown away, and an applied import cannot", async () => {
    const { id } = await attempt("PROJECTIONS", projections(95_000));
    expect(await discardImport({ id, by: { id: someone } })).toBe(true);
    expect(await getImport(id)).toBeNull();
    const applied = await bringIn("PROJECTIONS", projections(95_000));
    expect(await discardImport({ id: applied.id, by: { id: someone } })).toBe(false);
    expect(await listImports()).toHaveLength(1);
  });

  it("older than a week goes with the next", async () => {
    const old = await attempt("PROJECTIONS", projections(95_000));
    await owner.query(`UPDATE "CatalogImport" SET "createdAt" = now() - interval '8 days'`);
    const next = await attempt("PROJECTIONS", projections(96_000));
    expect((await listImports()).map(({ id }) => id)).toEqual([next.id]);
    expect(await apply(old.id)).toEqual({ ok: false, problem: "not-found" });
  });
});

describe("an import", () => {
  it("writes the difference, adds a release and an audit row, and is found by the search", async () => {
    const known = await newestRelease();
    const { id, changed, release: made } = await bringIn("PROJECTIONS", projections(95_000));
    expect([changed, made]).toEqual([true, known + 1]);
    expect(await wageOf("29-1141.00")).toBe(95_000);
    expect(
      await select('SELECT action, "actorId", fields FROM "AuditEntry" WHERE "entityId" = $1 ORDER BY id', [id]),
    ).toEqual([
      { action: "catalog.try", actorId: null, fields: ["PROJECTIONS"] },
      { action: "catalog.import", actorId: null, fields: ["PROJECTIONS"] },
    ]);
    const renamed = onetFiles({ "Occupation Data.txt": (text) => text.replace("Infantry", "Zebra Riders") });
    await bringIn("ONET", renamed);
    expect(await select(`SELECT target FROM "SearchEntry" WHERE title = 'Zebra Riders'`)).toEqual([
      { target: "55-3016.00" },
    ]);
    expect(await wageOf("29-1141.00")).toBe(95_000);
  });

  it("names the person who did it", async () => {
    const by = someone;
    const { id } = value(await tryImport({ kind: "PROJECTIONS", files: projections(95_000), by, directory }));
    value(await applyImport({ id, by, directory }));
    expect(await select('SELECT "actorId" FROM "AuditEntry" WHERE "entityId" = $1', [id])).toEqual([
      { actorId: by },
      { actorId: by },
    ]);
    expect(await getImport(id)).toMatchObject({ byId: by, state: "ACTIVE" });
  });

  it("with a question is applied only where it is confirmed", async () => {
    const files = [file("table.csv", projectionsText().replace("11-1011", "11-9999"))];
    const { id, report } = await attempt("PROJECTIONS", files);
    expect(report.confirm.map(({ key }) => key)).toEqual(["unknown-codes"]);
    const before = await everything();
    expect(await apply(id)).toEqual({ ok: false, problem: "needs-confirmation" });
    expect(await everything()).toEqual(before);
    expect(value(await apply(id, true)).changed).toBe(true);
  });

  it("is applied once", async () => {
    const { id } = await bringIn("PROJECTIONS", projections(95_000));
    expect(await apply(id)).toEqual({ ok: false, problem: "not-tried" });
    expect(await apply("00000000-0000-7000-8000-000000000000")).toEqual({ ok: false, problem: "not-found" });
  });

  it("outlives the next start of Waymark, and new built-in files under it", async () => {
    await bringIn("PROJECTIONS", projections(95_000));
    const known = await newestRelease();
    expect(await loadCatalog({ connectionString, directory })).toMatchObject({ changed: false, rows: 0 });
    folder.edit("occupations.tsv", (text) => text.replace("Infantry", "Riflemen"));
    expect(await loadCatalog({ connectionString, directory })).toMatchObject({ changed: true });
    expect(await wageOf("29-1141.00")).toBe(95_000);
    expect(await select(`SELECT "titleEn" FROM "Occupation" WHERE code = '55-3016.00'`)).toEqual([
      { titleEn: "Riflemen" },
    ]);
    expect(await newestRelease()).toBe(known + 1);
    folder.edit("occupations.tsv", (text) => text.replace("Riflemen", "Infantry"));
  });

  it("of a state's wages stands beside others and is replaced by its next year alone", async () => {
    await bringIn("WAGES", missouri(80_000));
    const kansas = wageLine({ OCC_CODE: "29-1141", PRIM_STATE: "KS", AREA: "20" }, 60_000);
    await bringIn("WAGES", [file("state_M2025_dl.csv", wagesText([kansas]))]);
    await bringIn("WAGES", missouri(82_000, 2026));
    const rows = await select(`SELECT area, year, annual50 FROM "AreaWage" WHERE soc = '29-1141' ORDER BY area`);
    expect(rows).toEqual([
      { area: "KS", year: 2025, annual50: 60_000 },
      { area: "MO", year: 2026, annual50: 82_000 },
      { area: "US", year: 2024, annual50: 93_600 },
    ]);
    const states = (await listImports()).map(({ area, state }) => `${area} ${state}`);
    expect(states).toEqual(["MO ACTIVE", "KS ACTIVE", "MO REPLACED"]);
  });

  it("of the nation's newer wages refreshes the occupations", async () => {
    const lines = ["29-1141", "31-1120", "11-1011", "15-1299"].map((OCC_CODE) =>
      wageLine({ OCC_CODE, AREA: "99", AREA_TYPE: "1", PRIM_STATE: "US", LOC_QUOTIENT: "" }, 99_000),
    );
    const total = wageLine(
      { OCC_CODE: "00-0000", O_GROUP: "total", AREA: "99", AREA_TYPE: "1", PRIM_STATE: "US" },
      51_000,
    );
    await bringIn("WAGES", [file("national_M2025_dl.csv", wagesText([total, ...lines]))]);
    expect(await wageOf("29-1141.00")).toBe(99_000);
    expect(await select(`SELECT value FROM "NationalFigure" WHERE key = 'wageMedian'`)).toEqual([{ value: 51_000 }]);
  });
});
