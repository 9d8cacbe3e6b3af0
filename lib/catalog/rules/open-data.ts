import { z } from "zod";

/** The version in every address. What is published under it stays: fields may be added, none is taken away or changed. */
export const openDataVersion = "1";

const both = z.strictObject({ en: z.string(), es: z.string().nullable() });
const count = z.int().min(0);
const url = z.url();
const schoolStage = z.enum(["SCHOOL", "CERTIFICATE", "ASSOCIATE", "BACHELOR", "BEYOND"]);
const careerStage = z.enum(["ENTRY", "MID", "ADVANCED"]);
/** Six numbers in the order R I A S E C, or none. */
const profile = z.array(z.number());
const studied = z.strictObject({
  course: z.string(),
  gradeFrom: z.int(),
  gradeTo: z.int(),
  kind: z.enum(["GENERAL", "CAREER", "CHOICE"]),
});
/** Our own texts, as they are read now; null where none is written. */
const told = both.nullable();
const story = {
  people: told,
  likes: told,
  myth: told,
  surprise: told,
  learn: told,
  after: told,
  next: told,
};
const place = z.strictObject({ cluster: z.string(), pathway: z.string().nullable() });

/** What each object of a collection holds, field by field: the contract of the open data. */
export const openDataShapes = {
  frameworks: z.strictObject({
    id: z.string(),
    url,
    kind: z.enum(["CLUSTERS", "GROUPING"]),
    title: both,
    clusterTerm: both,
    pathwayTerm: both,
    local: z.boolean(),
    source: z.string(),
    note: both.nullable(),
    clusters: z.array(z.string()),
    groups: z.array(
      z.strictObject({ id: z.string(), title: both, clusters: z.array(z.string()), pathways: z.array(z.string()) }),
    ),
  }),
  clusters: z.strictObject({
    id: z.string(),
    url,
    framework: z.string(),
    title: both,
    summary: both,
    crossCutting: z.boolean(),
    position: z.int(),
    occupationCount: count,
    interests: profile,
    pathways: z.array(z.string()),
    courses: z.array(studied),
    ...story,
  }),
  pathways: z.strictObject({
    id: z.string(),
    url,
    framework: z.string(),
    cluster: z.string(),
    title: both,
    summary: both,
    position: z.int(),
    nearOf: z.string().nullable(),
    occupationCount: count,
    interests: profile,
    occupations: z.array(z.string()),
    courses: z.array(studied),
    credentials: z.array(z.string()),
    ...story,
  }),
  occupations: z.strictObject({
    id: z.string(),
    url,
    soc: z.string(),
    title: both,
    otherTitles: z.strictObject({ en: z.array(z.string()), es: z.array(z.string()) }),
    jobZone: z.int().nullable(),
    schoolStage: schoolStage.nullable(),
    careerStage: careerStage.nullable(),
    entryEducation: z.string().nullable(),
    experienceNeeded: z.string().nullable(),
    onTheJobTraining: z.string().nullable(),
    wage: z.strictObject({
      median: z.int().nullable(),
      medianAtLeast: z.boolean(),
      medianHourly: z.number().nullable(),
      mean: z.int().nullable(),
      from: z.string().nullable(),
    }),
    outlook: z.strictObject({
      employment: z.int().nullable(),
      employmentProjected: z.int().nullable(),
      growthPercent: z.number().nullable(),
      openings: z.int().nullable(),
      from: z.string().nullable(),
    }),
    interests: profile,
    topInterests: z.string(),
    knowledge: z.array(z.number()),
    skills: z.array(z.number()),
    places: z.array(z.strictObject({ ...place.shape, inferred: z.boolean() })),
    related: z.array(z.string()),
    programs: z.array(z.string()),
    summary: told,
  }),
  programs: z.strictObject({
    id: z.string(),
    url,
    title: both,
    occupations: z.array(z.string()),
    places: z.array(place),
  }),
  credentials: z.strictObject({
    id: z.string(),
    url,
    name: both,
    issuer: z.string(),
    issuerUrl: z.string().nullable(),
    kind: z.enum(["CERTIFICATION", "LICENSE", "CERTIFICATE", "CARD"]),
    stage: careerStage,
    renewalYears: z.int().nullable(),
    source: z.string(),
    pathways: z.array(z.string()),
  }),
  courses: z.strictObject({
    id: z.string(),
    url,
    title: both,
    places: z.array(
      z.strictObject({
        cluster: z.string().nullable(),
        pathway: z.string().nullable(),
        gradeFrom: z.int(),
        gradeTo: z.int(),
        kind: studied.shape.kind,
      }),
    ),
  }),
  elements: z.strictObject({
    id: z.string(),
    url,
    kind: z.enum(["INTEREST", "KNOWLEDGE", "SKILL", "WORK_STYLE"]),
    position: z.int(),
    title: both,
  }),
} as const;

export type Collection = keyof typeof openDataShapes;
export type OpenData<Name extends Collection = Collection> = z.infer<(typeof openDataShapes)[Name]>;

export const collections = Object.keys(openDataShapes) as Collection[];
export const isCollection = (text: string): text is Collection => text in openDataShapes;

/** The names of the fields of a collection, those of a part behind a point: "wage.median". */
export function fieldsOf(collection: Collection): string[] {
  const fields = Object.entries(openDataShapes[collection].shape) as [string, z.ZodType][];
  return fields.flatMap(([name, field]) =>
    field instanceof z.ZodObject && field !== both ? Object.keys(field.shape).map((part) => `${name}.${part}`) : [name],
  );
}

export const defaultPageSize = 100;
export const mostPerPage = 500;

export type PageRequest = { after: string; limit: number; csv: boolean };

/** What an address asks for; a name says which parameter means nothing. */
export function readPageRequest(collection: string, params: URLSearchParams): PageRequest | { wrong: string } {
  const limit = params.get("limit") ?? String(defaultPageSize);
  const format = params.get("format") ?? "json";
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > mostPerPage) return { wrong: "limit" };
  if (format !== "json" && format !== "csv") return { wrong: "format" };
  return {
    after: params.get("after") ?? "",
    limit: Number(limit),
    csv: format === "csv" || collection.endsWith(".csv"),
  };
}
