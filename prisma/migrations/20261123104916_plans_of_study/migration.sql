-- CreateEnum
CREATE TYPE "RequirementKind" AS ENUM ('STATE', 'DISTRICT', 'SUPPLEMENT');

-- CreateEnum
CREATE TYPE "RequirementState" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "CourseOutcome" AS ENUM ('COMPLETED', 'FAILED', 'IN_PROGRESS', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RecordSource" AS ENUM ('IMPORTED', 'STAFF', 'STUDENT');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED');

-- CreateEnum
CREATE TYPE "PlanEventKind" AS ENUM ('START', 'REVISE', 'SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'UNDO', 'APPROVAL_DROPPED', 'SIGN', 'SUGGEST', 'ACCEPT', 'DECLINE', 'COMMENT', 'QUESTION', 'LOCK', 'UNLOCK', 'MAKE_PRIMARY', 'ARCHIVE', 'RESTORE');

-- CreateEnum
CREATE TYPE "PlanDecision" AS ENUM ('APPROVED', 'RETURNED');

-- CreateEnum
CREATE TYPE "SignerKind" AS ENUM ('STUDENT', 'COUNSELOR', 'GUARDIAN');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "PortfolioKind" AS ENUM ('WORK', 'CREDENTIAL', 'TEST', 'COLLEGE', 'TRAINING', 'GOAL', 'REFLECTION', 'ACTIVITY');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "approvedRevision" INTEGER,
ADD COLUMN     "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "copiedFromId" UUID,
ADD COLUMN     "primary" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "state" "PlanState" NOT NULL DEFAULT 'DRAFT',
ADD COLUMN     "submittedAt" TIMESTAMP(3),
ADD COLUMN     "submittedRevision" INTEGER;

-- AlterTable
ALTER TABLE "PlanRevision" ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "materialHash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "cancelledAt" TIMESTAMP(3),
ADD COLUMN     "queuedById" UUID,
ADD COLUMN     "sendAfter" TIMESTAMP(3),
ADD COLUMN     "topic" TEXT;

-- AlterTable
ALTER TABLE "SignedLink" ADD COLUMN     "locale" TEXT;

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "stateCode" TEXT;

-- CreateTable
CREATE TABLE "RequirementSet" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "RequirementKind" NOT NULL,
    "parentCode" TEXT,
    "districtId" UUID,
    "schoolId" UUID,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "fromYear" INTEGER,
    "untilYear" INTEGER,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" "RequirementState" NOT NULL DEFAULT 'DRAFT',
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "RequirementSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanSettings" (
    "schoolId" UUID NOT NULL,
    "requirementCode" TEXT,
    "supplements" TEXT[],
    "terms" INTEGER NOT NULL DEFAULT 2,
    "minimumCredits" DOUBLE PRECISION,
    "maximumCredits" DOUBLE PRECISION,
    "immaterial" TEXT[] DEFAULT ARRAY['notes', 'title', 'reason']::TEXT[],
    "guardianSigns" BOOLEAN NOT NULL DEFAULT true,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanSettings_pkey" PRIMARY KEY ("schoolId")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "scedCode" TEXT,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT,
    "credits" DOUBLE PRECISION NOT NULL,
    "gradeFrom" INTEGER NOT NULL,
    "gradeTo" INTEGER NOT NULL,
    "length" INTEGER NOT NULL DEFAULT 0,
    "terms" INTEGER[],
    "prerequisites" JSONB NOT NULL DEFAULT '[]',
    "corequisites" TEXT[],
    "capacity" INTEGER,
    "credentialId" TEXT,
    "dualCredit" BOOLEAN NOT NULL DEFAULT false,
    "repeatable" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchoolImport" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'TRIED',
    "rows" JSONB NOT NULL,
    "report" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMP(3),

    CONSTRAINT "SchoolImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticulationAgreement" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "college" TEXT NOT NULL,
    "collegeCourse" TEXT NOT NULL,
    "collegeTitle" TEXT NOT NULL DEFAULT '',
    "credits" DOUBLE PRECISION NOT NULL,
    "courseCodes" TEXT[],
    "minimumMark" TEXT,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "ArticulationAgreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TranscriptCourse" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "schoolId" UUID,
    "grade" INTEGER NOT NULL,
    "term" INTEGER NOT NULL DEFAULT 0,
    "code" TEXT NOT NULL,
    "scedCode" TEXT,
    "title" TEXT NOT NULL,
    "credits" DOUBLE PRECISION NOT NULL,
    "mark" TEXT,
    "outcome" "CourseOutcome" NOT NULL,
    "transfer" BOOLEAN NOT NULL DEFAULT false,
    "collegeCredits" DOUBLE PRECISION,
    "source" "RecordSource" NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TranscriptCourse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetCondition" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "conditionId" TEXT NOT NULL,
    "metOn" DATE NOT NULL,
    "amount" DOUBLE PRECISION,
    "source" "RecordSource" NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MetCondition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RollOver" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "endedYear" INTEGER NOT NULL,
    "report" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RollOver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanEvent" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "PlanEventKind" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanReview" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "materialHash" TEXT NOT NULL,
    "decision" "PlanDecision" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "schoolId" UUID NOT NULL,
    "counselorId" UUID NOT NULL,
    "stateBefore" "PlanState" NOT NULL,
    "approvedBefore" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "PlanReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanComment" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "entryId" TEXT,
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "authorKind" "SignerKind" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMP(3),

    CONSTRAINT "PlanComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanSuggestion" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "PlanSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanSignature" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "materialHash" TEXT NOT NULL,
    "kind" "SignerKind" NOT NULL,
    "signerName" TEXT NOT NULL,
    "personId" UUID,
    "linkId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "PlanSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanSnapshot" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "reviewId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "pdf" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "YearLock" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "planId" UUID,
    "grade" INTEGER NOT NULL,
    "classOf" INTEGER,
    "lockedById" UUID NOT NULL,
    "lockedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unlockedAt" TIMESTAMP(3),

    CONSTRAINT "YearLock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortfolioEntry" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "PortfolioKind" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "grade" INTEGER,
    "startsOn" DATE,
    "dueOn" DATE,
    "doneOn" DATE,
    "hours" DOUBLE PRECISION,
    "about" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "PortfolioEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "entryId" UUID,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RequirementSet_schoolId_idx" ON "RequirementSet"("schoolId");

-- CreateIndex
CREATE INDEX "RequirementSet_districtId_idx" ON "RequirementSet"("districtId");

-- CreateIndex
CREATE UNIQUE INDEX "RequirementSet_code_version_key" ON "RequirementSet"("code", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Course_schoolId_code_key" ON "Course"("schoolId", "code");

-- CreateIndex
CREATE INDEX "SchoolImport_schoolId_kind_createdAt_idx" ON "SchoolImport"("schoolId", "kind", "createdAt");

-- CreateIndex
CREATE INDEX "ArticulationAgreement_schoolId_idx" ON "ArticulationAgreement"("schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "TranscriptCourse_personId_grade_term_code_key" ON "TranscriptCourse"("personId", "grade", "term", "code");

-- CreateIndex
CREATE UNIQUE INDEX "MetCondition_personId_conditionId_key" ON "MetCondition"("personId", "conditionId");

-- CreateIndex
CREATE UNIQUE INDEX "RollOver_schoolId_endedYear_key" ON "RollOver"("schoolId", "endedYear");

-- CreateIndex
CREATE INDEX "PlanEvent_planId_at_idx" ON "PlanEvent"("planId", "at");

-- CreateIndex
CREATE INDEX "PlanReview_planId_createdAt_idx" ON "PlanReview"("planId", "createdAt");

-- CreateIndex
CREATE INDEX "PlanReview_counselorId_createdAt_idx" ON "PlanReview"("counselorId", "createdAt");

-- CreateIndex
CREATE INDEX "PlanComment_planId_createdAt_idx" ON "PlanComment"("planId", "createdAt");

-- CreateIndex
CREATE INDEX "PlanSuggestion_planId_state_idx" ON "PlanSuggestion"("planId", "state");

-- CreateIndex
CREATE INDEX "PlanSignature_planId_createdAt_idx" ON "PlanSignature"("planId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PlanSnapshot_reviewId_key" ON "PlanSnapshot"("reviewId");

-- CreateIndex
CREATE INDEX "PlanSnapshot_planId_idx" ON "PlanSnapshot"("planId");

-- CreateIndex
CREATE INDEX "YearLock_schoolId_idx" ON "YearLock"("schoolId");

-- CreateIndex
CREATE INDEX "YearLock_planId_idx" ON "YearLock"("planId");

-- CreateIndex
CREATE INDEX "PortfolioEntry_personId_kind_idx" ON "PortfolioEntry"("personId", "kind");

-- CreateIndex
CREATE INDEX "StoredFile_personId_idx" ON "StoredFile"("personId");

-- CreateIndex
CREATE INDEX "Plan_state_submittedAt_idx" ON "Plan"("state", "submittedAt");

-- CreateIndex
CREATE INDEX "OutboxMail_topic_idx" ON "OutboxMail"("topic");

-- AddForeignKey
ALTER TABLE "RequirementSet" ADD CONSTRAINT "RequirementSet_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequirementSet" ADD CONSTRAINT "RequirementSet_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSettings" ADD CONSTRAINT "PlanSettings_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolImport" ADD CONSTRAINT "SchoolImport_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticulationAgreement" ADD CONSTRAINT "ArticulationAgreement_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranscriptCourse" ADD CONSTRAINT "TranscriptCourse_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranscriptCourse" ADD CONSTRAINT "TranscriptCourse_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetCondition" ADD CONSTRAINT "MetCondition_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollOver" ADD CONSTRAINT "RollOver_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanEvent" ADD CONSTRAINT "PlanEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReview" ADD CONSTRAINT "PlanReview_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReview" ADD CONSTRAINT "PlanReview_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSuggestion" ADD CONSTRAINT "PlanSuggestion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSignature" ADD CONSTRAINT "PlanSignature_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSnapshot" ADD CONSTRAINT "PlanSnapshot_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YearLock" ADD CONSTRAINT "YearLock_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YearLock" ADD CONSTRAINT "YearLock_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortfolioEntry" ADD CONSTRAINT "PortfolioEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "PortfolioEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- At most one plan of a person counts.
CREATE UNIQUE INDEX "Plan_one_primary" ON "Plan" ("personId") WHERE "primary" AND "archivedAt" IS NULL;

-- Plans from before have not changed since they began, as far as is known.
UPDATE "Plan" SET "changedAt" = "createdAt";

-- A published set of rules never changes, whoever tries.
CREATE FUNCTION waymark_keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'DRAFT' AND (
    NEW.content IS DISTINCT FROM OLD.content OR NEW."contentHash" IS DISTINCT FROM OLD."contentHash"
    OR NEW.code IS DISTINCT FROM OLD.code OR NEW.version IS DISTINCT FROM OLD.version
    OR NEW."fromYear" IS DISTINCT FROM OLD."fromYear" OR NEW."parentCode" IS DISTINCT FROM OLD."parentCode"
    OR NEW.state = 'DRAFT'
  ) THEN
    RAISE EXCEPTION 'published graduation rules do not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_published BEFORE UPDATE ON "RequirementSet" FOR EACH ROW EXECUTE FUNCTION waymark_keep_published();

-- Students of the classes that the actor teaches now, read once for each transaction like a counselor's care.
CREATE FUNCTION waymark_taught() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(waymark_setting('taught')::uuid[], '{}') $$;

CREATE OR REPLACE FUNCTION waymark_enter(actor uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  counselor uuid[];
  administrator uuid[];
  educator uuid[];
  care uuid[];
  taught uuid[];
  site boolean;
BEGIN
  -- Columns hold UTC without a zone: compared with now() in a server's own zone they would be hours off.
  PERFORM set_config('timezone', 'UTC', true);
  PERFORM set_config('waymark.actor', actor::text, true);
  PERFORM set_config('waymark.purpose', '', true);
  SELECT
    array_agg(m."schoolId") FILTER (WHERE m.role = 'COUNSELOR' AND m."schoolId" IS NOT NULL),
    array_agg(m."schoolId") FILTER (WHERE m.role = 'SCHOOL_ADMINISTRATOR' AND m."schoolId" IS NOT NULL),
    array_agg(m."schoolId") FILTER (WHERE m.role = 'EDUCATOR' AND m."schoolId" IS NOT NULL),
    bool_or(m.role = 'SITE_ADMINISTRATOR')
  INTO counselor, administrator, educator, site
  FROM "Membership" m
  WHERE m."personId" = actor AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now());
  PERFORM set_config('waymark.counselor_schools', coalesce(counselor::text, ''), true);
  PERFORM set_config('waymark.administrator_schools', coalesce(administrator::text, ''), true);
  PERFORM set_config('waymark.educator_schools', coalesce(educator::text, ''), true);
  PERFORM set_config('waymark.site', CASE WHEN site THEN 'yes' ELSE '' END, true);
  PERFORM set_config('waymark.care', '', true);
  PERFORM set_config('waymark.taught', '', true);
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
  IF educator IS NOT NULL THEN
    -- Enrolments and memberships of others are shut to an educator; this one question is asked as the house.
    PERFORM set_config('waymark.purpose', 'operator', true);
    SELECT array_agg(DISTINCT pupil."personId")
    INTO taught
    FROM "Enrollment" own
    JOIN "Class" k ON k.id = own."classId" AND k."schoolId" = ANY (educator)
    JOIN "Enrollment" pupil ON pupil."classId" = own."classId" AND pupil.role = 'STUDENT'
    JOIN "Membership" m ON m."personId" = pupil."personId" AND m."schoolId" = k."schoolId" AND m.role = 'STUDENT'
    WHERE own."personId" = actor AND own.role = 'EDUCATOR'
      AND own."from" <= now() AND (own."until" IS NULL OR own."until" > now())
      AND pupil."from" <= now() AND (pupil."until" IS NULL OR pupil."until" > now())
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now());
    PERFORM set_config('waymark.purpose', '', true);
    PERFORM set_config('waymark.taught', coalesce(taught::text, ''), true);
  END IF;
END $$;

-- Whether the signed link in hand opens this thing.
CREATE FUNCTION waymark_linked(purposes text[], target uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "SignedLink" l
    WHERE l."tokenHash" = waymark_setting('link') AND l.purpose = ANY (purposes) AND l."targetId" = target::text
      AND l."revokedAt" IS NULL AND l."expiresAt" > (now() AT TIME ZONE 'UTC')
  )
$$;

CREATE POLICY taught ON "Person" FOR SELECT USING (id = ANY ((SELECT waymark_taught())::uuid[]));
CREATE POLICY linked ON "Person" FOR SELECT USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND EXISTS (
    SELECT 1 FROM "SignedLink" l
    WHERE l."tokenHash" = (SELECT waymark_setting('link')) AND l."personId" = "Person".id
      AND l.purpose IN ('plan-guardian', 'plan-guardian-code')
      AND l."revokedAt" IS NULL AND l."expiresAt" > (now() AT TIME ZONE 'UTC')
  )
);
CREATE POLICY taught ON "Membership" FOR SELECT USING ("personId" = ANY ((SELECT waymark_taught())::uuid[]));
CREATE POLICY linked ON "Membership" FOR SELECT USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND EXISTS (
    SELECT 1 FROM "SignedLink" l
    WHERE l."tokenHash" = (SELECT waymark_setting('link')) AND l."personId" = "Membership"."personId"
      AND l.purpose IN ('plan-guardian', 'plan-guardian-code')
      AND l."revokedAt" IS NULL AND l."expiresAt" > (now() AT TIME ZONE 'UTC')
  )
);

-- Staff give a guardian the link to a student in their care, and take it back.
CREATE POLICY cared ON "SignedLink" FOR ALL USING (
  purpose IN ('plan-guardian', 'plan-guardian-code') AND "personId" = ANY ((SELECT waymark_care())::uuid[])
) WITH CHECK (
  purpose IN ('plan-guardian', 'plan-guardian-code') AND "personId" = ANY ((SELECT waymark_care())::uuid[])
  AND "createdById" = (SELECT waymark_actor())
);

CREATE POLICY administered ON "Plan" FOR SELECT USING (
  (SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers("personId")
);
CREATE POLICY taught ON "Plan" FOR SELECT USING ("personId" = ANY ((SELECT waymark_taught())::uuid[]));
CREATE POLICY linked ON "Plan" FOR SELECT USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{plan-guardian,plan-guardian-code}', id)
);
-- A review moves the plan's state; what a plan says only its owner changes (revisions).
CREATE POLICY reviewed ON "Plan" FOR UPDATE USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE FUNCTION waymark_only_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."personId" IS DISTINCT FROM waymark_actor() AND waymark_actor() IS NOT NULL AND (
    NEW.revision <> OLD.revision OR NEW."primary" <> OLD."primary" OR NEW."personId" <> OLD."personId"
    OR NEW."archivedAt" IS DISTINCT FROM OLD."archivedAt" OR NEW."submittedRevision" IS DISTINCT FROM OLD."submittedRevision"
  ) THEN
    RAISE EXCEPTION 'only its owner changes what a plan says';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_review BEFORE UPDATE ON "Plan" FOR EACH ROW EXECUTE FUNCTION waymark_only_review();

ALTER TABLE "PlanEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PlanEvent" FOR SELECT USING (EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId"));
-- Append-only, by whoever sees the plan, in their own name.
CREATE POLICY add ON "PlanEvent" FOR INSERT WITH CHECK (
  ("actorId" = (SELECT waymark_actor()) OR ("actorId" IS NULL AND waymark_linked('{plan-guardian,plan-guardian-code}', "planId")))
  AND EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId")
);

ALTER TABLE "PlanReview" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanReview" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PlanReview" FOR SELECT USING (EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId"));
CREATE POLICY add ON "PlanReview" FOR INSERT WITH CHECK (
  "counselorId" = (SELECT waymark_actor())
  AND EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId" AND p."personId" = ANY (waymark_care()))
);
CREATE POLICY undo ON "PlanReview" FOR UPDATE USING ("counselorId" = (SELECT waymark_actor()));

ALTER TABLE "PlanComment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanComment" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PlanComment" FOR SELECT USING (EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId"));
CREATE POLICY add ON "PlanComment" FOR INSERT WITH CHECK (
  ("authorId" = (SELECT waymark_actor()) OR (
    "authorId" IS NULL AND "authorKind" = 'GUARDIAN' AND waymark_linked('{plan-guardian,plan-guardian-code}', "planId")
  ))
  AND EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId")
);
CREATE POLICY resolve ON "PlanComment" FOR UPDATE USING (
  EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId" AND (p."personId" = waymark_actor() OR p."personId" = ANY (waymark_care())))
);

ALTER TABLE "PlanSuggestion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanSuggestion" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PlanSuggestion" FOR SELECT USING (EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId"));
CREATE POLICY add ON "PlanSuggestion" FOR INSERT WITH CHECK (
  "authorId" = (SELECT waymark_actor())
  AND EXISTS (
    SELECT 1 FROM "Plan" p
    WHERE p.id = "planId" AND (p."personId" = ANY (waymark_care()) OR p."personId" = ANY (waymark_taught()))
  )
);
CREATE POLICY answer ON "PlanSuggestion" FOR UPDATE USING (
  "authorId" = (SELECT waymark_actor())
  OR EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId" AND p."personId" = waymark_actor())
);

ALTER TABLE "PlanSignature" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanSignature" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PlanSignature" FOR SELECT USING (EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId"));
CREATE POLICY add ON "PlanSignature" FOR INSERT WITH CHECK (
  EXISTS (
    SELECT 1 FROM "Plan" p
    WHERE p.id = "planId" AND (
      (kind = 'STUDENT' AND "PlanSignature"."personId" = waymark_actor() AND p."personId" = waymark_actor())
      OR (kind = 'COUNSELOR' AND "PlanSignature"."personId" = waymark_actor() AND p."personId" = ANY (waymark_care()))
      OR (kind = 'GUARDIAN' AND "PlanSignature"."personId" IS NULL
        AND waymark_linked('{plan-guardian,plan-guardian-code}', "planId"))
    )
  )
);
CREATE POLICY undo ON "PlanSignature" FOR UPDATE USING ("personId" = (SELECT waymark_actor()));

ALTER TABLE "PlanSnapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanSnapshot" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PlanSnapshot" FOR SELECT USING (EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId"));
CREATE POLICY add ON "PlanSnapshot" FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM "PlanReview" r WHERE r.id = "reviewId" AND r."counselorId" = waymark_actor())
);
-- A decision that is undone takes its snapshot along.
CREATE POLICY undo ON "PlanSnapshot" FOR DELETE USING (
  EXISTS (SELECT 1 FROM "PlanReview" r WHERE r.id = "reviewId" AND r."counselorId" = waymark_actor())
  OR EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId" AND p."personId" = waymark_actor())
);

