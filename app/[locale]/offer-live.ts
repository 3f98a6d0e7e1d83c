import { LIVE_NAMESPACES } from "@/components/live/namespaces";
import { offer } from "@/components/live/offer";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { datasetHref } from "@/lib/server/http/api/dataset-text";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { today } from "@/lib/server/today";
import { loadMessages } from "@/messages/load";

/** Puts the dataset and the words of a live region at hand, and returns what the region must know of them. */
export async function offerLive(locale: Locale): Promise<{ data: string; today: string }> {
	const [dataset, messages] = await Promise.all([currentDataset(), loadMessages(locale, LIVE_NAMESPACES)]);
	const data = datasetHref(dataset);
	offer(locale, data, { dataset, messages });
	return { data, today: today() };
}

/** The query string of a page's search parameters. */
export function toSearch(params: Record<string, string | string[] | undefined>): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(params)) {
		for (const item of [value ?? []].flat()) search.append(name, item);
	}
	return search.toString();
}
