import { isPartialDate } from "../values/partial-date";
import { normalizeSourceUrl, parseSourceUrl } from "../values/source-url";
import type { SourceSummary } from "./source-summary";

/** What an address lets one expect of its document, to be looked at by whoever enters it. */
export type SourceGuess = { publisher: string | null; publishedOn: string | null; language: string | null };

/**
 * The date that stands in an address ("/2026/02/11/"), and the publisher and the language of most of the sources that
 * are known at the same host.
 */
export function guessSource(address: string, known: readonly SourceSummary[]): SourceGuess {
	const host = sourceHost(address);
	const siblings = host === null ? [] : known.filter(({ url }) => sourceHost(url) === host);
	return {
		publisher: mostFrequent(siblings.map(({ publisher }) => publisher)),
		publishedOn: dateIn(parseSourceUrl(address)?.pathname ?? ""),
		language: mostFrequent(siblings.map(({ language }) => language)),
	};
}

/** The host of an address as readers know it, without "www."; null if it is no address. */
export function sourceHost(address: string): string | null {
	return normalizeSourceUrl(address)?.split(/[/:?]/)[0] ?? null;
}

function dateIn(path: string): string | null {
	const [, year, month, day] = /(?:^|[/_-])((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/_.-]|$)/.exec(path) ?? [];
	const date = `${year}-${month}-${day}`;
	return isPartialDate(date) ? date : null;
}

/** The most frequent text, the first of equals. */
function mostFrequent(texts: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return [...counts].reduce<[string | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0];
}
