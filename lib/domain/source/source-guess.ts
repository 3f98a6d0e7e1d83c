import { own } from "../values/own";
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
		language: mostFrequent(siblings.map(({ language }) => language)) ?? languageIn(address),
	};
}

/** The host of an address as readers know it, without "www."; null if it is no address. */
export function sourceHost(address: string): string | null {
	return normalizeSourceUrl(address)?.split(/[/:?]/)[0] ?? null;
}

/** The language that an address says: as a part of its path ("/fr/", "/en-us/"), else that of its host's country. */
function languageIn(address: string): string | null {
	const [, said] = /^\/([a-z]{2})(?:[-_][a-z]{2})?(?=\/)/i.exec(parseSourceUrl(address)?.pathname ?? "") ?? [];
	const language = said?.toLowerCase();
	if (language && PATH_LANGUAGES.has(language)) return language;
	return own(HOST_LANGUAGES, sourceHost(address)?.split(".").at(-1) ?? "") ?? null;
}

/** Languages that addresses name in their paths; other pairs of letters there are as often something else. */
const PATH_LANGUAGES: ReadonlySet<string> = new Set([
	"en",
	"fr",
	"de",
	"es",
	"it",
	"nl",
	"sv",
	"fi",
	"pt",
	"pl",
	"ja",
	"ko",
]);

/** Countries whose press is of one language, by the end of their hosts. */
const HOST_LANGUAGES: Readonly<Record<string, string>> = {
	fr: "fr",
	de: "de",
	at: "de",
	se: "sv",
	no: "no",
	dk: "da",
	fi: "fi",
	it: "it",
	es: "es",
	pt: "pt",
	br: "pt",
	nl: "nl",
	pl: "pl",
	cz: "cs",
	hu: "hu",
	ro: "ro",
	gr: "el",
	jp: "ja",
	kr: "ko",
	uk: "en",
	us: "en",
	au: "en",
	nz: "en",
	ie: "en",
};

function dateIn(path: string): string | null {
	const [, year, month, day] = /(?:^|[/_-])((?:19|20)\d{2})[/-](\d{2})(?:[/-](\d{2}))?(?=[/_.-]|$)/.exec(path) ?? [];
	const date = [year, month, day].filter((part) => part !== undefined).join("-");
	return isPartialDate(date) ? date : null;
}

/** The most frequent text, the first of equals. */
function mostFrequent(texts: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return [...counts].reduce<[string | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0];
}
