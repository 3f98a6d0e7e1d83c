-- AlterTable
ALTER TABLE "Investment" ADD COLUMN     "amountHigh" DECIMAL(20,2),
ADD COLUMN     "amountLow" DECIMAL(20,2),
ADD COLUMN     "qualifier" TEXT NOT NULL DEFAULT 'exact';

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "amountHigh" DECIMAL(20,2),
ADD COLUMN     "amountLow" DECIMAL(20,2),
ADD COLUMN     "qualifier" TEXT NOT NULL DEFAULT 'exact';

-- What totals add lies inside the range that the source gives.
ALTER TABLE "Investment"
  ADD CONSTRAINT "Investment_qualifier_check" CHECK ("qualifier" IN ('exact', 'about', 'up_to', 'at_least')),
  ADD CONSTRAINT "Investment_amount_range_check" CHECK (
    ("amountLow" > 0 OR "amountLow" IS NULL) AND
    (("amountLow" IS NULL AND "amountHigh" IS NULL) OR "amount" IS NOT NULL) AND
    ("amountLow" <= "amount" OR "amountLow" IS NULL) AND
    ("amountHigh" >= "amount" OR "amountHigh" IS NULL)
  );

ALTER TABLE "Programme"
  ADD CONSTRAINT "Programme_qualifier_check" CHECK ("qualifier" IN ('exact', 'about', 'up_to', 'at_least')),
  ADD CONSTRAINT "Programme_amount_range_check" CHECK (
    ("amountLow" > 0 OR "amountLow" IS NULL) AND
    (("amountLow" IS NULL AND "amountHigh" IS NULL) OR "amount" IS NOT NULL) AND
    ("amountLow" <= "amount" OR "amountLow" IS NULL) AND
    ("amountHigh" >= "amount" OR "amountHigh" IS NULL)
  );
