import type { Dataset } from "@/lib/domain/record/dataset";
import type { ProjectPast } from "@/lib/domain/time/bridge";
import { isUnavailable } from "../../db/serving/unavailable";
import { knownDataset } from "../dataset/known-dataset";
import type { Database } from "../project/project";
import { readProjectPasts } from "./project-pasts";

/** A page that says this among much else waits for no more versions than these. */
const MOST_VERSIONS = 2_000;

/** What is known of the versions since a day, read once for each version of the data. */
const known = new WeakMap<Dataset, Map<string, Promise<ProjectPast[] | null>>>();

/**
 * What projects said at the end of a day and since; null where that is more than a page among others is worth, or where
 * the database is known to be away: then the page is there without it.
 */
export async function recentPasts(database: Database, dataset: Dataset, day: string): Promise<ProjectPast[] | null> {
	const days = known.get(dataset) ?? new Map<string, Promise<ProjectPast[] | null>>();
	known.set(dataset, days);
	const reading = days.get(day) ?? read(database, day);
	days.set(day, reading);
	try {
		return await reading;
	} catch (error) {
		days.delete(day);
		// What is kept of an answer that knows nothing of an outage would be without it until the data changes.
		if (isUnavailable(error) && (await knownDataset()).staleSince !== null) return null;
		throw error;
	}
}

async function read(database: Database, day: string): Promise<ProjectPast[] | null> {
	const [row] = await database.$queryRaw<{ count: number }[]>`
		SELECT count(*)::int AS count FROM "Revision"
		WHERE "subject" = 'project' AND "createdAt" >= (${day}::date + 1)::timestamp AT TIME ZONE 'UTC'`;
	return (row?.count ?? 0) > MOST_VERSIONS ? null : readProjectPasts(database, day);
}
