import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { holdPortfolio } from "@/lib/plans/clear-portfolio";
import { largestFile, mostBytesOfPerson } from "@/lib/plans/rules/portfolio";
import type { StoreFileProblem } from "@/lib/plans/store-file";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { cleanFileName, fileKindOf, fileKinds } from "@/lib/platform/rules/file-kind";
import { withActor } from "@/lib/platform/with-actor";
import { clearProfile, holdProfile, recordOwn } from "./hold-profile";
import { entryLimits } from "./rules/entry-kinds";

/**
 * Keeps a file as evidence of an entry of one's own. What it is stands in its bytes; its name is cleaned. The same file
 * sent twice to one entry is kept once.
 */
export async function keepEvidence(
  explorer: Explorer,
  { entryId, name, bytes }: { entryId: string; name: string; bytes: Uint8Array<ArrayBuffer> },
  at: Date,
): Promise<Result<{ id: string }, StoreFileProblem>> {
  if (bytes.length === 0) return fail("FILE_EMPTY");
  if (bytes.length > largestFile) return fail("FILE_TOO_LARGE");
  const kind = fileKindOf(bytes);
  if (kind === null) return fail("FILE_KIND");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return withActor(explorer, async (tx) => {
    // A person's files have one limit, whatever they prove.
    await holdPortfolio(tx, explorer);
    await holdProfile(tx, explorer);
    await clearProfile(tx, explorer, at);
    const entry = await tx.profileEntry.findFirst({
      where: { id: entryId, personId: explorer.id, removedAt: null },
      select: { files: { select: { id: true, sha256: true } } },
    });
    if (!entry) return fail("ENTRY_NOT_FOUND");
    const same = entry.files.find((file) => file.sha256 === sha256);
    if (same) return succeed({ id: same.id });
    if (entry.files.length >= entryLimits.files) return fail("TOO_MANY_FILES");
    const { _sum } = await tx.storedFile.aggregate({ where: { personId: explorer.id }, _sum: { size: true } });
    if ((_sum.size ?? 0) + bytes.length > mostBytesOfPerson) return fail("NO_SPACE");
    const file = {
      id: randomUUID(),
      personId: explorer.id,
      profileEntryId: entryId,
      name: cleanFileName(name, kind),
      mediaType: fileKinds[kind].mediaType,
      size: bytes.length,
      sha256,
      createdAt: at,
    };
    await tx.storedFile.createMany({ data: [{ ...file, bytes }] });
    await recordOwn(tx, explorer, { action: "file.add", entity: "StoredFile", entityId: file.id });
    return succeed({ id: file.id });
  });
}

/** Takes a file off an entry of one's own, for good; what stands in the portfolio or on the way too stays there. */
export const removeEvidence = (
  explorer: Explorer,
  { entryId, fileId }: { entryId: string; fileId: string },
): Promise<Result<null, "FILE_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    const where = { id: fileId, personId: explorer.id, profileEntryId: entryId };
    const loosened = await tx.storedFile.updateMany({
      where: { ...where, OR: [{ entryId: { not: null } }, { milestoneId: { not: null } }] },
      data: { profileEntryId: null },
    });
    const { count } = await tx.storedFile.deleteMany({ where });
    if (loosened.count + count === 0) return fail("FILE_NOT_FOUND");
    await recordOwn(tx, explorer, { action: "file.remove", entity: "StoredFile", entityId: fileId });
    return succeed(null);
  });