ALTER TABLE "YearLock" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "YearLock" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON "YearLock" USING (
  "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
  OR (
    "schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
    AND EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId" AND p."personId" = ANY (waymark_care()))
  )
) WITH CHECK (
  ("schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]) AND "planId" IS NULL)
  OR (
    "schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
    AND EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId" AND p."personId" = ANY (waymark_care()))
  )
);
-- That a year is locked is no secret: a student asks it of their own school, staff of theirs.
CREATE POLICY read ON "YearLock" FOR SELECT USING (
  "planId" IS NULL OR EXISTS (SELECT 1 FROM "Plan" p WHERE p.id = "planId")
);

ALTER TABLE "PortfolioEntry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PortfolioEntry" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "PortfolioEntry" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "PortfolioEntry" FOR SELECT USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));

ALTER TABLE "StoredFile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "StoredFile" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "StoredFile" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "StoredFile" FOR SELECT USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));

ALTER TABLE "TranscriptCourse" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TranscriptCourse" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "TranscriptCourse" FOR SELECT USING (
  "personId" = (SELECT waymark_actor())
  OR "personId" = ANY ((SELECT waymark_care())::uuid[])
  OR "personId" = ANY ((SELECT waymark_taught())::uuid[])
  OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers("personId"))
  OR ((SELECT waymark_setting('link')) IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Plan" p WHERE p."personId" = "TranscriptCourse"."personId"
  ))
);
CREATE POLICY own ON "TranscriptCourse" USING (
  "personId" = (SELECT waymark_actor()) AND source = 'STUDENT'
) WITH CHECK ("personId" = (SELECT waymark_actor()) AND source = 'STUDENT' AND "createdById" = (SELECT waymark_actor()));
-- The person's own erasure takes the whole record along.
CREATE POLICY erase ON "TranscriptCourse" FOR DELETE USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY staff ON "TranscriptCourse" USING (
  "personId" = ANY ((SELECT waymark_care())::uuid[])
  OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers("personId"))
) WITH CHECK (
  source <> 'STUDENT' AND (
    "personId" = ANY ((SELECT waymark_care())::uuid[])
    OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers("personId"))
  )
);

