import "server-only";
import { audit } from "@/lib/platform/audit";
import { type Actor, withActor } from "@/lib/platform/with-actor";

/**
 * Throws a trial away that nobody will apply; what was ever applied stays. Answers whether there was one. The caller
 * has made sure that `by` is a site administrator.
 */
export const discardImport = ({ id, by }: { id: string; by: Actor }): Promise<boolean> =>
  withActor(by, async (tx) => {
    const { count } = await tx.catalogImport.deleteMany({ where: { id, state: "TRIED" } });
    if (count === 0) return false;
    const entry = { actorId: by.id, subjectId: null, entity: "CatalogImport", entityId: id };
    await audit(tx, { ...entry, action: "catalog.discard" });
    return true;
  });
