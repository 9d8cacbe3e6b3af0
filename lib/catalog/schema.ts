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
});

/** What a visitor looks for: words, or one field of knowledge by its element id; `address` says it again as a query. */
export function readSearch(params: SearchParams): { words: string; subject: string; address: string } {
  const { q: words, subject } = searchSchema.parse(params);
  const query = new URLSearchParams(subject ? { subject } : words ? { q: words } : {}).toString();
  return { words, subject, address: query && `?${query}` };
}
