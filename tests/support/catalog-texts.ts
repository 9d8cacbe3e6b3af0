// The texts of the catalogue as they are shipped, with the titles of what they are about.
import { readFileSync } from "node:fs";
import path from "node:path";
import clusters from "@/prisma/catalog/terms/clusters.json" with { type: "json" };
import pathways from "@/prisma/catalog/terms/pathways.json" with { type: "json" };

const folder = path.resolve(import.meta.dirname, "../../prisma/catalog");

/** The rows of a sheet without its head. */
export const sheet = (file: string): string[][] =>
  readFileSync(path.join(folder, file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

export type Pair = { en: string; es: string };
export const languages = ["en", "es"] as const;

const spanish = new Map(sheet("terms/occupations-es.tsv").map(([code, ...names]) => [code!, names]));

export type Occupation = { code: string; title: Pair; words: string[] };
/** By their codes; `words` are the Spanish ones that the search knows. */
export const occupations: Occupation[] = sheet("occupations.tsv")
  .map(([code, title]) => ({
    code: code!,
    title: { en: title!, es: spanish.get(code!)?.[0] ?? "" },
    words: (spanish.get(code!)?.[1] ?? "").split("|").filter(Boolean),
  }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

export const places = [...clusters, ...pathways].map(({ id, titleEn, titleEs }) => ({
  id,
  framework: id.split("/")[0]!,
  title: { en: titleEn, es: titleEs },
}));

export type Text = Pair & { owner: string; field: string; titles: { en: string[]; es: string[] } };

/** Of clusters and pathways; `titles` are all of their framework, which they may name. */
export const stories: Text[] = ["clusters", "pathways"].flatMap((file) =>
  sheet(`texts/${file}.tsv`).map(([owner, field, en, es]) => {
    const named = places.filter(({ framework }) => owner!.startsWith(`${framework}/`));
    const titles = { en: named.map(({ title }) => title.en), es: named.map(({ title }) => title.es) };
    return { owner: owner!, field: field!, en: en!, es: es!, titles };
  }),
);

const titleOf = new Map(occupations.map(({ code, title }) => [code, title]));

export const summaries: Text[] = sheet("texts/occupations.tsv").map(([code, en, es]) => {
  const { en: titleEn = "", es: titleEs = "" } = titleOf.get(code!) ?? {};
  return { owner: code!, field: "SUMMARY", en: en!, es: es!, titles: { en: [titleEn], es: [titleEs] } };
});

export const allTexts = [...stories, ...summaries];
