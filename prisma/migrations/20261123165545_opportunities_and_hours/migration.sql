-- CreateEnum
CREATE TYPE "HoursState" AS ENUM ('DRAFT', 'WAITING', 'VERIFIED', 'REJECTED');

-- CreateEnum
CREATE TYPE "PartnerKind" AS ENUM ('EMPLOYER', 'COLLEGE', 'UNION', 'AGENCY', 'NONPROFIT');

-- CreateEnum
CREATE TYPE "OpportunityKind" AS ENUM ('INTERNSHIP', 'APPRENTICESHIP', 'SHADOWING', 'JOB', 'VOLUNTEER', 'COURSE');

-- CreateEnum
CREATE TYPE "OpportunityState" AS ENUM ('DRAFT', 'WAITING', 'OPEN', 'DECLINED', 'CLOSED');

-- CreateEnum
CREATE TYPE "OpportunitySource" AS ENUM ('STAFF', 'EMPLOYER', 'CSV', 'JOB_POSTING');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('SAVED', 'APPLIED', 'INTERVIEW', 'OFFER', 'STARTED', 'ENDED', 'DECLINED');

-- CreateEnum
CREATE TYPE "Consent" AS ENUM ('NONE', 'ASKED', 'GIVEN', 'REFUSED');

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "askGuardians" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Placement" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "applicationId" UUID,
    "ruleId" UUID,
    "title" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "supervisorName" TEXT NOT NULL DEFAULT '',
    "supervisorEmail" TEXT NOT NULL DEFAULT '',
    "startsOn" DATE,
    "endsOn" DATE,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HoursEntry" (
    "id" UUID NOT NULL,
    "placementId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "state" "HoursState" NOT NULL DEFAULT 'DRAFT',
    "reason" TEXT NOT NULL DEFAULT '',
    "verifiedAs" TEXT NOT NULL DEFAULT '',
    "verifiedName" TEXT NOT NULL DEFAULT '',
    "verifiedAt" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "HoursEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HoursEvent" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" "HoursState" NOT NULL,
    "heldOn" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by" TEXT NOT NULL DEFAULT 'own',
    "byName" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HoursEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HoursRule" (
    "id" UUID NOT NULL,
    "schoolId" UUID,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "minutesInOne" INTEGER,
    "gradeFrom" INTEGER,
    "gradeTo" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "HoursRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" UUID NOT NULL,
    "schoolId" UUID,
    "kind" "PartnerKind" NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "offers" TEXT[],
    "pathwayIds" TEXT[],
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerContact" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "PartnerContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerReview" (
    "id" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "pathwayId" TEXT NOT NULL,
    "plannedOn" DATE,
    "heldOn" DATE,
    "outcome" TEXT NOT NULL DEFAULT '',
    "next" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "PartnerReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opportunity" (
    "id" UUID NOT NULL,
    "schoolId" UUID,
    "partnerId" UUID,
    "kind" "OpportunityKind" NOT NULL,
    "title" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "remote" BOOLEAN NOT NULL DEFAULT false,
    "pathwayIds" TEXT[],
    "occupationCodes" TEXT[],
    "elementIds" TEXT[],
    "payFrom" DOUBLE PRECISION,
    "payTo" DOUBLE PRECISION,
    "payPer" TEXT NOT NULL DEFAULT 'hour',
    "hoursPerWeek" DOUBLE PRECISION,
    "startsOn" DATE,
    "endsOn" DATE,
    "applyBy" DATE,
    "seats" INTEGER,
    "gradeFrom" INTEGER,
    "gradeTo" INTEGER,
    "adultsOnly" BOOLEAN NOT NULL DEFAULT false,
    "schooling" "SchoolStage",
    "state" "OpportunityState" NOT NULL DEFAULT 'DRAFT',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "source" "OpportunitySource" NOT NULL DEFAULT 'STAFF',
    "sourceKey" TEXT,
    "createdById" UUID,
    "linkId" UUID,
    "submittedAt" TIMESTAMP(3),
    "moderatedById" UUID,
    "moderatedAt" TIMESTAMP(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpportunityContact" (
    "opportunityId" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "how" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "OpportunityContact_pkey" PRIMARY KEY ("opportunityId")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "opportunityId" UUID,
    "kind" "OpportunityKind" NOT NULL,
    "title" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "state" "ApplicationState" NOT NULL DEFAULT 'SAVED',
    "staff" "Consent" NOT NULL DEFAULT 'NONE',
    "staffName" TEXT NOT NULL DEFAULT '',
    "staffAt" TIMESTAMP(3),
    "staffReason" TEXT NOT NULL DEFAULT '',
    "guardian" "Consent" NOT NULL DEFAULT 'NONE',
    "guardianName" TEXT NOT NULL DEFAULT '',
    "guardianAt" TIMESTAMP(3),
    "adultAt" TIMESTAMP(3),
    "openAt" TIMESTAMP(3),
    "appliedAt" TIMESTAMP(3),
    "nextOn" DATE,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationEvent" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "state" "ApplicationState",
    "consent" "Consent",
    "by" TEXT NOT NULL DEFAULT 'own',
    "byName" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentApplication" (
    "applicationId" UUID NOT NULL,
    "opportunityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "letter" TEXT NOT NULL DEFAULT '',
    "resume" JSONB,
    "sentAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openAt" TIMESTAMP(3),

    CONSTRAINT "SentApplication_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "ApplicationNote" (
    "applicationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationNote_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "CoverLetter" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "applicationId" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "CoverLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finder" (
    "id" UUID NOT NULL,
    "code" TEXT,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "aboutEn" TEXT NOT NULL DEFAULT '',
    "aboutEs" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Finder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Placement_personId_idx" ON "Placement"("personId");

-- CreateIndex
CREATE INDEX "HoursEntry_placementId_heldOn_idx" ON "HoursEntry"("placementId", "heldOn");

-- CreateIndex
CREATE INDEX "HoursEntry_personId_state_idx" ON "HoursEntry"("personId", "state");

-- CreateIndex
CREATE INDEX "HoursEvent_entryId_at_idx" ON "HoursEvent"("entryId", "at");

-- CreateIndex
CREATE INDEX "HoursRule_schoolId_idx" ON "HoursRule"("schoolId");

-- CreateIndex
CREATE INDEX "Partner_schoolId_idx" ON "Partner"("schoolId");

-- CreateIndex
CREATE INDEX "PartnerContact_partnerId_idx" ON "PartnerContact"("partnerId");

-- CreateIndex
CREATE INDEX "PartnerReview_partnerId_idx" ON "PartnerReview"("partnerId");

-- CreateIndex
CREATE INDEX "Opportunity_schoolId_state_idx" ON "Opportunity"("schoolId", "state");

-- CreateIndex
CREATE INDEX "Opportunity_state_expiresAt_idx" ON "Opportunity"("state", "expiresAt");

-- CreateIndex
CREATE INDEX "Opportunity_partnerId_idx" ON "Opportunity"("partnerId");

-- CreateIndex
CREATE INDEX "Application_personId_state_idx" ON "Application"("personId", "state");

-- CreateIndex
CREATE INDEX "Application_opportunityId_idx" ON "Application"("opportunityId");

-- CreateIndex
CREATE INDEX "ApplicationEvent_applicationId_at_idx" ON "ApplicationEvent"("applicationId", "at");

-- CreateIndex
CREATE INDEX "SentApplication_opportunityId_idx" ON "SentApplication"("opportunityId");

-- CreateIndex
CREATE INDEX "SentApplication_personId_idx" ON "SentApplication"("personId");

-- CreateIndex
CREATE INDEX "CoverLetter_personId_idx" ON "CoverLetter"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Finder_code_key" ON "Finder"("code");

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "HoursRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursEntry" ADD CONSTRAINT "HoursEntry_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "Placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursEntry" ADD CONSTRAINT "HoursEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursEvent" ADD CONSTRAINT "HoursEvent_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "HoursEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursRule" ADD CONSTRAINT "HoursRule_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerContact" ADD CONSTRAINT "PartnerContact_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerReview" ADD CONSTRAINT "PartnerReview_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpportunityContact" ADD CONSTRAINT "OpportunityContact_opportunityId_fkey" FOREIGN KEY ("opportunityId") REFERENCES "Opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_opportunityId_fkey" FOREIGN KEY ("opportunityId") REFERENCES "Opportunity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationEvent" ADD CONSTRAINT "ApplicationEvent_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentApplication" ADD CONSTRAINT "SentApplication_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentApplication" ADD CONSTRAINT "SentApplication_opportunityId_fkey" FOREIGN KEY ("opportunityId") REFERENCES "Opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationNote" ADD CONSTRAINT "ApplicationNote_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverLetter" ADD CONSTRAINT "CoverLetter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoverLetter" ADD CONSTRAINT "CoverLetter_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One posting of one source stands once for each school, and one person applies to it once.
CREATE UNIQUE INDEX "Opportunity_source" ON "Opportunity"("schoolId", "sourceKey") NULLS NOT DISTINCT WHERE "sourceKey" IS NOT NULL;
CREATE UNIQUE INDEX "Application_once" ON "Application"("personId", "opportunityId") WHERE "removedAt" IS NULL;
CREATE INDEX "Opportunity_words" ON "Opportunity" USING gin (to_tsvector('simple', title || ' ' || organisation || ' ' || town || ' ' || text));
CREATE INDEX "Opportunity_pathways" ON "Opportunity" USING gin ("pathwayIds");
-- What waits for staff, at any size.
CREATE INDEX "HoursEntry_waiting" ON "HoursEntry"("personId") WHERE state = 'WAITING' AND "removedAt" IS NULL;
CREATE INDEX "Application_waiting" ON "Application"("personId") WHERE staff = 'ASKED' AND "removedAt" IS NULL;

-- The second wall. Where an employer's and a minor's contact details stand, the database itself knows since when.
CREATE FUNCTION waymark_works_at(school uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN school IS NULL THEN waymark_site() ELSE
    school = ANY (waymark_schools('counselor') || waymark_schools('administrator') || waymark_schools('educator')) END
$$;

ALTER TABLE "PartnerContact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PartnerContact" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON "PartnerContact" USING (
  EXISTS (SELECT 1 FROM "Partner" p WHERE p.id = "partnerId" AND waymark_works_at(p."schoolId"))
);
CREATE POLICY house ON "PartnerContact" USING ((SELECT waymark_for('operator')));

ALTER TABLE "Application" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Application" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Application" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "Application" FOR SELECT USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY cared ON "Application" FOR UPDATE USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY guardian ON "Application" FOR SELECT USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{application-guardian}', id)
);
CREATE POLICY guardian_says ON "Application" FOR UPDATE USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{application-guardian}', id)
);
CREATE POLICY digest ON "Application" FOR SELECT USING ((SELECT waymark_for('digest')));
CREATE POLICY house ON "Application" USING ((SELECT waymark_for('operator')));

-- A student never opens their own application, nor says yes for the school or the guardian.
CREATE FUNCTION waymark_opened_by_staff() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  becomes jsonb := to_jsonb(NEW);
BEGIN
  IF waymark_actor() IS DISTINCT FROM NEW."personId" THEN
    RETURN NEW;
  END IF;
  IF (becomes ->> 'staff' = 'GIVEN' AND was ->> 'staff' IS DISTINCT FROM 'GIVEN')
    OR (becomes ->> 'guardian' = 'GIVEN' AND was ->> 'guardian' IS DISTINCT FROM 'GIVEN') THEN
    RAISE EXCEPTION 'nobody says yes for themselves';
  END IF;
  IF NEW."openAt" IS NOT NULL AND was ->> 'openAt' IS NULL AND EXISTS (
    SELECT 1 FROM "Membership" m
    WHERE m."personId" = NEW."personId" AND m.role = 'STUDENT' AND coalesce(m.grade, 0) < 13
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
  ) THEN
    RAISE EXCEPTION 'a student''s application is opened by staff';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opened_by_staff BEFORE INSERT OR UPDATE ON "Application" FOR EACH ROW EXECUTE FUNCTION waymark_opened_by_staff();
CREATE TRIGGER opened_by_staff BEFORE INSERT OR UPDATE ON "SentApplication" FOR EACH ROW EXECUTE FUNCTION waymark_opened_by_staff();

ALTER TABLE "ApplicationEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ApplicationEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "ApplicationEvent" FOR SELECT USING (
  "personId" = (SELECT waymark_actor()) OR "personId" = ANY ((SELECT waymark_care())::uuid[])
);
CREATE POLICY add ON "ApplicationEvent" FOR INSERT WITH CHECK (
  ("personId" = (SELECT waymark_actor()) AND by = 'own')
  OR ("personId" = ANY ((SELECT waymark_care())::uuid[]) AND by = 'staff')
  OR (by = 'guardian' AND (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{application-guardian}', "applicationId"))
);
CREATE POLICY house ON "ApplicationEvent" USING ((SELECT waymark_for('operator')));

ALTER TABLE "SentApplication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SentApplication" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "SentApplication" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "SentApplication" FOR SELECT USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY cared ON "SentApplication" FOR UPDATE USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));
-- The employer's link: what was sent, once it was opened.
CREATE POLICY employer ON "SentApplication" FOR SELECT USING (
  "openAt" IS NOT NULL AND (SELECT waymark_setting('link')) IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Opportunity" o WHERE o.id = "opportunityId" AND o."partnerId" IS NOT NULL AND waymark_linked('{partner}', o."partnerId")
  )
);
-- A guardian's yes is the last that lacks, or it is not: the row opens in the same moment.
CREATE POLICY guardian ON "SentApplication" FOR SELECT USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{application-guardian}', "applicationId")
);
CREATE POLICY guardian_opens ON "SentApplication" FOR UPDATE USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{application-guardian}', "applicationId")
);
CREATE POLICY house ON "SentApplication" USING ((SELECT waymark_for('operator')));

