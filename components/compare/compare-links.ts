import { type ComparedNoun, type ComparisonRequest, compareHref } from "@/lib/domain/compare/compare-request";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { shownAs, type View } from "@/lib/domain/view/view";
import { recordHref, viewHref } from "@/lib/domain/view/view-url";

const FOLDERS: Record<ComparedNoun, string> = {
	country: "countries",
	company: "companies",
	programme: "programmes",
	project: "projects",
};

/** Where what is compared has its own page, of the dates of the comparison. */
export function comparedHref(locale: Locale, noun: ComparedNoun, key: string, view: View, anchor = ""): string {
	const path = `/${locale}/${FOLDERS[noun]}/${key}`;
	return noun === "project" ? recordHref(path, view, anchor) : viewHref(path, shownAs(view)) + anchor;
}

/** The comparison with something added, taken out or shown otherwise. */
export function comparisonHref(
	locale: Locale,
	{ noun, keys, view }: Pick<ComparisonRequest, "noun" | "keys" | "view">,
	change: Partial<Pick<ComparisonRequest, "noun" | "keys" | "view">> = {},
): string {
	return compareHref(`/${locale}/compare`, { noun, keys, view, ...change });
}
