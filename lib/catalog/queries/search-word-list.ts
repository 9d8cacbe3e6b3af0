import "server-only";
import { db } from "@/lib/platform/db";
import type { ListedWord } from "../rules/search-mend";
import type { LookedUp } from "../rules/search-readings";

/** One slip away: words that share a word, or a word less one letter. A common word is meant more often. */
const mostNear = 24;
const mostAlike = 24;

/** What the word list knows about each of the words, in their order. */
export const lookUpWords = (words: readonly string[]) => db.$queryRaw<LookedUp[]>`
  SELECT a.word, public.waymark_small_word(a.word) AS small, coalesce(w.entries, 0) AS entries,
    s.stems,
    w.word IS NOT NULL OR EXISTS (SELECT FROM "SearchWord" k WHERE k.stems && s.stems) AS known,
    EXISTS (SELECT FROM "SearchWord" b WHERE b.word > a.word AND b.word < a.word || '~') AS begins,
    coalesce(n.near, '[]') AS near
  FROM unnest(${words}::text[]) WITH ORDINALITY AS a(word, at)
    CROSS JOIN LATERAL (
      SELECT ARRAY[public.waymark_stem(a.word, 'EN'), public.waymark_stem(a.word, 'ES')] AS stems
    ) s
    LEFT JOIN "SearchWord" w ON w.word = a.word COLLATE "C"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('word', c.word, 'stems', c.stems, 'entries', c.entries)) AS near
      FROM (
        SELECT * FROM "SearchWord"
        WHERE length(a.word) > 2 AND slips && public.waymark_slips(a.word) AND length(word) > 2 AND word <> a.word
        ORDER BY entries DESC LIMIT ${mostNear}
      ) c
    ) n ON true
  ORDER BY a.at`;

/** The words of the list that look most like this one. */
export const listAlikeWords = (word: string) => db.$queryRaw<ListedWord[]>`
  SELECT word, stems, entries FROM "SearchWord" WHERE length(word) > 2 ORDER BY word <-> ${word} LIMIT ${mostAlike}`;

export const listWords = (words: readonly string[]) => db.$queryRaw<ListedWord[]>`
  SELECT word, stems, entries FROM "SearchWord" WHERE word = ANY (${words}::text[])`;
