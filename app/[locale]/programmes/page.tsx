import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { sortAccounts } from "@/components/programme/account-sort";
import { ProgrammesView } from "@/components/programme/programmes-view";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import { countryName } from "@/lib/domain/values/format";
import { dayOf } from "@/lib/domain/view/ages";
import { knownNames, prepare } from "@/lib/domain/view/prepared";
import { programmesFound } from "@/lib/domain/view/programme-search";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { today } from "@/lib/server/today";
import { pageMetadata } from "../page-metadata";
import { parseProgrammes, type SearchParams } from "./search-params";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	return pageMetadata("/programmes", locale, await searchParams);
}

export default async function ProgrammesPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const current = await datasetAskedFor(asked);
	const { view: own, notices, unused, sort } = parseProgrammes(asked, knownNames(current));
	const view = withChange(DEFAULT_VIEW, own);
	const { dataset, searched } = prepare(current, view);
	const accounts = (view.q === "" ? dataset.programmes : programmesFound(searched, view.q))
		.filter(({ country }) => view.countries.length === 0 || (country !== null && view.countries.includes(country)))
		.map((programme) => programmeAccount(dataset, programme, view.currency, dayOf(view, today())));
	const sorted = sortAccounts(
		accounts,
		sort,
		{ programme: ({ programme }) => programme.name[locale], country: (code) => countryName(code, locale) },
		new Intl.Collator(locale).compare,
	);
	return (
		<ProgrammesView accounts={sorted} view={view} sort={sort} notices={notices} unused={unused} dataset={current} />
	);
}
