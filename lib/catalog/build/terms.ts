import { z } from "zod";
import { CatalogFileError } from "./delimited";

const words = z.string().trim().min(1);
const titles = { titleEn: words, titleEs: words };
const described = { ...titles, summaryEn: words, summaryEs: words };
const aliases = z.array(z.object({ title: words, language: z.enum(["EN", "ES"]), source: words })).default([]);

const cluster = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  ...described,
  hue: words,
  mark: words,
  crossCutting: z.boolean().default(false),
  aliases,
});

const pathway = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/),
  ...described,
  nearOf: words.nullable().default(null),
  aliases,
});

const framework = z.strictObject({
  code: words,
  kind: z.enum(["CLUSTERS", "GROUPING"]),
  ...titles,
  clusterTermEn: words,
  clusterTermPluralEn: words,
  clusterTermEs: words,
  clusterTermPluralEs: words,
  pathwayTermEn: words,
  pathwayTermPluralEn: words,
  pathwayTermEs: words,
  pathwayTermPluralEs: words,
  source: words,
  noteEn: words.nullable().default(null),
  noteEs: words.nullable().default(null),
  groups: z.array(z.strictObject({ id: words, ...titles, members: z.array(words) })).default([]),
});

const element = z.strictObject({
  id: words,
  kind: z.enum(["INTEREST", "KNOWLEDGE", "SKILL", "WORK_STYLE"]),
  ...titles,
  letter: words.nullable().default(null),
});

/** `source` is how the source words it, where it names no number. */
const answer = z.strictObject({
  kind: z.enum(["ENTRY_EDUCATION", "EXPERIENCE_NEEDED", "ON_THE_JOB_TRAINING", "REQUIRED_LEVEL"]),
  key: words,
  ...titles,
  source: words.nullable().default(null),
});

const broadGroup = z.strictObject({ code: words, ...titles, members: z.array(words) });

const files = {
  clusters: z.array(cluster),
  pathways: z.array(pathway),
  frameworks: z.array(framework),
  elements: z.array(element),
  answers: z.array(answer),
  "broad-groups": z.array(broadGroup),
};

export type Terms = {
  clusters: z.infer<typeof cluster>[];
  pathways: z.infer<typeof pathway>[];
  frameworks: z.infer<typeof framework>[];
  elements: z.infer<typeof element>[];
  answers: z.infer<typeof answer>[];
  broadGroups: z.infer<typeof broadGroup>[];
};

/** The hand-written names and sentences; `read` answers the text of a file of prisma/catalog. */
export function readTerms(read: (file: string) => string): Terms {
  const load = <Name extends keyof typeof files>(name: Name): z.infer<(typeof files)[Name]> => {
    const file = `terms/${name}.json`;
    let content: unknown;
    try {
      content = JSON.parse(read(file));
    } catch (error) {
      throw new CatalogFileError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const parsed = files[name].safeParse(content);
    if (!parsed.success) throw new CatalogFileError(`${file}: ${z.prettifyError(parsed.error)}`);
    return parsed.data as z.infer<(typeof files)[Name]>;
  };
  return {
    clusters: load("clusters"),
    pathways: load("pathways"),
    frameworks: load("frameworks"),
    elements: load("elements"),
    answers: load("answers"),
    broadGroups: load("broad-groups"),
  };
}

export const elementIds = (terms: Terms, kind: Terms["elements"][number]["kind"]): string[] =>
  terms.elements.filter((element) => element.kind === kind).map((element) => element.id);

export const clusterOfPathway = (pathwayId: string): string => pathwayId.slice(0, pathwayId.lastIndexOf("/"));
