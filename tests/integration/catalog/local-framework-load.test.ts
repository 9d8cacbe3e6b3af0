// A small made-up catalogue is loaded again, and imported over, after a local framework was made of it.
import { beforeAll, expect, test } from "vitest";
import { loadCatalog } from "@/lib/catalog/load-catalog";
import { publishLocalFramework } from "@/lib/catalog/publish-local-framework";
import { getFramework } from "@/lib/catalog/queries/get-framework";
import { getLocalFramework } from "@/lib/catalog/queries/get-local-framework";
import { saveLocalFramework } from "@/lib/catalog/save-local-framework";
import { startLocalFramework } from "@/lib/catalog/start-local-framework";
import { createSiteAdministrator } from "@/tests/support/factories";
import { attempt, bringIn, connectionString, directory, folder, projections } from "@/tests/support/import-world";

const business = "national-16/business-management-administration";
const informatics = "national-16/health-science/health-informatics";
const support = "national-16/health-science/support-services";

const administrator = await createSiteAdministrator();

async function make(titleEn: string) {
  const terms = { termEn: "path", termPluralEn: "paths", termEs: "camino", termPluralEs: "caminos" };
  const names = { titleEn, titleEs: titleEn, ...terms, source: "A district", noteEn: null, noteEs: null };
  const { code } = await startLocalFramework(administrator, names);
  await saveLocalFramework(administrator, code, { kind: "add-group", titleEn: "All", titleEs: "Todo" });
  const parts = { clusters: [business], pathways: [informatics, support] };
  const saved = await saveLocalFramework(administrator, code, { kind: "parts", slug: "all", ...parts });
  expect(saved.ok).toBe(true);
  return code;
}

const partsOf = async (code: string) =>
  (await getFramework("en", code))!.groups.flatMap(({ clusters, pathways }) =>
    [...clusters, ...pathways].map(({ id }) => id),
  );

let published: string;
let changed: string;

beforeAll(async () => {
  await loadCatalog({ connectionString, directory });
  published = await make("Public");
  expect((await publishLocalFramework(administrator, published)).ok).toBe(true);
  changed = await make("Not public");
});

test("a load and an import that change something else leave it alone", async () => {
  folder.edit("terms/clusters.json", (text) => text.replace("Health", "Healthy"));
  expect(await loadCatalog({ connectionString, directory })).toMatchObject({ changed: true });
  expect(await bringIn("PROJECTIONS", projections(95_000))).toMatchObject({ changed: true });
  expect(await partsOf(published)).toEqual([business, informatics, support]);
});

test("what the catalogue loses goes from its groups, a trial says so, and changes not yet public tell it", async () => {
  folder.edit("terms/pathways.json", (text) =>
    JSON.stringify((JSON.parse(text) as { id: string }[]).filter(({ id }) => id !== informatics)),
  );
  const { report } = await attempt("PROJECTIONS", projections(96_000));
  expect(report.changes).toContainEqual(
    expect.objectContaining({ table: "ClusterGroupPathway", added: 0, changed: 0, gone: 1 }),
  );
  expect(await partsOf(published)).toEqual([business, informatics, support]);
  await loadCatalog({ connectionString, directory });
  expect(await partsOf(published)).toEqual([business, support]);
  expect(await getLocalFramework(changed)).toMatchObject({
    state: "NEW",
    gone: [informatics],
    framework: { groups: [{ clusters: [business], pathways: [support] }] },
  });
});
