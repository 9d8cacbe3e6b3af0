import { describe, expect, it } from "vitest";
import { deleteLocalFramework } from "@/lib/catalog/delete-local-framework";
import { discardLocalChanges } from "@/lib/catalog/discard-local-changes";
import { publishLocalFramework } from "@/lib/catalog/publish-local-framework";
import { countGroupOccupations } from "@/lib/catalog/queries/count-group-occupations";
import { getEconomy } from "@/lib/catalog/queries/economy";
import { getFramework } from "@/lib/catalog/queries/get-framework";
import { getLocalFramework } from "@/lib/catalog/queries/get-local-framework";
import { getRelease } from "@/lib/catalog/queries/get-release";
import { listFrameworks } from "@/lib/catalog/queries/list-frameworks";
import { listLocalFrameworks } from "@/lib/catalog/queries/list-local-frameworks";
import { saveLocalFramework } from "@/lib/catalog/save-local-framework";
import { startLocalFramework } from "@/lib/catalog/start-local-framework";
import { createSiteAdministrator } from "@/tests/support/factories";
import { owner } from "@/tests/support/owner";

const administrator = await createSiteAdministrator();

const names = {
  titleEn: "Springfield academies",
  titleEs: "Academias de Springfield",
  termEn: "academy",
  termPluralEn: "academies",
  termEs: "academia",
  termPluralEs: "academias",
  source: "Springfield Public Schools, 2026",
  noteEn: null,
  noteEs: null,
};
const health = "national-16/health-science";
const construction = "national-16/architecture-construction/construction";

const add = async (code: string, titleEn: string, titleEs: string, clusters: string[], pathways: string[] = []) => {
  const added = await saveLocalFramework(administrator, code, { kind: "add-group", titleEn, titleEs });
  if (!added.ok) throw new Error(added.problem);
  const { slug } = added.value.groups.at(-1)!;
  const saved = await saveLocalFramework(administrator, code, { kind: "parts", slug, clusters, pathways });
  if (!saved.ok) throw new Error(saved.problem);
  return slug;
};

const make = async (titleEn = names.titleEn) => {
  const { code } = await startLocalFramework(administrator, { ...names, titleEn });
  await add(code, "Health Academy", "Academia de Salud", [health]);
  await add(code, "Makers Academy", "Academia de Creadores", ["national-14/advanced-manufacturing"], [construction]);
  return code;
};

const publish = async (code: string) => {
  expect(await publishLocalFramework(administrator, code)).toEqual({ ok: true, value: { code } });
};

const audited = async (code: string) =>
  (
    await owner.query(`SELECT action FROM "AuditEntry" WHERE "entityId" = $1 AND "actorId" = $2 ORDER BY id`, [
      code,
      administrator.id,
    ])
  ).rows.map(({ action }) => action as string);

const groupsOf = async (code: string) =>
  (await getFramework("en", code))?.groups.map(({ slug, title, clusters, pathways }) => ({
    slug,
    title,
    parts: [...clusters, ...pathways].map(({ id }) => id),
  }));

