import { NextIntlClientProvider } from "next-intl";
import { CompanyCharts } from "@/components/company/company-charts";
import { LargestCharts } from "@/components/company/largest-charts";
import { CountryCharts } from "@/components/country/country-charts";
import { Dashboard } from "@/components/dashboard/dashboard";
import { Explorer } from "@/components/explore/explorer";
import { CompanyMap, CountryMap, ProgrammeMap } from "@/components/map/page-maps";
import { ProjectsView } from "@/components/project-table/projects-view";
import { ReplayView } from "@/components/time/replay-view";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { AnswerOf } from "./parts";

const LIVE_PAGES = {
	dashboard: Dashboard,
	projects: ProjectsView,
	explorer: Explorer,
	countryCharts: CountryCharts,
	companyCharts: CompanyCharts,
	largestCharts: LargestCharts,
	countryMap: CountryMap,
	companyMap: CompanyMap,
	programmeMap: ProgrammeMap,
	replay: ReplayView,
};
export type LivePageName = keyof typeof LIVE_PAGES;

/** The same page as the server draws, drawn in the browser. */
export function LivePage({
	page,
	path,
	locale,
	messages,
	answer,
	answerOf = () => answer,
}: {
	page: LivePageName;
	path: string;
	locale: Locale;
	messages: Record<string, Record<string, unknown>>;
	answer: ViewAnswer;
	/** In the browser, parts out of sight may lag behind. */
	answerOf?: AnswerOf;
}) {
	const Page = LIVE_PAGES[page];
	return (
		<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
			<Page path={path} answer={answer} answerOf={answerOf} />
		</NextIntlClientProvider>
	);
}