ALTER TABLE "ApplicationNote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ApplicationNote" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "ApplicationNote" USING ("personId" = (SELECT waymark_actor()));
ALTER TABLE "CoverLetter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CoverLetter" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "CoverLetter" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY house ON "CoverLetter" USING ((SELECT waymark_for('operator')));

ALTER TABLE "OpportunityContact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OpportunityContact" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON "OpportunityContact" USING (
  EXISTS (SELECT 1 FROM "Opportunity" o WHERE o.id = "opportunityId" AND waymark_works_at(o."schoolId"))
);
CREATE POLICY applicant ON "OpportunityContact" FOR SELECT USING (
  EXISTS (
    SELECT 1 FROM "Application" a
    WHERE a."opportunityId" = "OpportunityContact"."opportunityId" AND a."personId" = (SELECT waymark_actor())
      AND a."openAt" IS NOT NULL AND a."removedAt" IS NULL
  )
);
CREATE POLICY employer ON "OpportunityContact" USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Opportunity" o WHERE o.id = "opportunityId" AND o."partnerId" IS NOT NULL AND waymark_linked('{partner}', o."partnerId")
  )
);
CREATE POLICY house ON "OpportunityContact" USING ((SELECT waymark_for('operator')));

ALTER TABLE "Placement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Placement" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Placement" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "Placement" FOR SELECT USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY supervisor ON "Placement" FOR SELECT USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{hours}', id)
);
CREATE POLICY house ON "Placement" USING ((SELECT waymark_for('operator')));

