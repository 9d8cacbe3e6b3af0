import { z } from "zod";
import { ImportKind, TextOwner } from "@/prisma/generated/enums";
import { mostHomeStates, stateCodes } from "./rules/home-states";
import { schoolStages } from "./rules/school-shares";

export type SearchParams = Record<string, string | string[] | undefined>;

export const shortestSearch = 2;
const longestSearch = 80;

// Of a repeated parameter the first counts; what is not a search at all is treated as none.
const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().catch(""));

const searchSchema = z.object({
  q: one.transform((text) =>
    text
      .replace(/[\p{C}\s]+/gu, " ")
      .trim()
      .slice(0, longestSearch),
  ),
  subject: one.transform((id) => (/^2\.C\.[\w.]{1,20}$/.test(id) ? id : "")),
  exact: one.transform((text) => text === "1"),
});

type Search = { words: string; subject: string; asTyped: boolean; address: string };

/**
 * What a visitor looks for: words, perhaps not to be mended, or one field of knowledge by its element id; `address` says
 * it again as a query.
 */
export function readSearch(params: SearchParams): Search {
  const { q: words, subject, exact: asTyped } = searchSchema.parse(params);
  const asked: Record<string, string> = words ? { q: words, ...(asTyped ? { exact: "1" } : {}) } : {};
  const query = new URLSearchParams(subject ? { subject } : asked).toString();
  return { words, subject, asTyped, address: query && `?${query}` };
}

const suggestSchema = z.object({
  q: z
    .string({ error: "q is missing" })
    .transform((text) => text.replace(/[\p{C}\s]+/gu, " ").trim())
    .pipe(
      z
        .string()
        .min(shortestSearch, `q must have at least ${shortestSearch} characters`)
        .max(longestSearch, `q must have at most ${longestSearch} characters`),
    ),
  locale: z.enum(["en", "es"], { error: "locale must be en or es" }),
});

type Suggest = { ok: true; value: z.infer<typeof suggestSchema> } | { ok: false; problem: string };

/** What a search field asks for while someone types; the problem is a sentence that names the parameter. */
export function readSuggest(params: URLSearchParams): Suggest {
  const parsed = suggestSchema.safeParse(Object.fromEntries(params));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: parsed.error.issues[0]!.message };
}

const line = (missing: string, longest = 120) =>
  z
    .string(missing)
    .transform((text) => text.replace(/[\p{C}\s]+/gu, " ").trim())
    .pipe(z.string().min(1, missing).max(longest, "too-long"));

export const longestText = 600;

const note = z
  .string()
  .default("")
  .transform((text) => text.replace(/[\p{C}\s]+/gu, " ").trim())
  .pipe(z.string().max(300, "too-long"))
  .transform((text) => text || null);

const titles = { titleEn: line("title-missing"), titleEs: line("title-missing") };

/** What a local framework and its groups are called, in both languages. */
export const localNamesSchema = z.object({
  ...titles,
  termEn: line("term-missing", 40),
  termPluralEn: line("term-missing", 40),
  termEs: line("term-missing", 40),
  termPluralEs: line("term-missing", 40),
  source: line("source-missing", 200),
  noteEn: note,
  noteEs: note,
});

export const localGroupTitlesSchema = z.object(titles);

/** A text of the catalogue as an administrator writes it. */
export const catalogTextSchema = z.object({
  en: line("text-missing", longestText),
  es: line("text-missing", longestText),
  /** The newest edit that was there when the form was made; empty for what is shipped. */
  seen: z.uuid().or(z.literal("")).catch(""),
});

export const editIdSchema = z.uuid();

const textSearchSchema = z.object({
  q: one.transform((text) =>
    text
      .replace(/[\p{C}\s]+/gu, " ")
      .trim()
      .slice(0, longestSearch),
  ),
  kind: z.enum(TextOwner).nullable().catch(null),
  show: one,
  after: one.transform((place) => place.slice(0, 400) || null),
});

/** Which texts an administrator looks for. */
export function readTextSearch(params: SearchParams) {
  const { q, kind, show, after } = textSearchSchema.parse(params);
  return { text: q, owner: kind, edited: show === "edited", after };
}

const partId = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+){1,2}$/);

/** What stands in one group of a local framework. */
export const localPartsSchema = z.object({ clusters: z.array(partId).max(500), pathways: z.array(partId).max(500) });

/** A published or kept local framework, as the database gives it back. */
export const localFrameworkSchema = localNamesSchema.extend({
  noteEn: z.string().nullable(),
  noteEs: z.string().nullable(),
  groups: z.array(localPartsSchema.extend({ ...titles, slug: z.string() })),
});

const figure = (problem: string, least: number, most: number) =>
  z
    .string(problem)
    .trim()
    .regex(/^-?\d{1,4}([.,]\d{1,2})?$/, problem)
    .transform((text) => Number(text.replace(",", ".")))
    .pipe(z.number().min(least, problem).max(most, problem));

/** From where on a badge is given. */
export const thresholdsSchema = z.object({
  highWagePercent: figure("wage-range", 10, 500),
  highSkillStage: z.enum(schoolStages, "stage-missing"),
  highDemandOpenings: figure("openings-range", 0, 100),
  highDemandGrowth: figure("growth-range", -100, 500),
});

/** The states whose wages stand in the pages: three fields, each with two letters or nothing. */
export const homeStatesSchema = z
  .array(z.string())
  .transform((codes) => codes.filter((code) => code !== ""))
  .pipe(z.array(z.enum(stateCodes, "state-unknown")).max(mostHomeStates, "too-many-states"))
  .refine((codes) => new Set(codes).size === codes.length, "state-twice");

/** What an upload says beside its files. */
export const uploadSchema = z.object({
  kind: z.enum(ImportKind, "kind-missing"),
  release: z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.string().max(40, "release-too-long")),
});

export const importIdSchema = z.uuid("not-found");
