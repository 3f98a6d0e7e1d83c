import { renderToString } from "react-dom/server";
import { LivePage, type LivePageName } from "@/components/live/live-page";
import { LIVE_NAMESPACES } from "@/components/live/namespaces";
import { resolve } from "@/components/live/resolve";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { loadMessages } from "@/messages/load";
import { KeptFormats } from "./kept-formats";

type Words = Awaited<ReturnType<typeof loadMessages>>;

const words = new Map<Locale, Promise<Words>>();

/** The words of live regions, read once a language. */
function regionWords(locale: Locale): Promise<Words> {
	let known = words.get(locale);
	if (!known) {
		known = loadMessages(locale, LIVE_NAMESPACES);
		words.set(locale, known);
	}
	return known;
}

/** What a live region draws for a query: the same page from the same functions as in the application and the browser. */
export async function drawRegion(
	{
		page,
		path,
		locale,
		dataset,
		today,
	}: { page: LivePageName; path: string; locale: Locale; dataset: Dataset; today: string },
	search: string,
): Promise<string> {
	const messages = await regionWords(locale);
	const { answer } = resolve(dataset, search, "", today);
	return renderToString(
		<KeptFormats>
			<LivePage page={page} path={path} locale={locale} messages={messages} answer={answer} />
		</KeptFormats>,
	);
}
