import { SERVED_NAMESPACES } from "@/components/live/namespaces";
import { keepServedData } from "@/components/live/served-data";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { recordedIn } from "@/lib/domain/view/view-url";
import { datasetHref } from "@/lib/server/http/api/dataset-text";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { siteUrl } from "@/lib/server/site-url";
import { today } from "@/lib/server/today";
import { loadMessages } from "@/messages/load";

type SearchParams = Record<string, string | string[] | undefined>;

/** Keeps on the server what a live region is drawn from for a page's parameters, and returns what the browser must know of it. */
export async function prepareLiveRegion(
	locale: Locale,
	params: SearchParams,
): Promise<{ datasetHref: string; today: string }> {
	const [dataset, messages] = await Promise.all([datasetAskedFor(params), loadMessages(locale, SERVED_NAMESPACES)]);
	const href = datasetHref(dataset, recordedIn(params));
	keepServedData(locale, href, { dataset, messages, origin: siteUrl().origin });
	return { datasetHref: href, today: today() };
}

/** The query string of a page's search parameters. */
export function toSearch(params: SearchParams): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(params)) {
		for (const item of [value ?? []].flat()) search.append(name, item);
	}
	return search.toString();
}
