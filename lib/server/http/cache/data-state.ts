import { isUnavailable } from "../../db/serving/unavailable";
import { datasetState } from "../../queries/dataset/dataset-state";
import { today } from "../../today";

/**
 * What public answers depend on beside their URL: the dataset's version, the day, and whether the database is away,
 * which pages say. Never throws because of that.
 */
export async function dataState(): Promise<string> {
	try {
		const { version, staleSince } = await datasetState();
		const state = `${version} ${today()}`;
		return staleSince === null ? state : `${state} known at ${staleSince.toISOString()}`;
	} catch (error) {
		if (!isUnavailable(error)) throw error;
		return `nothing known ${today()}`;
	}
}
