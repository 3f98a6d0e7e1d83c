import { knownDataset, newestDataset } from "./known-dataset";

/**
 * The version of the dataset, and the day (UTC) of its last change; null before the first one. `staleSince` is when it
 * was last known to be the newest, if the database doesn't answer now.
 */
export type DatasetState = { version: number; changedOn: string | null; staleSince: Date | null };

/** The state of the dataset that `currentDataset` answers with. Throws UnavailableError if none is known. */
export async function datasetState(): Promise<DatasetState> {
	const { dataset, changedOn, staleSince } = await knownDataset();
	return { version: dataset.version, changedOn, staleSince };
}

/** The version of the dataset, where it is known without asking the database; null where it isn't. */
export function newestVersion(): number | null {
	return newestDataset()?.version ?? null;
}
