import type { Dataset } from "@/lib/domain/record/dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { loadMessages } from "@/messages/load";
import { LIVE_NAMESPACES } from "./namespaces";

/** What answering in the browser needs: the code, the words and the data. */
export type LiveParts = {
	DrawnPage: typeof import("./drawn-page").DrawnPage;
	showNext: typeof import("./parts").showNext;
	resolve: typeof import("./resolve").resolve;
	messages: Record<string, Record<string, unknown>>;
	dataset: Dataset;
};

let parts: Promise<LiveParts> | null = null;

async function fetchDataset(href: string): Promise<Dataset> {
	const response = await fetch(href);
	if (!response.ok) throw new Error(`The dataset was refused with status ${response.status}.`);
	return response.json();
}

/** Fetches everything once a page; a failure is forgotten, so that the next attempt starts anew. */
export function loadLiveParts(locale: Locale, datasetHref: string): Promise<LiveParts> {
	parts ??= Promise.all([
		import("./drawn-page"),
		import("./parts"),
		import("./resolve"),
		loadMessages(locale, LIVE_NAMESPACES),
		fetchDataset(datasetHref),
	])
		.then(([{ DrawnPage }, { showNext }, { resolve }, messages, dataset]) => ({
			DrawnPage,
			showNext,
			resolve,
			messages,
			dataset,
		}))
		.catch((error) => {
			parts = null;
			throw error;
		});
	return parts;
}
