import { foldText } from "../values/fold-text";
import { isPartialDate } from "../values/partial-date";
import { plainText } from "../values/plain-text";
import { parseTypedDate } from "../values/typed-date";
import type { Locale } from "../values/vocabulary";

/** What a page says of itself, where it says it: the texts of marks that are known, in their order. */
export type PageMarks = {
	/** The text of `<title>`. */
	title: string | null;
	/** `lang` of `<html>`. */
	language: string | null;
	/** Name (`name`, `property` or `itemprop`, lower case) and content of each `<meta>`. */
	metas: readonly (readonly [name: string, content: string])[];
	/** The texts of its `application/ld+json`. */
	linkedData: readonly string[];
};

/** What a page says of itself; null for what it doesn't say, or not so that it can be read. */
export type PageMetadata = { title: string | null; publishedOn: string | null; language: string | null };

/** The same, with the name of the site: not kept, since a publisher has many names, but of use to who enters a source. */
export type PageWords = PageMetadata & { publisher: string | null };

/** No proposal: the page was read and says nothing that is known here. */
export const NO_METADATA: PageWords = { title: null, publishedOn: null, language: null, publisher: null };

/** What a page says of a field of a source's form. */
export type PageOffer = { field: keyof PageWords; value: string };

/**
 * What the form of a source may be offered of what its page says: for fields in which nothing stands, and where what
 * stands there, as typed, says otherwise. Other spaces, cases and apostrophes are the same; a publisher goes by many
 * names, so that another one isn't told.
 */
export function pageOffers(
	page: PageWords,
	typed: Readonly<Record<keyof PageWords, string>>,
	locale: Locale,
): { empty: PageOffer[]; otherwise: PageOffer[] } {
	const date = parseTypedDate(typed.publishedOn, locale) ?? typed.publishedOn;
	const stands = { ...typed, publishedOn: date, publisher: page.publisher ?? typed.publisher };
	const said = (["title", "publisher", "publishedOn", "language"] as const).flatMap((field) => {
		const value = page[field];
		return value === null ? [] : [{ field, value }];
	});
	return {
		empty: said.filter(({ field }) => isBlank(typed[field])),
		otherwise: said.filter(
			({ field, value }) => !isBlank(typed[field]) && foldText(value) !== foldText(stands[field].trim()),
		),
	};
}

const isBlank = (text: string): boolean => text.trim() === "";

/** As long as the title and the publisher of a source may be. */
const LONGEST_TITLE = 500;
const LONGEST_PUBLISHER = 200;

const TITLES = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline"];
const DATES = [
	"article:published_time",
	"og:article:published_time",
	"datepublished",
	"date",
	"dc.date",
	"dc.date.issued",
	"dcterms.date",
	"dcterms.issued",
	"citation_publication_date",
	"citation_date",
	"pubdate",
	"publishdate",
	"publish-date",
	"publication_date",
	"parsely-pub-date",
	"sailthru.date",
];
const LANGUAGES = ["og:locale", "content-language", "dc.language", "inlanguage"];

/**
 * Title, date of publication (a day, as the page gives it, in its own time zone) and language (ISO 639-1) from what a
 * page says of itself: Open Graph and Dublin Core before schema.org's JSON-LD, `<title>` last, since it often has the
 * site's name behind it (taken off where the page says what it is). The publisher is the site as it names itself.
 */
export function pageMetadata({ title, language, metas, linkedData }: PageMarks): PageWords {
	const said = (names: readonly string[]) =>
		names.flatMap((name) => metas.flatMap(([known, content]) => (known === name ? [content] : [])));
	const articles = linkedData.flatMap(articlesIn);
	const site = said(["og:site_name", "application-name"])[0];
	const titles = [...said(TITLES), ...articles.map(({ headline }) => headline), title ?? ""];
	const dates = [...said(DATES), ...articles.map(({ datePublished }) => datePublished)];
	const publishers = [...said(["og:site_name"]), ...articles.map(({ publisher }) => publisher)];
	const languages = [language ?? "", ...said(LANGUAGES), ...articles.map(({ inLanguage }) => inLanguage)];
	return {
		title: first(titles, (text) => readTitle(text, site)),
		publishedOn: first(dates, readDay),
		language: first(languages, readLanguage),
		publisher: first(publishers, (text) => readLine(text, LONGEST_PUBLISHER)),
	};
}

function readLine(text: string, longest: number): string | null {
	const line = plainText(text).replace(/\s+/g, " ");
	return line === "" || line.length > longest ? null : line;
}

function readTitle(text: string, site: string | undefined): string | null {
	const line = plainText(text).replace(/\s+/g, " ");
	const name = plainText(site ?? "");
	const end = name === "" || !line.endsWith(name) ? null : line.slice(0, -name.length).trimEnd();
	const own = end === null || !/\s[|–—·•:-]$/.test(` ${end}`) ? line : end.slice(0, -1).trimEnd();
	return readLine(own, LONGEST_TITLE);
}

/** The day of "2026-02-11T08:00:00+01:00", "2026-02-11", "2026/02/11", "20260211". */
function readDay(text: string): string | null {
	const [, year, month, day] = /^\s*(\d{4})([-/]?)(\d{2})\2(\d{2})(?!\d)/.exec(text)?.filter((_, at) => at !== 2) ?? [];
	const date = `${year}-${month}-${day}`;
	return isPartialDate(date) ? date : null;
}

/** "fr" of "fr-FR", "fr_FR". */
function readLanguage(text: string): string | null {
	const [, code] = /^\s*([a-z]{2})(?![a-z])/i.exec(text) ?? [];
	return code?.toLowerCase() ?? null;
}

type Article = { headline: string; datePublished: string; inLanguage: string; publisher: string };

/** The articles of a JSON-LD text, at its top, in its list or its `@graph`; none of what can't be read. */
function articlesIn(text: string): Article[] {
	return nodesIn(parsed(text)).flatMap((node) => {
		const fields = node as Record<string, unknown>;
		const types = [fields["@type"]].flat();
		if (!types.some((type) => typeof type === "string" && /Article|Posting|Report|WebPage$/.test(type))) return [];
		const of = (name: string) => textOf(fields[name]);
		const [publisher] = [fields.publisher].flat().filter(isNode);
		const named = publisher && "name" in publisher ? textOf(publisher.name) : "";
		const own = { headline: of("headline"), datePublished: of("datePublished"), inLanguage: of("inLanguage") };
		return [{ ...own, publisher: named }];
	});
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const isNode = (node: unknown): node is object => typeof node === "object" && node !== null && !Array.isArray(node);

function nodesIn(value: unknown): object[] {
	const top = [value].flat().filter(isNode);
	return top.flatMap((node) => [node, ...("@graph" in node ? [node["@graph"]].flat().filter(isNode) : [])]);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function first(texts: readonly string[], read: (text: string) => string | null): string | null {
	for (const text of texts) {
		const value = read(text);
		if (value !== null) return value;
	}
	return null;
}
