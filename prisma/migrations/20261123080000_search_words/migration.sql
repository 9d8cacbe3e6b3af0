-- Search by words: every name of everything that can be found, cut into words and their stems, and the list of all
-- these words, to mend a slip of the finger. Both are derived: whoever changes the catalogue calls
-- waymark_refresh_search() last, in the same transaction.

DROP MATERIALIZED VIEW "SearchEntry";

-- Words that carry no meaning in a name, in either language; "it" is a trade.
CREATE FUNCTION waymark_small_word(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
  $$ SELECT word = ANY ('{a,al,an,and,at,by,con,de,del,e,el,en,for,from,in,la,las,lo,los,o,of,on,or,para,por,the,to,u,un,una,with,y}') $$;

-- What the forms of a word share, marked with the language: nurse, nurses, nursing; enfermero, enfermeras. The folded
-- word has lost its accents, which the Spanish dictionary of PostgreSQL needs, so Spanish endings are cut here.
CREATE FUNCTION waymark_stem(word text, language text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE
    WHEN language <> 'ES' THEN
      'e/' || coalesce((pg_catalog.ts_lexize('pg_catalog.english_stem'::pg_catalog.regdictionary, word))[1], word)
    WHEN length(word) < 4 THEN 's/' || word
    ELSE 's/' || regexp_replace(regexp_replace(regexp_replace(word, 's$', ''), '[aeo]$', ''), 'z$', 'c')
  END $$;

-- The word, and the word without each of its letters: two words that share one of these differ by a single slip
-- (a letter too many, too few, another one, or two changed about), and hardly otherwise.
CREATE FUNCTION waymark_slips(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT array_agg(DISTINCT left(word, i - 1) || substr(word, i + 1)) || word
  FROM generate_series(1, length(word)) i $$;

-- `place` puts the titles with the fewest words first, then the most workers, so that of many that hold the words the
-- first few hundred are the ones worth a closer look. Forms of one word count once: "niñera o niñero".
CREATE MATERIALIZED VIEW "SearchEntry" AS
WITH name(kind, target, "isTitle", title, language, workers) AS (
  SELECT 'OCCUPATION', code, true, "titleEn", 'EN', employment FROM public."Occupation"
  UNION ALL
  SELECT 'OCCUPATION', code, true, "titleEs", 'ES', employment FROM public."Occupation" WHERE "titleEs" IS NOT NULL
  UNION ALL
  SELECT 'OCCUPATION', t."occupationCode", false, t.title, t.language::text, o.employment
  FROM public."AlternateTitle" t JOIN public."Occupation" o ON o.code = t."occupationCode"
  UNION ALL SELECT 'CLUSTER', id, true, "titleEn", 'EN', NULL FROM public."Cluster"
  UNION ALL SELECT 'CLUSTER', id, true, "titleEs", 'ES', NULL FROM public."Cluster"
  UNION ALL SELECT 'CLUSTER', "clusterId", false, title, language::text, NULL
  FROM public."TitleAlias" WHERE "clusterId" IS NOT NULL
  UNION ALL SELECT 'PATHWAY', id, true, "titleEn", 'EN', NULL FROM public."Pathway"
  UNION ALL SELECT 'PATHWAY', id, true, "titleEs", 'ES', NULL FROM public."Pathway"
  UNION ALL SELECT 'PATHWAY', "pathwayId", false, title, language::text, NULL
  FROM public."TitleAlias" WHERE "pathwayId" IS NOT NULL
  UNION ALL SELECT 'SUBJECT', id, true, "titleEn", 'EN', NULL FROM public."Element" WHERE kind = 'KNOWLEDGE'
  UNION ALL SELECT 'SUBJECT', id, true, "titleEs", 'ES', NULL FROM public."Element" WHERE kind = 'KNOWLEDGE'
  UNION ALL SELECT 'PROGRAM', code, true, "titleEn", 'EN', NULL FROM public."TrainingProgram"
  UNION ALL SELECT 'PROGRAM', code, true, "titleEs", 'ES', NULL
  FROM public."TrainingProgram" WHERE "titleEs" IS NOT NULL
),
entry AS (
  SELECT DISTINCT ON (kind, target, language, folded)
    kind, target, "isTitle", title, language, coalesce(workers, 0) AS workers, folded
  FROM name, LATERAL public.waymark_fold(title) AS folded
  WHERE folded <> ''
  ORDER BY kind, target, language, folded, "isTitle" DESC, title
),
cut AS (
  SELECT e.*, w.terms, w.stems, w.things
  FROM entry e, LATERAL (
    SELECT array_agg(word ORDER BY at) AS terms,
      array_agg(public.waymark_stem(word, e.language) ORDER BY at) AS stems,
      count(DISTINCT public.waymark_stem(word, e.language)) AS things
    FROM unnest(string_to_array(e.folded, ' ')) WITH ORDINALITY AS words(word, at)
    WHERE NOT public.waymark_small_word(word)
  ) w
  WHERE w.terms IS NOT NULL
)
SELECT kind, target, "isTitle", title, language, workers, folded, terms, stems,
  array_to_tsvector(terms || stems) AS words,
  (row_number() OVER (
    ORDER BY things - CASE WHEN "isTitle" THEN 1 ELSE 0 END, workers DESC, kind, target, folded, language
  ))::int AS place
FROM cut;

CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING gin (words);

CREATE MATERIALIZED VIEW "SearchWord" AS
SELECT word COLLATE "C" AS word, count(*)::int AS entries, array_agg(DISTINCT stem) AS stems,
  public.waymark_slips(word) AS slips
FROM public."SearchEntry" e, unnest(e.terms, e.stems) AS cut(word, stem)
GROUP BY word;

CREATE UNIQUE INDEX "SearchWord_word_idx" ON "SearchWord" (word);
CREATE INDEX "SearchWord_slips_idx" ON "SearchWord" USING gin (slips);
CREATE INDEX "SearchWord_stems_idx" ON "SearchWord" USING gin (stems);
CREATE INDEX "SearchWord_trigrams_idx" ON "SearchWord" USING gist (word gist_trgm_ops);

-- Runs as its owner, so that an import in the app's role can end with it.
CREATE FUNCTION waymark_refresh_search() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  REFRESH MATERIALIZED VIEW public."SearchEntry";
  REFRESH MATERIALIZED VIEW public."SearchWord";
  ANALYZE public."SearchEntry";
  ANALYZE public."SearchWord";
END $$;
REVOKE EXECUTE ON FUNCTION waymark_refresh_search() FROM PUBLIC;