ALTER TABLE "MetCondition" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MetCondition" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "MetCondition" FOR SELECT USING (
  "personId" = (SELECT waymark_actor())
  OR "personId" = ANY ((SELECT waymark_care())::uuid[])
  OR "personId" = ANY ((SELECT waymark_taught())::uuid[])
  OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers("personId"))
  OR ((SELECT waymark_setting('link')) IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Plan" p WHERE p."personId" = "MetCondition"."personId"
  ))
);
CREATE POLICY own ON "MetCondition" USING (
  "personId" = (SELECT waymark_actor()) AND source = 'STUDENT'
) WITH CHECK ("personId" = (SELECT waymark_actor()) AND source = 'STUDENT');
CREATE POLICY erase ON "MetCondition" FOR DELETE USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY staff ON "MetCondition" USING (
  "personId" = ANY ((SELECT waymark_care())::uuid[])
  OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers("personId"))
) WITH CHECK (
  source <> 'STUDENT' AND (
    "personId" = ANY ((SELECT waymark_care())::uuid[])
    OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers("personId"))
  )
);

-- A trial of a transcript file holds records of students: only the school's administrators see it.
ALTER TABLE "SchoolImport" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SchoolImport" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON "SchoolImport" USING ("schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]));
ALTER TABLE "RollOver" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RollOver" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON "RollOver" USING ("schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[]));

