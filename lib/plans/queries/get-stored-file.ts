import "server-only";
import { audit } from "@/lib/platform/audit";
import { type Actor, withActor } from "@/lib/platform/with-actor";

export type StoredFileContent = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * A file of one's own, or of the portfolio of a student in one's care; anybody else's looks absent, and so does one
 * that stands with nothing but a removed entry.
 * A look by someone else is audited.
 */
export const getStoredFile = (actor: Actor, id: string): Promise<StoredFileContent | null> =>
  withActor(actor, async (tx) => {
    const [file] = await tx.$queryRaw<(StoredFileContent & { personId: string })[]>`
      SELECT f.name, f."mediaType", f.bytes, f."personId"
      FROM "StoredFile" f LEFT JOIN "PortfolioEntry" e ON e.id = f."entryId"
      WHERE f.id = ${id}::uuid AND (
        (f."personId" = ${actor.id}::uuid
          AND (e."removedAt" IS NULL OR f."profileEntryId" IS NOT NULL OR f."milestoneId" IS NOT NULL))
        OR (f."entryId" IS NOT NULL AND e."removedAt" IS NULL AND f."personId" = ANY (waymark_care())))`;
    if (!file) return null;
    const { personId, ...content } = file;
    if (personId !== actor.id)
      await audit(tx, {
        actorId: actor.id,
        subjectId: personId,
        action: "file.view",
        entity: "StoredFile",
        entityId: id,
        fields: ["name", "bytes"],
      });
    return content;
  });
