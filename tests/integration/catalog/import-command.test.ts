import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isLong } from "@/tests/support/catalog-sample";
import { wageLine, wagesText } from "@/tests/support/import-files";
import { owner } from "@/tests/support/owner";

const folder = mkdtempSync(path.join(tmpdir(), "waymark-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = ["--conditions=react-server", "--import", "tsx", "lib/catalog/cli/import-catalog.ts"];

const run = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const child = execFile(process.execPath, [...command, ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });

describe("npm run catalog:import", { timeout: 120_000 }, () => {
  // What the command calls is tested by itself; each call of the command takes seconds.
  it(`tries${isLong ? ", applies, lists and takes back" : ""}, and its exit code says whether it did`, async () => {
    const state = path.join(folder, "state_M2025_dl.csv");
    writeFileSync(state, wagesText([wageLine({ OCC_CODE: "29-1141" }, 80_000)]));
    const states = async () => (await owner.query(`SELECT area FROM "AreaWage" WHERE area <> 'US'`)).rows;

    const tried = await run("--kind", "wages", state);
    expect(tried.output).toContain("AreaWage: 1 added, 0 changed, 0 gone\n    added: MO 29-1141");
    expect([tried.code, await states()]).toEqual([0, []]);

    if (!isLong) return;
    const applied = await run("--kind", "wages", state, "--apply");
    expect(applied.output).toContain("Applied: release 2 of the catalogue.");
    expect([applied.code, await states()]).toEqual([0, [{ area: "MO" }]]);
    expect((await run("--list")).output).toMatch(/WAGES {2}MO {2}May 2025 {2}ACTIVE {2}1 rows/);

    const back = await run("--built-in", "--kind", "wages", "--area", "MO");
    expect([back.code, await states()]).toEqual([0, []]);
  });

  it("ends with 1 and file and line where the file is wrong, and with 2 where it is called wrongly", async () => {
    const wrong = path.join(folder, "wrong_M2025.csv");
    writeFileSync(wrong, wagesText([wageLine({ OCC_CODE: "29-1141", A_MEDIAN: "-5" })]));
    const refused = await run("--kind", "wages", wrong, "--apply");
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("wrong_M2025.csv, line 2: -5 is not between 0 and 1000000 (A_MEDIAN)");
    expect(refused.output).toContain("Nothing was changed");
    expect((await run("--kind", "weather", wrong)).code).toBe(2);
    expect((await run("--bring-back", "nothing")).code).toBe(1);
  });
});
