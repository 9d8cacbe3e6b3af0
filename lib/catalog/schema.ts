import { z } from "zod";

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
