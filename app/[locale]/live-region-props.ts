import { SERVED_NAMESPACES } from "@/components/live/namespaces";
import { keepServedData } from "@/components/live/served-data";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { datasetHref } from "@/lib/server/http/api/dataset-text";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { siteUrl } from "@/lib/server/site-url";
import { today } from "@/lib/server/today";
import { loadMessages } from "@/messages/load";

/** Keeps on the server what a live region is drawn from, and returns what the browser must know of it. */
export async function prepareLiveRegion(locale: Locale): Promise<{ datasetHref: string; today: string }> {
	const [dataset, messages] = await Promise.all([currentDataset(), loadMessages(locale, SERVED_NAMESPACES)]);
	const href = datasetHref(dataset);
	keepServedData(locale, href, { dataset, messages, origin: siteUrl().origin });
	return { datasetHref: href, today: today() };
}

/** The query string of a page's search parameters. */
export function toSearch(params: Record<string, string | string[] | undefined>): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(params)) {
		for (const item of [value ?? []].flat()) search.append(name, item);
	}
	return search.toString();
}
