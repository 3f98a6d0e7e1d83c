import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { CountryView } from "@/components/country/country-view";
import { parsePageView } from "@/lib/charts/chart-view";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { programmeAccount, programmesNamedIn } from "@/lib/domain/figures/programme-account";
import { own } from "@/lib/domain/values/own";
import { knownNames, prepare } from "@/lib/domain/view/prepared";
import { withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { today } from "@/lib/server/today";
import { LinkedData } from "../../linked-data";
import { prepareLiveRegion, toSearch } from "../../live-region-props";
import { pageMetadata } from "../../page-metadata";
import type { SearchParams } from "../search-params";

type Props = { params: Promise<{ locale: Locale; code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale, code } = await params;
	return pageMetadata(`/countries/${code}`, locale, await searchParams);
}

export default async function CountryPage({ params, searchParams }: Props) {
	const { locale, code } = await params;
	setRequestLocale(locale);
	const current = await currentDataset();
	const { country: _country, by: _by, scale: _scale, ...asked } = await searchParams;
	const { view: parsed, notices } = parsePageView(new URLSearchParams(toSearch(asked)), knownNames(current));
	if (!own(current.countries, code)) {
		const upper = code.toUpperCase();
		if (!own(current.countries, upper)) notFound();
		permanentRedirect(viewHref(`/${locale}/countries/${upper}`, parsed));
	}
	const view = withChange(parsed, { countries: [code], by: "country", sort: null });
	const { dataset } = prepare(current, view);
	const projects = dataset.projects.filter(({ country }) => country === code);
	const here = new Set(programmesNamedIn(dataset, projects));
	const accounts = dataset.programmes
		.filter((programme) => programme.country === code || here.has(programme))
		.map((programme) => programmeAccount(dataset, programme, view.currency, today()));
	return (
		<>
			<LinkedData path={`/countries/${code}`} locale={locale} />
			<CountryView
				code={code}
				accounts={accounts}
				answer={new ViewAnswer(current, view, notices, today())}
				live={{ ...(await prepareLiveRegion(locale)), search: toSearch(asked) }}
			/>
		</>
	);
}
