// What the pages of rosters ask the database for, and the command line.
import { execFile } from "node:child_process";
import path from "node:path";
import { Client } from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import type { Administrator } from "@/lib/accounts/rules/roles";
import {
  getRosterRun,
  listRosterDistricts,
  listRosterProblems,
  listRosterRuns,
  walkRosterProblems,
} from "@/lib/schools/roster-queries";
import { sampleFile, sampleNames } from "@/lib/schools/roster/sample-files";
import { createSchool, createSchoolAdministrator, createSiteAdministrator } from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";
import { bring, folder, problemsOf } from "@/tests/support/roster/roster-world";
import { startRoster } from "@/lib/schools/start-roster";
import { tryRoster } from "@/lib/schools/try-roster";

const silent = /^(BEGIN|COMMIT|ROLLBACK|SET|SELECT waymark_(enter|purpose)|SELECT set_config)/i;

let by: Administrator;
let runId: string;
beforeAll(async () => {
  by = await createSiteAdministrator();
  const lines = Array.from({ length: 120 }, (_, i) => `x${i},,,true,sch-1,wizard,,,Ann,Bell,,,,,,,,`).join("\n");
  const tidy = folder("tidy-1.1");
  runId = (await bring(by, { ...tidy, "users.csv": tidy["users.csv"] + lines + "\n" })).id;
});

test("both pages ask little", async () => {
  const statements: string[] = [];
  const { query } = Client.prototype;
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first?.text ?? "")).trim();
    if (!silent.test(text)) statements.push(text);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as never);
  await listRosterRuns(by, { schoolId: null, after: null });
  await listRosterDistricts(by);
  expect(statements.length).toBeLessThanOrEqual(4);
  statements.length = 0;
  await getRosterRun(by, runId);
  await listRosterProblems(by, runId, { code: null, after: null });
  expect(statements.length).toBeLessThanOrEqual(4);
  spy.mockRestore();
});

test("problems come fifty at a time, one kind if asked for, and all of them for a file", async () => {
  const first = await listRosterProblems(by, runId, { code: null, after: null });
  expect(first.problems).toHaveLength(50);
  expect(first.problems[0]).toMatchObject({
    file: "users.csv",
    line: 11,
    column: "role",
    code: "bad-role",
    value: "wizard",
  });
  const second = await listRosterProblems(by, runId, { code: "bad-role", after: first.next });
  expect(second.problems[0]).toMatchObject({ line: 61 });
  expect((await listRosterProblems(by, runId, { code: "bad-email", after: null })).problems).toEqual([]);
  let all = 0;
  for await (const problems of walkRosterProblems(by, runId)) all += problems.length;
  expect(all).toBe(120);
});

test("every sample can be brought as it is", async () => {
  const school = await createSchool("Example High School");
  const administrator = await createSchoolAdministrator(school.id);
  for (const name of sampleNames) {
    const { fileName, bytes } = sampleFile(name);
    const names = name.startsWith("names");
    const started = await startRoster(administrator, {
      ...{ districtId: null, schoolId: school.id, fileName, delta: true },
      kind: names ? "NAMES" : "ONEROSTER",
    });
    if (!started.ok) throw new Error(started.problem);
    const { counts } = await tryRoster(started.value.id, [{ name: fileName, bytes }]);
    expect(await problemsOf(started.value.id)).toEqual([]);
    expect(counts.kinds.user).toMatchObject({ read: 2, new: 2 });
  }
});

const command = ["--conditions=react-server", "--import", "tsx", "lib/schools/cli/import-roster.ts"];
const run = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const child = execFile(process.execPath, [...command, ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });

test(
  "the command line tries a folder and names file and line; its exit code says how it went",
  { timeout: 60_000 },
  async () => {
    const untidy = await run(path.resolve("tests/support/roster/untidy-1.2"));
    expect(untidy.output).toContain("roles.csv, line 9, role: bad-role (juggler)");
    expect(untidy.output).toMatch(/user +5 +3 +0 +0 +0 +2/);
    expect(untidy.code).toBe(0);
    expect((await owner.query(`SELECT count(*)::int AS n FROM "School" WHERE name = 'Vale High'`)).rows[0].n).toBe(0);
    expect((await run()).code).toBe(2);
  },
);
