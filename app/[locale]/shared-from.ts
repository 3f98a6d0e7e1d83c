import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Words } from "@/lib/charts/model/chart-context";
import type { SharedFrom } from "@/lib/charts/share/share-sheet";
import { shareWords } from "@/lib/charts/share/share-words";
import { readSharedPage, type SharedPage } from "@/lib/charts/share/shared-page";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { knownDatasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { siteUrl } from "@/lib/server/site-url";
import { today } from "@/lib/server/today";

/** A page that is shared, with the data and the words that it is shared in; null where there is no such page. */
export async function sharedFrom(
	segments: readonly string[],
	params: Parameters<typeof readSharedPage>[1],
	locale: Locale,
): Promise<{ page: SharedPage; from: SharedFrom; words: Words } | null> {
	const { dataset, changedOn } = await knownDatasetAskedFor(params);
	const page = readSharedPage(segments.map((segment) => `/${segment}`).join(""), params, dataset);
	if (!page) return null;
	const t = await getTranslations({ locale });
	const words: Words = { locale, t: (key, values) => t(key, values) };
	return { page, from: { dataset, changedOn, today: today(), origin: siteUrl().origin }, words };
}

/**
 * The same with what is said of it, once a request: a page's head and its linked data ask for it. `path` and `search` are
 * texts, since they are told apart by being the same.
 */
export const sharedWordsOf = cache(async (path: string, search: string, locale: Locale) => {
	const of = await sharedFrom(path.split("/").slice(1), new URLSearchParams(search), locale);
	return of && { ...of, shared: shareWords(of.page, of.from.dataset, of.from.today, of.words) };
});
