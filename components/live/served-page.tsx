import { NextIntlClientProvider } from "next-intl";
import { AskedAsTableProvider } from "@/components/charts/as-table";
import { chartAsTable } from "@/lib/charts/chart-view";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { LivePage, type LivePageName } from "./live-page";
import { resolve } from "./resolve";
import { servedData } from "./served-data";
import { ServedHead } from "./served-head";

/** Pages that are nothing but their region, by their paths: what their head says of the view is drawn with it. */
const WHOLE_PAGES: Partial<Record<LivePageName, string>> = {
	dashboard: "",
	explorer: "/explore",
	projects: "/projects",
};

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
	const { dataset, messages, origin } = servedData(locale, datasetHref);
	const whole = WHOLE_PAGES[page];
	const { answer } = resolve(dataset, search, fixed, today);
	return (
		<AskedAsTableProvider value={chartAsTable(new URLSearchParams(search))}>
			{whole !== undefined && (
				<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
					<ServedHead path={whole} search={search} answer={answer} origin={origin} />
				</NextIntlClientProvider>
			)}
			<LivePage page={page} path={path} locale={locale} messages={messages} answer={answer} />
		</AskedAsTableProvider>
	);
}
