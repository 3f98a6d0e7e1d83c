import type { Metadata } from "next";
import { PICTURE, pageHead } from "@/lib/charts/share/page-head";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { toSearch } from "./live-region-props";
import { sharedWordsOf } from "./shared-from";

type Said = {
	/** Its title, where it isn't that of what it shows. */
	title?: string;
	/** Said in its description behind the numbers. */
	more?: string;
	type?: "website" | "article";
};

/**
 * The metadata of a page that can be shared: title, description in numbers, canonical address, its other languages, and
 * the picture that stands for it elsewhere. `path` is without the language. Nothing where there is no such page.
 */
export async function pageMetadata(
	path: string,
	locale: Locale,
	searchParams: Record<string, string | string[] | undefined>,
	{ title, more, type = "website" }: Said = {},
): Promise<Metadata> {
	const of = await sharedWordsOf(path, toSearch(searchParams), locale);
	if (!of) return {};
	const { page, words, shared } = of;
	const { t } = words;
	const head = pageHead(page, title === undefined ? shared : { ...shared, title }, words, more);
	return {
		title: title ?? shared.title,
		description: head.description,
		alternates: {
			canonical: head.canonical,
			languages: Object.fromEntries(head.languages.map(({ code, href }) => [code, href])),
		},
		openGraph: {
			type,
			siteName: t("common.siteName"),
			locale: head.openGraphLocale,
			url: head.canonical,
			title: head.title,
			description: head.description,
			images: [{ url: head.picture.href, alt: head.picture.alt, type: "image/png", ...PICTURE }],
		},
		twitter: { card: "summary_large_image" },
	};
}
