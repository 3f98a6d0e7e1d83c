import { currentDataset } from "../../queries/dataset/current-dataset";
import { getQueue } from "../../queries/desk/queue";
import { API } from "../core/links";
import { privateResponse } from "../core/private-response";
import { invalidParameters, type Problem } from "../core/problem";
import type { KeyCall } from "./key-route";
import { unknownParameters } from "./own-parameters";

/** Answers `GET /api/v1/queue`: how much of each kind needs a person, and how much somebody put aside. */
export async function answerQueue({ client, params }: KeyCall): Promise<Response | Problem> {
	const errors = unknownParameters(params);
	if (errors.length > 0) return invalidParameters(errors);
	const dataset = await currentDataset();
	const groups = Object.entries(await getQueue(client, dataset));
	const data = Object.fromEntries(
		groups.map(([kind, { open, aside }]) => [kind, { open: open.length, aside: aside.length }]),
	);
	return privateResponse({ data, meta: { datasetVersion: dataset.version, url: `${API}/queue` } });
}
