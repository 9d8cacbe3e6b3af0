import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Student } from "@/lib/accounts/rules/roles";
import { audit } from "@/lib/platform/audit";
import { fail, type Result, succeed } from "@/lib/platform/result";
import { cleanFileName, fileKindOf, fileKinds } from "@/lib/platform/rules/file-kind";
import { withActor } from "@/lib/platform/with-actor";
import { clearPortfolio, holdPortfolio } from "./clear-portfolio";
import { largestFile, mostBytesOfPerson, mostFilesOfEntry } from "./rules/portfolio";

export type StoreFileProblem =
  "ENTRY_NOT_FOUND" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "FILE_KIND" | "TOO_MANY_FILES" | "NO_SPACE";

/**
 * Keeps a file as evidence of an entry of one's own. What it is stands in its bytes; its name is cleaned. The same file
 * sent twice to one entry is kept once.
 */
export async function storeFile(
  student: Student,
  { entryId, name, bytes }: { entryId: string; name: string; bytes: Uint8Array<ArrayBuffer> },
  at: Date,
): Promise<Result<{ id: string }, StoreFileProblem>> {
  if (bytes.length === 0) return fail("FILE_EMPTY");
  if (bytes.length > largestFile) return fail("FILE_TOO_LARGE");
  const kind = fileKindOf(bytes);
  if (kind === null) return fail("FILE_KIND");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const size = bytes.length;
  return withActor(student, async (tx) => {
    await holdPortfolio(tx, student);
    await clearPortfolio(tx, student, at);
    const entry = await tx.portfolioEntry.findFirst({
      where: { id: entryId, personId: student.id, removedAt: null },
      select: { files: { select: { id: true, sha256: true } } },
    });
    if (!entry) return fail("ENTRY_NOT_FOUND");
    const same = entry.files.find((file) => file.sha256 === sha256);
    if (same) return succeed({ id: same.id });
    if (entry.files.length >= mostFilesOfEntry) return fail("TOO_MANY_FILES");
    const { _sum } = await tx.storedFile.aggregate({ where: { personId: student.id }, _sum: { size: true } });
    if ((_sum.size ?? 0) + size > mostBytesOfPerson) return fail("NO_SPACE");
    const file = {
      id: randomUUID(),
      personId: student.id,
      entryId,
      name: cleanFileName(name, kind),
      mediaType: fileKinds[kind].mediaType,
      size,
      sha256,
      createdAt: at,
    };
    await tx.storedFile.createMany({ data: [{ ...file, bytes }] });
    await audit(tx, {
      actorId: student.id,
      subjectId: student.id,
      action: "file.add",
      entity: "StoredFile",
      entityId: file.id,
    });
    return succeed({ id: file.id });
  });
}

/** Deletes a file of one's own for good; gives the entry that it stood with. */
export const removeFile = (
  student: Student,
  id: string,
): Promise<Result<{ entryId: string | null }, "FILE_NOT_FOUND">> =>
  withActor(student, async (tx) => {
    const file = await tx.storedFile.findFirst({ where: { id, personId: student.id }, select: { entryId: true } });
    const { count } = await tx.storedFile.deleteMany({ where: { id, personId: student.id } });
    if (!file || count === 0) return fail("FILE_NOT_FOUND");
    await audit(tx, {
      actorId: student.id,
      subjectId: student.id,
      action: "file.remove",
      entity: "StoredFile",
      entityId: id,
    });
    return succeed({ entryId: file.entryId });
  });
