-- CreateEnum
CREATE TYPE "CourseKind" AS ENUM ('GENERAL', 'CAREER', 'CHOICE');

-- CreateEnum
CREATE TYPE "CredentialKind" AS ENUM ('CERTIFICATION', 'LICENSE', 'CERTIFICATE', 'CARD');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('STUDENT', 'PROFESSIONAL');

-- CreateEnum
CREATE TYPE "IdeaKind" AS ENUM ('WORK', 'ASK');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('ONET', 'PROJECTIONS', 'WAGES', 'PROGRAMS', 'COURSES', 'COLLEGES');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('TRIED', 'ACTIVE', 'REPLACED');

-- AlterTable
ALTER TABLE "Framework" ADD COLUMN     "local" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "AlternateTitle" ADD COLUMN     "language" "TitleLanguage" NOT NULL DEFAULT 'EN';

-- CreateTable
CREATE TABLE "CatalogSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "homeStates" TEXT[],
    "highWagePercent" DOUBLE PRECISION NOT NULL DEFAULT 100,
    "highSkillStage" "SchoolStage" NOT NULL DEFAULT 'CERTIFICATE',
    "highDemandOpenings" DOUBLE PRECISION NOT NULL DEFAULT 13,
    "highDemandGrowth" DOUBLE PRECISION NOT NULL DEFAULT 5,

    CONSTRAINT "CatalogSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterGroupPathway" (
    "groupId" TEXT NOT NULL,
    "pathwayId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ClusterGroupPathway_pkey" PRIMARY KEY ("groupId","pathwayId")
);

