-- A project may be named in several programmes, a programme may lie within another.

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "within" TEXT;

-- CreateTable
CREATE TABLE "ProjectProgramme" (
    "projectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "programmeSlug" TEXT NOT NULL,

    CONSTRAINT "ProjectProgramme_pkey" PRIMARY KEY ("projectId","position")
);

-- What is there stays. A hash is of the document's own shape: '' says that the newest revision has to be looked at.
INSERT INTO "ProjectProgramme" ("projectId", "position", "programmeSlug")
SELECT "id", 0, "programmeSlug" FROM "Project" WHERE "programmeSlug" IS NOT NULL;
UPDATE "Project" SET "contentHash" = '' WHERE "programmeSlug" IS NOT NULL;

-- DropForeignKey
ALTER TABLE "Project" DROP CONSTRAINT "Project_programmeSlug_fkey";

-- DropIndex
DROP INDEX "Project_programmeSlug_idx";

-- AlterTable
ALTER TABLE "Project" DROP COLUMN "programmeSlug";

-- CreateIndex
CREATE INDEX "ProjectProgramme_programmeSlug_idx" ON "ProjectProgramme"("programmeSlug");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectProgramme_projectId_programmeSlug_key" ON "ProjectProgramme"("projectId", "programmeSlug");

-- CreateIndex
CREATE INDEX "Programme_within_idx" ON "Programme"("within");

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_within_fkey" FOREIGN KEY ("within") REFERENCES "Programme"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectProgramme" ADD CONSTRAINT "ProjectProgramme_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectProgramme" ADD CONSTRAINT "ProjectProgramme_programmeSlug_fkey" FOREIGN KEY ("programmeSlug") REFERENCES "Programme"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma doesn't know.
ALTER TABLE "ProjectProgramme"
  ADD CONSTRAINT "ProjectProgramme_position_check" CHECK ("position" >= 0);
ALTER TABLE "Programme"
  ADD CONSTRAINT "Programme_within_check" CHECK ("within" <> "slug");
