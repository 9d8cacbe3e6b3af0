-- A counselor types in what a student in their care has answered on paper: a walk that is finished with its result in
-- the same transaction. Nothing that a student began is changed, and no result is added to another walk.
CREATE POLICY key_in ON "SurveyAttempt" FOR INSERT WITH CHECK (
  "personId" = ANY ((SELECT waymark_care())::uuid[]) AND "submittedAt" IS NOT NULL AND "keyHash" IS NULL
);
CREATE POLICY key_in ON "SurveyResult" FOR INSERT WITH CHECK (
  EXISTS (
    SELECT 1 FROM "SurveyAttempt" a
    WHERE a.id = "attemptId" AND a."personId" = ANY ((SELECT waymark_care())::uuid[])
      AND a.xmin = pg_current_xact_id()::xid
  )
);
