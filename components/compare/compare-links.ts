import { type ComparedNoun, type ComparisonRequest, compareHref } from "@/lib/domain/compare/compare-request";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

const FOLDERS: Record<ComparedNoun, string> = {
	country: "countries",
	company: "companies",
	programme: "programmes",
	project: "projects",
};

/** Where what is compared has its own page, with how figures are shown and as of when. */
export function recordHref(locale: Locale, noun: ComparedNoun, key: string, { currency, asOf }: View): string {
	const path = `/${locale}/${FOLDERS[noun]}/${key}`;
	return noun === "project" ? path : viewHref(path, { ...DEFAULT_VIEW, currency, asOf });
}

/** The comparison with something added, taken out or shown otherwise. */
export function comparisonHref(
	locale: Locale,
	{ noun, keys, view }: Pick<ComparisonRequest, "noun" | "keys" | "view">,
	change: Partial<Pick<ComparisonRequest, "noun" | "keys" | "view">> = {},
): string {
	return compareHref(`/${locale}/compare`, { noun, keys, view, ...change });
}
