-- An application is a milestone of its own; a permit means granted.
ALTER TABLE "Event" DROP CONSTRAINT "Event_kind_check";
ALTER TABLE "Event"
  ADD CONSTRAINT "Event_kind_check" CHECK ("kind" IN ('announced', 'application', 'permit', 'groundbreaking', 'construction', 'financing', 'energised', 'operational', 'expanded', 'delayed', 'paused', 'cancelled', 'opposition', 'relocated'));
