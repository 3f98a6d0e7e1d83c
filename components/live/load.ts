import type { Dataset } from "@/lib/domain/record/dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { LiveWords } from "./namespaces";

/** What answering in the browser needs: the code, the words and the data. */
export type LiveParts = {
	DrawnPage: typeof import("./drawn-page").DrawnPage;
	showNext: typeof import("./parts").showNext;
	resolve: typeof import("./resolve").resolve;
	messages: LiveWords;
	dataset: Dataset;
};

/** Words by language: each is a script of its own. */
const WORDS = { en: () => import("./words/en"), fr: () => import("./words/fr") } satisfies Record<Locale, unknown>;

let parts: { of: string; loaded: Promise<LiveParts> } | null = null;

async function fetchDataset(href: string): Promise<Dataset> {
	const response = await fetch(href);
	if (!response.ok) throw new Error(`The dataset was refused with status ${response.status}.`);
	return response.json();
}

/** Fetches everything once a language and dataset; a failure is forgotten, so that the next attempt starts anew. */
export function loadLiveParts(locale: Locale, datasetHref: string): Promise<LiveParts> {
	const of = `${locale} ${datasetHref}`;
	if (parts?.of === of) return parts.loaded;
	const loaded = Promise.all([
		import("./drawn-page"),
		import("./parts"),
		import("./resolve"),
		WORDS[locale](),
		fetchDataset(datasetHref),
	])
		.then(([{ DrawnPage }, { showNext }, { resolve }, { words }, dataset]) => ({
			DrawnPage,
			showNext,
			resolve,
			messages: words,
			dataset,
		}))
		.catch((error) => {
			parts = null;
			throw error;
		});
	parts = { of, loaded };
	return loaded;
}
