-- CreateEnum
CREATE TYPE "SurveyAudience" AS ENUM ('GENERAL', 'MIDDLE', 'ADULT');

-- CreateEnum
CREATE TYPE "SurveyLength" AS ENUM ('QUICK', 'STANDARD', 'COMPLETE');

-- CreateEnum
CREATE TYPE "SetAsideReason" AS ENUM ('WORK', 'PAY', 'SCHOOLING', 'PLACE', 'HOURS', 'OTHER');

-- AlterEnum
ALTER TYPE "InstrumentKind" ADD VALUE 'SKILLS';

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "researchAllowedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "SurveyItem" ADD COLUMN     "pair" TEXT,
ADD COLUMN     "tier" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "SurveyItemText" DROP CONSTRAINT "SurveyItemText_pkey",
ADD COLUMN     "audience" "SurveyAudience" NOT NULL DEFAULT 'GENERAL',
ADD CONSTRAINT "SurveyItemText_pkey" PRIMARY KEY ("itemId", "language", "audience");

-- AlterTable
ALTER TABLE "SurveyChoice" DROP CONSTRAINT "SurveyChoice_pkey",
ADD COLUMN     "audience" "SurveyAudience" NOT NULL DEFAULT 'GENERAL',
ADD CONSTRAINT "SurveyChoice_pkey" PRIMARY KEY ("instrumentId", "language", "audience");

-- AlterTable
ALTER TABLE "SurveyAttempt" ADD COLUMN     "audience" "SurveyAudience" NOT NULL DEFAULT 'GENERAL',
ADD COLUMN     "horizon" "SchoolStage",
ADD COLUMN     "length" "SurveyLength" NOT NULL DEFAULT 'QUICK';

-- CreateTable
CREATE TABLE "SignedLink" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "targetId" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "openedAt" TIMESTAMP(3),

    CONSTRAINT "SignedLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveySetAside" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "kind" "SavedKind" NOT NULL,
    "targetId" TEXT NOT NULL,
    "reason" "SetAsideReason" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SurveySetAside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyNorms" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "band" "SurveyAudience" NOT NULL,
    "respondents" INTEGER NOT NULL,
    "offsets" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SurveyNorms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SignedLink_tokenHash_key" ON "SignedLink"("tokenHash");

-- CreateIndex
CREATE INDEX "SignedLink_personId_purpose_idx" ON "SignedLink"("personId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "SurveySetAside_attemptId_kind_targetId_key" ON "SurveySetAside"("attemptId", "kind", "targetId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyNorms_version_band_key" ON "SurveyNorms"("version", "band");

-- AddForeignKey
ALTER TABLE "SignedLink" ADD CONSTRAINT "SignedLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveySetAside" ADD CONSTRAINT "SurveySetAside_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "SurveyAttempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: what a Prisma schema cannot say.

-- A link opens what it names to whoever holds it: lib/platform/with-actor.ts sets the hash of its token.
ALTER TABLE "SignedLink" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SignedLink" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "SignedLink" USING ("personId" = (SELECT waymark_actor()))
  WITH CHECK ("personId" = (SELECT waymark_actor()) AND "createdById" = (SELECT waymark_actor()));
CREATE POLICY held ON "SignedLink" FOR SELECT USING ("tokenHash" = (SELECT waymark_setting('link')));
CREATE POLICY opened ON "SignedLink" FOR UPDATE USING ("tokenHash" = (SELECT waymark_setting('link')))
  WITH CHECK ("tokenHash" = (SELECT waymark_setting('link')));
CREATE POLICY expired_seen ON "SignedLink" FOR SELECT USING ((SELECT waymark_for('housekeeping')));
CREATE POLICY expired_removed ON "SignedLink" FOR DELETE USING (
  (SELECT waymark_for('housekeeping')) AND "expiresAt" < now() - interval '30 days'
);
CREATE POLICY linked ON "SurveyResult" FOR SELECT USING (
  EXISTS (
    SELECT 1 FROM "SignedLink" l
    WHERE l."tokenHash" = (SELECT waymark_setting('link'))
      AND l.purpose = 'survey-result' AND l."targetId" = "SurveyResult".id::text
      AND l."revokedAt" IS NULL AND l."expiresAt" > (now() AT TIME ZONE 'UTC')
  )
);

ALTER TABLE "SurveySetAside" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SurveySetAside" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "SurveySetAside" USING (
  EXISTS (
    SELECT 1 FROM "SurveyAttempt" a
    WHERE a.id = "attemptId" AND (
      a."personId" = (SELECT waymark_actor())
      OR (a."personId" IS NULL AND a."keyHash" = (SELECT waymark_setting('attempt_key')))
    )
  )
);
CREATE POLICY care ON "SurveySetAside" FOR SELECT USING (
  EXISTS (SELECT 1 FROM "SurveyAttempt" a WHERE a.id = "attemptId" AND a."personId" = ANY ((SELECT waymark_care())::uuid[]))
);

-- Norms and research read answers of many people, without names: each has its purpose.
CREATE OR REPLACE FUNCTION waymark_purpose(purpose text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF purpose NOT IN ('sign-in', 'housekeeping', 'operator', 'norms', 'research') THEN
    RAISE EXCEPTION 'unknown purpose %', purpose;
  END IF;
  PERFORM set_config('waymark.actor', '', true);
  PERFORM set_config('waymark.purpose', purpose, true);
END $$;
CREATE POLICY norms ON "SurveyAttempt" FOR SELECT USING (
  "submittedAt" IS NOT NULL AND (SELECT waymark_for('norms'))
);
-- Only students of a school that allowed it, each as long as they go there.
CREATE POLICY research ON "SurveyAttempt" FOR SELECT USING (
  "submittedAt" IS NOT NULL AND (SELECT waymark_for('research')) AND EXISTS (
    SELECT 1 FROM "Membership" m JOIN "School" s ON s.id = m."schoolId"
    WHERE m."personId" = "SurveyAttempt"."personId" AND m.role = 'STUDENT' AND s."researchAllowedAt" IS NOT NULL
      AND m."from" <= (now() AT TIME ZONE 'UTC') AND (m."until" IS NULL OR m."until" > (now() AT TIME ZONE 'UTC'))
  )
);
CREATE POLICY research ON "Membership" FOR SELECT USING ((SELECT waymark_for('research')));
