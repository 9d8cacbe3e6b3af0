// A catalogue of seven made-up occupations, built from the fixtures into a folder of its own.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildCatalog, type BuildFolders } from "@/lib/catalog/build-catalog";

export const fixtures = path.resolve(import.meta.dirname, "fixtures");

export type CatalogFolder = {
  path: string;
  read: (file: string) => string;
  edit: (file: string, change: (text: string) => string) => void;
  remove: () => void;
};

/** A copy of a folder that a test may change. */
export function copyFolder(source: string, filter: (file: string) => boolean = () => true): CatalogFolder {
  const folder = mkdtempSync(path.join(tmpdir(), "waymark-catalog-"));
  cpSync(source, folder, { recursive: true, filter });
  const inside = (file: string) => path.join(folder, file);
  const read = (file: string) => readFileSync(inside(file), "utf8");
  return {
    path: folder,
    read,
    edit: (file, change) => {
      const before = read(file);
      const after = change(before);
      if (after === before) throw new Error(`The edit of ${file} changed nothing`);
      writeFileSync(inside(file), after);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const termsFolder = (): CatalogFolder =>
  copyFolder(path.join(fixtures, "catalog"), (file) => !/catalog[\\/](bls|clusters)/.test(file));

export function buildFrom(out: string, folders: Partial<BuildFolders> = {}): string[] {
  return buildCatalog({
    onet: path.join(fixtures, "onet/new-layout"),
    clusters: path.join(fixtures, "catalog/clusters"),
    bls: path.join(fixtures, "catalog/bls"),
    onetVersion: "1.0",
    out,
    ...folders,
  });
}
