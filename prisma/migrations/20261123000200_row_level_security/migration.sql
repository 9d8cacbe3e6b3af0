-- The second wall behind the queries: what an actor may see and change of personal data, told to
-- PostgreSQL. lib/platform/with-actor.ts opens each transaction with waymark_enter or
-- waymark_purpose; without either, no personal row is visible.

CREATE FUNCTION waymark_setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('waymark.' || name, true), '') $$;

CREATE FUNCTION waymark_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT waymark_setting('actor')::uuid $$;

CREATE FUNCTION waymark_schools(role text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(waymark_setting(role || '_schools')::uuid[], '{}') $$;

-- The schools at which the actor is staff right now are read once for each transaction, so that
-- the policies of other tables need not read memberships through the policies of memberships.
CREATE FUNCTION waymark_enter(actor uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  counselor uuid[];
  administrator uuid[];
  care uuid[];
  site boolean;
BEGIN
  -- Columns hold UTC without a zone: compared with now() in a server's own zone they would be hours off.
  PERFORM set_config('timezone', 'UTC', true);
  PERFORM set_config('waymark.actor', actor::text, true);
  PERFORM set_config('waymark.purpose', '', true);
  SELECT
    array_agg(m."schoolId") FILTER (WHERE m.role = 'COUNSELOR' AND m."schoolId" IS NOT NULL),
    array_agg(m."schoolId") FILTER (WHERE m.role = 'SCHOOL_ADMINISTRATOR' AND m."schoolId" IS NOT NULL),
    bool_or(m.role = 'SITE_ADMINISTRATOR')
  INTO counselor, administrator, site
  FROM "Membership" m
  WHERE m."personId" = actor AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now());
  PERFORM set_config('waymark.counselor_schools', coalesce(counselor::text, ''), true);
  PERFORM set_config('waymark.administrator_schools', coalesce(administrator::text, ''), true);
  PERFORM set_config('waymark.site', CASE WHEN site THEN 'yes' ELSE '' END, true);
  PERFORM set_config('waymark.care', '', true);
  IF counselor IS NOT NULL THEN
    -- In the actor's care now: assigned, the actor still counsels there, and the student still goes there. Read once,
    -- because asked for each row it costs a caseload of 376 students a second.
    SELECT array_agg(c."studentId")
    INTO care
    FROM "CaseloadAssignment" c
    JOIN "Membership" m ON m."personId" = c."studentId" AND m."schoolId" = c."schoolId" AND m.role = 'STUDENT'
    WHERE c."counselorId" = actor
      AND c."schoolId" = ANY (counselor)
      AND c."from" <= now() AND (c."until" IS NULL OR c."until" > now())
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now());
    PERFORM set_config('waymark.care', coalesce(care::text, ''), true);
  END IF;
END $$;

-- For the few acts that no person does: signing in, housekeeping, the operator's command line.
CREATE FUNCTION waymark_purpose(purpose text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF purpose NOT IN ('sign-in', 'housekeeping', 'operator') THEN
    RAISE EXCEPTION 'unknown purpose %', purpose;
  END IF;
  PERFORM set_config('waymark.actor', '', true);
  PERFORM set_config('waymark.purpose', purpose, true);
END $$;

CREATE FUNCTION waymark_for(VARIADIC purposes text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(waymark_setting('purpose') = ANY (purposes), false) $$;

CREATE FUNCTION waymark_site() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(waymark_setting('site') = 'yes', false) $$;

ALTER TABLE "Membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "Membership" FOR SELECT USING (
  "personId" = (SELECT waymark_actor())
  OR "schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
  OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
  OR (SELECT waymark_site())
  OR (SELECT waymark_for('sign-in', 'operator', 'housekeeping'))
);
-- Memberships are made where people come in, and by administrators; nobody raises their own.
CREATE POLICY add ON "Membership" FOR INSERT WITH CHECK (
  (SELECT waymark_for('sign-in', 'operator'))
  OR (SELECT waymark_site())
  OR (role <> 'SITE_ADMINISTRATOR' AND "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]))
);
CREATE POLICY change ON "Membership" FOR UPDATE USING (
  (SELECT waymark_for('operator'))
  OR (SELECT waymark_site())
  OR (role <> 'SITE_ADMINISTRATOR' AND "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]))
);
CREATE POLICY remove ON "Membership" FOR DELETE USING ((SELECT waymark_for('operator')) OR (SELECT waymark_site()));

ALTER TABLE "CaseloadAssignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CaseloadAssignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "CaseloadAssignment" FOR SELECT USING (
  "counselorId" = (SELECT waymark_actor())
  OR "studentId" = (SELECT waymark_actor())
  OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
  OR (SELECT waymark_for('sign-in', 'operator'))
);
CREATE POLICY add ON "CaseloadAssignment" FOR INSERT WITH CHECK (
  (SELECT waymark_for('sign-in', 'operator'))
  OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
);
CREATE POLICY change ON "CaseloadAssignment" FOR UPDATE USING (
  (SELECT waymark_for('operator')) OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
);
CREATE POLICY remove ON "CaseloadAssignment" FOR DELETE USING ((SELECT waymark_for('operator')));

CREATE FUNCTION waymark_care() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(waymark_setting('care')::uuid[], '{}') $$;

-- A person of a school that the actor administers.
CREATE FUNCTION waymark_administers(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Membership" m
    WHERE m."personId" = person
      AND m."schoolId" = ANY (waymark_schools('administrator'))
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
  )
$$;

ALTER TABLE "Person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Person" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "Person" FOR SELECT USING (
  id = (SELECT waymark_actor())
  OR (SELECT waymark_site())
  OR (SELECT waymark_for('sign-in', 'operator'))
  OR id = ANY ((SELECT waymark_care())::uuid[])
  OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers(id))
);
CREATE POLICY add ON "Person" FOR INSERT WITH CHECK (
  (SELECT waymark_for('sign-in', 'operator')) OR (SELECT waymark_site())
);
CREATE POLICY change ON "Person" FOR UPDATE USING (
  id = (SELECT waymark_actor()) OR (SELECT waymark_site()) OR (SELECT waymark_for('operator'))
);
CREATE POLICY remove ON "Person" FOR DELETE USING (
  id = (SELECT waymark_actor()) OR (SELECT waymark_for('operator'))
);

ALTER TABLE "Credential" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Credential" FORCE ROW LEVEL SECURITY;
CREATE POLICY all_of_it ON "Credential" USING (
  "personId" = (SELECT waymark_actor()) OR (SELECT waymark_for('sign-in', 'operator'))
);

ALTER TABLE "Session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Session" FORCE ROW LEVEL SECURITY;
CREATE POLICY all_of_it ON "Session" USING (
  "personId" = (SELECT waymark_actor()) OR (SELECT waymark_for('sign-in', 'housekeeping', 'operator'))
);

ALTER TABLE "ResetToken" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ResetToken" FORCE ROW LEVEL SECURITY;
CREATE POLICY used ON "ResetToken" USING ((SELECT waymark_for('sign-in', 'housekeeping', 'operator')));
CREATE POLICY printed ON "ResetToken" FOR INSERT WITH CHECK (
  kind = 'PRINTED'
  AND "createdById" = (SELECT waymark_actor())
  AND ("personId" = ANY ((SELECT waymark_care())::uuid[]) OR waymark_administers("personId") OR (SELECT waymark_site()))
);
CREATE POLICY own_printed ON "ResetToken" FOR SELECT USING ("createdById" = (SELECT waymark_actor()));

ALTER TABLE "SchoolCode" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SchoolCode" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON "SchoolCode" USING (
  "schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
  OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
  OR (SELECT waymark_for('sign-in', 'operator'))
);

