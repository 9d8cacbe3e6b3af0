-- What visitors can find, in one list: every title and other title of occupations, clusters, pathways and
-- subjects, folded so that neither accents nor capitals nor signs matter. Derived data: whoever loads the
-- catalogue refreshes it (REFRESH MATERIALIZED VIEW "SearchEntry") in the same transaction.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE because its dictionary could change; this one names the dictionary.
CREATE FUNCTION waymark_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
  $$ SELECT btrim(regexp_replace(lower(public.unaccent('public.unaccent', words)), '[^a-z0-9+#]+', ' ', 'g')) $$;

CREATE MATERIALIZED VIEW "SearchEntry" AS
WITH entry(kind, target, "isTitle", title, language) AS (
  SELECT 'OCCUPATION', code, true, "titleEn", 'EN' FROM "Occupation"
  UNION ALL SELECT 'OCCUPATION', code, true, "titleEs", 'ES' FROM "Occupation" WHERE "titleEs" IS NOT NULL
  UNION ALL SELECT 'OCCUPATION', "occupationCode", false, title, 'EN' FROM "AlternateTitle"
  UNION ALL SELECT 'CLUSTER', id, true, "titleEn", 'EN' FROM "Cluster"
  UNION ALL SELECT 'CLUSTER', id, true, "titleEs", 'ES' FROM "Cluster"
  UNION ALL SELECT 'CLUSTER', "clusterId", false, title, language::text FROM "TitleAlias" WHERE "clusterId" IS NOT NULL
  UNION ALL SELECT 'PATHWAY', id, true, "titleEn", 'EN' FROM "Pathway"
  UNION ALL SELECT 'PATHWAY', id, true, "titleEs", 'ES' FROM "Pathway"
  UNION ALL SELECT 'PATHWAY', "pathwayId", false, title, language::text FROM "TitleAlias" WHERE "pathwayId" IS NOT NULL
  UNION ALL SELECT 'SUBJECT', id, true, "titleEn", 'EN' FROM "Element" WHERE kind = 'KNOWLEDGE'
  UNION ALL SELECT 'SUBJECT', id, true, "titleEs", 'ES' FROM "Element" WHERE kind = 'KNOWLEDGE'
)
SELECT DISTINCT ON (kind, target, folded) kind, target, "isTitle", title, language, waymark_fold(title) AS folded
FROM entry
ORDER BY kind, target, folded, "isTitle" DESC, title;

CREATE INDEX "SearchEntry_folded_idx" ON "SearchEntry" USING gin (folded gin_trgm_ops);
CREATE INDEX "SearchEntry_title_idx" ON "SearchEntry" (kind) WHERE "isTitle";
