import { getClient } from "../db/client";
import { currentDataset } from "./current-dataset";

/** The version of the dataset, and the day (UTC) of its last change; null before the first one. */
export type DatasetState = { version: number; changedOn: string | null };

let known: DatasetState | null = null;

/** The state of the dataset that `currentDataset` answers with. The day is asked once a version. */
export async function datasetState(): Promise<DatasetState> {
	const { version } = await currentDataset();
	if (known?.version === version) return known;
	const row = await getClient().datasetVersion.findFirst({ select: { version: true, changedAt: true } });
	const changedOn = row && row.version > 0 ? row.changedAt.toISOString().slice(0, 10) : null;
	known = { version, changedOn };
	return known;
}
