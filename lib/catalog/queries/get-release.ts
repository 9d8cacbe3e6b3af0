import "server-only";
import { db } from "@/lib/platform/db";

export type Release = { id: number; onetVersion: string; loadedAt: Date };

/** The release of the catalogue that is in use; null before the first load. */
export const getRelease = (): Promise<Release | null> =>
  db.catalogRelease.findFirst({
    orderBy: { id: "desc" },
    select: { id: true, onetVersion: true, loadedAt: true },
  });
