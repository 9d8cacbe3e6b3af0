import { CatalogFileError } from "./delimited";
import { figureSheets } from "./compose-figures";
import { ratingSheets, relatedSheet, shareSheet, titleSheet } from "./compose-ratings";
import { checkNear, placesIn } from "./occupation-places";
import { readOccupations } from "./onet-tables";
import type { BuildReport } from "./report";
import { sheet } from "./sheet";
import type { SourceTables } from "./source-tables";
import { sourcesPage } from "./sources-page";
import type { Terms } from "./terms";

/**
 * The catalogue's files by path under prisma/catalog, from the tables of the releases and the hand-written terms.
 * The same input makes the same bytes. What does not join is in the report; what would mislead throws.
 */
export function composeCatalog({ onet, clusters, bls }: SourceTables, terms: Terms, report: BuildReport) {
  const titles = readOccupations(onet.occupations);
  const codes = [...titles.keys()];
  report.add(`O*NET ${onet.version}: ${codes.length} occupations`);
  const ratings = ratingSheets(onet, codes, terms, report);
  const { occupations, figures, years } = figureSheets(onet, bls, titles, terms, report);
  const release = { onetVersion: onet.version, projections: years };
  return new Map<string, string>([
    ...ratings,
    ["education-shares.tsv", shareSheet(onet, codes, report)],
    ["occupations.tsv", occupations],
    ["figures.tsv", figures],
    ["titles.tsv", titleSheet(onet, titles, report)],
    ["related.tsv", relatedSheet(onet, codes, report)],
    ["places.tsv", placeSheet(clusters, codes, terms, report)],
    ["release.json", `${JSON.stringify(release, null, 2)}\n`],
    ["SOURCES.md", sourcesPage({ onetVersion: onet.version, years })],
  ]);
}

function placeSheet(clusters: SourceTables["clusters"], codes: readonly string[], terms: Terms, report: BuildReport) {
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
  const places = [national16, national14].flatMap((crosswalk) => placesIn(crosswalk, codes, terms, report));
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
  return sheet(
    ["code", "cluster", "pathway", "inferred"],
    places.map(({ code, clusterId, pathwayId, inferred }) => [code, clusterId, pathwayId, inferred]),
  );
}
