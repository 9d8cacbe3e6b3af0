// An administrator's edit outlives a new load of the catalogue.
import { expect, test } from "vitest";
import { loadCatalog } from "@/lib/catalog/load-catalog";
import { getEditedText } from "@/lib/catalog/queries/get-edited-text";
import type { TextKey } from "@/lib/catalog/rules/text-fields";
import { saveText } from "@/lib/catalog/save-text";
import { copyFolder } from "@/tests/support/catalog-folder";
import { createSiteAdministrator } from "@/tests/support/factories";

const connectionString = process.env.TEST_DATABASE_OWNER_URL!;
const key: TextKey = { owner: "CLUSTER", ownerId: "national-16/health-science", field: "MYTH" };
const id = "CLUSTER:national-16/health-science:MYTH";

test(
  "a new load of the catalogue changes what is shipped and leaves the edit in its place",
  { timeout: 60_000 },
  async () => {
    const administrator = await createSiteAdministrator();
    const { shipped } = (await getEditedText(key))!;
    await saveText(administrator, { id, en: "Ours.", es: shipped.es, seen: "" });
    const folder = copyFolder("prisma/catalog");
    folder.edit("texts/clusters.tsv", (text) => text.replace(`${shipped.en}\t${shipped.es}`, "Newer.\tMás nuevo."));
    expect(await loadCatalog({ connectionString, directory: folder.path })).toMatchObject({ changed: true });
    folder.remove();
    const text = (await getEditedText(key))!;
    expect(text.shipped).toEqual({ en: "Newer.", es: "Más nuevo." });
    expect(text.shown).toEqual({ en: "Ours.", es: "Más nuevo." });
    expect(text.edits).toHaveLength(1);
  },
);
