import { readProjections, readShortWages } from "./bls-tables";
import { nationalWages, occupationSheet, reportFigures } from "./compose-figures";
import { ratingSheets, relatedSheet, shareSheet, titleSheet } from "./compose-ratings";
import { CatalogFileError } from "./delimited";
import { checkNear, placesIn, readCrosswalk, type CrosswalkRow } from "./occupation-places";
import { readOccupations } from "./onet-tables";
import { projectionSheet } from "./projection-sheet";
import type { BuildReport } from "./report";
import { sheet } from "./sheet";
import type { SourceTables } from "./source-tables";
import { sourcesPage } from "./sources-page";
import type { Terms } from "./terms";
import { wageSheet } from "./wage-sheet";

/**
 * The catalogue's files by path under prisma/catalog, from the tables of the releases and the hand-written terms: one
 * source a file, joined only when they are loaded. The same input makes the same bytes. What does not join is in the
 * report; what would mislead throws.
 */
export function composeCatalog({ onet, clusters, bls }: SourceTables, terms: Terms, report: BuildReport) {
  const titles = readOccupations(onet.occupations);
  const codes = [...titles.keys()];
  report.add(`O*NET ${onet.version}: ${codes.length} occupations`);
  const ratings = ratingSheets(onet, codes, terms, report);
  const occupations = occupationSheet(onet, titles, report);
  const projections = readProjections(bls.projections, terms);
  const wages = readShortWages(bls.wages, terms);
  reportFigures(projections, bls.projections.file, nationalWages(wages), titles, terms, report);
  const { years, wageYear } = projections;
  const release = { onetVersion: onet.version, projections: years, projectionsWageYear: wageYear };
  return new Map<string, string>([
    ...ratings,
    ["education-shares.tsv", shareSheet(onet, codes, report)],
    ["occupations.tsv", occupations],
    ["projections.tsv", projectionSheet(projections)],
    ["wages.tsv", wageSheet(wages)],
    ["titles.tsv", titleSheet(onet, titles, report)],
    ["related.tsv", relatedSheet(onet, codes, report)],
    ["crosswalk.tsv", crosswalkSheet(clusters, codes, terms, report)],
    ["release.json", `${JSON.stringify(release, null, 2)}\n`],
    ["SOURCES.md", sourcesPage({ onetVersion: onet.version, years, wageYear: wages[0]?.year ?? wageYear })],
  ]);
}

function crosswalkSheet(
  clusters: SourceTables["clusters"],
  codes: readonly string[],
  terms: Terms,
  report: BuildReport,
) {
  const national16 = {
    table: clusters.national16,
    columns: { cluster: "career_cluster", pathway: "career_pathway", code: "onet_soc_code" },
    framework: "national-16",
  };
  const national14 = {
    table: clusters.national14,
    columns: { cluster: "cluster", pathway: "subcluster", code: "soc_code" },
    framework: "national-14",
  };
  const known = new Set([
    ...codes,
    ...codes.map((code) => code.slice(0, 7)),
    ...terms.broadGroups.map((group) => group.code),
  ]);
  const crosswalk = [national16, national14].flatMap((source) => {
    const rows = readCrosswalk(source, terms, report);
    const strangers = new Set(rows.filter(({ code }) => !known.has(code)).map(({ code }) => code));
    report.addIfAny((n) => `${source.table.file}: ${n} codes belong to no occupation`, [...strangers].sort());
    return rows;
  });
  reportPlaces(crosswalk, codes, terms, report);
  return sheet(
    ["code", "cluster", "pathway"],
    crosswalk.map(({ code, clusterId, pathwayId }) => [code, clusterId, pathwayId]),
  );
}

function reportPlaces(crosswalk: readonly CrosswalkRow[], codes: readonly string[], terms: Terms, report: BuildReport) {
  const frameworks = placesIn(crosswalk, codes, terms.broadGroups);
  for (const { framework, inferred, missing } of frameworks) {
    report.addIfAny(
      (n) => `${framework}: ${n} occupations are placed by their broad group or siblings (inferred)`,
      inferred,
    );
    report.addIfAny((n) => `${framework}: ${n} occupations have no cluster at all`, missing);
  }
  const places = frameworks.flatMap((framework) => framework.places);
  report.add(`${places.length} places of occupations in clusters and pathways`);
  const wrong = checkNear(places, terms);
  if (wrong.length > 0) {
    throw new CatalogFileError(`terms/pathways.json does not fit the crosswalks: ${wrong.join("; ")}`);
  }
  const near = terms.pathways.filter(({ nearOf }) => nearOf);
  report.addIfAny(
    (n) => `${n} pathways have no occupation and show those of a neighbour`,
    near.map(({ id, nearOf }) => `${id} -> ${nearOf}`),
  );
}
