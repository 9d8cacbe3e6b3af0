-- CreateEnum
CREATE TYPE "NoteVisibility" AS ENUM ('PRIVATE', 'COLLEAGUES', 'STUDENT');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('PLANNED', 'HELD', 'MISSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('SURVEY', 'PATHWAY', 'PLAN', 'SUBMIT', 'PORTFOLIO', 'OTHER');

-- CreateEnum
CREATE TYPE "TaskOutcome" AS ENUM ('DONE', 'SKIPPED');

-- CreateEnum
CREATE TYPE "RosterKind" AS ENUM ('ONEROSTER', 'NAMES');

-- CreateEnum
CREATE TYPE "RosterState" AS ENUM ('READING', 'TRIED', 'REFUSED', 'APPLYING', 'APPLIED', 'FAILED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "AssignmentSource" AS ENUM ('HAND', 'RULE', 'CODE');

-- CreateEnum
CREATE TYPE "ProgramKind" AS ENUM ('PROGRAM', 'ACADEMY');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "familyName" TEXT;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "number" TEXT;

-- AlterTable
ALTER TABLE "District" ADD COLUMN     "keepDemographics" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "closedAt" TIMESTAMP(3),
ADD COLUMN     "framework" TEXT NOT NULL DEFAULT 'national-16',
ADD COLUMN     "gradeFrom" INTEGER,
ADD COLUMN     "gradeTo" INTEGER,
ADD COLUMN     "setUpAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Class" ADD COLUMN     "courseCode" TEXT,
ADD COLUMN     "endedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "SchoolCode" ADD COLUMN     "classId" UUID;

-- AlterTable
ALTER TABLE "CaseloadAssignment" ADD COLUMN     "ruleId" UUID,
ADD COLUMN     "source" "AssignmentSource" NOT NULL DEFAULT 'HAND';

-- CreateTable
CREATE TABLE "Standing" (
    "personId" UUID NOT NULL,
    "surveyStartedAt" TIMESTAMP(3),
    "answered" INTEGER NOT NULL DEFAULT 0,
    "resultId" UUID,
    "resultAt" TIMESTAMP(3),
    "resultFlat" BOOLEAN NOT NULL DEFAULT false,
    "topInterest" TEXT,
    "topClusters" TEXT[],
    "savedPathways" INTEGER NOT NULL DEFAULT 0,
    "planId" UUID,
    "planState" "PlanState",
    "planRevision" INTEGER,
    "pathwayId" TEXT,
    "planStartedAt" TIMESTAMP(3),
    "planChangedAt" TIMESTAMP(3),
    "submittedAt" TIMESTAMP(3),
    "approvedAt" TIMESTAMP(3),
    "returnedAt" TIMESTAMP(3),
    "droppedAt" TIMESTAMP(3),
    "questions" INTEGER NOT NULL DEFAULT 0,
    "questionAt" TIMESTAMP(3),
    "suggestions" INTEGER NOT NULL DEFAULT 0,
    "onTrack" BOOLEAN,
    "missingCredits" DOUBLE PRECISION,
    "clean" BOOLEAN,
    "staleAt" TIMESTAMP(3),
    "checkedAt" TIMESTAMP(3),

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "StudentNote" (
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "visibility" "NoteVisibility" NOT NULL DEFAULT 'PRIVATE',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "StudentNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "staffName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 20,
    "place" TEXT NOT NULL DEFAULT '',
    "topic" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "withGuardian" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "state" "MeetingState" NOT NULL DEFAULT 'PLANNED',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phrase" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Phrase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "senderId" UUID NOT NULL,
    "senderName" TEXT NOT NULL,
    "replyToId" UUID,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "audience" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenAt" TIMESTAMP(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageRecipient" (
    "messageId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "senderId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMP(3),
    "handledAt" TIMESTAMP(3),

    CONSTRAINT "MessageRecipient_pkey" PRIMARY KEY ("messageId","personId")
);

-- CreateTable
CREATE TABLE "StandardList" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "schoolId" UUID,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "StandardList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Standard" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "kind" "TaskKind" NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "textEn" TEXT NOT NULL DEFAULT '',
    "textEs" TEXT NOT NULL DEFAULT '',
    "gradeFrom" INTEGER NOT NULL,
    "gradeTo" INTEGER NOT NULL,
    "classId" UUID,
    "programId" UUID,
    "dueOn" DATE NOT NULL,
    "standards" TEXT[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMP(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskState" (
    "taskId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "outcome" "TaskOutcome" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMP(3),

    CONSTRAINT "TaskState_pkey" PRIMARY KEY ("taskId","personId")
);

-- CreateTable
CREATE TABLE "DigestPreference" (
    "personId" UUID NOT NULL,
    "every" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "DigestPreference_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "BulkExport" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BulkExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortCell" (
    "schoolId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "grade" INTEGER NOT NULL,
    "program" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "countedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CohortCell_pkey" PRIMARY KEY ("schoolId","year","grade","program","dimension","value")
);

-- CreateTable
CREATE TABLE "RosterRun" (
    "id" UUID NOT NULL,
    "districtId" UUID,
    "schoolId" UUID,
    "kind" "RosterKind" NOT NULL,
    "version" TEXT,
    "delta" BOOLEAN NOT NULL DEFAULT false,
    "fileName" TEXT NOT NULL,
    "state" "RosterState" NOT NULL DEFAULT 'READING',
    "step" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "lossShare" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "problem" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aliveAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedById" UUID,
    "appliedAt" TIMESTAMP(3),

    CONSTRAINT "RosterRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterRow" (
    "runId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "sourcedId" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "RosterRow_pkey" PRIMARY KEY ("runId","kind","line")
);

-- CreateTable
CREATE TABLE "RosterProblem" (
    "id" BIGSERIAL NOT NULL,
    "runId" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "value" TEXT,
    "isSevere" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "RosterProblem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterKey" (
    "sourceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sourcedId" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RosterKey_pkey" PRIMARY KEY ("sourceId","kind","sourcedId")
);

-- CreateTable
CREATE TABLE "Demographics" (
    "personId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Demographics_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "SchoolProgram" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "kind" "ProgramKind" NOT NULL DEFAULT 'PROGRAM',
    "title" TEXT NOT NULL,
    "clusterId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "SchoolProgram_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgramMember" (
    "id" UUID NOT NULL,
    "programId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "from" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMP(3),

    CONSTRAINT "ProgramMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseloadRule" (
    "id" UUID NOT NULL,
    "schoolId" UUID NOT NULL,
    "counselorId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nameFrom" TEXT,
    "nameTo" TEXT,
    "gradeFrom" INTEGER,
    "gradeTo" INTEGER,
    "programId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "CaseloadRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Standing_staleAt_idx" ON "Standing"("staleAt");

-- CreateIndex
CREATE INDEX "StudentNote_studentId_createdAt_idx" ON "StudentNote"("studentId", "createdAt");

-- CreateIndex
CREATE INDEX "Meeting_studentId_at_idx" ON "Meeting"("studentId", "at");

-- CreateIndex
CREATE INDEX "Meeting_staffId_at_idx" ON "Meeting"("staffId", "at");

-- CreateIndex
CREATE INDEX "Phrase_ownerId_kind_idx" ON "Phrase"("ownerId", "kind");

-- CreateIndex
CREATE INDEX "Message_senderId_createdAt_idx" ON "Message"("senderId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_replyToId_idx" ON "Message"("replyToId");

-- CreateIndex
CREATE INDEX "MessageRecipient_personId_createdAt_idx" ON "MessageRecipient"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "StandardList_schoolId_code_version_key" ON "StandardList"("schoolId", "code", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Standard_listId_code_key" ON "Standard"("listId", "code");

-- CreateIndex
CREATE INDEX "Task_schoolId_dueOn_idx" ON "Task"("schoolId", "dueOn");

-- CreateIndex
CREATE INDEX "TaskState_personId_idx" ON "TaskState"("personId");

-- CreateIndex
CREATE INDEX "BulkExport_schoolId_createdAt_idx" ON "BulkExport"("schoolId", "createdAt");

-- CreateIndex
CREATE INDEX "BulkExport_personId_createdAt_idx" ON "BulkExport"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "RosterRun_districtId_createdAt_idx" ON "RosterRun"("districtId", "createdAt");

-- CreateIndex
CREATE INDEX "RosterRun_schoolId_createdAt_idx" ON "RosterRun"("schoolId", "createdAt");

-- CreateIndex
CREATE INDEX "RosterRow_runId_kind_sourcedId_idx" ON "RosterRow"("runId", "kind", "sourcedId");

-- CreateIndex
CREATE INDEX "RosterProblem_runId_id_idx" ON "RosterProblem"("runId", "id");

-- CreateIndex
CREATE INDEX "RosterKey_entityId_idx" ON "RosterKey"("entityId");

-- CreateIndex
CREATE INDEX "SchoolProgram_schoolId_idx" ON "SchoolProgram"("schoolId");

-- CreateIndex
CREATE INDEX "ProgramMember_personId_idx" ON "ProgramMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgramMember_programId_personId_role_from_key" ON "ProgramMember"("programId", "personId", "role", "from");

-- CreateIndex
CREATE INDEX "CaseloadRule_schoolId_idx" ON "CaseloadRule"("schoolId");

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudentNote" ADD CONSTRAINT "StudentNote_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudentNote" ADD CONSTRAINT "StudentNote_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phrase" ADD CONSTRAINT "Phrase_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_senderId_fkey" FOREIGN KEY ("senderId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageRecipient" ADD CONSTRAINT "MessageRecipient_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageRecipient" ADD CONSTRAINT "MessageRecipient_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandardList" ADD CONSTRAINT "StandardList_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standard" ADD CONSTRAINT "Standard_listId_fkey" FOREIGN KEY ("listId") REFERENCES "StandardList"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_programId_fkey" FOREIGN KEY ("programId") REFERENCES "SchoolProgram"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskState" ADD CONSTRAINT "TaskState_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskState" ADD CONSTRAINT "TaskState_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DigestPreference" ADD CONSTRAINT "DigestPreference_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkExport" ADD CONSTRAINT "BulkExport_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkExport" ADD CONSTRAINT "BulkExport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortCell" ADD CONSTRAINT "CohortCell_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterRun" ADD CONSTRAINT "RosterRun_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterRun" ADD CONSTRAINT "RosterRun_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterRow" ADD CONSTRAINT "RosterRow_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RosterRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterProblem" ADD CONSTRAINT "RosterProblem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RosterRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Demographics" ADD CONSTRAINT "Demographics_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolCode" ADD CONSTRAINT "SchoolCode_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadAssignment" ADD CONSTRAINT "CaseloadAssignment_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "CaseloadRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchoolProgram" ADD CONSTRAINT "SchoolProgram_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramMember" ADD CONSTRAINT "ProgramMember_programId_fkey" FOREIGN KEY ("programId") REFERENCES "SchoolProgram"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramMember" ADD CONSTRAINT "ProgramMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadRule" ADD CONSTRAINT "CaseloadRule_schoolId_fkey" FOREIGN KEY ("schoolId") REFERENCES "School"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadRule" ADD CONSTRAINT "CaseloadRule_counselorId_fkey" FOREIGN KEY ("counselorId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadRule" ADD CONSTRAINT "CaseloadRule_programId_fkey" FOREIGN KEY ("programId") REFERENCES "SchoolProgram"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The second wall for schools, rosters and counseling.

CREATE OR REPLACE FUNCTION waymark_purpose(purpose text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF purpose NOT IN ('sign-in', 'housekeeping', 'operator', 'norms', 'research', 'roster', 'standing', 'digest') THEN
    RAISE EXCEPTION 'unknown purpose %', purpose;
  END IF;
  PERFORM set_config('waymark.actor', '', true);
  PERFORM set_config('waymark.purpose', purpose, true);
END $$;

-- Classes that the actor teaches now.
CREATE FUNCTION waymark_classes() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(waymark_setting('classes')::uuid[], '{}') $$;

CREATE OR REPLACE FUNCTION waymark_enter(actor uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  counselor uuid[];
  administrator uuid[];
  educator uuid[];
  care uuid[];
  classes uuid[];
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
  PERFORM set_config('waymark.classes', '', true);
  IF counselor IS NOT NULL THEN
    -- In the actor's care now: assigned, the actor still counsels there, and the student still goes there. Read once,
    -- because asked for each row it costs a caseload of 376 students a second.
    SELECT array_agg(DISTINCT c."studentId")
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
    -- Enrolments and memberships of others are shut to an educator; these questions are asked as the house.
    PERFORM set_config('waymark.purpose', 'operator', true);
    SELECT array_agg(DISTINCT k.id)
    INTO classes
    FROM "Enrollment" own
    JOIN "Class" k ON k.id = own."classId" AND k."schoolId" = ANY (educator) AND k."endedAt" IS NULL
    WHERE own."personId" = actor AND own.role = 'EDUCATOR'
      AND own."from" <= now() AND (own."until" IS NULL OR own."until" > now());
    SELECT array_agg(DISTINCT pupil."personId")
    INTO taught
    FROM (
      SELECT e."personId", k."schoolId"
      FROM "Enrollment" e JOIN "Class" k ON k.id = e."classId"
      WHERE e."classId" = ANY (classes) AND e.role = 'STUDENT'
        AND e."from" <= now() AND (e."until" IS NULL OR e."until" > now())
      UNION
      SELECT e."personId", g."schoolId"
      FROM "ProgramMember" own
      JOIN "SchoolProgram" g ON g.id = own."programId" AND g."schoolId" = ANY (educator) AND g."endedAt" IS NULL
      JOIN "ProgramMember" e ON e."programId" = g.id AND e.role = 'STUDENT'
      WHERE own."personId" = actor AND own.role = 'EDUCATOR'
        AND own."from" <= now() AND (own."until" IS NULL OR own."until" > now())
        AND e."from" <= now() AND (e."until" IS NULL OR e."until" > now())
    ) pupil
    JOIN "Membership" m ON m."personId" = pupil."personId" AND m."schoolId" = pupil."schoolId" AND m.role = 'STUDENT'
    WHERE m."from" <= now() AND (m."until" IS NULL OR m."until" > now());
    PERFORM set_config('waymark.purpose', '', true);
    PERFORM set_config('waymark.classes', coalesce(classes::text, ''), true);
    PERFORM set_config('waymark.taught', coalesce(taught::text, ''), true);
  END IF;
END $$;

-- What a roster writes, it writes as the house: the verb asks who brought it.
CREATE POLICY roster ON "Person" USING ((SELECT waymark_for('roster')));
CREATE POLICY roster ON "Membership" USING ((SELECT waymark_for('roster')));
CREATE POLICY roster ON "Enrollment" USING ((SELECT waymark_for('roster')));
CREATE POLICY roster ON "CaseloadAssignment" USING ((SELECT waymark_for('roster')));
CREATE POLICY roster ON "Session" USING ((SELECT waymark_for('roster')));
CREATE POLICY roster ON "AuditEntry" FOR INSERT WITH CHECK ((SELECT waymark_for('roster')));

-- An educator sees who is in their classes, and prints a code for a student who forgot theirs.
CREATE POLICY taught ON "Enrollment" FOR SELECT USING ("classId" = ANY ((SELECT waymark_classes())::uuid[]));
CREATE POLICY printed_in_class ON "ResetToken" FOR INSERT WITH CHECK (
  kind = 'PRINTED' AND "createdById" = (SELECT waymark_actor()) AND "personId" = ANY ((SELECT waymark_taught())::uuid[])
);

ALTER TABLE "ProgramMember" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProgramMember" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "ProgramMember" FOR SELECT USING (
  "personId" = (SELECT waymark_actor())
  OR "personId" = ANY ((SELECT waymark_care())::uuid[])
  OR "personId" = ANY ((SELECT waymark_taught())::uuid[])
  OR (SELECT waymark_site())
  OR (SELECT waymark_for('operator', 'standing', 'sign-in'))
);
CREATE POLICY staff ON "ProgramMember" USING (
  EXISTS (SELECT 1 FROM "SchoolProgram" g WHERE g.id = "programId" AND g."schoolId" = ANY (waymark_schools('administrator')))
);
CREATE POLICY house ON "ProgramMember" USING ((SELECT waymark_for('roster', 'operator')));

-- A roster names every person of a school: its administrators see it, and those of the site.
ALTER TABLE "RosterRun" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RosterRun" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON "RosterRun" USING (
  (SELECT waymark_site()) OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
);
CREATE POLICY house ON "RosterRun" USING ((SELECT waymark_for('roster', 'operator')));
ALTER TABLE "RosterRow" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RosterRow" FORCE ROW LEVEL SECURITY;
CREATE POLICY house ON "RosterRow" USING ((SELECT waymark_for('roster', 'operator')));
ALTER TABLE "RosterProblem" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RosterProblem" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "RosterProblem" FOR SELECT USING (EXISTS (SELECT 1 FROM "RosterRun" r WHERE r.id = "runId"));
CREATE POLICY house ON "RosterProblem" USING ((SELECT waymark_for('roster', 'operator')));
ALTER TABLE "RosterKey" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RosterKey" FORCE ROW LEVEL SECURITY;
CREATE POLICY house ON "RosterKey" USING ((SELECT waymark_for('roster', 'operator')));
CREATE POLICY staff ON "RosterKey" FOR SELECT USING (
  (SELECT waymark_site()) OR "sourceId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
);
ALTER TABLE "Demographics" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Demographics" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Demographics" FOR SELECT USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY own_erased ON "Demographics" FOR DELETE USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY staff ON "Demographics" FOR SELECT USING (
  (SELECT cardinality(waymark_schools('administrator')) > 0) AND waymark_administers("personId")
);
CREATE POLICY house ON "Demographics" USING ((SELECT waymark_for('roster', 'operator')));

-- What sums up a student is seen by whoever sees the student; only the house writes it.
ALTER TABLE "Standing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Standing" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "Standing" FOR SELECT USING (
  "personId" = (SELECT waymark_actor())
  OR "personId" = ANY ((SELECT waymark_care())::uuid[])
  OR "personId" = ANY ((SELECT waymark_taught())::uuid[])
  OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND EXISTS (
    SELECT 1 FROM "Membership" m
    WHERE m."personId" = "Standing"."personId" AND m."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
  ))
);
CREATE POLICY kept ON "Standing" USING ((SELECT waymark_for('standing', 'operator')));
CREATE POLICY digest ON "Standing" FOR SELECT USING ((SELECT waymark_for('digest')));

-- The house sums up, and counts.
CREATE POLICY standing ON "SurveyAttempt" FOR SELECT USING ((SELECT waymark_for('standing')));
CREATE POLICY standing ON "SavedItem" FOR SELECT USING ((SELECT waymark_for('standing')));
CREATE POLICY standing ON "Plan" FOR SELECT USING ((SELECT waymark_for('standing')));
CREATE POLICY standing ON "TranscriptCourse" FOR SELECT USING ((SELECT waymark_for('standing')));
CREATE POLICY standing ON "MetCondition" FOR SELECT USING ((SELECT waymark_for('standing')));
CREATE POLICY standing ON "Membership" FOR SELECT USING ((SELECT waymark_for('standing', 'digest')));
CREATE POLICY standing ON "Enrollment" FOR SELECT USING ((SELECT waymark_for('standing', 'digest')));
CREATE POLICY standing ON "CaseloadAssignment" FOR SELECT USING ((SELECT waymark_for('standing', 'digest')));
CREATE POLICY standing ON "Person" FOR SELECT USING ((SELECT waymark_for('standing', 'digest')));
CREATE POLICY digest ON "ProgramMember" FOR SELECT USING ((SELECT waymark_for('digest')));

ALTER TABLE "StudentNote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "StudentNote" FORCE ROW LEVEL SECURITY;
-- A note stays with the student: who no longer looks after them no longer reads it, not even its author.
CREATE POLICY own ON "StudentNote" USING (
  "authorId" = (SELECT waymark_actor()) AND "studentId" = ANY ((SELECT waymark_care())::uuid[])
);

ALTER TABLE "Meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Meeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY student ON "Meeting" FOR SELECT USING ("studentId" = (SELECT waymark_actor()));

ALTER TABLE "Phrase" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Phrase" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "Phrase" USING ("ownerId" = (SELECT waymark_actor()));

-- The sender stands in both tables, so that neither policy has to look into the other table.
ALTER TABLE "MessageRecipient" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MessageRecipient" FORCE ROW LEVEL SECURITY;
CREATE POLICY received ON "MessageRecipient" FOR SELECT USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY handled ON "MessageRecipient" FOR UPDATE USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY sent ON "MessageRecipient" FOR SELECT USING ("senderId" = (SELECT waymark_actor()));
ALTER TABLE "Message" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Message" FORCE ROW LEVEL SECURITY;
CREATE POLICY sent ON "Message" USING ("senderId" = (SELECT waymark_actor()));
CREATE POLICY received ON "Message" FOR SELECT USING (
  EXISTS (SELECT 1 FROM "MessageRecipient" r WHERE r."messageId" = id AND r."personId" = (SELECT waymark_actor()))
);
CREATE POLICY digest ON "MessageRecipient" FOR SELECT USING ((SELECT waymark_for('digest')));

ALTER TABLE "TaskState" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TaskState" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "TaskState" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY care ON "TaskState" USING ("personId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY taught ON "TaskState" FOR SELECT USING ("personId" = ANY ((SELECT waymark_taught())::uuid[]));
CREATE POLICY administered ON "TaskState" FOR SELECT USING (
  (SELECT cardinality(waymark_schools('administrator')) > 0) AND EXISTS (
    SELECT 1 FROM "Membership" m
    WHERE m."personId" = "TaskState"."personId" AND m."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
  )
);
CREATE POLICY house ON "TaskState" FOR SELECT USING ((SELECT waymark_for('standing', 'digest')));

ALTER TABLE "DigestPreference" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DigestPreference" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "DigestPreference" USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY house ON "DigestPreference" USING ((SELECT waymark_for('digest')));
CREATE POLICY digest ON "OutboxMail" FOR INSERT WITH CHECK ((SELECT waymark_for('digest')));

ALTER TABLE "BulkExport" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BulkExport" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "BulkExport" FOR SELECT USING ("personId" = (SELECT waymark_actor()));
CREATE POLICY staff ON "BulkExport" FOR SELECT USING (
  (SELECT waymark_site()) OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
);
CREATE POLICY add ON "BulkExport" FOR INSERT WITH CHECK (
  "personId" = (SELECT waymark_actor()) AND (
    "schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
    OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
  )
);

ALTER TABLE "CohortCell" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CohortCell" FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON "CohortCell" FOR SELECT USING (
  (SELECT waymark_site())
  OR "schoolId" = ANY ((SELECT waymark_schools('counselor'))::uuid[])
  OR "schoolId" = ANY ((SELECT waymark_schools('educator'))::uuid[])
  OR "schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
);
CREATE POLICY counted ON "CohortCell" USING ((SELECT waymark_for('standing', 'operator')));

-- One student's row of standing, made anew from what it sums up.
CREATE FUNCTION waymark_stand(student uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  purpose text := coalesce(waymark_setting('purpose'), '');
BEGIN
  IF student IS NULL THEN RETURN; END IF;
  PERFORM set_config('waymark.purpose', 'standing', true);
  INSERT INTO "Standing" AS kept (
    "personId", "surveyStartedAt", answered, "resultId", "resultAt", "resultFlat", "topInterest", "topClusters",
    "savedPathways", "planId", "planState", "planRevision", "pathwayId", "planStartedAt", "planChangedAt",
    "submittedAt", "approvedAt", "returnedAt", "droppedAt", questions, "questionAt", suggestions, "staleAt"
  )
  SELECT
    p.id, attempt."startedAt", coalesce(attempt.answered, 0), result.id, result."createdAt",
    coalesce((result.profile ->> 'flat')::boolean, false), result.profile -> 'topInterests' ->> 0,
    coalesce(result."topClusters", '{}'),
    (SELECT count(*) FROM "SavedItem" v WHERE v."personId" = p.id AND v.kind = 'PATHWAY'),
    plan.id, plan.state, plan.revision, revision."pathwayId", plan."createdAt", plan."changedAt", plan."submittedAt",
    CASE WHEN plan.state = 'APPROVED' THEN review."createdAt" END,
    CASE WHEN plan.state = 'RETURNED' THEN review."createdAt" END,
    CASE WHEN plan.state <> 'APPROVED' AND plan."approvedRevision" IS NOT NULL THEN (
      SELECT max(e.at) FROM "PlanEvent" e WHERE e."planId" = plan.id AND e.kind = 'APPROVAL_DROPPED'
    ) END,
    coalesce(asked.count, 0), asked.since,
    coalesce((SELECT count(*) FROM "PlanSuggestion" g WHERE g."planId" = plan.id AND g.state = 'OPEN'), 0),
    now() AT TIME ZONE 'UTC'
  FROM "Person" p
  LEFT JOIN LATERAL (
    SELECT a."startedAt", a.answered FROM "SurveyAttempt" a
    WHERE a."personId" = p.id ORDER BY a."startedAt" DESC LIMIT 1
  ) attempt ON true
  LEFT JOIN LATERAL (
    SELECT r.id, r."createdAt", r.profile, r."topClusters"
    FROM "SurveyAttempt" a JOIN "SurveyResult" r ON r."attemptId" = a.id
    WHERE a."personId" = p.id ORDER BY r."createdAt" DESC LIMIT 1
  ) result ON true
  LEFT JOIN LATERAL (
    SELECT l.* FROM "Plan" l
    WHERE l."personId" = p.id AND l."archivedAt" IS NULL ORDER BY l."primary" DESC, l."createdAt" LIMIT 1
  ) plan ON true
  LEFT JOIN "PlanRevision" revision ON revision."planId" = plan.id AND revision.number = plan.revision
  LEFT JOIN LATERAL (
    SELECT w."createdAt" FROM "PlanReview" w
    WHERE w."planId" = plan.id AND w."undoneAt" IS NULL ORDER BY w."createdAt" DESC LIMIT 1
  ) review ON true
  LEFT JOIN LATERAL (
    SELECT count(*) AS count, min(q."createdAt") AS since FROM "PlanComment" q
    WHERE q."planId" = plan.id AND q."authorKind" <> 'COUNSELOR' AND q."resolvedAt" IS NULL
  ) asked ON true
  WHERE p.id = student
  ON CONFLICT ("personId") DO UPDATE SET (
    "surveyStartedAt", answered, "resultId", "resultAt", "resultFlat", "topInterest", "topClusters",
    "savedPathways", "planId", "planState", "planRevision", "pathwayId", "planStartedAt", "planChangedAt",
    "submittedAt", "approvedAt", "returnedAt", "droppedAt", questions, "questionAt", suggestions, "staleAt"
  ) = ROW (
    excluded."surveyStartedAt", excluded.answered, excluded."resultId", excluded."resultAt", excluded."resultFlat",
    excluded."topInterest", excluded."topClusters", excluded."savedPathways", excluded."planId", excluded."planState",
    excluded."planRevision", excluded."pathwayId", excluded."planStartedAt", excluded."planChangedAt",
    excluded."submittedAt", excluded."approvedAt", excluded."returnedAt", excluded."droppedAt", excluded.questions,
    excluded."questionAt", excluded.suggestions, coalesce(kept."staleAt", excluded."staleAt")
  );
  PERFORM set_config('waymark.purpose', purpose, true);
END $$;

CREATE FUNCTION waymark_stand_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM waymark_stand(NEW."personId");
  RETURN NULL;
END $$;
CREATE FUNCTION waymark_stand_after_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM waymark_stand(OLD."personId");
  RETURN NULL;
END $$;
CREATE FUNCTION waymark_stand_of_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row record;
  purpose text := coalesce(waymark_setting('purpose'), '');
  student uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN row := OLD; ELSE row := NEW; END IF;
  PERFORM set_config('waymark.purpose', 'standing', true);
  SELECT l."personId" INTO student FROM "Plan" l WHERE l.id = row."planId";
  PERFORM set_config('waymark.purpose', purpose, true);
  PERFORM waymark_stand(student);
  RETURN NULL;
END $$;
CREATE FUNCTION waymark_stand_of_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  purpose text := coalesce(waymark_setting('purpose'), '');
  student uuid;
BEGIN
  PERFORM set_config('waymark.purpose', 'standing', true);
  SELECT a."personId" INTO student FROM "SurveyAttempt" a WHERE a.id = NEW."attemptId";
  PERFORM set_config('waymark.purpose', purpose, true);
  PERFORM waymark_stand(student);
  RETURN NULL;
END $$;

CREATE TRIGGER stand AFTER INSERT OR UPDATE OF answered, "personId" ON "SurveyAttempt"
  FOR EACH ROW WHEN (NEW."personId" IS NOT NULL) EXECUTE FUNCTION waymark_stand_of_person();
CREATE TRIGGER stand_loss AFTER DELETE ON "SurveyAttempt"
  FOR EACH ROW WHEN (OLD."personId" IS NOT NULL) EXECUTE FUNCTION waymark_stand_after_loss();
CREATE TRIGGER stand AFTER INSERT ON "SurveyResult" FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_result();
CREATE TRIGGER stand AFTER INSERT OR UPDATE ON "Plan" FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_person();
CREATE TRIGGER stand_loss AFTER DELETE ON "Plan" FOR EACH ROW EXECUTE FUNCTION waymark_stand_after_loss();
CREATE TRIGGER stand AFTER INSERT ON "PlanRevision" FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_plan();
CREATE TRIGGER stand AFTER INSERT ON "PlanEvent"
  FOR EACH ROW WHEN (NEW.kind = 'APPROVAL_DROPPED') EXECUTE FUNCTION waymark_stand_of_plan();
CREATE TRIGGER stand AFTER INSERT OR UPDATE ON "PlanReview" FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_plan();
CREATE TRIGGER stand AFTER INSERT OR UPDATE OR DELETE ON "PlanComment"
  FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_plan();
CREATE TRIGGER stand AFTER INSERT OR UPDATE ON "PlanSuggestion" FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_plan();
CREATE TRIGGER stand AFTER INSERT OR UPDATE ON "TranscriptCourse"
  FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_person();
CREATE TRIGGER stand_loss AFTER DELETE ON "TranscriptCourse" FOR EACH ROW EXECUTE FUNCTION waymark_stand_after_loss();
CREATE TRIGGER stand AFTER INSERT OR UPDATE ON "MetCondition"
  FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_person();
CREATE TRIGGER stand_loss AFTER DELETE ON "MetCondition" FOR EACH ROW EXECUTE FUNCTION waymark_stand_after_loss();
CREATE TRIGGER stand AFTER INSERT ON "SavedItem" FOR EACH ROW EXECUTE FUNCTION waymark_stand_of_person();
CREATE TRIGGER stand_loss AFTER DELETE ON "SavedItem" FOR EACH ROW EXECUTE FUNCTION waymark_stand_after_loss();
-- A new grade moves what is still to come.
CREATE FUNCTION waymark_stale() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  purpose text := coalesce(waymark_setting('purpose'), '');
BEGIN
  PERFORM set_config('waymark.purpose', 'standing', true);
  UPDATE "Standing" SET "staleAt" = coalesce("staleAt", now() AT TIME ZONE 'UTC') WHERE "personId" = NEW."personId";
  PERFORM set_config('waymark.purpose', purpose, true);
  RETURN NULL;
END $$;
CREATE TRIGGER stale AFTER UPDATE OF grade, "schoolId" ON "Membership"
  FOR EACH ROW WHEN (NEW.role = 'STUDENT') EXECUTE FUNCTION waymark_stale();

-- A roster's rows are read once and thrown away: after a crash it is brought again.
ALTER TABLE "RosterRow" SET UNLOGGED;

-- Who is here already.
DO $$
BEGIN
  PERFORM set_config('waymark.purpose', 'standing', true);
  PERFORM waymark_stand(p.id) FROM "Person" p
  WHERE EXISTS (SELECT 1 FROM "SurveyAttempt" a WHERE a."personId" = p.id)
    OR EXISTS (SELECT 1 FROM "Plan" l WHERE l."personId" = p.id)
    OR EXISTS (SELECT 1 FROM "SavedItem" v WHERE v."personId" = p.id)
    OR EXISTS (SELECT 1 FROM "TranscriptCourse" t WHERE t."personId" = p.id);
END $$;

-- A removed note is its author's alone while it can come back (ten minutes); a day later the house drops it.
CREATE POLICY colleagues ON "StudentNote" FOR SELECT USING (
  visibility <> 'PRIVATE' AND "removedAt" IS NULL AND "studentId" = ANY ((SELECT waymark_care())::uuid[])
);
CREATE POLICY student ON "StudentNote" FOR SELECT USING (
  visibility = 'STUDENT' AND "removedAt" IS NULL AND "studentId" = (SELECT waymark_actor())
);
CREATE POLICY removed_seen ON "StudentNote" FOR SELECT USING (
  "removedAt" IS NOT NULL AND (SELECT waymark_for('housekeeping'))
);
CREATE POLICY removed_dropped ON "StudentNote" FOR DELETE USING (
  "removedAt" IS NOT NULL AND (SELECT waymark_for('housekeeping'))
);
-- A meeting is planned in one's own name; whoever looks after the student changes it; nobody deletes it but
-- the one who planned it (undoing "held" takes back the next one planned with it).
CREATE POLICY care ON "Meeting" FOR SELECT USING ("studentId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY planned ON "Meeting" FOR INSERT WITH CHECK (
  "staffId" = (SELECT waymark_actor()) AND "studentId" = ANY ((SELECT waymark_care())::uuid[])
);
CREATE POLICY changed ON "Meeting" FOR UPDATE USING ("studentId" = ANY ((SELECT waymark_care())::uuid[]));
CREATE POLICY taken_back ON "Meeting" FOR DELETE USING (
  "staffId" = (SELECT waymark_actor()) AND "studentId" = ANY ((SELECT waymark_care())::uuid[])
);
-- Who looks after or teaches a student now, by name; a student asks them, and may write to them.
CREATE FUNCTION waymark_own_staff() RETURNS TABLE (id uuid, name text, role "Role", school uuid, via text)
LANGUAGE plpgsql AS $$
DECLARE
  student uuid := waymark_actor();
BEGIN
  IF student IS NULL THEN RETURN; END IF;
  -- Names of staff and who else is in a class are shut to a student; these questions are asked as the house.
  PERFORM set_config('waymark.purpose', 'operator', true);
  RETURN QUERY
  SELECT DISTINCT ON (one.role, one.staff) one.staff, p.name, one.role, one.school, one.via
  FROM (
    SELECT c."counselorId" AS staff, 'COUNSELOR'::"Role" AS role, c."schoolId" AS school, '' AS via
    FROM "CaseloadAssignment" c
    WHERE c."studentId" = student AND c."from" <= now() AND (c."until" IS NULL OR c."until" > now())
    UNION ALL
    SELECT t."personId", 'EDUCATOR', k."schoolId", k.title
    FROM "Enrollment" own
    JOIN "Class" k ON k.id = own."classId" AND k."endedAt" IS NULL
    JOIN "Enrollment" t ON t."classId" = own."classId" AND t.role = 'EDUCATOR'
      AND t."from" <= now() AND (t."until" IS NULL OR t."until" > now())
    WHERE own."personId" = student AND own.role = 'STUDENT'
      AND own."from" <= now() AND (own."until" IS NULL OR own."until" > now())
    UNION ALL
    SELECT t."personId", t.role, g."schoolId", g.title
    FROM "ProgramMember" own
    JOIN "SchoolProgram" g ON g.id = own."programId" AND g."endedAt" IS NULL
    JOIN "ProgramMember" t ON t."programId" = own."programId" AND t.role = 'EDUCATOR'
      AND t."from" <= now() AND (t."until" IS NULL OR t."until" > now())
    WHERE own."personId" = student AND own.role = 'STUDENT'
      AND own."from" <= now() AND (own."until" IS NULL OR own."until" > now())
  ) one
  JOIN "Person" p ON p.id = one.staff
  JOIN "Membership" m ON m."personId" = one.staff AND m."schoolId" = one.school AND m.role = one.role
    AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
  JOIN "Membership" s ON s."personId" = student AND s."schoolId" = one.school AND s.role = 'STUDENT'
    AND s."from" <= now() AND (s."until" IS NULL OR s."until" > now())
  ORDER BY one.role, one.staff, one.via;
  PERFORM set_config('waymark.purpose', '', true);
END $$;

CREATE FUNCTION waymark_may_write_to(recipient uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  allowed boolean;
BEGIN
  IF recipient = ANY (waymark_care()) OR recipient = ANY (waymark_taught()) OR waymark_administers(recipient) THEN
    RETURN true;
  END IF;
  SELECT EXISTS (SELECT 1 FROM waymark_own_staff() s WHERE s.id = recipient) INTO allowed;
  IF allowed THEN RETURN true; END IF;
  -- Whoever wrote to a student is answered, as long as both are at one school.
  IF NOT EXISTS (
    SELECT 1 FROM "MessageRecipient" r WHERE r."personId" = waymark_actor() AND r."senderId" = recipient
  ) THEN
    RETURN false;
  END IF;
  PERFORM set_config('waymark.purpose', 'operator', true);
  SELECT EXISTS (
    SELECT 1 FROM "Membership" own
    JOIN "Membership" staff ON staff."schoolId" = own."schoolId" AND staff."personId" = recipient
      AND staff.role IN ('COUNSELOR', 'EDUCATOR', 'SCHOOL_ADMINISTRATOR')
      AND staff."from" <= now() AND (staff."until" IS NULL OR staff."until" > now())
    WHERE own."personId" = waymark_actor() AND own.role = 'STUDENT'
      AND own."from" <= now() AND (own."until" IS NULL OR own."until" > now())
  ) INTO allowed;
  PERFORM set_config('waymark.purpose', '', true);
  RETURN allowed;
END $$;
CREATE POLICY add ON "MessageRecipient" FOR INSERT WITH CHECK (
  "senderId" = (SELECT waymark_actor()) AND waymark_may_write_to("personId")
);

-- When a student last changed their portfolio, for the completion of tasks; what stands in it stays shut to
-- educators and administrators.
CREATE POLICY standing ON "PortfolioEntry" FOR SELECT USING ((SELECT waymark_for('standing')));
CREATE FUNCTION waymark_portfolio_at(people uuid[]) RETURNS TABLE (person uuid, at timestamp)
LANGUAGE plpgsql AS $$
DECLARE
  actor uuid := waymark_actor();
  schools uuid[] := waymark_schools('administrator');
BEGIN
  PERFORM set_config('waymark.purpose', 'standing', true);
  RETURN QUERY
  SELECT e."personId", max(e."changedAt")
  FROM "PortfolioEntry" e
  WHERE e."personId" = ANY (people) AND e."removedAt" IS NULL
    AND (
      e."personId" = actor OR e."personId" = ANY (waymark_care()) OR e."personId" = ANY (waymark_taught())
      OR EXISTS (
        SELECT 1 FROM "Membership" m
        WHERE m."personId" = e."personId" AND m."schoolId" = ANY (schools)
          AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
      )
    )
  GROUP BY e."personId";
  PERFORM set_config('waymark.purpose', '', true);
END $$;

-- Whoever comes in by a class's code is enrolled in it by the door itself; it sees and writes students' enrolments only.
CREATE POLICY joined_seen ON "Enrollment" FOR SELECT USING (role = 'STUDENT' AND (SELECT waymark_for('sign-in')));
CREATE POLICY joined ON "Enrollment" FOR INSERT WITH CHECK (role = 'STUDENT' AND (SELECT waymark_for('sign-in')));
CREATE POLICY joined_again ON "Enrollment" FOR UPDATE USING (role = 'STUDENT' AND (SELECT waymark_for('sign-in')));

-- Which schools have something new to count is asked twice a minute; without this it walks all students.
CREATE INDEX "Standing_checkedAt_idx" ON "Standing"("checkedAt");

-- What the check of a standing depends on beside the student's own work makes it stale too: a student who joins
-- a school (INSERT of a membership), a school's list, settings or state, and rules that are published or withdrawn.
CREATE TRIGGER stale_new AFTER INSERT ON "Membership"
  FOR EACH ROW WHEN (NEW.role = 'STUDENT' AND NEW."schoolId" IS NOT NULL) EXECUTE FUNCTION waymark_stale();

CREATE FUNCTION waymark_stale_schools(schools uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  purpose text := coalesce(waymark_setting('purpose'), '');
BEGIN
  PERFORM set_config('waymark.purpose', 'standing', true);
  UPDATE "Standing" SET "staleAt" = now() AT TIME ZONE 'UTC'
  WHERE "staleAt" IS NULL AND "personId" IN (
    SELECT m."personId" FROM "Membership" m
    WHERE m."schoolId" = ANY (schools) AND m.role = 'STUDENT'
      AND (m."until" IS NULL OR m."until" > now() AT TIME ZONE 'UTC')
  );
  PERFORM set_config('waymark.purpose', purpose, true);
END $$;
CREATE FUNCTION waymark_stale_of_school() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM waymark_stale_schools((SELECT array_agg(DISTINCT "schoolId") FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER stale_new AFTER INSERT ON "Course" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION waymark_stale_of_school();
CREATE TRIGGER stale AFTER UPDATE ON "Course" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION waymark_stale_of_school();
CREATE TRIGGER stale_new AFTER INSERT ON "PlanSettings" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION waymark_stale_of_school();
CREATE TRIGGER stale AFTER UPDATE ON "PlanSettings" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION waymark_stale_of_school();
CREATE FUNCTION waymark_stale_of_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM waymark_stale_schools(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER stale AFTER UPDATE OF "stateCode" ON "School"
  FOR EACH ROW WHEN (NEW."stateCode" IS DISTINCT FROM OLD."stateCode") EXECUTE FUNCTION waymark_stale_of_state();
CREATE FUNCTION waymark_stale_of_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  codes text[];
BEGIN
  -- A district's additions hold what they stand on; sets stand on each other four deep at most.
  WITH RECURSIVE built AS (
    SELECT NEW.code AS code, 0 AS depth
    UNION
    SELECT s.code, b.depth + 1 FROM built b JOIN "RequirementSet" s ON s."parentCode" = b.code WHERE b.depth < 4
  ) SELECT array_agg(DISTINCT code) INTO codes FROM built;
  PERFORM waymark_stale_schools((
    SELECT array_agg(s.id) FROM "School" s LEFT JOIN "PlanSettings" p ON p."schoolId" = s.id
    WHERE coalesce(p."requirementCode", s."stateCode") = ANY (codes)
  ));
  RETURN NULL;
END $$;
CREATE TRIGGER stale_new AFTER INSERT ON "RequirementSet"
  FOR EACH ROW WHEN (NEW.state = 'PUBLISHED') EXECUTE FUNCTION waymark_stale_of_rules();
CREATE TRIGGER stale AFTER UPDATE OF state ON "RequirementSet"
  FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state AND 'PUBLISHED' IN (NEW.state, OLD.state))
  EXECUTE FUNCTION waymark_stale_of_rules();

-- An educator ends any code of a class of theirs (an administrator may have made it), and makes one only for the class's own school and nobody's caseload.
CREATE POLICY taught_seen ON "SchoolCode" FOR SELECT USING ("classId" = ANY ((SELECT waymark_classes())::uuid[]));
CREATE POLICY taught_made ON "SchoolCode" FOR INSERT WITH CHECK (
  "classId" = ANY ((SELECT waymark_classes())::uuid[]) AND "createdById" = (SELECT waymark_actor()) AND "counselorId" IS NULL
  AND EXISTS (SELECT 1 FROM "Class" k WHERE k.id = "classId" AND k."schoolId" = "SchoolCode"."schoolId")
);
CREATE POLICY taught_ended ON "SchoolCode" FOR UPDATE USING ("classId" = ANY ((SELECT waymark_classes())::uuid[])) WITH CHECK (
  "classId" = ANY ((SELECT waymark_classes())::uuid[])
  AND EXISTS (SELECT 1 FROM "Class" k WHERE k.id = "classId" AND k."schoolId" = "SchoolCode"."schoolId")
);

-- Asked of each row by a function, who administers a school of thousands waits for a list of its people; written out,
-- PostgreSQL looks them up once.
ALTER POLICY read ON "Person" USING (
  id = (SELECT waymark_actor())
  OR (SELECT waymark_site())
  OR (SELECT waymark_for('sign-in', 'operator'))
  OR id = ANY ((SELECT waymark_care())::uuid[])
  OR ((SELECT cardinality(waymark_schools('administrator')) > 0) AND EXISTS (
    SELECT 1 FROM "Membership" m
    WHERE m."personId" = "Person".id AND m."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
  ))
);
ALTER POLICY administered ON "Plan" USING (
  (SELECT cardinality(waymark_schools('administrator')) > 0) AND EXISTS (
    SELECT 1 FROM "Membership" m
    WHERE m."personId" = "Plan"."personId" AND m."schoolId" = ANY ((SELECT waymark_schools('administrator'))::uuid[])
      AND m."from" <= now() AND (m."until" IS NULL OR m."until" > now())
  )
);
