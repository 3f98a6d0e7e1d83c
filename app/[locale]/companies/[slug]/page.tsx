import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { CompanyView } from "@/components/company/company-view";
import { LiveRegion } from "@/components/live/live-region";
import { parsePageView } from "@/lib/charts/chart-view";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import { companyAccount } from "@/lib/domain/organization/company-account";
import { dayOf } from "@/lib/domain/view/ages";
import { knownNames, prepare } from "@/lib/domain/view/prepared";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { today } from "@/lib/server/today";
import { LinkedData } from "../../linked-data";
import { prepareLiveRegion, toSearch } from "../../live-region-props";
import { pageMetadata } from "../../page-metadata";
import type { SearchParams } from "../search-params";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale, slug } = await params;
	return pageMetadata(`/companies/${slug}`, locale, await searchParams);
}

export default async function CompanyPage({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const { company: _company, by: _by, scale: _scale, rank: _rank, sort: _sort, ...asked } = await searchParams;
	const dataset = await datasetAskedFor(asked);
	const { view, notices } = parsePageView(new URLSearchParams(toSearch(asked)), knownNames(dataset));
	const account = companyAccount(dataset, view, slug, today());
	if (!account) notFound();
	const then = prepare(dataset, account.view).dataset;
	const live = {
		path: `/${locale}/companies/${slug}`,
		locale,
		fixed: `company=${slug}`,
		search: toSearch(asked),
		...(await prepareLiveRegion(locale, asked)),
	};
	return (
		<>
			<LinkedData path={`/companies/${slug}`} locale={locale} />
			<CompanyView
				account={account}
				answer={new ViewAnswer(dataset, account.view, notices, today())}
				programmes={account.programmes.map((row) => programmeAccount(then, row, view.currency, dayOf(view, today())))}
				charts={<LiveRegion page="companyCharts" {...live} />}
				map={<LiveRegion page="companyMap" {...live} />}
			/>
		</>
	);
}
