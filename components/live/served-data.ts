import { LRUCache } from "lru-cache";
import type { Dataset } from "@/lib/domain/record/dataset";

/** What the server draws a live region from. */
export type ServedData = {
	dataset: Dataset;
	messages: Record<string, Record<string, unknown>>;
	/** The site's own address, for what has to name it in full. */
	origin: string;
};

/** As many as requests may be using at once: two languages, before and after a change of the data. */
const MOST_KEPT = 6;

// Next puts pages and their client components into bundles of their own, so a variable of this module would be two.
const KEY = Symbol.for("gigacampus.servedData");
const processWide = globalThis as typeof globalThis & { [KEY]?: LRUCache<string, ServedData> };

function cache(): LRUCache<string, ServedData> {
	processWide[KEY] ??= new LRUCache({ max: MOST_KEPT });
	return processWide[KEY];
}

/**
 * Keeps the dataset at an address and the words of a language for the region that the server draws next. Props would
 * be sent to the browser; this stays on the server.
 */
export function keepServedData(locale: string, datasetHref: string, data: ServedData): void {
	cache().set(`${locale} ${datasetHref}`, data);
}

/** What was kept; throws if nothing was, since a page keeps it before its region is drawn. */
export function servedData(locale: string, datasetHref: string): ServedData {
	const data = cache().get(`${locale} ${datasetHref}`);
	if (!data) throw new Error("A live region was drawn without its page having called prepareLiveRegion.");
	return data;
}
