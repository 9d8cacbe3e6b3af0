import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { db } from "@/lib/platform/db";
import { ImportKind } from "@/prisma/generated/enums";
import { builtInDirectory } from "../imports/write-effective";

export type Source = {
  kind: ImportKind;
  /** "US" or a state for wages, "" for everything else. */
  area: string;
  /** Null where nothing of this kind is here. */
  release: string | null;
  /** When it was brought in; null for what Waymark comes with. */
  appliedAt: Date | null;
  importId: string | null;
};

// Their files name no release: the Classification of Instructional Programs of 2020, SCED version 12.
const unnamed: Partial<Record<ImportKind, string>> = { PROGRAMS: "2020", COURSES: "12" };

async function builtInReleases(): Promise<Partial<Record<ImportKind, string>>> {
  const text = await readFile(path.join(builtInDirectory(), "release.json"), "utf8");
  const names = JSON.parse(text) as { onetVersion?: string; projections?: string; projectionsWageYear?: number };
  return {
    ...unnamed,
    ...(names.onetVersion ? { ONET: names.onetVersion } : {}),
    ...(names.projections ? { PROJECTIONS: names.projections } : {}),
    ...(names.projectionsWageYear ? { WAGES: `May ${names.projectionsWageYear}` } : {}),
  };
}

/** Which release of each kind is in use, imported or built in, and each imported area of wages. */
export async function listSources(): Promise<Source[]> {
  const [builtIn, active] = await Promise.all([
    builtInReleases(),
    db.catalogImport.findMany({
      where: { state: "ACTIVE" },
      select: { id: true, kind: true, area: true, release: true, appliedAt: true },
      orderBy: [{ area: "asc" }, { appliedAt: "desc" }],
    }),
  ]);
  return Object.values(ImportKind).flatMap((kind) => {
    const own = active
      .filter((row) => row.kind === kind)
      .map(({ id: importId, ...row }): Source => ({ ...row, importId }));
    const replaced = own.some(({ area }) => kind !== "WAGES" || area === "US");
    const area = kind === "WAGES" ? "US" : "";
    const first: Source = { kind, area, release: builtIn[kind] ?? null, appliedAt: null, importId: null };
    return replaced ? own : [first, ...own];
  });
}
