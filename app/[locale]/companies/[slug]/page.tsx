import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CompanyView } from "@/components/company/company-view";
import { LiveRegion } from "@/components/live/live-region";
import { parsePageView } from "@/lib/charts/chart-view";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import { companyAccount } from "@/lib/domain/organization/company-account";
import { knownNames, prepare } from "@/lib/domain/view/prepared";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { today } from "@/lib/server/today";
import { alternatesFor } from "../../../i18n/alternates";
import { prepareLiveRegion, toSearch } from "../../live-region-props";
import type { SearchParams } from "../search-params";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params;
	const { organizations } = await currentDataset();
	const company = organizations.find((organization) => organization.slug === slug);
	if (!company) return {};
	const t = await getTranslations({ locale, namespace: "company" });
	return {
		title: t("companyTitle", { company: company.name }),
		description: t("companyDescription", { company: company.name }),
		alternates: alternatesFor(`/companies/${slug}`, locale),
	};
}

export default async function CompanyPage({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const dataset = await currentDataset();
	const { company: _company, by: _by, scale: _scale, rank: _rank, sort: _sort, ...asked } = await searchParams;
	const { view, notices } = parsePageView(new URLSearchParams(toSearch(asked)), knownNames(dataset));
	const account = companyAccount(dataset, view, slug, today());
	if (!account) notFound();
	const then = prepare(dataset, account.view).dataset;
	return (
		<CompanyView
			account={account}
			answer={new ViewAnswer(dataset, account.view, notices, today())}
			programmes={account.programmes.map((row) => programmeAccount(then, row, view.currency, today()))}
			charts={
				<LiveRegion
					page="companyCharts"
					path={`/${locale}/companies/${slug}`}
					locale={locale}
					fixed={`company=${slug}`}
					search={toSearch(asked)}
					{...(await prepareLiveRegion(locale))}
				/>
			}
		/>
	);
}
