import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { CountriesView } from "@/components/country/countries-view";
import { countryTable, sortCountryLines } from "@/lib/domain/figures/country-lines";
import { countryName } from "@/lib/domain/values/format";
import { knownNames } from "@/lib/domain/view/prepared";
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
	const { view, notices, sort, byRegion } = parseCountries(asked, knownNames(dataset));
	const table = countryTable(dataset, view, today());
	const names = new Intl.Collator(locale);
	const lines = sortCountryLines(table.lines, sort, names.compare, (code) => countryName(code, locale));
	const state = { path: `/${locale}/countries`, view, sort, byRegion };
	return <CountriesView table={table} lines={lines} state={state} notices={notices} dataset={dataset} />;
}