describe("a local framework", () => {
  it("is nobody's to see until it is published, and then everybody's", async () => {
    const before = (await getRelease())!;
    const code = await make();
    expect(code).toBe("local-springfield-academies");
    expect(await getFramework("en", code)).toBeNull();
    expect((await listFrameworks("en")).map((each) => each.code)).not.toContain(code);
    expect(await getRelease()).toEqual(before);
    expect(await listLocalFrameworks()).toEqual([
      { code, state: "NEW", titleEn: names.titleEn, titleEs: names.titleEs, groups: 2 },
    ]);

    await publish(code);
    expect((await getRelease())!.id).toBeGreaterThan(before.id);
    expect(await groupsOf(code)).toEqual([
      { slug: "health-academy", title: "Health Academy", parts: [health] },
      { slug: "makers-academy", title: "Makers Academy", parts: ["national-14/advanced-manufacturing", construction] },
    ]);
    expect(await getFramework("es", code)).toMatchObject({
      ...{ kind: "GROUPING", local: true, title: "Academias de Springfield", clusterTermPlural: "academias" },
    });
    const { facts } = await getEconomy(code);
    expect(facts.get(`${code}/health-academy`)!.employment).toBe(facts.get(health)!.employment);
    expect(await publishLocalFramework(administrator, code)).toEqual({ ok: false, problem: "unchanged" });
    expect(await audited(code)).toEqual([
      "local-framework.start",
      ...Array<string>(4).fill("local-framework.save"),
      "local-framework.publish",
    ]);
  });

  it("is changed without being touched in public, published again whole, or put back", async () => {
    const code = "local-springfield-academies";
    const rename = { kind: "group-titles", slug: "health-academy", titleEn: "Care", titleEs: "Cuidado" } as const;
    expect((await saveLocalFramework(administrator, code, rename)).ok).toBe(true);
    expect(await getLocalFramework(code)).toMatchObject({
      state: "CHANGED",
      framework: { groups: [{ titleEn: "Care" }, {}] },
    });
    expect((await groupsOf(code))![0]!.title).toBe("Health Academy");
    expect(await discardLocalChanges(administrator, code)).toEqual({ ok: true, value: null });
    expect(await discardLocalChanges(administrator, code)).toEqual({ ok: false, problem: "not-found" });
    expect(await getLocalFramework(code)).toMatchObject({ state: "PUBLISHED" });

    await saveLocalFramework(administrator, code, { kind: "move-group", slug: "makers-academy", by: -1 });
    await saveLocalFramework(administrator, code, { kind: "remove-group", slug: "health-academy" });
    await publish(code);
    expect((await groupsOf(code))!.map(({ slug }) => slug)).toEqual(["makers-academy"]);
  });

  it("gets a code of its own beside one of the same name", async () => {
    const { code } = await startLocalFramework(administrator, names);
    expect(code).toBe("local-springfield-academies-2");
    expect(await publishLocalFramework(administrator, code)).toEqual({ ok: false, problem: "no-groups" });
    await add(code, "Empty", "Vacío", []);
    expect(await publishLocalFramework(administrator, code)).toEqual({ ok: false, problem: "empty-group" });
    expect(await deleteLocalFramework(administrator, code)).toEqual({ ok: true, value: null });
    expect(await getLocalFramework(code)).toBeNull();
  });

  it("is made of national clusters and pathways only", async () => {
    const code = "local-springfield-academies";
    const parts = (clusters: string[], pathways: string[] = []) =>
      saveLocalFramework(administrator, code, { kind: "parts", slug: "makers-academy", clusters, pathways });
    for (const refused of [parts(["national-16/none"]), parts([construction]), parts([], [health]), parts([code])])
      expect(await refused).toEqual({ ok: false, problem: "unknown-part" });
    expect((await getLocalFramework(code))!.state).toBe("PUBLISHED");
  });

  it("cannot be any other framework", async () => {
    const change = { kind: "add-group", titleEn: "x", titleEs: "y" } as const;
    for (const code of ["national-16", "missouri-6", "local-none"]) {
      expect(await saveLocalFramework(administrator, code, change)).toEqual({ ok: false, problem: "not-found" });
      expect(await publishLocalFramework(administrator, code)).toEqual({ ok: false, problem: "not-found" });
      expect(await deleteLocalFramework(administrator, code)).toEqual({ ok: false, problem: "not-found" });
    }
    expect(await getFramework("en", "missouri-6")).not.toBeNull();
  });

  it("keeps what two administrators change in different groups at once", async () => {
    const code = await make("At once");
    const change = (slug: string, titleEn: string) =>
      saveLocalFramework(administrator, code, { kind: "group-titles", slug, titleEn, titleEs: titleEn });
    await Promise.all([change("health-academy", "First"), change("makers-academy", "Second")]);
    const { framework } = (await getLocalFramework(code))!;
    expect(framework.groups.map(({ titleEn }) => titleEn)).toEqual(["First", "Second"]);
    expect(await deleteLocalFramework(administrator, code)).toMatchObject({ ok: true });
  });

  it("counts an occupation of a group once", async () => {
    const pathway = `${health}/therapeutic-services`;
    const group = { slug: "g", titleEn: "", titleEs: "" };
    const count = async (clusters: string[], pathways: string[]) =>
      (await countGroupOccupations([{ ...group, clusters, pathways }])).get("g");
    expect(await count([health], [pathway])).toBe(await count([health], []));
    expect(await count([], [pathway])).toBeLessThan((await count([health], []))!);
  });
});
