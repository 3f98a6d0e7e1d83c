-- AlterTable
ALTER TABLE "Phase" ADD COLUMN     "statusAsOf" TEXT,
ADD COLUMN     "statusBasis" TEXT NOT NULL DEFAULT 'declared';

-- The statuses of before were all stated ones; from now on each row says so itself.
ALTER TABLE "Phase" ALTER COLUMN "statusBasis" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "supports" TEXT;

ALTER TABLE "Phase"
  ADD CONSTRAINT "Phase_statusBasis_check" CHECK ("statusBasis" IN ('declared', 'inferred')),
  ADD CONSTRAINT "Phase_statusAsOf_check" CHECK ("statusAsOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

-- What supports one value of a project itself has no position; what supports all of a fact has one.
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_fact_check";

ALTER TABLE "Citation"
  ADD CONSTRAINT "Citation_fact_check" CHECK (num_nonnulls("phasePosition", "investmentPosition", "participationPosition", "hardwarePosition", "energySourcePosition", "eventPosition", "siteEstimatePosition") BETWEEN ("supports" IS NULL)::int AND 1),
  ADD CONSTRAINT "Citation_supports_check" CHECK ("supports" IN ('status')),
  ADD CONSTRAINT "Citation_status_check" CHECK ("supports" <> 'status' OR num_nonnulls("claimPosition", "investmentPosition", "participationPosition", "hardwarePosition", "energySourcePosition", "eventPosition", "siteEstimatePosition") = 0);
