import { z } from "zod";
import { nationalWages } from "./compose-figures";
import { CatalogFileError, parseTable, toNumber, type Table } from "./delimited";
import { frameworkRows, type PlaceRow } from "./framework-rows";
import { nationalFigures } from "./occupation-figures";
import { placesIn, readCrosswalkSheet } from "./occupation-places";
import { readProjectionSheet } from "./projection-sheet";
import { occupationRows } from "./occupation-rows";
import { programRows, readSpanishNames, sheetReader, type SpanishName } from "./program-rows";
import { readTerms, type Terms } from "./terms";
import { textRows } from "./text-rows";
import { readWageSheet } from "./wage-sheet";

export type Row = Record<string, unknown>;

/** What one table of the catalogue shall hold. A `root` is pointed at by other tables, so its rows are kept in place. */
export type TableRows = { table: string; key: readonly string[]; root: boolean; rows: Row[] };

type Read = (file: string) => string;
const sheet = (read: Read, file: string): Table => parseTable(read(file), file, "\t");

/** A catalogue may lack a file that others have: the smaller ones of the tests do. */
const ifThere =
  (read: Read) =>
  (file: string): string | null => {
    try {
      return read(file);
    } catch (error) {
      if (error instanceof CatalogFileError || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  };

function titleRows(read: Read, spanish: ReadonlyMap<string, SpanishName>, known: ReadonlySet<string>): Row[] {
  const english = new Map(
    sheet(read, "titles.tsv").rows.map(([code, ...titles]) => [code!, titles.filter(Boolean)] as const),
  );
  const spanishOnly = [...spanish.keys()].filter((code) => known.has(code));
  return [...new Set([...english.keys(), ...spanishOnly])].flatMap((occupationCode) =>
    [
      ...(english.get(occupationCode) ?? []).map((title) => ({ title, language: "EN" })),
      ...(spanish.get(occupationCode)?.words ?? []).map((title) => ({ title, language: "ES" })),
    ].map((entry, position) => ({ occupationCode, position, ...entry })),
  );
}

const relatedRows = (read: Read): Row[] =>
  sheet(read, "related.tsv").rows.flatMap(([occupationCode, ...related]) =>
    related.filter(Boolean).map((entry, position) => {
      const [relatedCode, tier] = entry.split(" ");
      if (!relatedCode || !tier) throw new CatalogFileError(`related.tsv, ${occupationCode}: "${entry}" names no tier`);
      return { occupationCode, relatedCode, tier, position };
    }),
  );

const placeRows = (read: Read, codes: readonly string[], terms: Terms): PlaceRow[] =>
  placesIn(readCrosswalkSheet(sheet(read, "crosswalk.tsv")), codes, terms.broadGroups).flatMap(({ places }) =>
    places.map(({ code, clusterId, pathwayId, inferred }) => ({
      id: `${code}@${pathwayId ?? clusterId}`,
      occupationCode: code,
      clusterId,
      pathwayId,
      inferred,
    })),
  );

const releaseShape = z.object({ onetVersion: z.string(), projections: z.string(), projectionsWageYear: z.number() });

function readRelease(read: Read): z.infer<typeof releaseShape> {
  const parsed = releaseShape.safeParse(JSON.parse(read("release.json")));
  if (!parsed.success) throw new CatalogFileError(`release.json: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => String(id));

const collegeRows = (read: (file: string) => string | null): Row[] =>
  sheetReader(read)("colleges.tsv", ["id", "name", "city", "state", "website", "years", "control"]).map((row) => {
    const number = (name: "id" | "years") => toNumber(row[name], `colleges.tsv, ${row.id}, ${name}`);
    const { name, city, state } = row;
    const [id, years] = [number("id"), number("years")];
    return { id, name, city, state, website: row.website || null, years, control: row.control || null };
  });

function elementRows(terms: Terms): Row[] {
  const seen = new Map<string, number>();
  return terms.elements.map(({ id, kind, titleEn, titleEs, letter }) => {
    const position = seen.get(kind) ?? 0;
    seen.set(kind, position + 1);
    return { id, kind, position, titleEn, titleEs, letter };
  });
}

/**
 * The rows of every catalogue table, parents before children, from the files of prisma/catalog (`read` answers the
 * text of one). Throws a CatalogFileError naming the file where one cannot be read.
 */
export function catalogRows(read: Read): { onetVersion: string; tables: TableRows[] } {
  const { onetVersion, projections: years, projectionsWageYear: wageYear } = readRelease(read);
  const terms = readTerms(read);
  const optional = ifThere(read);
  const spanish = readSpanishNames(optional);
  const projections = readProjectionSheet(sheet(read, "projections.tsv"), { years, wageYear });
  const wages = readWageSheet(sheet(read, "wages.tsv"));
  const national = nationalWages(wages);
  const occupations = occupationRows(read, terms, spanish, projections, national);
  const codes = occupations.map(({ code }) => code);
  const places = placeRows(read, codes, terms);
  const frameworks = frameworkRows(terms, occupations, places);
  const owners = { clusters: idsOf(frameworks.clusters), pathways: idsOf(frameworks.pathways), occupations: codes };
  const tables: TableRows[] = [
    { table: "Framework", key: ["code"], root: true, rows: frameworks.frameworks },
    { table: "Cluster", key: ["id"], root: true, rows: frameworks.clusters },
    { table: "Pathway", key: ["id"], root: true, rows: frameworks.pathways },
    { table: "ClusterGroup", key: ["id"], root: true, rows: frameworks.groups },
    { table: "Occupation", key: ["code"], root: true, rows: occupations },
    { table: "ClusterGroupMember", key: ["groupId", "clusterId"], root: false, rows: frameworks.members },
    // The files group whole clusters only; single pathways stand in the groups that are made here.
    { table: "ClusterGroupPathway", key: ["groupId", "pathwayId"], root: false, rows: [] },
    { table: "TitleAlias", key: ["id"], root: false, rows: frameworks.aliases },
    { table: "Element", key: ["id"], root: false, rows: elementRows(terms) },
    {
      table: "CatalogTerm",
      key: ["kind", "key"],
      root: false,
      rows: terms.answers.map(({ kind, key, titleEn, titleEs }, position) => ({
        kind,
        key,
        position,
        titleEn,
        titleEs,
      })),
    },
    { table: "BroadGroup", key: ["code"], root: false, rows: terms.broadGroups },
    {
      table: "AlternateTitle",
      key: ["occupationCode", "position"],
      root: false,
      rows: titleRows(read, spanish, new Set(codes)),
    },
    { table: "RelatedOccupation", key: ["occupationCode", "relatedCode"], root: false, rows: relatedRows(read) },
    { table: "OccupationPlace", key: ["id"], root: false, rows: places },
    { table: "NationalFigure", key: ["key"], root: false, rows: nationalFigures(projections, national) },
    { table: "AreaWage", key: ["area", "soc"], root: false, rows: wages },
    { table: "College", key: ["id"], root: false, rows: collegeRows(optional) },
    { table: "CatalogText", key: ["id"], root: false, rows: textRows(optional, owners) },
    ...programRows(optional, occupations),
  ];
  return { onetVersion, tables };
}
