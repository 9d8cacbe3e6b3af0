import "server-only";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { composeCatalog } from "./build/compose-catalog";
import { CatalogFileError, parseTable, type Table } from "./build/delimited";
import { courseSheet, programSheets } from "./build/program-sheets";
import { BuildReport } from "./build/report";
import { checkFramework } from "./build/check-framework";
import { readTerms } from "./build/terms";

export type BuildFolders = {
  onet: string;
  clusters: string;
  bls: string;
  /** CIP titles and the crosswalk to SOC; SCED. Without them their sheets stay as they are. */
  cip?: string | undefined;
  sced?: string | undefined;
  out: string;
  onetVersion?: string | undefined;
};

function readText(folder: string, file: string): string {
  const full = path.join(folder, file);
  if (!existsSync(full)) throw new CatalogFileError(`${file}: not found in ${folder}`);
  return readFileSync(full, "utf8");
}

/** The one file in a folder whose name matches: releases carry their year in it. */
function readNamed(folder: string, pattern: RegExp): Table {
  const name = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => pattern.test(file))
    .sort()
    .at(-1);
  if (!name) throw new CatalogFileError(`No file like ${pattern.source} in ${folder}`);
  return parseTable(readText(folder, name), name, ",");
}

/** As the release's own Read Me says it, else as its folder is named ("onet-29.3", "db_29_3_text"). */
function versionOf(folder: string): string {
  const readMe = path.join(folder, "Read Me.txt");
  const said = existsSync(readMe) ? /O\*NET (\d+\.\d+) Database/.exec(readFileSync(readMe, "utf8"))?.[1] : undefined;
  const named = /(\d+)[._](\d+)/.exec(path.basename(path.resolve(folder)));
  const version = said ?? (named ? `${named[1]}.${named[2]}` : undefined);
  if (!version) throw new CatalogFileError(`No release number in the name of ${folder}: give it with --onet-version`);
  return version;
}

/** Reads the releases in the folders, writes the catalogue's files, and answers what was found and what did not join. */
export function buildCatalog({ onet, clusters, bls, cip, sced, out, onetVersion }: BuildFolders): string[] {
  const report = new BuildReport();
  const terms = readTerms((file) => readText(out, file));
  const required = (name: string) => parseTable(readText(onet, `${name}.txt`), `${name}.txt`, "\t");
  const optional = (name: string) => {
    if (existsSync(path.join(onet, `${name}.txt`))) return required(name);
    report.add(`${name}.txt is not in this release: no occupation has what it says`);
    return null;
  };
  const frameworks = path.join(clusters, "frameworks.json");
  if (existsSync(frameworks)) checkFramework(readFileSync(frameworks, "utf8"), terms, report);

  const files = composeCatalog(
    {
      onet: {
        version: onetVersion ?? versionOf(onet),
        occupations: required("Occupation Data"),
        interests: required("Interests"),
        jobZones: required("Job Zones"),
        alternateTitles: required("Alternate Titles"),
        related: required("Related Occupations"),
        reportedTitles: optional("Sample of Reported Titles"),
        knowledge: optional("Knowledge"),
        skills: optional("Skills"),
        workStyles: optional("Work Styles"),
        education: optional("Education, Training, and Experience"),
      },
      clusters: {
        national16: readNamed(clusters, /^national-16-onet-soc.*\.csv$/),
        national14: readNamed(clusters, /^framework-2024-soc.*\.csv$/),
      },
      bls: {
        projections: readNamed(bls, /^employment-projections.*\.csv$/),
        wages: readNamed(bls, /^oews-national.*\.csv$/),
      },
    },
    terms,
    report,
  );
  if (cip) {
    const tables = {
      titles: readNamed(cip, /^cip.*tidy.*\.csv$/i),
      crosswalk: readNamed(cip, /^cip.*soc.*\.csv$/i),
      places: readNamed(clusters, /^framework-2024-cip.*\.csv$/),
    };
    for (const [file, text] of programSheets(tables, terms, report)) files.set(file, text);
  }
  if (sced) files.set(...courseSheet(readNamed(sced, /^sced-v\d+\.csv$/), report));
  mkdirSync(out, { recursive: true });
  for (const [file, text] of files) writeFileSync(path.join(out, file), text);
  const size = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  report.add(`${files.size} files, ${(size / 1_000_000).toFixed(1)} MB, in ${out}`);
  return report.lines;
}
