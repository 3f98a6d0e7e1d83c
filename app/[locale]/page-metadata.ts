import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PICTURE, pageHead } from "@/lib/charts/share/page-head";
import { shareWords } from "@/lib/charts/share/share-words";
import { readSharedPage } from "@/lib/charts/share/shared-page";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { today } from "@/lib/server/today";

type Said = {
	/** Its title, where it isn't that of what it shows. */
	title?: string;
	/** Said in its description behind the numbers. */
	more?: string;
	/** Of a page below the one at the path, its own part of the path. */
	within?: string;
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
	{ title, more, within = "", type = "website" }: Said = {},
): Promise<Metadata> {
	const dataset = await datasetAskedFor(searchParams);
	const page = readSharedPage(path, searchParams, dataset);
	if (!page) return {};
	const t = await getTranslations({ locale });
	const words = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	const shared = shareWords(page, dataset, today(), words);
	const head = pageHead({ ...page, within }, title === undefined ? shared : { ...shared, title }, words, more);
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
