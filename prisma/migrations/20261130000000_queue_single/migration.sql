-- Large figures that rest on one source are work for a person, too.
ALTER TABLE "QueueDismissal"
  DROP CONSTRAINT "QueueDismissal_kind_check",
  ADD CONSTRAINT "QueueDismissal_kind_check" CHECK ("kind" IN ('ageing', 'uncited', 'duplicate', 'disputed', 'link', 'single'));
ALTER TABLE "QueueTake"
  DROP CONSTRAINT "QueueTake_kind_check",
  ADD CONSTRAINT "QueueTake_kind_check" CHECK ("kind" IN ('ageing', 'uncited', 'duplicate', 'disputed', 'link', 'single', 'suggestion'));
ALTER TABLE "QueueNote"
  DROP CONSTRAINT "QueueNote_kind_check",
  ADD CONSTRAINT "QueueNote_kind_check" CHECK ("kind" IN ('ageing', 'uncited', 'duplicate', 'disputed', 'link', 'single', 'suggestion'));
