-- AlterTable
ALTER TABLE "LinkCheck" ADD COLUMN     "pageLanguage" TEXT,
ADD COLUMN     "pagePublishedOn" TEXT,
ADD COLUMN     "pageReadAt" TIMESTAMPTZ(3),
ADD COLUMN     "pageTitle" TEXT;
