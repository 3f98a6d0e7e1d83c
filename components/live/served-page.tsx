import { AskedAsTableProvider } from "@/components/charts/as-table";
import { chartAsTable } from "@/lib/charts/chart-view";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { LivePage, type LivePageName } from "./live-page";
import { resolve } from "./resolve";
import { servedData } from "./served-data";

/** What the server draws of a live region: the same page from the same functions as in the browser. */
export function ServedPage({
	page,
	path,
	locale,
	datasetHref,
	today,
	search,
	fixed,
}: {
	page: LivePageName;
	path: string;
	locale: Locale;
	datasetHref: string;
	today: string;
	search: string;
	fixed: string;
}) {
	const { dataset, messages } = servedData(locale, datasetHref);
	const { answer } = resolve(dataset, search, fixed, today);
	return (
		<AskedAsTableProvider value={chartAsTable(new URLSearchParams(search))}>
			<LivePage page={page} path={path} locale={locale} messages={messages} answer={answer} />
		</AskedAsTableProvider>
	);
}
