import { isUnavailable } from "../../db/serving/unavailable";
import { datasetState, newestVersion } from "../../queries/dataset/dataset-state";
import { today } from "../../today";
import type { State } from "./response-cache";

/**
 * What public answers depend on beside their URL: the dataset's version, the day, and whether the database is away,
 * which pages say. Never throws because of that.
 */
export const DATA_STATE: State = {
	async ask() {
		try {
			const { version, staleSince } = await datasetState();
			const state = stateOf(version);
			return staleSince === null ? state : `${state} known at ${staleSince.toISOString()}`;
		} catch (error) {
			if (!isUnavailable(error)) throw error;
			return `nothing known ${today()}`;
		}
	},
	known() {
		const version = newestVersion();
		return version === null ? null : stateOf(version);
	},
};

function stateOf(version: number): string {
	return `${version} ${today()}`;
}
