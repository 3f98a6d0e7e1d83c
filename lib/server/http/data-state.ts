import { currentDataset } from "../queries/current-dataset";
import { today } from "../today";

let last = "";

/** What public answers depend on beside their URL: the dataset's version and the day. The last known one while the database is away. */
export async function dataState(): Promise<string> {
	try {
		last = `${(await currentDataset()).version} ${today()}`;
	} catch (error) {
		if (last === "") throw error;
	}
	return last;
}
