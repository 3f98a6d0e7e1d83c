-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN     "about" TEXT,
ADD COLUMN     "newSources" JSONB,
ADD COLUMN     "resultDatasetVersion" INTEGER,
ADD COLUMN     "resultKey" TEXT;

-- Who did what to a suggestion: every act in the place of the questions and answers alone.
ALTER TABLE "SuggestionMessage" ADD COLUMN     "act" TEXT,
ADD COLUMN     "authorName" TEXT;
UPDATE "SuggestionMessage" SET "act" = CASE WHEN "fromEditor" THEN 'ask' ELSE 'answer' END;
ALTER TABLE "SuggestionMessage" ALTER COLUMN "act" SET NOT NULL,
DROP COLUMN "fromEditor";

-- What Prisma doesn't know.
ALTER TABLE "Suggestion" DROP CONSTRAINT "Suggestion_kind_check", DROP CONSTRAINT "Suggestion_status_check";
UPDATE "Suggestion" SET "kind" = 'record' WHERE "kind" = 'correction';
ALTER TABLE "Suggestion"
  ADD CONSTRAINT "Suggestion_kind_check" CHECK ("kind" IN ('figure', 'record', 'new', 'other', 'document')),
  ADD CONSTRAINT "Suggestion_status_check" CHECK ("status" IN ('open', 'asked', 'answered', 'accepted', 'rejected', 'withdrawn'));
ALTER TABLE "SuggestionMessage"
  ADD CONSTRAINT "SuggestionMessage_act_check" CHECK ("act" IN ('ask', 'answer', 'accept', 'reject', 'withdraw', 'reopen'));
