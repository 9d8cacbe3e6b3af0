// The releases themselves, where they lie beside the checkout; the fixtures stand in for them elsewhere.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { buildCatalog } from "@/lib/catalog/build-catalog";
import { copyFolder, type CatalogFolder } from "@/tests/support/catalog-folder";

const root = path.resolve(import.meta.dirname, "../../..");
const releases = path.resolve(root, "../shared/data");
const there = existsSync(releases);
if (!there) console.warn("Skipped: the releases are not in ../shared/data beside the checkout.");

let out: CatalogFolder;
const build = (onet: string) => {
  out = copyFolder(path.join(root, "prisma/catalog"), (file) => !/\.(tsv|md)$|release\.json$/.test(file));
  const [clusters, bls, cip, sced] = ["clusters", "bls", "cip", "sced"].map((name) => path.join(releases, name));
  return buildCatalog({
    onet: path.join(releases, onet),
    clusters: clusters!,
    bls: bls!,
    cip,
    sced,
    out: out.path,
  }).join("\n");
};
afterEach(() => out.remove());

describe.skipIf(!there)("the releases in ../shared/data", () => {
  it("make exactly the files of prisma/catalog", { timeout: 60_000 }, () => {
    const report = build("onet-29.3");
    // The list of public finders is written by hand.
    const files = readdirSync(out.path).filter((file) => file.includes(".") && file !== "finders.json");
    expect(files).toHaveLength(19);
    for (const file of files) {
      const carried = readFileSync(path.join(root, "prisma/catalog", file), "utf8");
      expect(out.read(file) === carried, `${file} is as the builder writes it`).toBe(true);
    }
    expect(report).toContain("O*NET 29.3: 1016 occupations");
    expect(report).toContain("34 occupations take outlook and wages from a broad group");
    expect(report).toContain("19 occupations have no projection");
    expect(report).toContain("national-16: 5 occupations are placed by their broad group or siblings");
    expect(report).toContain("national-14: 34 occupations are placed by their broad group or siblings");
    expect(report).toContain("7 pathways have no occupation");
    expect(report).not.toContain("are in no terms file");
    expect(report).not.toContain("belong to no occupation");
    expect(report).not.toContain("published names are not in");
    expect(report).not.toContain("are not published");
  });

  it("can be of the older layout", { timeout: 60_000 }, () => {
    const report = build("onet-27.0");
    expect(report).toContain("O*NET 27.0: 1016 occupations");
    expect(report).toContain("Interests: 874 occupations have them");
    expect(report).toContain("Skills.txt is not in this release");
    expect(out.read("knowledge-importance.tsv").trimEnd().split("\n")).toHaveLength(1);
  });
});
