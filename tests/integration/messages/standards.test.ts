import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SchoolAdministrator } from "@/lib/accounts/rules/roles";
import { importStandards, tryStandards } from "@/lib/counseling/import-standards";
import { loadStandards, type StandardFile } from "@/lib/counseling/load-standards";
import { listStandards } from "@/lib/counseling/queries/list-standards";
import { messageWorld } from "../../support/message-world";
import { owner } from "../../support/owner";

const at = new Date("2026-11-23T15:00:00Z");
const missing = { ok: false, problem: "NOT_FOUND" };

const shipped: StandardFile = {
  ...{ code: "waymark-career", version: "1", titleEn: "Steps", titleEs: "Pasos", source: "" },
  text: readFileSync("prisma/catalog/standards/waymark-career.tsv", "utf8"),
};
const load = (file: Partial<StandardFile> = {}) => loadStandards(owner, [{ ...shipped, ...file }]);

describe("standards", () => {
  test("that come along are loaded once; a changed list is a new version, and a version never changes", async () => {
    const { school, counselor } = await messageWorld();
    await load();
    expect(await load()).toEqual([{ code: "waymark-career", version: "1", added: false }]);
    const [own] = await listStandards(counselor, school.id);
    expect(own).toMatchObject({ code: "waymark-career", version: "1", isOwn: false });
    expect(own!.standards.length).toBeGreaterThanOrEqual(10);
    expect(own!.standards.every(({ titleEn, titleEs }) => titleEs !== titleEn)).toBe(true);
    const code = `test-${randomUUID().slice(0, 8)}`;
    const text = "code\ttitle\nA\tOne\nB\tTwo\n";
    await load({ code, text });
    await expect(load({ code, text: "code\ttitle\nA\tOther\n" })).rejects.toThrow(/new version/);
    await expect(load({ code, version: "2", text: "code\ttitle\nA\tOne\nA\tTwo\n" })).rejects.toThrow(
      /line 3: code-twice A/,
    );
    await load({ code, version: "2", text: "code\ttitle\nA\tOther\n" });
    const lists = (await listStandards(counselor, school.id)).filter((list) => list.code === code);
    expect(lists).toMatchObject([{ version: "2", standards: [{ key: `${code}:A`, titleEn: "Other" }] }]);
  });

  test("of a school are tried, then brought in whole by its administrator, each time as a new version", async () => {
    await load();
    const { school, elsewhere, counselor, administrator, stranger, strangeAdministrator } = await messageWorld();
    const input = {
      code: "state",
      titleEn: "State",
      titleEs: "",
      source: "The state",
      text: "code,title\nS1,One\nS2,Two",
    };
    const at2 = new Date(at.getTime() + 1000);
    const bring = (who: SchoolAdministrator, over: object = {}, schoolId = school.id) =>
      importStandards(who, schoolId, { ...input, ...over }, at2);
    expect(await tryStandards(administrator, school.id, { ...input, text: "code,title\nS1,\nS1,Two" })).toMatchObject({
      value: {
        standards: [],
        problems: [
          { line: 2, kind: "title-missing" },
          { line: 3, kind: "code-twice" },
        ],
      },
    });
    expect(await bring(administrator, { text: "code,title\nS1,One\nS1,Two" })).toEqual({
      ok: false,
      problem: "HAS_PROBLEMS",
    });
    expect((await listStandards(counselor, school.id)).filter(({ isOwn }) => isOwn)).toEqual([]);
    expect(await bring(administrator)).toMatchObject({ value: { version: "1", count: 2 } });
    expect(await bring(administrator)).toEqual({ ok: false, problem: "SAME" });
    expect(await tryStandards(administrator, school.id, { ...input, text: "code,title\nS1,New" })).toMatchObject({
      value: { version: "2", lost: ["S2"] },
    });
    expect(await bring(administrator, { text: "code,title\nS1,New" })).toMatchObject({ value: { version: "2" } });
    expect((await listStandards(counselor, school.id)).filter(({ isOwn }) => isOwn)).toMatchObject([
      { code: "state", version: "2", titleEs: "State", standards: [{ key: "state:S1", titleEn: "New" }] },
    ]);
    // The version before is as it was.
    const { rows } = await owner.query(
      `SELECT d.code, d."titleEn" FROM "StandardList" l JOIN "Standard" d ON d."listId" = l.id
       WHERE l."schoolId" = $1 AND l.version = '1' AND l."retiredAt" IS NOT NULL ORDER BY d.position`,
      [school.id],
    );
    expect(rows).toEqual([
      { code: "S1", titleEn: "One" },
      { code: "S2", titleEn: "Two" },
    ]);
    expect(await bring(administrator, { code: "waymark-career" })).toEqual({ ok: false, problem: "CODE_TAKEN" });
    expect(await bring(strangeAdministrator)).toEqual(missing);
    expect(await tryStandards(strangeAdministrator, school.id, input)).toEqual(missing);
    expect(await bring(administrator, {}, elsewhere.id)).toEqual(missing);
    expect(await listStandards(stranger, school.id)).toEqual([]);
    expect((await listStandards(strangeAdministrator, elsewhere.id)).some(({ isOwn }) => isOwn)).toBe(false);
  });
});
