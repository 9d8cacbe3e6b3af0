import { readFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Administrator, CurrentUser } from "@/lib/accounts/rules/roles";
import { draftRuleSet } from "@/lib/plans/draft-rule-set";
import { loadRequirements, type RequirementFile } from "@/lib/plans/load-requirements";
import { publishRuleSet } from "@/lib/plans/publish-rule-set";
import { getRuleSet } from "@/lib/plans/queries/get-rule-set";
import { getRules, listRules } from "@/lib/plans/queries/get-rules";
import { listRuleSets } from "@/lib/plans/queries/list-rule-sets";
import { saveRuleDraft } from "@/lib/plans/save-rule-draft";
import { startRuleSet } from "@/lib/plans/start-rule-set";
import { withdrawRuleSet } from "@/lib/plans/withdraw-rule-set";
import { createSchool, createSchoolAdministrator, createSiteAdministrator } from "../../support/factories";
import { owner } from "../../support/owner";

const client = new Client({ connectionString: process.env.TEST_DATABASE_OWNER_URL });
await client.connect();
afterAll(() => client.end());

const missouri = JSON.parse(
  readFileSync(new URL("../../../prisma/catalog/requirements/us-mo.json", import.meta.url), "utf8"),
) as RequirementFile;
const file = (code: string, totalCredits = 24): RequirementFile => ({
  ...missouri,
  code,
  content: { ...missouri.content, totalCredits },
});

let schoolId = "";
let site: Administrator;
let local: Administrator;
let stranger: Administrator;

beforeAll(async () => {
  schoolId = (await createSchool()).id;
  const administrator = (person: CurrentUser) => person as Administrator;
  site = administrator(await createSiteAdministrator());
  local = administrator(await createSchoolAdministrator(schoolId));
  stranger = administrator(await createSchoolAdministrator((await createSchool()).id));
});

const typed = (fields: Record<string, string | string[]>) => ({
  get: (name: string) => [fields[name] ?? ""].flat()[0] ?? "",
  all: (name: string) => [fields[name] ?? []].flat(),
});

const changedAt = async (administrator: Administrator, code: string) =>
  (await getRuleSet(administrator, code))!.versions[0]!.changedAt;

const save = async (
  administrator: Administrator,
  code: string,
  act: string,
  fields: Record<string, string | string[]> = {},
  years: { fromYear?: number; untilYear?: number } = {},
  at?: Date,
) =>
  saveRuleDraft(
    administrator,
    code,
    {
      ...{ changedAt: at ?? (await changedAt(administrator, code)), act, titleEn: "Ours", titleEs: "Las nuestras" },
      ...{ source: "", fromYear: null, untilYear: null, ...years },
    },
    typed(fields),
  );

/** Additions of the school: one line of computer science, and 25 credits in all. */
async function startAdditions() {
  const started = await startRuleSet(local, {
    ...{ kind: "DISTRICT", parentCode: "us-mo", schoolId, titleEn: "Our school", titleEs: "Nuestra escuela" },
  });
  if (!started.ok) throw new Error(started.problem);
  const { code } = started.value;
  const added = await save(local, code, "add-line", { totalCredits: "25" });
  const line = added.ok ? added.value.added! : "";
  await save(local, code, "save", {
    totalCredits: "25",
    [`titleEn:${line}`]: "Computer science",
    [`titleEs:${line}`]: "Informática",
    [`credits:${line}`]: "1",
    [`areas:${line}`]: ["10"],
  });
  return { code, line };
}

test("the same content loads once, other content becomes a version of its own", async () => {
  const code = "us-test-load";
  expect(await loadRequirements(client, [file(code)])).toEqual([{ code, version: 1, added: true }]);
  expect(await loadRequirements(client, [file(code)])).toEqual([{ code, version: 1, added: false }]);
  expect(await loadRequirements(client, [file(code, 26)])).toEqual([{ code, version: 2, added: true }]);
  // The older file does not come back over what was published since.
  expect(await loadRequirements(client, [file(code)])).toEqual([{ code, version: 1, added: false }]);
  expect((await getRules({ code, classOf: null })).base).toMatchObject({ version: 2, content: { totalCredits: 26 } });
});

