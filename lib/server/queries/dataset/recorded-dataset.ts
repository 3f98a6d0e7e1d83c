import type { Dataset } from "@/lib/domain/record/dataset";
import { lastDay } from "@/lib/domain/values/partial-date";
import { recordedIn } from "@/lib/domain/view/view-url";
import { getLoadingPool } from "../../db/client";
import { noteIfUnavailable } from "../../db/serving/unavailable";
import { requestContext } from "../../request-context";
import type { KnownDataset } from "./dataset-keeper";
import { knownDataset } from "./known-dataset";
import { readRecorded, recordedState } from "./read-recorded";
import { RecordedKeeper } from "./recorded-keeper";

type Params = Parameters<typeof recordedIn>[0];

// Next puts this module into several bundles; all of them share the datasets.
const KEY = Symbol.for("gigacampus.recordedDatasets");
const processWide = globalThis as typeof globalThis & { [KEY]?: RecordedKeeper };

/**
 * The dataset that a view in these parameters is answered from: as the records stood at the end of the day that it asks
 * for, or as they are now. Throws UnavailableError while it can't be had.
 */
export async function datasetAskedFor(params: Params): Promise<Dataset> {
	return (await knownDatasetAskedFor(params)).dataset;
}

/** The same, and whether anybody can tell that it is the newest: what had been saved by a day that has passed always is. */
export async function knownDatasetAskedFor(params: Params): Promise<KnownDataset> {
	const known = await knownDataset();
	const day = dayIn(params, known);
	if (day === null) return known;
	try {
		// Who waits for records to be read takes no turn from others.
		const wait = () => requestContext().leaveQueue();
		return { ...known, dataset: await keeper().on(day, known.dataset.version, wait), staleSince: null };
	} catch (error) {
		noteIfUnavailable(error);
		throw error;
	}
}

/** The day at whose end records are asked for in these parameters; null where that is as they are now. */
export async function recordedDay(params: Params): Promise<string | null> {
	return dayIn(params, await knownDataset());
}

/** Where nothing was saved after a day, the records of that day are those of now. */
function dayIn(params: Params, { changedOn }: KnownDataset): string | null {
	const recorded = recordedIn(params);
	const day = recorded && lastDay(recorded);
	return day === null || changedOn === null || changedOn <= day ? null : day;
}

function keeper(): RecordedKeeper {
	processWide[KEY] ??= new RecordedKeeper({
		stateOn: (day) => recordedState(getLoadingPool(), day),
		read: (day, state) => readRecorded(getLoadingPool(), day, state),
	});
	return processWide[KEY];
}
