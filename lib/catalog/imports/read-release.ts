import type { ImportKind } from "@/prisma/generated/enums";
import { CatalogFileError } from "../build/delimited";
import type { Findings } from "./findings";
import type { OpenedFiles } from "./open-files";
import { readColleges } from "./read-colleges";
import { readOnet } from "./read-onet";
import { readOutlook } from "./read-outlook";
import { readCourses, readPrograms } from "./read-schooling";
import { readWages } from "./read-wages";
import type { ReaderContext, ReadRelease } from "./release-content";

type Reader = (opened: OpenedFiles, context: ReaderContext, findings: Findings) => ReadRelease | null;

const readers: Record<ImportKind, Reader> = {
  ONET: readOnet,
  PROJECTIONS: readOutlook,
  WAGES: readWages,
  PROGRAMS: readPrograms,
  COURSES: readCourses,
  COLLEGES: readColleges,
};

/** Makes the catalogue's own sheets of a release's tables; null, and findings, where anything is wrong. */
export function readRelease(
  kind: ImportKind,
  opened: OpenedFiles,
  context: ReaderContext,
  findings: Findings,
): ReadRelease | null {
  if (!findings.clean) return null;
  try {
    const read = readers[kind](opened, context, findings);
    return findings.clean ? read : null;
  } catch (error) {
    if (!(error instanceof CatalogFileError)) throw error;
    findings.problem("unreadable", { value: error.message });
    return null;
  }
}
