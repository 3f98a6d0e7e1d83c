-- One second factor for each account: of two that were begun at once, the one that holds stays.
DELETE FROM "TwoFactor" a USING "TwoFactor" b
WHERE a."userId" = b."userId" AND (a."verified", a."id") < (b."verified", b."id");

-- DropIndex
DROP INDEX "TwoFactor_userId_idx";

-- AlterTable
ALTER TABLE "TwoFactor" ADD COLUMN     "lastStep" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "TwoFactor_userId_key" ON "TwoFactor"("userId");
