import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { CountriesView } from "@/components/country/countries-view";
import { tableHref } from "@/components/country/country-table-links";
import { Choropleth } from "@/components/map/choropleth";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { countryTable, sortCountryLines } from "@/lib/domain/figures/country-lines";
import { countryName } from "@/lib/domain/values/format";
import { knownNames } from "@/lib/domain/view/prepared";
import { withChange } from "@/lib/domain/view/view";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { today } from "@/lib/server/today";
import { pageMetadata } from "../page-metadata";
import { parseCountries, type SearchParams } from "./search-params";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	return pageMetadata("/countries", locale, await searchParams);
}

export default async function CountriesPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const dataset = await datasetAskedFor(asked);
	const { view, measure, notices, sort, byRegion } = parseCountries(asked, knownNames(dataset));
	const table = countryTable(dataset, view, today());
	const names = new Intl.Collator(locale);
	const lines = sortCountryLines(table.lines, sort, names.compare, (code) => countryName(code, locale));
	const state = { path: `/${locale}/countries`, view, measure, sort, byRegion };
	const shown = withChange(view, { measure });
	const map = (
		<Choropleth
			answer={new ViewAnswer(dataset, shown, [], today())}
			hrefOf={(change) => {
				const asked = withChange(shown, change);
				return `${tableHref(state, { view: asked, measure: asked.measure })}#countries-map`;
			}}
			withList={false}
			choosesMeasure
		/>
	);
	return <CountriesView table={table} lines={lines} state={state} notices={notices} dataset={dataset} map={map} />;
}
