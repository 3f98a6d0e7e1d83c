import type { Dataset } from "@/lib/domain/record/dataset";
import { invalidateKnownDataset, knownDataset } from "./known-dataset";

/**
 * The dataset as it is now, kept in memory and loaded once per version. At most 200 ms behind changes of other
 * processes, never behind those of this one while the database answers; the last known one while it doesn't. Throws
 * UnavailableError if none is known. Don't change what it returns: everybody shares it.
 */
export async function currentDataset(): Promise<Dataset> {
	return (await knownDataset()).dataset;
}

/** Makes the next `currentDataset` ask the database; commands call it when they end. */
export function invalidateCurrentDataset(): void {
	invalidateKnownDataset();
}
