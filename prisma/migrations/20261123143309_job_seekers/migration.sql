-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('WORK', 'EDUCATION', 'VOLUNTEER', 'PROJECT', 'AWARD', 'PUBLICATION', 'CREDENTIAL', 'SKILL', 'LANGUAGE', 'INTEREST', 'REFERENCE');

-- CreateEnum
CREATE TYPE "EntrySource" AS ENUM ('OWN', 'IMPORT', 'PORTFOLIO');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('EDUCATION', 'CREDENTIAL', 'EXPERIENCE', 'SKILL', 'APPLICATION', 'PERSON', 'OTHER');

-- CreateEnum
CREATE TYPE "MilestoneState" AS ENUM ('TODO', 'DOING', 'DONE', 'DROPPED');

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "milestoneId" UUID,
ADD COLUMN     "profileEntryId" UUID;

-- CreateTable
CREATE TABLE "Profile" (
    "personId" UUID NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "town" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "wanted" TEXT[],
    "payFrom" DOUBLE PRECISION,
    "payPer" TEXT NOT NULL DEFAULT 'hour',
    "remote" BOOLEAN NOT NULL DEFAULT false,
    "horizon" "SchoolStage",
    "freeFrom" DATE,
    "rest" JSONB NOT NULL DEFAULT '{}',
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "ProfileEntry" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "title" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "startsOn" TEXT,
    "endsOn" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "highlights" TEXT[],
    "level" INTEGER,
    "occupationCode" TEXT,
    "credentialId" TEXT,
    "elementId" TEXT,
    "expiresOn" DATE,
    "source" "EntrySource" NOT NULL DEFAULT 'OWN',
    "portfolioId" UUID,
    "rest" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "ProfileEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Resume" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "design" TEXT NOT NULL DEFAULT 'plain',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "picks" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Resume_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Destination" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "occupationCode" TEXT NOT NULL,
    "pathwayId" TEXT,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "destinationId" UUID NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "about" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "MilestoneState" NOT NULL DEFAULT 'TODO',
    "waitsFor" TEXT[],
    "either" TEXT,
    "dueOn" DATE,
    "remindOn" DATE,
    "doneOn" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "reach" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "mentor" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "plannedOn" DATE,
    "heldOn" DATE,
    "questions" TEXT[],
    "learned" TEXT NOT NULL DEFAULT '',
    "next" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProfileEntry_personId_kind_idx" ON "ProfileEntry"("personId", "kind");

-- CreateIndex
CREATE INDEX "Resume_personId_idx" ON "Resume"("personId");

-- CreateIndex
CREATE INDEX "Destination_personId_idx" ON "Destination"("personId");

-- CreateIndex
CREATE INDEX "Milestone_personId_idx" ON "Milestone"("personId");

-- CreateIndex
CREATE INDEX "Milestone_destinationId_position_idx" ON "Milestone"("destinationId", "position");

-- CreateIndex
CREATE INDEX "Contact_personId_idx" ON "Contact"("personId");

-- CreateIndex
CREATE INDEX "Conversation_contactId_idx" ON "Conversation"("contactId");

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_profileEntryId_fkey" FOREIGN KEY ("profileEntryId") REFERENCES "ProfileEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileEntry" ADD CONSTRAINT "ProfileEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resume" ADD CONSTRAINT "Resume_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Destination" ADD CONSTRAINT "Destination_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "Destination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The second wall: what someone notes for their own way is theirs alone.
ALTER TABLE "Profile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Profile" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Profile" USING ("personId" = (SELECT waymark_actor()));
ALTER TABLE "ProfileEntry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProfileEntry" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "ProfileEntry" USING ("personId" = (SELECT waymark_actor()));
ALTER TABLE "Resume" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Resume" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Resume" USING ("personId" = (SELECT waymark_actor()));
ALTER TABLE "Destination" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Destination" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Destination" USING ("personId" = (SELECT waymark_actor()));
ALTER TABLE "Milestone" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Milestone" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Milestone" USING ("personId" = (SELECT waymark_actor()));
ALTER TABLE "Contact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Contact" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Contact" USING ("personId" = (SELECT waymark_actor()));
ALTER TABLE "Conversation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Conversation" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Conversation" USING ("personId" = (SELECT waymark_actor()));
-- At most one destination is current.
CREATE UNIQUE INDEX "Destination_current" ON "Destination"("personId") WHERE "endedAt" IS NULL;
-- A reminder tells that a milestone is due, never which.
CREATE POLICY digest ON "Milestone" FOR SELECT USING ((SELECT waymark_for('digest')));

-- Evidence of a profile or of a milestone is its owner's alone; only what stands in the portfolio is shown to
-- who cares for a student.
ALTER POLICY care ON "StoredFile" USING (
  "entryId" IS NOT NULL AND "personId" = ANY ((SELECT waymark_care())::uuid[])
);
