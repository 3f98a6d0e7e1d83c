import { QUEUE_KINDS } from "@/lib/domain/queue/queue";
import { workName } from "@/lib/domain/queue/take";
import { uncitedByKind } from "@/lib/domain/queue/uncited";
import { currentDataset } from "../../queries/dataset/current-dataset";
import { getQueue } from "../../queries/desk/queue";
import { listTakes } from "../../queries/desk/queue-work";
import { API } from "../core/links";
import { privateResponse } from "../core/private-response";
import { invalidParameters, type Problem } from "../core/problem";
import type { KeyCall } from "./key-route";
import { unknownParameters } from "./own-parameters";

/**
 * Answers `GET /api/v1/queue`: how much of each kind needs a person, how much of it somebody is on, and how
 * much somebody put aside; of facts without a source, how many of each kind there are.
 */
export async function answerQueue({ client, params }: KeyCall): Promise<Response | Problem> {
	const errors = unknownParameters(params);
	if (errors.length > 0) return invalidParameters(errors);
	const dataset = await currentDataset();
	const [queue, takes] = await Promise.all([getQueue(client, dataset), listTakes(client)]);
	const facts = Object.fromEntries(uncitedByKind(queue.uncited.open).map(({ kind, count }) => [kind, count]));
	const data = Object.fromEntries(
		QUEUE_KINDS.map((kind) => {
			const { open, aside } = queue[kind];
			const taken = open.filter((entry) => takes.has(workName(entry))).length;
			return [kind, { open: open.length, taken, aside: aside.length, ...(kind === "uncited" ? { facts } : {}) }];
		}),
	);
	return privateResponse({ data, meta: { datasetVersion: dataset.version, url: `${API}/queue` } });
}
