import { CatalogFileError, parseTable, pick, toNumber } from "./delimited";
import type { Row, TableRows } from "./catalog-rows";

/** Answers a sheet's rows, and none where the catalogue has no such file. */
export type ReadSheet = <Key extends string>(file: string, columns: readonly Key[]) => Record<Key, string>[];

/** Reads sheets that a catalogue may lack; `read` answers the text of one, null where it is not there. */
export const sheetReader =
  (read: (file: string) => string | null): ReadSheet =>
  (file, columns) => {
    const text = read(file);
    if (text === null) return [];
    type Key = (typeof columns)[number];
    return pick(
      parseTable(text, file, "\t"),
      Object.fromEntries(columns.map((name) => [name, name])) as Record<Key, Key>,
    );
  };

const leaf = (table: string, key: readonly string[], rows: Row[]): TableRows => ({ table, key, root: false, rows });
const root = (table: string, key: readonly string[], rows: Row[]): TableRows => ({ table, key, root: true, rows });

const listed = (value: string) => value.split("|").filter(Boolean);
const isPathway = (id: string) => id.split("/").length === 3;
const placeOf = (id: string) =>
  isPathway(id) ? { clusterId: null, pathwayId: id } : { clusterId: id, pathwayId: null };

function oneOf<Word extends string>(value: string, words: readonly Word[], where: string): Word {
  const word = words.find((each) => each.toLowerCase() === value);
  if (!word) throw new CatalogFileError(`${where}: "${value}" is none of ${words.join(", ").toLowerCase()}`);
  return word;
}

/** Numbers the rows of each owner from 0, in the order of the file. */
function counter() {
  const seen = new Map<string, number>();
  return (owner: string) => {
    const position = seen.get(owner) ?? 0;
    seen.set(owner, position + 1);
    return position;
  };
}

function schoolCourses(read: ReadSheet): TableRows[] {
  const spanish = new Map(
    read("programs/course-titles-es.tsv", ["course", "titleEs"]).map(({ course, titleEs }) => [course, titleEs]),
  );
  const courses = read("school-courses.tsv", ["code", "title"]);
  const known = new Set(courses.map(({ code }) => code));
  const next = counter();
  const steps = read("programs/courses.tsv", ["owner", "course", "from", "to", "kind"]).map((row) => {
    const where = `programs/courses.tsv, ${row.owner} ${row.course}`;
    if (!known.has(row.course)) throw new CatalogFileError(`${where}: no such course in school-courses.tsv`);
    const [gradeFrom, gradeTo] = [toNumber(row.from, where), toNumber(row.to, where)];
    if (gradeFrom === null || gradeTo === null || gradeFrom > gradeTo || gradeFrom < 6 || gradeTo > 12) {
      throw new CatalogFileError(`${where}: grades ${row.from} to ${row.to} are none of a school`);
    }
    const kind = oneOf(row.kind, ["GENERAL", "CAREER", "CHOICE"], where);
    const id = `${row.owner}@${row.course}`;
    return { id, ...placeOf(row.owner), courseCode: row.course, gradeFrom, gradeTo, kind, position: next(row.owner) };
  });
  return [
    root(
      "SchoolCourse",
      ["code"],
      courses.map(({ code, title }) => ({ code, titleEn: title, titleEs: spanish.get(code) ?? null })),
    ),
    leaf("ProgramCourse", ["id"], steps),
  ];
}

function trainingPrograms(
  read: ReadSheet,
  listRow: (file: string) => string[][],
  occupations: readonly Row[],
): TableRows[] {
  const bySoc = new Map<string, string[]>();
  for (const { code, soc } of occupations as { code: string; soc: string }[]) {
    bySoc.set(soc, [...(bySoc.get(soc) ?? []), code]);
  }
  // CIP keeps codes that name no program yet.
  const programs = read("programs.tsv", ["code", "title"]).filter(({ title }) => title !== "Reserved");
  const spanish = new Map(
    read("terms/programs-es.tsv", ["code", "titleEs"]).map(({ code, titleEs }) => [code, titleEs]),
  );
  const known = new Set(programs.map(({ code }) => code));
  const pairs = listRow("program-occupations.tsv").flatMap(([programCode, ...socs]) =>
    (known.has(programCode!) ? socs : []).flatMap((soc) =>
      (bySoc.get(soc) ?? []).map((occupationCode) => ({ programCode, occupationCode })),
    ),
  );
  return [
    root(
      "TrainingProgram",
      ["code"],
      programs.map(({ code, title }) => ({ code, titleEn: title, titleEs: spanish.get(code) ?? null })),
    ),
    leaf("TrainingProgramOccupation", ["programCode", "occupationCode"], pairs),
    leaf(
      "TrainingProgramPlace",
      ["id"],
      read("program-places.tsv", ["code", "cluster", "pathway"])
        .filter(({ code }) => known.has(code))
        .map(({ code, cluster, pathway }) => ({
          id: `${code}@${pathway || cluster}`,
          programCode: code,
          clusterId: cluster,
          pathwayId: pathway || null,
        })),
    ),
  ];
}

