import type { Dataset } from "@/lib/domain/record/dataset";

/** What the server draws live regions from. */
export type Offer = { dataset: Dataset; messages: Record<string, Record<string, unknown>> };

/** As many as requests may be using at once: two languages, before and after a change of the data. */
const KEPT = 6;
// Next puts pages and their client components into bundles of their own; both see this.
const KEY = Symbol.for("gigacampus.liveOffers");
const processWide = globalThis as typeof globalThis & { [KEY]?: Map<string, Offer> };

function offers(): Map<string, Offer> {
	processWide[KEY] ??= new Map();
	return processWide[KEY];
}

/** Puts the dataset at `data` and the words of a language at hand for the region that the server draws next. */
export function offer(locale: string, data: string, what: Offer): void {
	const kept = offers();
	const key = `${locale} ${data}`;
	kept.delete(key);
	kept.set(key, what);
	const [oldest] = kept.keys();
	if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

/** What was offered; throws if nothing was, since a page offers before it draws. */
export function offered(locale: string, data: string): Offer {
	const found = offers().get(`${locale} ${data}`);
	if (!found) throw new Error("A live region was drawn without the page having offered its data.");
	return found;
}