test("a file with a mistake loads nothing, and says which line and field", async () => {
  const wrong = file("us-test-wrong", 20);
  await expect(loadRequirements(client, [file("us-test-right"), wrong])).rejects.toThrow(
    "us-test-wrong: the set, totalCredits: TOTAL_WRONG",
  );
  expect((await getRules({ code: "us-test-right", classOf: null })).base).toBeNull();
});

test("Missouri and Alaska are there as they come", async () => {
  expect((await getRules({ code: "us-mo", classOf: 2029 })).base?.content.totalCredits).toBe(24);
  expect((await getRules({ code: "us-ak", classOf: 2029 })).base?.content.totalCredits).toBe(21);
});

test("a school's additions stand on the state's set, and come into use when they are published", async () => {
  const { code, line } = await startAdditions();
  expect((await getRules({ code, classOf: 2029 })).base).toBeNull();
  expect(await publishRuleSet(local, code, await changedAt(local, code))).toEqual({ ok: true, value: { version: 1 } });
  const { base } = await getRules({ code, classOf: 2029 });
  expect(base).toMatchObject({ kind: "DISTRICT", below: [{ code: "us-mo" }], content: { totalCredits: 25 } });
  expect(base!.content.lines.map(({ id }) => id)).toEqual([
    ...missouri.content.lines.slice(0, -1).map(({ id }) => id),
    line,
    "electives",
  ]);
  const codes = async (at: string | null) => (await listRules(at)).map((rules) => rules.code);
  expect(await codes(schoolId)).toContain(code);
  expect(await codes(null)).not.toContain(code);
  const { rows } = await owner.query(
    `SELECT action FROM "AuditEntry" WHERE "actorId" = $1 AND action ~ '^rules' ORDER BY id`,
    [local.id],
  );
  expect(rows.map(({ action }) => action)).toEqual(["rules.start", "rules.save", "rules.save", "rules.publish"]);
});

test("what is published never changes, whoever tries; the next version is a draft beside it", async () => {
  const { code } = await startAdditions();
  await publishRuleSet(local, code, await changedAt(local, code));
  for (const change of [`content = '{}'`, `"fromYear" = 2030`, `state = 'DRAFT'`, `code = 'other'`])
    await expect(owner.query(`UPDATE "RequirementSet" SET ${change} WHERE code = $1`, [code])).rejects.toThrow(
      "published graduation rules do not change",
    );
  expect(await save(local, code, "save", {}, {}, new Date())).toEqual({ ok: false, problem: "NOT_FOUND" });
  expect(await draftRuleSet(local, code)).toEqual({ ok: true, value: { version: 2 } });
  expect(await draftRuleSet(local, code)).toEqual({ ok: true, value: { version: 2 } });
  expect((await getRules({ code, classOf: null })).base).toMatchObject({ version: 1 });
});

test("a graduation year goes by the newest version that holds for it", async () => {
  const { code } = await startAdditions();
  await publishRuleSet(local, code, await changedAt(local, code));
  await draftRuleSet(local, code);
  await save(local, code, "save", { totalCredits: "26" }, { fromYear: 2030 });
  // The form of an empty line would be a mistake: the new version goes without it.
  const line = (await getRuleSet(local, code))!.versions[0]!.content.lines[0]!.id;
  await save(local, code, `remove:${line}`, { totalCredits: "26" }, { fromYear: 2030 });
  await save(local, code, "add-condition", { totalCredits: "26" }, { fromYear: 2030 });
  const id = (await getRuleSet(local, code))!.versions[0]!.content.conditions[0]!.id;
  const fields = {
    totalCredits: "26",
    [`titleEn:${id}`]: "Service",
    [`titleEs:${id}`]: "Servicio",
    [`amount:${id}`]: "100",
  };
  await save(local, code, "save", fields, { fromYear: 2030 });
  expect((await publishRuleSet(local, code, await changedAt(local, code))).ok).toBe(true);
  const total = async (classOf: number) => (await getRules({ code, classOf })).base?.content.totalCredits;
  expect(await total(2029)).toBe(25);
  expect(await total(2030)).toBe(26);
  expect(await withdrawRuleSet(local, code, 2)).toEqual({ ok: true, value: null });
  expect(await total(2030)).toBe(25);
});

