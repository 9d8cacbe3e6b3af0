import { Client } from "pg";
import { describe, expect, it, vi } from "vitest";
import { applyImport } from "@/lib/catalog/apply-import";
import { bringBackBuiltIn, bringBackImport } from "@/lib/catalog/bring-back-import";
import { loadCatalog } from "@/lib/catalog/load-catalog";
import { getImportProgress } from "@/lib/catalog/queries/get-import-progress";
import { listImports } from "@/lib/catalog/queries/list-imports";
import type { ImportProgress } from "@/lib/catalog/rules/import-report";
import { tryImport } from "@/lib/catalog/try-import";
import {
  apply,
  attempt,
  bringIn,
  connectionString,
  directory,
  everything,
  missouri,
  projections,
  select,
  value,
  wageOf,
} from "@/tests/support/import-world";

describe("what was replaced", () => {
  it("can be brought back, to the release before and to the built-in one", async () => {
    const first = await bringIn("PROJECTIONS", projections(95_000));
    const second = await bringIn("PROJECTIONS", projections(96_000));
    expect(await wageOf("29-1141.00")).toBe(96_000);
    expect(await bringBackImport({ id: second.id, by: null, directory })).toEqual({
      ok: false,
      problem: "not-replaced",
    });
    value(await bringBackImport({ id: first.id, by: null, directory }));
    expect(await wageOf("29-1141.00")).toBe(95_000);
    expect((await listImports()).map(({ state }) => state)).toEqual(["REPLACED", "ACTIVE"]);
    const { changed } = value(await bringBackBuiltIn({ kind: "PROJECTIONS", by: null, directory }));
    expect(changed).toBe(true);
    expect(await wageOf("29-1141.00")).toBe(93_600);
    expect(await bringBackBuiltIn({ kind: "PROJECTIONS", by: null, directory })).toEqual({
      ok: false,
      problem: "not-active",
    });
    const actions = await select<{ action: string }>(`SELECT action FROM "AuditEntry" ORDER BY id DESC LIMIT 2`);
    expect(actions.map(({ action }) => action)).toEqual(["catalog.bring-back", "catalog.bring-back"]);
    expect(await loadCatalog({ connectionString, directory })).toMatchObject({ changed: false, rows: 0 });
  });
});

describe("two imports at once", () => {
  it("are one: the second is told that another runs, on whatever node", async () => {
    const { id } = await attempt("PROJECTIONS", projections(95_000));
    const told: ImportProgress[] = [];
    const second: ReturnType<typeof tryImport>[] = [];
    const seen: ReturnType<typeof getImportProgress>[] = [];
    const onProgress = (progress: ImportProgress) => {
      told.push(progress);
      seen.push(getImportProgress());
      second.push(tryImport({ kind: "WAGES", files: missouri(1), by: null, directory }));
    };
    value(await applyImport({ id, by: null, directory, onProgress }));
    const refused = (await Promise.all(second.slice(0, 5))).filter(({ ok }) => !ok);
    expect(refused).toEqual(Array(5).fill({ ok: false, problem: "another-import" }));
    const shown = (await Promise.all(seen)).find((progress) => progress !== null);
    expect(shown).toMatchObject({ kind: "PROJECTIONS" });
    await Promise.all(second);
    expect(told.map(({ stage }) => stage)).toEqual(expect.arrayContaining(["reading", "writing", "search"]));
    expect(told.every(({ share }, i) => i === 0 || share >= told[i - 1]!.share)).toBe(true);
    expect(await getImportProgress()).toBeNull();
  });
});

describe("an import that is killed", () => {
  it.each(["comparing", "writing", "search"] as const)("while %s leaves the catalogue as it was", async (stage) => {
    const { id } = await attempt("PROJECTIONS", projections(95_000));
    const before = await everything();
    const killer = new Client({ connectionString });
    await killer.connect();
    let killing: Promise<unknown> | undefined;
    const onProgress = (progress: ImportProgress) => {
      if (progress.stage !== stage) return;
      killing ??= killer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name LIKE 'waymark import%'`,
      );
    };
    const run =
      stage === "comparing"
        ? tryImport({ kind: "PROJECTIONS", files: projections(96_000), by: null, directory, onProgress })
        : applyImport({ id, by: null, directory, onProgress });
    await expect(run).rejects.toThrow(/terminat|connection error/i);
    await killing;
    await killer.end();
    await vi.waitFor(async () => expect(await getImportProgress()).toBeNull());
    expect(await everything()).toEqual(before);
    expect((await listImports()).map(({ state }) => state)).toEqual(["TRIED"]);
    expect(value(await apply(id)).changed).toBe(true);
  });
});
