-- The place and the first announcement of a project have sources of their own, as its status has.
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_supports_check";

ALTER TABLE "Citation"
  ADD CONSTRAINT "Citation_supports_check" CHECK ("supports" IN ('status', 'announcedOn', 'locality')),
  ADD CONSTRAINT "Citation_own_check" CHECK ("supports" = 'status' OR num_nonnulls("supports", "phasePosition", "investmentPosition", "participationPosition", "hardwarePosition", "energySourcePosition", "eventPosition", "siteEstimatePosition") = 1);