ALTER TABLE "Enrollment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Enrollment" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "Enrollment" FOR SELECT USING (
  "personId" = (SELECT waymark_actor())
  OR (SELECT waymark_for('operator'))
  OR EXISTS (
    SELECT 1 FROM "Class" k
    WHERE k.id = "classId"
      AND (k."schoolId" = ANY (waymark_schools('counselor')) OR k."schoolId" = ANY (waymark_schools('administrator')))
  )
);
CREATE POLICY write ON "Enrollment" FOR ALL USING (
  (SELECT waymark_for('operator'))
  OR EXISTS (
    SELECT 1 FROM "Class" k WHERE k.id = "classId" AND k."schoolId" = ANY (waymark_schools('administrator'))
  )
);

ALTER TABLE "SurveyAttempt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SurveyAttempt" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "SurveyAttempt" USING (
  "personId" = (SELECT waymark_actor())
  OR ("personId" IS NULL AND "keyHash" = (SELECT waymark_setting('attempt_key')))
) WITH CHECK (
  "personId" = (SELECT waymark_actor())
  OR ("personId" IS NULL AND "keyHash" = (SELECT waymark_setting('attempt_key')))
);
CREATE POLICY care ON "SurveyAttempt" FOR SELECT USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY orphans_seen ON "SurveyAttempt" FOR SELECT USING ("personId" IS NULL AND (SELECT waymark_for('housekeeping')));
CREATE POLICY orphans_removed ON "SurveyAttempt" FOR DELETE USING ("personId" IS NULL AND (SELECT waymark_for('housekeeping')));

ALTER TABLE "SurveyResult" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SurveyResult" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "SurveyResult" FOR SELECT USING (
  EXISTS (SELECT 1 FROM "SurveyAttempt" a WHERE a.id = "attemptId")
);
CREATE POLICY add ON "SurveyResult" FOR INSERT WITH CHECK (
  EXISTS (
    SELECT 1 FROM "SurveyAttempt" a
    WHERE a.id = "attemptId"
      AND (a."personId" = waymark_actor() OR a."keyHash" = waymark_setting('attempt_key'))
  )
);

ALTER TABLE "SavedItem" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SavedItem" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "SavedItem" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "SavedItem" FOR SELECT USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));

ALTER TABLE "Plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Plan" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "Plan" FOR SELECT USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));

ALTER TABLE "PlanRevision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanRevision" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PlanRevision" FOR SELECT USING (EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId"));
-- Append-only: there is no policy for a change, and removal comes only with the plan itself.
CREATE POLICY add ON "PlanRevision" FOR INSERT WITH CHECK (
  "createdById" = (SELECT waymark_actor())
  AND EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId" AND p."personId" = waymark_actor())
);

ALTER TABLE "AuditEntry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AuditEntry" FORCE ROW LEVEL SECURITY;
CREATE POLICY add ON "AuditEntry" FOR INSERT WITH CHECK (
  "actorId" IS NULL OR "actorId" = (SELECT waymark_actor()) OR (SELECT waymark_for('sign-in', 'operator'))
);
CREATE POLICY read ON "AuditEntry" FOR SELECT USING (
  "subjectId" = (SELECT waymark_actor()) OR "actorId" = (SELECT waymark_actor())
  OR (SELECT waymark_site()) OR (SELECT waymark_for('operator'))
);

ALTER TABLE "OutboxMail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OutboxMail" FORCE ROW LEVEL SECURITY;
CREATE POLICY house ON "OutboxMail" USING ((SELECT waymark_for('sign-in', 'housekeeping', 'operator')));
