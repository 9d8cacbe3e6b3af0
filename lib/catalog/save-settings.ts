import "server-only";
import { audit } from "@/lib/platform/audit";
import { type Actor, withActor } from "@/lib/platform/with-actor";
import type { CatalogSettings } from "./queries/get-settings";
import { renewRelease } from "./renew-release";
import { defaultThresholds } from "./rules/badges";

const defaults: CatalogSettings = { homeStates: [], ...defaultThresholds };

/**
 * Changes what is named and leaves the rest; answers whether anything is other than it was. `by` is an administrator of
 * the site: the caller has made sure of it.
 */
export const saveSettings = (by: Actor, input: Partial<CatalogSettings>): Promise<{ changed: boolean }> =>
  withActor(by, async (tx) => {
    await tx.catalogSettings.createMany({ data: [{ id: 1, ...defaults }], skipDuplicates: true });
    await tx.$queryRaw`SELECT id FROM "CatalogSettings" WHERE id = 1 FOR UPDATE`;
    const row = await tx.catalogSettings.findUniqueOrThrow({ where: { id: 1 }, omit: { id: true } });
    const next = { ...row, ...input };
    const names = Object.keys(row) as (keyof typeof row)[];
    const fields = names.filter((name) => String(row[name]) !== String(next[name]));
    if (fields.length === 0) return { changed: false };
    await tx.catalogSettings.update({ where: { id: 1 }, data: next });
    await renewRelease(tx);
    const entry = { actorId: by.id, subjectId: null, entity: "CatalogSettings", entityId: "1", fields };
    await audit(tx, { ...entry, action: "catalog-settings.save" });
    return { changed: true };
  });