test("a draft with mistakes is kept as typed, and not published", async () => {
  const { code, line } = await startAdditions();
  await save(local, code, "save", { totalCredits: "twenty", [`credits:${line}`]: "one", [`titleEn:${line}`]: "X" });
  const { content } = (await getRuleSet(local, code))!.versions[0]!;
  expect(content).toMatchObject({ totalCredits: "twenty", lines: [{ credits: "one", title: { en: "X", es: "" } }] });
  expect(await publishRuleSet(local, code, await changedAt(local, code))).toEqual({ ok: false, problem: "MISTAKES" });
  expect(await publishRuleSet(local, code, new Date(0))).toEqual({ ok: false, problem: "MISTAKES" });
});

test("of two who change a draft at once, the second is told", async () => {
  const { code } = await startAdditions();
  const seen = await changedAt(local, code);
  const [one, other] = await Promise.all([
    save(local, code, "add-line", { totalCredits: "25" }, {}, seen),
    save(local, code, "add-condition", { totalCredits: "25" }, {}, seen),
  ]);
  expect([one.ok, other.ok].sort()).toEqual([false, true]);
  expect(await publishRuleSet(local, code, seen)).toMatchObject({ ok: false });
});

test("another school's administrator neither sees a draft nor changes, publishes or withdraws anything", async () => {
  const { code } = await startAdditions();
  expect(await getRuleSet(stranger, code)).toBeNull();
  expect((await listRuleSets(stranger)).map((set) => set.code)).not.toContain(code);
  const at = await changedAt(local, code);
  expect(await save(stranger, code, "add-line", {}, {}, at)).toEqual({ ok: false, problem: "NOT_FOUND" });
  expect(await publishRuleSet(stranger, code, at)).toEqual({ ok: false, problem: "NOT_FOUND" });
  expect(await withdrawRuleSet(stranger, code, 1)).toEqual({ ok: false, problem: "NOT_FOUND" });
  expect(await draftRuleSet(stranger, code)).toEqual({ ok: false, problem: "NOT_FOUND" });
});

test("a school's administrator reads the state's set and cannot touch it; nor begin one for others", async () => {
  expect(await getRuleSet(local, "us-mo")).toMatchObject({ own: false, versions: [{ state: "PUBLISHED" }] });
  expect(await draftRuleSet(local, "us-mo")).toEqual({ ok: false, problem: "NOT_FOUND" });
  expect(await withdrawRuleSet(local, "us-mo", 1)).toEqual({ ok: false, problem: "NOT_FOUND" });
  const begin = { parentCode: "us-mo", titleEn: "A", titleEs: "B" };
  const refused = { ok: false, problem: "OWNER_NOT_FOUND" };
  expect(await startRuleSet(local, { ...begin, kind: "STATE", schoolId: null })).toEqual(refused);
  expect(await startRuleSet(stranger, { ...begin, kind: "DISTRICT", schoolId })).toEqual(refused);
  expect(await startRuleSet(site, { ...begin, kind: "DISTRICT", schoolId: null, parentCode: "none" })).toEqual({
    ok: false,
    problem: "PARENT_NOT_FOUND",
  });
});

test("a set says which schools graduate by it", async () => {
  await loadRequirements(client, [file("us-test-users")]);
  await owner.query(`UPDATE "School" SET "stateCode" = 'us-test-users' WHERE id = $1`, [schoolId]);
  const { rows } = await owner.query(`SELECT name FROM "School" WHERE id = $1`, [schoolId]);
  expect((await getRuleSet(site, "us-test-users"))!.users).toEqual({ names: [rows[0].name], more: 0 });
});