function credentials(read: ReadSheet): TableRows[] {
  const columns = ["id", "name", "nameEs", "issuer", "url", "kind", "stage", "renewalYears", "source"] as const;
  const rows = read("programs/credentials.tsv", columns).map((row) => {
    const where = `programs/credentials.tsv, ${row.id}`;
    return {
      id: row.id,
      nameEn: row.name,
      nameEs: row.nameEs || null,
      issuer: row.issuer,
      issuerUrl: row.url || null,
      kind: oneOf(row.kind, ["CERTIFICATION", "LICENSE", "CERTIFICATE", "CARD"], where),
      stage: oneOf(row.stage, ["ENTRY", "MID", "ADVANCED"], where),
      renewalYears: toNumber(row.renewalYears, where),
      source: row.source,
    };
  });
  const pathways = read("programs/credential-pathways.tsv", ["credential", "pathway"]);
  return [
    root("IndustryCredential", ["id"], rows),
    leaf(
      "CredentialPathway",
      ["credentialId", "pathwayId"],
      pathways.map(({ credential, pathway }) => ({ credentialId: credential, pathwayId: pathway })),
    ),
  ];
}

function people(read: ReadSheet): TableRows[] {
  const organizations = read("programs/organizations.tsv", ["id", "name", "kind", "url", "places"]);
  const next = counter();
  const ideas = read("programs/ideas.tsv", ["pathway", "kind", "en", "es"]).map(({ pathway, kind, en, es }) => {
    const position = next(`${pathway} ${kind}`);
    return {
      id: `${pathway}@${kind}${position}`,
      pathwayId: pathway,
      kind: oneOf(kind, ["WORK", "ASK"], `programs/ideas.tsv, ${pathway}`),
      position,
      textEn: en,
      textEs: es,
    };
  });
  return [
    root(
      "Organization",
      ["id"],
      organizations.map(({ id, name, kind, url }) => ({
        id,
        name,
        kind: oneOf(kind, ["STUDENT", "PROFESSIONAL"], `programs/organizations.tsv, ${id}`),
        url: url || null,
      })),
    ),
    leaf(
      "OrganizationPlace",
      ["id"],
      organizations.flatMap(({ id, places }) =>
        listed(places).map((place) => ({ id: `${id}@${place}`, organizationId: id, ...placeOf(place) })),
      ),
    ),
    leaf("PathwayIdea", ["id"], ideas),
  ];
}

/**
 * The rows of what leads into a pathway: school courses, programs after school, credentials, organisations, ideas.
 * Needs the occupations' rows (`code`, `soc`); throws a CatalogFileError that names file and row.
 */
export function programRows(read: (file: string) => string | null, occupations: readonly Row[]): TableRows[] {
  const sheets = sheetReader(read);
  const listRow = (file: string) => {
    const text = read(file);
    return text === null ? [] : parseTable(text, file, "\t").rows;
  };
  return [
    ...schoolCourses(sheets),
    ...trainingPrograms(sheets, listRow, occupations),
    ...credentials(sheets),
    ...people(sheets),
  ];
}

export type SpanishName = { title: string; words: string[] };

/** Spanish titles and everyday words by occupation. */
export function readSpanishNames(read: (file: string) => string | null): Map<string, SpanishName> {
  const rows = sheetReader(read)("terms/occupations-es.tsv", ["code", "titleEs", "wordsEs"]);
  return new Map(rows.map(({ code, titleEs, wordsEs }) => [code, { title: titleEs, words: listed(wordsEs) }]));
}
