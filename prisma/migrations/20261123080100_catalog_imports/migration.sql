-- Counts the rows of catalogue tables anew for the planner after a load or an import. Only an owner may ANALYZE, and
-- imports run as the app's role, which may call this.
CREATE FUNCTION waymark_analyze(tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY tables LOOP
    EXECUTE format('ANALYZE public.%I', name);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION waymark_analyze(text[]) FROM PUBLIC;
