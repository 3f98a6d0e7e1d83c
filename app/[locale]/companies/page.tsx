import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { CompaniesView } from "@/components/company/companies-view";
import { LiveRegion } from "@/components/live/live-region";
import { companyTable, sortCompanyLines } from "@/lib/domain/figures/company-lines";
import { knownNames } from "@/lib/domain/view/prepared";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { today } from "@/lib/server/today";
import { prepareLiveRegion, toSearch } from "../live-region-props";
import { pageMetadata } from "../page-metadata";
import { parseCompanies, type SearchParams } from "./search-params";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	return pageMetadata("/companies", locale, await searchParams);
}

export default async function CompaniesPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const { sort: askedSort, ...asked } = await searchParams;
	const dataset = await datasetAskedFor(asked);
	const { view, notices, sort } = parseCompanies({ ...asked, sort: askedSort }, knownNames(dataset));
	const table = companyTable(dataset, view, view.role, today());
	const lines = sortCompanyLines(table.lines, sort, new Intl.Collator(locale).compare);
	const path = `/${locale}/companies`;
	const charts = (
		// Who is largest is asked of all companies, in the role of each chart.
		<LiveRegion
			page="largestCharts"
			path={path}
			locale={locale}
			fixed="company=&role="
			search={toSearch(asked)}
			{...(await prepareLiveRegion(locale, asked))}
		/>
	);
	return (
		<CompaniesView
			table={table}
			lines={lines}
			state={{ path, view, sort }}
			notices={notices}
			dataset={dataset}
			charts={charts}
		/>
	);
}
