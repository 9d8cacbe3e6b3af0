-- CreateEnum
CREATE TYPE "TextOwner" AS ENUM ('CLUSTER', 'PATHWAY', 'OCCUPATION');

-- CreateEnum
CREATE TYPE "TextField" AS ENUM ('SUMMARY', 'PEOPLE', 'LEARN', 'LIKES', 'MYTH', 'SURPRISE', 'NEXT', 'AFTER');

-- CreateTable
CREATE TABLE "CatalogText" (
    "id" TEXT NOT NULL,
    "owner" "TextOwner" NOT NULL,
    "ownerId" TEXT NOT NULL,
    "field" "TextField" NOT NULL,
    "textEn" TEXT NOT NULL,
    "textEs" TEXT NOT NULL,

    CONSTRAINT "CatalogText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogTextEdit" (
    "id" UUID NOT NULL,
    "textId" TEXT NOT NULL,
    "textEn" TEXT,
    "textEs" TEXT,
    "editedById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogTextEdit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CatalogText_owner_ownerId_idx" ON "CatalogText"("owner", "ownerId");

-- CreateIndex
CREATE INDEX "CatalogTextEdit_textId_createdAt_idx" ON "CatalogTextEdit"("textId", "createdAt");
