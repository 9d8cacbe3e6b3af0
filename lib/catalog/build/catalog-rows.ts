import { careerStageOf, schoolStageOf } from "../rules/career-stage";
import { figureColumns } from "./compose-figures";
import { numbered } from "./compose-ratings";
import { CatalogFileError, parseTable, pick, toNumber, type Table } from "./delimited";
import { frameworkRows, type PlaceRow } from "./framework-rows";
import { programRows, readSpanishNames, type SpanishName } from "./program-rows";
import { elementIds, readTerms, type Terms } from "./terms";

export type Row = Record<string, unknown>;

/** What one table of the catalogue shall hold. A `root` is pointed at by other tables, so its rows are kept in place. */
export type TableRows = { table: string; key: readonly string[]; root: boolean; rows: Row[] };

type Read = (file: string) => string;
type Vectors = ReadonlyMap<string, number[]>;

const sheet = (read: Read, file: string): Table => parseTable(read(file), file, "\t");

function readVectors(read: Read, file: string, columns: readonly string[]): Vectors {
  const rows = pick(sheet(read, file), Object.fromEntries(["code", ...columns].map((name) => [name, name])));
  const vectors = new Map<string, number[]>();
  for (const row of rows) {
    const vector = columns.map((column) => toNumber(row[column]!, `${file}, ${row.code}`));
    if (vector.includes(null)) throw new CatalogFileError(`${file}, ${row.code}: a rating is missing`);
    vectors.set(row.code!, vector as number[]);
  }
  return vectors;
}

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

function occupationRows(read: Read, terms: Terms, spanish: ReadonlyMap<string, SpanishName>) {
  const interests = readVectors(read, "interests.tsv", elementIds(terms, "INTEREST"));
  const knowledgeImportance = readVectors(read, "knowledge-importance.tsv", elementIds(terms, "KNOWLEDGE"));
  const knowledgeLevel = readVectors(read, "knowledge-level.tsv", elementIds(terms, "KNOWLEDGE"));
  const skillImportance = readVectors(read, "skill-importance.tsv", elementIds(terms, "SKILL"));
  const skillLevel = readVectors(read, "skill-level.tsv", elementIds(terms, "SKILL"));
  const workStyles = readVectors(read, "work-styles.tsv", elementIds(terms, "WORK_STYLE"));
  const shares = (prefix: string, n: number) => readVectors(read, "education-shares.tsv", numbered(prefix, n));
  const [education, experience, training, onTheJob] = [
    shares("RL", 12),
    shares("RW", 11),
    shares("PT", 9),
    shares("OJ", 9),
  ];

  const names = ["code", "title", "jobZone", "topInterests", ...figureColumns] as const;
  type Name = (typeof names)[number];
  const columns = Object.fromEntries(names.map((name) => [name, name])) as Record<Name, string>;
  return pick(sheet(read, "occupations.tsv"), columns).map((row) => {
    const { code } = row;
    const number = (name: Name) => toNumber(row[name], `occupations.tsv, ${code}, ${name}`);
    const word = (name: Name) => row[name] || null;
    const jobZone = number("jobZone");
    const schoolStage = schoolStageOf(word("entryEducation"));
    return {
      code,
      soc: code.slice(0, 7),
      titleEn: row.title,
      titleEs: spanish.get(code)?.title ?? null,
      jobZone,
      rated: interests.has(code),
      interests: interests.get(code) ?? [],
      topInterests: row.topInterests,
      knowledgeImportance: knowledgeImportance.get(code) ?? [],
      knowledgeLevel: knowledgeLevel.get(code) ?? [],
      skillImportance: skillImportance.get(code) ?? [],
      skillLevel: skillLevel.get(code) ?? [],
      workStyles: workStyles.get(code) ?? [],
      educationShares: education.get(code) ?? [],
      experienceShares: experience.get(code) ?? [],
      trainingShares: training.get(code) ?? [],
      onTheJobShares: onTheJob.get(code) ?? [],
      schoolStage,
      careerStage: careerStageOf(jobZone, schoolStage),
      entryEducation: word("entryEducation"),
      experienceNeeded: word("experienceNeeded"),
      onTheJobTraining: word("onTheJobTraining"),
      projectionFrom: word("projectionFrom"),
      employment: number("employment"),
      employmentProjected: number("employmentProjected"),
      growthPercent: number("growthPercent"),
      openings: number("openings"),
      wageFrom: word("wageFrom"),
      wageMedian: number("wageMedian"),
      wageMedianAtLeast: row.wageMedianAtLeast === "Y",
      wageMean: number("wageMean"),
      wageMedianHourly: number("wageMedianHourly"),
    };
  });
}

function titleRows(read: Read, spanish: ReadonlyMap<string, SpanishName>): Row[] {
  const english = new Map(
    sheet(read, "titles.tsv").rows.map(([code, ...titles]) => [code!, titles.filter(Boolean)] as const),
  );
  return [...new Set([...english.keys(), ...spanish.keys()])].flatMap((occupationCode) =>
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

function placeRows(read: Read): PlaceRow[] {
  const columns = { code: "code", clusterId: "cluster", pathwayId: "pathway", inferred: "inferred" };
  return pick(sheet(read, "places.tsv"), columns).map(({ code, clusterId, pathwayId, inferred }) => ({
    id: `${code}@${pathwayId || clusterId}`,
    occupationCode: code,
    clusterId,
    pathwayId: pathwayId || null,
    inferred: inferred === "Y",
  }));
}

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
  const { onetVersion } = JSON.parse(read("release.json")) as { onetVersion?: unknown };
  if (typeof onetVersion !== "string") throw new CatalogFileError("release.json: no onetVersion");
  const terms = readTerms(read);
  const optional = ifThere(read);
  const spanish = readSpanishNames(optional);
  const occupations = occupationRows(read, terms, spanish);
  const places = placeRows(read);
  const frameworks = frameworkRows(terms, occupations, places);
  const tables: TableRows[] = [
    { table: "Framework", key: ["code"], root: true, rows: frameworks.frameworks },
    { table: "Cluster", key: ["id"], root: true, rows: frameworks.clusters },
    { table: "Pathway", key: ["id"], root: true, rows: frameworks.pathways },
    { table: "ClusterGroup", key: ["id"], root: true, rows: frameworks.groups },
    { table: "Occupation", key: ["code"], root: true, rows: occupations },
    { table: "ClusterGroupMember", key: ["groupId", "clusterId"], root: false, rows: frameworks.members },
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
    { table: "AlternateTitle", key: ["occupationCode", "position"], root: false, rows: titleRows(read, spanish) },
    { table: "RelatedOccupation", key: ["occupationCode", "relatedCode"], root: false, rows: relatedRows(read) },
    { table: "OccupationPlace", key: ["id"], root: false, rows: places },
    {
      table: "NationalFigure",
      key: ["key"],
      root: false,
      rows: pick(sheet(read, "figures.tsv"), { key: "key", value: "value", source: "source" }).map((row) => ({
        ...row,
        value: toNumber(row.value, `figures.tsv, ${row.key}`),
      })),
    },
    ...programRows(optional, occupations),
  ];
  return { onetVersion, tables };
}