-- CreateTable
CREATE TABLE "SchoolCourse" (
    "code" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT,

    CONSTRAINT "SchoolCourse_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ProgramCourse" (
    "id" TEXT NOT NULL,
    "clusterId" TEXT,
    "pathwayId" TEXT,
    "courseCode" TEXT NOT NULL,
    "gradeFrom" INTEGER NOT NULL,
    "gradeTo" INTEGER NOT NULL,
    "kind" "CourseKind" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProgramCourse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingProgram" (
    "code" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT,

    CONSTRAINT "TrainingProgram_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "TrainingProgramOccupation" (
    "programCode" TEXT NOT NULL,
    "occupationCode" TEXT NOT NULL,

    CONSTRAINT "TrainingProgramOccupation_pkey" PRIMARY KEY ("programCode","occupationCode")
);

-- CreateTable
CREATE TABLE "TrainingProgramPlace" (
    "id" TEXT NOT NULL,
    "programCode" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "pathwayId" TEXT,

    CONSTRAINT "TrainingProgramPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndustryCredential" (
    "id" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameEs" TEXT,
    "issuer" TEXT NOT NULL,
    "issuerUrl" TEXT,
    "kind" "CredentialKind" NOT NULL,
    "stage" "CareerStage" NOT NULL,
    "renewalYears" INTEGER,
    "source" TEXT NOT NULL,

    CONSTRAINT "IndustryCredential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CredentialPathway" (
    "credentialId" TEXT NOT NULL,
    "pathwayId" TEXT NOT NULL,

    CONSTRAINT "CredentialPathway_pkey" PRIMARY KEY ("credentialId","pathwayId")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "url" TEXT,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganizationPlace" (
    "id" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "clusterId" TEXT,
    "pathwayId" TEXT,

    CONSTRAINT "OrganizationPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PathwayIdea" (
    "id" TEXT NOT NULL,
    "pathwayId" TEXT NOT NULL,
    "kind" "IdeaKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "textEn" TEXT NOT NULL,
    "textEs" TEXT NOT NULL,

    CONSTRAINT "PathwayIdea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "College" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "website" TEXT,
    "years" INTEGER,
    "control" TEXT,

    CONSTRAINT "College_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaWage" (
    "area" TEXT NOT NULL,
    "soc" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "employment" INTEGER,
    "jobsPer1000" DOUBLE PRECISION,
    "locationQuotient" DOUBLE PRECISION,
    "annualMean" INTEGER,
    "annual10" INTEGER,
    "annual25" INTEGER,
    "annual50" INTEGER,
    "annual75" INTEGER,
    "annual90" INTEGER,
    "hourly10" DOUBLE PRECISION,
    "hourly25" DOUBLE PRECISION,
    "hourly50" DOUBLE PRECISION,
    "hourly75" DOUBLE PRECISION,
    "hourly90" DOUBLE PRECISION,
    "topCodedFrom" INTEGER,

    CONSTRAINT "AreaWage_pkey" PRIMARY KEY ("area","soc")
);

-- CreateTable
CREATE TABLE "CatalogImport" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "area" TEXT NOT NULL DEFAULT '',
    "release" TEXT NOT NULL,
    "state" "ImportState" NOT NULL,
    "files" TEXT[],
    "checksum" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "report" JSONB NOT NULL,
    "content" BYTEA NOT NULL,
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CatalogImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ClusterGroupPathway_pathwayId_idx" ON "ClusterGroupPathway"("pathwayId");

-- CreateIndex
CREATE INDEX "ProgramCourse_clusterId_idx" ON "ProgramCourse"("clusterId");

-- CreateIndex
CREATE INDEX "ProgramCourse_pathwayId_idx" ON "ProgramCourse"("pathwayId");

-- CreateIndex
CREATE INDEX "ProgramCourse_courseCode_idx" ON "ProgramCourse"("courseCode");

-- CreateIndex
CREATE INDEX "TrainingProgramOccupation_occupationCode_idx" ON "TrainingProgramOccupation"("occupationCode");

-- CreateIndex
CREATE INDEX "TrainingProgramPlace_programCode_idx" ON "TrainingProgramPlace"("programCode");

-- CreateIndex
CREATE INDEX "TrainingProgramPlace_clusterId_idx" ON "TrainingProgramPlace"("clusterId");

-- CreateIndex
CREATE INDEX "TrainingProgramPlace_pathwayId_idx" ON "TrainingProgramPlace"("pathwayId");

-- CreateIndex
CREATE INDEX "CredentialPathway_pathwayId_idx" ON "CredentialPathway"("pathwayId");

-- CreateIndex
CREATE INDEX "OrganizationPlace_organizationId_idx" ON "OrganizationPlace"("organizationId");

-- CreateIndex
CREATE INDEX "OrganizationPlace_clusterId_idx" ON "OrganizationPlace"("clusterId");

-- CreateIndex
CREATE INDEX "OrganizationPlace_pathwayId_idx" ON "OrganizationPlace"("pathwayId");

-- CreateIndex
CREATE INDEX "PathwayIdea_pathwayId_idx" ON "PathwayIdea"("pathwayId");

-- CreateIndex
CREATE INDEX "College_state_name_id_idx" ON "College"("state", "name", "id");

-- CreateIndex
CREATE INDEX "AreaWage_soc_idx" ON "AreaWage"("soc");

-- CreateIndex
CREATE INDEX "CatalogImport_kind_area_state_idx" ON "CatalogImport"("kind", "area", "state");

-- CreateIndex
CREATE INDEX "CatalogImport_createdAt_id_idx" ON "CatalogImport"("createdAt", "id");

-- AddForeignKey
ALTER TABLE "ClusterGroupPathway" ADD CONSTRAINT "ClusterGroupPathway_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ClusterGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterGroupPathway" ADD CONSTRAINT "ClusterGroupPathway_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramCourse" ADD CONSTRAINT "ProgramCourse_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramCourse" ADD CONSTRAINT "ProgramCourse_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramCourse" ADD CONSTRAINT "ProgramCourse_courseCode_fkey" FOREIGN KEY ("courseCode") REFERENCES "SchoolCourse"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingProgramOccupation" ADD CONSTRAINT "TrainingProgramOccupation_programCode_fkey" FOREIGN KEY ("programCode") REFERENCES "TrainingProgram"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingProgramOccupation" ADD CONSTRAINT "TrainingProgramOccupation_occupationCode_fkey" FOREIGN KEY ("occupationCode") REFERENCES "Occupation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingProgramPlace" ADD CONSTRAINT "TrainingProgramPlace_programCode_fkey" FOREIGN KEY ("programCode") REFERENCES "TrainingProgram"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingProgramPlace" ADD CONSTRAINT "TrainingProgramPlace_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingProgramPlace" ADD CONSTRAINT "TrainingProgramPlace_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CredentialPathway" ADD CONSTRAINT "CredentialPathway_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "IndustryCredential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CredentialPathway" ADD CONSTRAINT "CredentialPathway_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationPlace" ADD CONSTRAINT "OrganizationPlace_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationPlace" ADD CONSTRAINT "OrganizationPlace_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationPlace" ADD CONSTRAINT "OrganizationPlace_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PathwayIdea" ADD CONSTRAINT "PathwayIdea_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