-- Whoever does what a mail tells of queues it, sees it, and takes it back; only the house sends.
CREATE POLICY queued ON "OutboxMail" FOR INSERT WITH CHECK (
  "queuedById" = (SELECT waymark_actor()) AND "sentAt" IS NULL
);
CREATE POLICY own_queued ON "OutboxMail" FOR SELECT USING ("queuedById" = (SELECT waymark_actor()));
CREATE POLICY taken_back ON "OutboxMail" FOR UPDATE USING ("queuedById" = (SELECT waymark_actor()) AND "sentAt" IS NULL);

-- A decision that is undone takes its remarks along: whoever wrote a remark deletes it within ten minutes.
CREATE POLICY taken_back ON "PlanComment" FOR DELETE USING (
  "authorId" = (SELECT waymark_actor()) AND "createdAt" > (now() AT TIME ZONE 'UTC') - interval '10 minutes'
);

-- Whoever may give a guardian a link takes any of them back, also one that the other gave.
CREATE POLICY guardian_taken_back ON "SignedLink" FOR UPDATE USING (
  purpose IN ('plan-guardian', 'plan-guardian-code')
  AND ("personId" = (SELECT waymark_actor()) OR "personId" = ANY ((SELECT waymark_care())::uuid[]))
) WITH CHECK (
  purpose IN ('plan-guardian', 'plan-guardian-code') AND "revokedAt" IS NOT NULL
  AND ("personId" = (SELECT waymark_actor()) OR "personId" = ANY ((SELECT waymark_care())::uuid[]))
);
