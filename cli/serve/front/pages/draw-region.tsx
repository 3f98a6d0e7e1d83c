import { renderToString } from "react-dom/server";
import type { LivePageName } from "@/components/live/live-page";
import { SERVED_NAMESPACES } from "@/components/live/namespaces";
import { keepServedData } from "@/components/live/served-data";
import { ServedPage } from "@/components/live/served-page";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { siteUrl } from "@/lib/server/site-url";
import { loadMessages } from "@/messages/load";
import { KeptFormats } from "./kept-formats";

type Words = Awaited<ReturnType<typeof loadMessages>>;

const words = new Map<Locale, Promise<Words>>();

/** The words of live regions, read once a language. */
function regionWords(locale: Locale): Promise<Words> {
	let known = words.get(locale);
	if (!known) {
		known = loadMessages(locale, SERVED_NAMESPACES);
		words.set(locale, known);
	}
	return known;
}

/** What is drawn of an edition: a page, the data and the day. */
type Drawn = { page: LivePageName; path: string; locale: Locale; dataset: Dataset; datasetHref: string; today: string };

/** What React puts before all else: the parts of the head. No `>` is in an attribute, where it is escaped. */
const OF_HEAD = /^(?:<(?:meta|link) [^>]*>)*/;

/**
 * What a live region draws for a query, and what is said of that in the page's head: what the application draws of it,
 * from the same data and words.
 */
export async function drawRegion(drawn: Drawn, search: string): Promise<{ head: string; region: string }> {
	const { page, path, locale, dataset, datasetHref, today } = drawn;
	keepServedData(locale, datasetHref, { dataset, messages: await regionWords(locale), origin: siteUrl().origin });
	const of = { page, path, locale, datasetHref, today, search };
	const html = renderToString(
		<KeptFormats>
			<ServedPage {...of} fixed="" />
		</KeptFormats>,
	);
	const [head = ""] = OF_HEAD.exec(html) ?? [];
	return { head, region: html.slice(head.length) };
}
