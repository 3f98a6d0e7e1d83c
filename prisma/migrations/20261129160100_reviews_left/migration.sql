-- AlterTable
ALTER TABLE "User" ADD COLUMN     "reviewsLeft" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "User" ADD CONSTRAINT "User_reviewsLeft_check" CHECK ("reviewsLeft" BETWEEN 0 AND 1000);
