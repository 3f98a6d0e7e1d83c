import { LRUCache } from "lru-cache";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { ProjectPast } from "@/lib/domain/time/bridge";
import { lookBacks } from "@/lib/domain/time/recent-changes";
import { isUnavailable } from "../../db/serving/unavailable";
import { knownDataset } from "../dataset/known-dataset";
import type { Database } from "../project/project";
import { readProjectPasts } from "./project-pasts";

/** A page that says this among much else waits for no more documents than these. */
const MOST_DOCUMENTS = 2_000;

/** Days that are kept of a dataset: that of today, and some that readers ask for by name. */
const MOST_DAYS = 3;

type Days = LRUCache<string, Promise<ProjectPast[] | null>>;

/** What is known of the versions until a day, read once for each version of the data. */
const known = new WeakMap<Dataset, Days>();

/**
 * What projects said at the beginning of the longest look back from a day, and since; null where that is more than a page
 * among others is worth, or where the database is known to be away: then the page is there without it.
 */
export async function recentPasts(database: Database, dataset: Dataset, day: string): Promise<ProjectPast[] | null> {
	const days: Days = known.get(dataset) ?? new LRUCache({ max: MOST_DAYS });
	known.set(dataset, days);
	const reading = days.get(day) ?? read(database, dataset.version, day);
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

async function read(database: Database, version: number, day: string): Promise<ProjectPast[] | null> {
	const [since = day, ...between] = lookBacks(day);
	const slices = await readProjectPasts(database, { since, between, until: day, end: day, version }, MOST_DOCUMENTS);
	if (slices === null) return null;
	const all: ProjectPast[] = [];
	for await (const slice of slices) all.push(...slice);
	return all;
}
