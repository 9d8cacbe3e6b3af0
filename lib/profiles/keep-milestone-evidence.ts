import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Explorer } from "@/lib/accounts/rules/roles";
import { holdPortfolio } from "@/lib/plans/clear-portfolio";
import { largestFile, mostBytesOfPerson, mostFilesOfEntry } from "@/lib/plans/rules/portfolio";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { cleanFileName, fileKindOf, fileKinds } from "@/lib/platform/rules/file-kind";
import { withActor } from "@/lib/platform/with-actor";
import { recordOwn } from "./hold-profile";

export type MilestoneFileProblem =
  "STEP_NOT_FOUND" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "FILE_KIND" | "TOO_MANY_FILES" | "NO_SPACE";

type Sent = { milestoneId: string; name: string; bytes: Uint8Array<ArrayBuffer> };

/** Keeps a file as evidence of a step of one's own way; the same file sent twice to one step is kept once. */
export async function keepMilestoneEvidence(
  explorer: Explorer,
  { milestoneId, name, bytes }: Sent,
  at: Date,
): Promise<Result<{ id: string }, MilestoneFileProblem>> {
  if (bytes.length === 0) return fail("FILE_EMPTY");
  if (bytes.length > largestFile) return fail("FILE_TOO_LARGE");
  const kind = fileKindOf(bytes);
  if (kind === null) return fail("FILE_KIND");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return withActor(explorer, async (tx) => {
    // A person's files have one limit, whatever they prove.
    await holdPortfolio(tx, explorer);
    const step = await tx.milestone.findFirst({
      where: { id: milestoneId, personId: explorer.id },
      select: { files: { select: { id: true, sha256: true } } },
    });
    if (!step) return fail("STEP_NOT_FOUND");
    const same = step.files.find((file) => file.sha256 === sha256);
    if (same) return succeed({ id: same.id });
    if (step.files.length >= mostFilesOfEntry) return fail("TOO_MANY_FILES");
    const { _sum } = await tx.storedFile.aggregate({ where: { personId: explorer.id }, _sum: { size: true } });
    if ((_sum.size ?? 0) + bytes.length > mostBytesOfPerson) return fail("NO_SPACE");
    const file = {
      id: randomUUID(),
      personId: explorer.id,
      milestoneId,
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

/** Deletes a file of a step of one's own, for good; what stands on the profile too stays there. */
export const removeMilestoneEvidence = (
  explorer: Explorer,
  { milestoneId, fileId }: { milestoneId: string; fileId: string },
): Promise<Result<null, "FILE_NOT_FOUND">> =>
  withActor(explorer, async (tx) => {
    const where = { id: fileId, milestoneId, personId: explorer.id };
    const loosened = await tx.storedFile.updateMany({
      where: { ...where, profileEntryId: { not: null } },
      data: { milestoneId: null },
    });
    const { count } = await tx.storedFile.deleteMany({ where });
    if (loosened.count + count === 0) return fail("FILE_NOT_FOUND");
    await recordOwn(tx, explorer, { action: "file.remove", entity: "StoredFile", entityId: fileId });
    return succeed(null);
  });