-- A draft is its owner's; whoever verifies sees what was sent, and changes nothing but the verdict.
ALTER TABLE "HoursEntry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "HoursEntry" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "HoursEntry" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "HoursEntry" FOR SELECT USING (state <> 'DRAFT' AND "personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY cared ON "HoursEntry" FOR UPDATE USING (state <> 'DRAFT' AND "personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY supervisor ON "HoursEntry" FOR SELECT USING (
  state <> 'DRAFT' AND (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{hours}', "placementId")
);
CREATE POLICY supervisor_says ON "HoursEntry" FOR UPDATE USING (
  state <> 'DRAFT' AND (SELECT waymark_setting('link')) IS NOT NULL AND waymark_linked('{hours}', "placementId")
);
CREATE POLICY digest ON "HoursEntry" FOR SELECT USING ((SELECT waymark_for('digest')));
CREATE POLICY house ON "HoursEntry" USING ((SELECT waymark_for('operator')));
-- What is verified stays as it was, and an entry stands at a placement of its own person.
CREATE FUNCTION waymark_hours_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('VERIFIED', 'REJECTED') AND (TG_OP = 'INSERT' OR OLD.state IS DISTINCT FROM NEW.state)
    AND waymark_actor() = NEW."personId" THEN
    RAISE EXCEPTION 'nobody verifies their own hours';
  END IF;
  IF TG_OP = 'UPDATE' AND waymark_actor() IS DISTINCT FROM NEW."personId" AND NOT waymark_for('operator') AND (
    NEW."heldOn" <> OLD."heldOn" OR NEW.minutes <> OLD.minutes OR NEW.text <> OLD.text OR NEW."personId" <> OLD."personId"
    OR NEW."placementId" <> OLD."placementId"
  ) THEN
    RAISE EXCEPTION 'only its owner changes what an entry of hours says';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'VERIFIED' AND waymark_actor() = OLD."personId" THEN
    RAISE EXCEPTION 'what was verified stays as it was';
  END IF;
  IF (TG_OP = 'INSERT' OR NEW."placementId" <> OLD."placementId") AND NOT waymark_for('operator') AND NOT EXISTS (
    SELECT 1 FROM "Placement" p WHERE p.id = NEW."placementId" AND p."personId" = NEW."personId"
  ) THEN
    RAISE EXCEPTION 'an entry of hours stands at a placement of its own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hours_verdict BEFORE INSERT OR UPDATE ON "HoursEntry" FOR EACH ROW EXECUTE FUNCTION waymark_hours_verdict();

ALTER TABLE "HoursEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "HoursEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "HoursEvent" FOR SELECT USING (EXISTS (SELECT 1 FROM "HoursEntry" e WHERE e.id = "entryId"));
CREATE POLICY add ON "HoursEvent" FOR INSERT WITH CHECK (
  ("personId" = (SELECT waymark_actor()) AND by = 'own')
  OR ("personId" = ANY ((SELECT waymark_care())::uuid[]) AND by = 'staff')
  OR (by = 'supervisor' AND (SELECT waymark_setting('link')) IS NOT NULL AND EXISTS (SELECT 1 FROM "HoursEntry" e WHERE e.id = "entryId"))
);
CREATE POLICY house ON "HoursEvent" USING ((SELECT waymark_for('operator')));

-- A link of a student that a guardian or a supervisor opens names the student.
CREATE POLICY asked ON "Person" FOR SELECT USING (
  (SELECT waymark_setting('link')) IS NOT NULL AND EXISTS (
    SELECT 1 FROM "SignedLink" l
    WHERE l."tokenHash" = (SELECT waymark_setting('link')) AND l."personId" = "Person".id
      AND l.purpose IN ('application-guardian', 'hours')
      AND l."revokedAt" IS NULL AND l."expiresAt" > (now() AT TIME ZONE 'UTC')
  )
);
-- Staff ask the guardian of a student in their care, and take it back.
CREATE POLICY asked_in_care ON "SignedLink" FOR ALL USING (
  purpose IN ('application-guardian', 'hours') AND "personId" = ANY ((SELECT waymark_care())::uuid[])
) WITH CHECK (
  purpose IN ('application-guardian', 'hours') AND "personId" = ANY ((SELECT waymark_care())::uuid[])
);
-- A partner's link belongs to the staff of its school, whoever of them gave it.
CREATE POLICY partner ON "SignedLink" FOR ALL USING (
  purpose = 'partner' AND EXISTS (SELECT 1 FROM "Partner" p WHERE p.id::text = "targetId" AND waymark_works_at(p."schoolId"))
) WITH CHECK (
  purpose = 'partner' AND EXISTS (SELECT 1 FROM "Partner" p WHERE p.id::text = "targetId" AND waymark_works_at(p."schoolId"))
);

-- Of a hundred thousand who come with one statement, one look: a trigger for each row took half of a roster's time.
CREATE FUNCTION waymark_stale_students(students uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  purpose text := coalesce(waymark_setting('purpose'), '');
BEGIN
  IF cardinality(students) > 0 THEN
    PERFORM set_config('waymark.purpose', 'standing', true);
    UPDATE "Standing" SET "staleAt" = coalesce("staleAt", now() AT TIME ZONE 'UTC') WHERE "personId" = ANY (students);
    PERFORM set_config('waymark.purpose', purpose, true);
  END IF;
END $$;
CREATE FUNCTION waymark_stale_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM waymark_stale_students((
    SELECT array_agg(c."personId") FROM changed c WHERE c.role = 'STUDENT' AND c."schoolId" IS NOT NULL
  ));
  RETURN NULL;
END $$;
CREATE FUNCTION waymark_stale_turned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM waymark_stale_students((
    SELECT array_agg(c."personId") FROM changed c JOIN before b ON b.id = c.id
    WHERE c.role = 'STUDENT' AND (c.grade, c."schoolId") IS DISTINCT FROM (b.grade, b."schoolId")
  ));
  RETURN NULL;
END $$;
DROP TRIGGER stale_new ON "Membership";
DROP TRIGGER stale ON "Membership";
CREATE TRIGGER stale_new AFTER INSERT ON "Membership" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION waymark_stale_came();
CREATE TRIGGER stale AFTER UPDATE ON "Membership" REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION waymark_stale_turned();
DROP FUNCTION waymark_stale();

-- What a school's system calls someone whose account is gone is forgotten with them.
CREATE FUNCTION waymark_forget_keys() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  purpose text := coalesce(waymark_setting('purpose'), '');
BEGIN
  PERFORM set_config('waymark.purpose', 'roster', true);
  DELETE FROM "RosterKey" WHERE "entityId" = OLD.id AND kind IN ('user', 'list.user');
  PERFORM set_config('waymark.purpose', purpose, true);
  RETURN NULL;
END $$;
CREATE TRIGGER forget_keys AFTER DELETE ON "Person" FOR EACH ROW EXECUTE FUNCTION waymark_forget_keys();
DO $$
BEGIN
  PERFORM set_config('waymark.purpose', 'roster', true);
  DELETE FROM "RosterKey" k WHERE k.kind IN ('user', 'list.user') AND NOT EXISTS (SELECT 1 FROM "Person" p WHERE p.id = k."entityId");
  PERFORM set_config('waymark.purpose', '', true);
END $$;

-- A counselor's answer can be taken back only while the employer has not read what was sent since; the school therefore
-- sees, for students in care, the audit rows of an employer's look at an application, and no others.
CREATE POLICY application_read ON "AuditEntry" FOR SELECT USING (
  action = 'application.read' AND "subjectId" = ANY ((SELECT waymark_care())::uuid[])
);

-- Searches for opportunities that a person keeps.
ALTER TABLE "Profile" ADD COLUMN     "searches" TEXT[];

-- apply, 17:50: the second wall behind what was agreed to. What an applicant sent is changed by nobody else, and by them
-- not while the employer sees it; a guardian's link changes nothing of the school's answer, nor staff of the guardian's.
CREATE FUNCTION waymark_sent_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF waymark_for('operator') OR to_jsonb(NEW) - 'openAt' = to_jsonb(OLD) - 'openAt' THEN
    RETURN NEW;
  END IF;
  IF waymark_actor() IS DISTINCT FROM OLD."personId" OR (OLD."openAt" IS NOT NULL AND NEW."openAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'what was sent stays as it was sent';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sent_stays BEFORE UPDATE ON "SentApplication" FOR EACH ROW EXECUTE FUNCTION waymark_sent_stays();
CREATE FUNCTION waymark_own_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF waymark_for('operator') OR waymark_actor() IS NOT DISTINCT FROM OLD."personId" THEN
    RETURN NEW;
  END IF;
  IF waymark_actor() IS NULL AND NEW.staff <> OLD.staff OR waymark_actor() IS NOT NULL AND NEW.guardian <> OLD.guardian THEN
    RAISE EXCEPTION 'nobody answers for another';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER own_answer BEFORE UPDATE ON "Application" FOR EACH ROW EXECUTE FUNCTION waymark_own_answer();

-- A list that nobody named is empty, not unknown.
-- AlterTable
ALTER TABLE "Partner" ALTER COLUMN "offers" SET DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "pathwayIds" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Opportunity" ALTER COLUMN "pathwayIds" SET DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "occupationCodes" SET DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "elementIds" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Profile" ALTER COLUMN "wanted" SET DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "searches" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "ProfileEntry" ALTER COLUMN "highlights" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Milestone" ALTER COLUMN "waitsFor" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Conversation" ALTER COLUMN "questions" SET DEFAULT ARRAY[]::TEXT[];
