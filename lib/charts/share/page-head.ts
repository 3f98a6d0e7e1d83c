import { LANGUAGE_TAGS } from "@/lib/domain/values/format";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import type { Words } from "../model/chart-context";
import { headingOf, type SharedWords } from "./share-words";
import { type SharedPage, sharedHref } from "./shared-page";

/** The size of the picture that stands for a page elsewhere: what the networks that show it ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** What the head of a page says of it to search engines and to those who show links to it; addresses without the site's own. */
export type PageHead = {
	title: string;
	description: string;
	canonical: string;
	/** The same page in each language, and for readers of any other. */
	languages: { code: Locale | "x-default"; href: string }[];
	picture: { href: string; alt: string };
	/** The language as Open Graph writes it. */
	openGraphLocale: string;
};

const LONGEST_DESCRIPTION = 300;
const DEFAULT_LOCALE: Locale = "en";

/** The head of a shared page; `more` is said behind its numbers. */
export function pageHead(page: SharedPage, shared: SharedWords, words: Words, more = ""): PageHead {
	const { locale } = words;
	const title = headingOf(shared, words);
	const all = more === "" ? shared.description : `${shared.description} ${more}`;
	return {
		title,
		description: shorten(all, LONGEST_DESCRIPTION),
		canonical: sharedHref(page, locale),
		languages: [
			...LOCALES.map((code) => ({ code, href: sharedHref(page, code) })),
			{ code: "x-default", href: sharedHref(page, DEFAULT_LOCALE) },
		],
		picture: { href: sharedHref(page, locale, "/og"), alt: shorten(`${title}. ${shared.description}`, 400) },
		openGraphLocale: LANGUAGE_TAGS[locale].replace("-", "_"),
	};
}

/** A text, or as many of its words as fit. */
function shorten(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const end = text.lastIndexOf(" ", longest);
	return `${text.slice(0, end > 0 ? end : longest).replace(/\p{Surrogate}$/u, "")} …`;
}
