-- AlterTable
ALTER TABLE "CapacityClaim" ADD COLUMN     "capacityMwHigh" DECIMAL(12,3),
ADD COLUMN     "capacityMwLow" DECIMAL(12,3);

-- The figure that totals use lies inside the range that the source gives.
ALTER TABLE "CapacityClaim"
  ADD CONSTRAINT "CapacityClaim_range_check" CHECK (
    ("capacityMwLow" > 0 OR "capacityMwLow" IS NULL) AND
    ("capacityMwLow" <= "capacityMw" OR "capacityMwLow" IS NULL) AND
    ("capacityMwHigh" >= "capacityMw" OR "capacityMwHigh" IS NULL)
  );
