-- CreateTable
CREATE TABLE "LocalFrameworkDraft" (
    "code" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "byId" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LocalFrameworkDraft_pkey" PRIMARY KEY ("code")
);
