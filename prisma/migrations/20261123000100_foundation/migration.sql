-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('STUDENT', 'EDUCATOR', 'COUNSELOR', 'JOB_SEEKER', 'SCHOOL_ADMINISTRATOR', 'SITE_ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "ResetKind" AS ENUM ('EMAIL', 'PRINTED');

-- CreateEnum
CREATE TYPE "FrameworkKind" AS ENUM ('CLUSTERS', 'GROUPING');

-- CreateEnum
CREATE TYPE "ElementKind" AS ENUM ('INTEREST', 'KNOWLEDGE', 'SKILL', 'WORK_STYLE');

-- CreateEnum
CREATE TYPE "SchoolStage" AS ENUM ('SCHOOL', 'CERTIFICATE', 'ASSOCIATE', 'BACHELOR', 'BEYOND');

-- CreateEnum
CREATE TYPE "CareerStage" AS ENUM ('ENTRY', 'MID', 'ADVANCED');

-- CreateEnum
CREATE TYPE "TitleLanguage" AS ENUM ('EN', 'ES');

-- CreateEnum
CREATE TYPE "TermKind" AS ENUM ('ENTRY_EDUCATION', 'EXPERIENCE_NEEDED', 'ON_THE_JOB_TRAINING', 'REQUIRED_LEVEL');

-- CreateEnum
CREATE TYPE "SavedKind" AS ENUM ('CLUSTER', 'PATHWAY', 'OCCUPATION');

-- CreateEnum
CREATE TYPE "InstrumentKind" AS ENUM ('INTERESTS', 'SUBJECTS');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "signInName" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "ageConfirmedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "personId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResetToken" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "ResetKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "ResetToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "schoolId" UUID,
    "grade" INTEGER,
    "from" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMP(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogRelease" (
    "id" SERIAL NOT NULL,
    "checksum" TEXT NOT NULL,
    "onetVersion" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Framework" (
    "code" TEXT NOT NULL,
    "kind" "FrameworkKind" NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "clusterTermEn" TEXT NOT NULL,
    "clusterTermEs" TEXT NOT NULL,
    "clusterTermPluralEn" TEXT NOT NULL,
    "clusterTermPluralEs" TEXT NOT NULL,
    "pathwayTermEn" TEXT NOT NULL,
    "pathwayTermEs" TEXT NOT NULL,
    "pathwayTermPluralEn" TEXT NOT NULL,
    "pathwayTermPluralEs" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "noteEn" TEXT,
    "noteEs" TEXT,

    CONSTRAINT "Framework_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Cluster" (
    "id" TEXT NOT NULL,
    "frameworkCode" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "summaryEs" TEXT NOT NULL,
    "hue" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "crossCutting" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "occupationCount" INTEGER NOT NULL,
    "ratedCount" INTEGER NOT NULL,
    "knowledgeRatedCount" INTEGER NOT NULL,
    "interestMean" DOUBLE PRECISION[],
    "interestSpread" DOUBLE PRECISION[],
    "knowledgeMean" DOUBLE PRECISION[],
    "knowledgeSpread" DOUBLE PRECISION[],
    "skillMean" DOUBLE PRECISION[],
    "skillSpread" DOUBLE PRECISION[],

    CONSTRAINT "Cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pathway" (
    "id" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "summaryEs" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nearOf" TEXT,
    "occupationCount" INTEGER NOT NULL,
    "ratedCount" INTEGER NOT NULL,
    "knowledgeRatedCount" INTEGER NOT NULL,
    "interestMean" DOUBLE PRECISION[],
    "interestSpread" DOUBLE PRECISION[],
    "knowledgeMean" DOUBLE PRECISION[],
    "knowledgeSpread" DOUBLE PRECISION[],
    "skillMean" DOUBLE PRECISION[],
    "skillSpread" DOUBLE PRECISION[],

    CONSTRAINT "Pathway_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterGroup" (
    "id" TEXT NOT NULL,
    "frameworkCode" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ClusterGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterGroupMember" (
    "groupId" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ClusterGroupMember_pkey" PRIMARY KEY ("groupId","clusterId")
);

-- CreateTable
CREATE TABLE "TitleAlias" (
    "id" TEXT NOT NULL,
    "clusterId" TEXT,
    "pathwayId" TEXT,
    "title" TEXT NOT NULL,
    "language" "TitleLanguage" NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "TitleAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Element" (
    "id" TEXT NOT NULL,
    "kind" "ElementKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "letter" TEXT,

    CONSTRAINT "Element_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogTerm" (
    "kind" "TermKind" NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,

    CONSTRAINT "CatalogTerm_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "Occupation" (
    "code" TEXT NOT NULL,
    "soc" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT,
    "jobZone" INTEGER,
    "rated" BOOLEAN NOT NULL,
    "interests" DOUBLE PRECISION[],
    "topInterests" TEXT NOT NULL,
    "knowledgeImportance" DOUBLE PRECISION[],
    "knowledgeLevel" DOUBLE PRECISION[],
    "skillImportance" DOUBLE PRECISION[],
    "skillLevel" DOUBLE PRECISION[],
    "workStyles" DOUBLE PRECISION[],
    "educationShares" DOUBLE PRECISION[],
    "experienceShares" DOUBLE PRECISION[],
    "trainingShares" DOUBLE PRECISION[],
    "onTheJobShares" DOUBLE PRECISION[],
    "schoolStage" "SchoolStage",
    "careerStage" "CareerStage",
    "entryEducation" TEXT,
    "experienceNeeded" TEXT,
    "onTheJobTraining" TEXT,
    "projectionFrom" TEXT,
    "employment" INTEGER,
    "employmentProjected" INTEGER,
    "growthPercent" DOUBLE PRECISION,
    "openings" INTEGER,
    "wageFrom" TEXT,
    "wageMedian" INTEGER,
    "wageMean" INTEGER,
    "wageMedianHourly" DOUBLE PRECISION,
    "wageMedianAtLeast" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Occupation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "BroadGroup" (
    "code" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "members" TEXT[],

    CONSTRAINT "BroadGroup_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "AlternateTitle" (
    "occupationCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "AlternateTitle_pkey" PRIMARY KEY ("occupationCode","position")
);

-- CreateTable
CREATE TABLE "RelatedOccupation" (
    "occupationCode" TEXT NOT NULL,
    "relatedCode" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RelatedOccupation_pkey" PRIMARY KEY ("occupationCode","relatedCode")
);

-- CreateTable
CREATE TABLE "OccupationPlace" (
    "id" TEXT NOT NULL,
    "occupationCode" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "pathwayId" TEXT,
    "inferred" BOOLEAN NOT NULL,

    CONSTRAINT "OccupationPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NationalFigure" (
    "key" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "NationalFigure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SavedItem" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "SavedKind" NOT NULL,
    "targetId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanRevision" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "pathwayId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectId" UUID,
    "entity" TEXT NOT NULL,
    "entityId" TEXT,
    "fields" TEXT[],

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowEndsAt" TIMESTAMP(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "District" (
    "id" UUID NOT NULL,
    "sourcedId" TEXT,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "District_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "School" (
    "id" UUID NOT NULL,
    "sourcedId" TEXT,
    "districtId" UUID,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'America/Chicago',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "School_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchoolYear" (
    "id" UUID NOT NULL,
    "sourcedId" TEXT,
    "districtId" UUID,
    "schoolId" UUID,
    "title" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "SchoolYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Class" (
    "id" UUID NOT NULL,
    "sourcedId" TEXT,
    "schoolId" UUID NOT NULL,
    "schoolYearId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "subject" TEXT,
    "grade" INTEGER,

    CONSTRAINT "Class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrollment" (
    "id" UUID NOT NULL,
    "sourcedId" TEXT,
    "classId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "from" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMP(3),

    CONSTRAINT "Enrollment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchoolCode" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "grade" INTEGER,
    "counselorId" UUID,
    "usesLeft" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "SchoolCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseloadAssignment" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "counselorId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "from" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMP(3),

    CONSTRAINT "CaseloadAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyInstrument" (
    "id" TEXT NOT NULL,
    "kind" "InstrumentKind" NOT NULL,
    "version" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "source" TEXT NOT NULL,

    CONSTRAINT "SurveyInstrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyItem" (
    "id" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "scale" TEXT,
    "elements" TEXT[],

    CONSTRAINT "SurveyItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyItemText" (
    "itemId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "short" TEXT NOT NULL,

    CONSTRAINT "SurveyItemText_pkey" PRIMARY KEY ("itemId","language")
);

-- CreateTable
CREATE TABLE "SurveyChoice" (
    "instrumentId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "choices" TEXT[],

    CONSTRAINT "SurveyChoice_pkey" PRIMARY KEY ("instrumentId","language")
);

-- CreateTable
CREATE TABLE "SurveyAttempt" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "keyHash" TEXT,
    "keyExpiresAt" TIMESTAMP(3),
    "instruments" TEXT[],
    "language" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "answered" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "clients" JSONB NOT NULL DEFAULT '{}',
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMP(3),

    CONSTRAINT "SurveyAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyResult" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "scoringVersion" INTEGER NOT NULL,
    "releaseId" INTEGER NOT NULL,
    "profile" JSONB NOT NULL,
    "matches" JSONB NOT NULL,
    "topClusters" TEXT[],
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SurveyResult_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_signInName_key" ON "Person"("signInName");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "ResetToken_tokenHash_key" ON "ResetToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ResetToken_personId_idx" ON "ResetToken"("personId");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Membership_schoolId_role_idx" ON "Membership"("schoolId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Cluster_frameworkCode_slug_key" ON "Cluster"("frameworkCode", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Pathway_clusterId_slug_key" ON "Pathway"("clusterId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ClusterGroup_frameworkCode_slug_key" ON "ClusterGroup"("frameworkCode", "slug");

-- CreateIndex
CREATE INDEX "ClusterGroupMember_clusterId_idx" ON "ClusterGroupMember"("clusterId");

-- CreateIndex
CREATE INDEX "TitleAlias_clusterId_idx" ON "TitleAlias"("clusterId");

-- CreateIndex
CREATE INDEX "TitleAlias_pathwayId_idx" ON "TitleAlias"("pathwayId");

-- CreateIndex
CREATE UNIQUE INDEX "Element_kind_position_key" ON "Element"("kind", "position");

-- CreateIndex
CREATE INDEX "Occupation_soc_idx" ON "Occupation"("soc");

-- CreateIndex
CREATE INDEX "RelatedOccupation_relatedCode_idx" ON "RelatedOccupation"("relatedCode");

-- CreateIndex
CREATE INDEX "OccupationPlace_occupationCode_idx" ON "OccupationPlace"("occupationCode");

-- CreateIndex
CREATE INDEX "OccupationPlace_clusterId_idx" ON "OccupationPlace"("clusterId");

-- CreateIndex
CREATE INDEX "OccupationPlace_pathwayId_idx" ON "OccupationPlace"("pathwayId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedItem_personId_kind_targetId_key" ON "SavedItem"("personId", "kind", "targetId");

-- CreateIndex
CREATE INDEX "Plan_personId_idx" ON "Plan"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanRevision_planId_number_key" ON "PlanRevision"("planId", "number");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_idx" ON "AuditEntry"("subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "RateLimit_windowEndsAt_idx" ON "RateLimit"("windowEndsAt");

-- CreateIndex
CREATE INDEX "OutboxMail_sentAt_createdAt_idx" ON "OutboxMail"("sentAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "District_sourcedId_key" ON "District"("sourcedId");

-- CreateIndex
CREATE UNIQUE INDEX "School_sourcedId_key" ON "School"("sourcedId");

-- CreateIndex
CREATE INDEX "School_districtId_idx" ON "School"("districtId");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolYear_sourcedId_key" ON "SchoolYear"("sourcedId");

-- CreateIndex
CREATE INDEX "SchoolYear_districtId_idx" ON "SchoolYear"("districtId");

-- CreateIndex
CREATE INDEX "SchoolYear_schoolId_idx" ON "SchoolYear"("schoolId");

-- CreateIndex
CREATE UNIQUE INDEX "Class_sourcedId_key" ON "Class"("sourcedId");

-- CreateIndex
CREATE INDEX "Class_schoolId_schoolYearId_idx" ON "Class"("schoolId", "schoolYearId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrollment_sourcedId_key" ON "Enrollment"("sourcedId");

-- CreateIndex
CREATE INDEX "Enrollment_personId_idx" ON "Enrollment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrollment_classId_personId_role_key" ON "Enrollment"("classId", "personId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolCode_codeHash_key" ON "SchoolCode"("codeHash");

-- CreateIndex
CREATE INDEX "SchoolCode_schoolId_idx" ON "SchoolCode"("schoolId");

-- CreateIndex
CREATE INDEX "CaseloadAssignment_counselorId_studentId_idx" ON "CaseloadAssignment"("counselorId", "studentId");

-- CreateIndex
CREATE INDEX "CaseloadAssignment_studentId_idx" ON "CaseloadAssignment"("studentId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseloadAssignment_schoolId_counselorId_studentId_from_key" ON "CaseloadAssignment"("schoolId", "counselorId", "studentId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyInstrument_kind_version_key" ON "SurveyInstrument"("kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyItem_instrumentId_key_key" ON "SurveyItem"("instrumentId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyAttempt_keyHash_key" ON "SurveyAttempt"("keyHash");

-- CreateIndex
CREATE INDEX "SurveyAttempt_personId_startedAt_idx" ON "SurveyAttempt"("personId", "startedAt");

-- CreateIndex
CREATE INDEX "SurveyAttempt_updatedAt_idx" ON "SurveyAttempt"("updatedAt");

-- CreateIndex
CREATE INDEX "SurveyResult_attemptId_createdAt_idx" ON "SurveyResult"("attemptId", "createdAt");

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResetToken" ADD CONSTRAINT "ResetToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cluster" ADD CONSTRAINT "Cluster_frameworkCode_fkey" FOREIGN KEY ("frameworkCode") REFERENCES "Framework"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pathway" ADD CONSTRAINT "Pathway_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterGroup" ADD CONSTRAINT "ClusterGroup_frameworkCode_fkey" FOREIGN KEY ("frameworkCode") REFERENCES "Framework"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterGroupMember" ADD CONSTRAINT "ClusterGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ClusterGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterGroupMember" ADD CONSTRAINT "ClusterGroupMember_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleAlias" ADD CONSTRAINT "TitleAlias_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleAlias" ADD CONSTRAINT "TitleAlias_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlternateTitle" ADD CONSTRAINT "AlternateTitle_occupationCode_fkey" FOREIGN KEY ("occupationCode") REFERENCES "Occupation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelatedOccupation" ADD CONSTRAINT "RelatedOccupation_occupationCode_fkey" FOREIGN KEY ("occupationCode") REFERENCES "Occupation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelatedOccupation" ADD CONSTRAINT "RelatedOccupation_relatedCode_fkey" FOREIGN KEY ("relatedCode") REFERENCES "Occupation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupationPlace" ADD CONSTRAINT "OccupationPlace_occupationCode_fkey" FOREIGN KEY ("occupationCode") REFERENCES "Occupation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupationPlace" ADD CONSTRAINT "OccupationPlace_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OccupationPlace" ADD CONSTRAINT "OccupationPlace_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedItem" ADD CONSTRAINT "SavedItem_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRevision" ADD CONSTRAINT "PlanRevision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolYear" ADD CONSTRAINT "SchoolYear_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolYear" ADD CONSTRAINT "SchoolYear_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Class" ADD CONSTRAINT "Class_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Class" ADD CONSTRAINT "Class_schoolYearId_fkey" FOREIGN KEY ("schoolYearId") REFERENCES "SchoolYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolCode" ADD CONSTRAINT "SchoolCode_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadAssignment" ADD CONSTRAINT "CaseloadAssignment_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadAssignment" ADD CONSTRAINT "CaseloadAssignment_counselorId_fkey" FOREIGN KEY ("counselorId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadAssignment" ADD CONSTRAINT "CaseloadAssignment_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyItem" ADD CONSTRAINT "SurveyItem_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "SurveyInstrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyItemText" ADD CONSTRAINT "SurveyItemText_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "SurveyItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyChoice" ADD CONSTRAINT "SurveyChoice_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "SurveyInstrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyAttempt" ADD CONSTRAINT "SurveyAttempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyResult" ADD CONSTRAINT "SurveyResult_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "SurveyAttempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;
