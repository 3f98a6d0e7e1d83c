import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CountryView, type Place } from "@/components/country/country-view";
import { parsePageView } from "@/lib/charts/chart-view";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { countryRanks } from "@/lib/domain/figures/country-ranks";
import { programmeAccount, programmesNamedIn } from "@/lib/domain/figures/programme-account";
import { regionOf, regionsAround } from "@/lib/domain/place/regions";
import type { Dataset } from "@/lib/domain/record/dataset";
import { recentChanges } from "@/lib/domain/time/recent-changes";
import { countryName } from "@/lib/domain/values/format";
import { own } from "@/lib/domain/values/own";
import { dayOf } from "@/lib/domain/view/ages";
import { knownNames, prepare } from "@/lib/domain/view/prepared";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { getClient } from "@/lib/server/db/client";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { recentPasts } from "@/lib/server/queries/history/recent-pasts";
import { today } from "@/lib/server/today";
import { LinkedData } from "../../linked-data";
import { prepareLiveRegion, toSearch } from "../../live-region-props";
import { pageMetadata } from "../../page-metadata";
import type { SearchParams } from "../search-params";

type Props = { params: Promise<{ locale: Locale; code: string }>; searchParams: Promise<SearchParams> };

/** A country by its code, or a region by its name; null if there is neither. */
function placeOf({ countries }: Dataset, code: string): Place | null {
	if (own(countries, code)) return { code, regions: regionsAround(code, countries) };
	const region = regionOf(code, countries);
	return region && { region };
}

async function nameOf(place: Place, locale: Locale): Promise<string> {
	if ("code" in place) return countryName(place.code, locale);
	const t = await getTranslations({ locale, namespace: "country.regions" });
	return t(`name.${place.region.slug}`);
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale, code } = await params;
	return pageMetadata(`/countries/${code}`, locale, await searchParams);
}

export default async function CountryPage({ params, searchParams }: Props) {
	const { locale, code } = await params;
	setRequestLocale(locale);
	const { country: _country, by: _by, scale: _scale, ...asked } = await searchParams;
	const current = await datasetAskedFor(asked);
	const { view: parsed, notices } = parsePageView(new URLSearchParams(toSearch(asked)), knownNames(current));
	const place = placeOf(current, code);
	if (!place) {
		const other = [code.toUpperCase(), code.toLowerCase()].find((spelling) => placeOf(current, spelling));
		if (other === undefined) notFound();
		permanentRedirect(viewHref(`/${locale}/countries/${other}`, parsed));
	}
	const codes = "code" in place ? [place.code] : place.region.codes;
	const view = withChange(parsed, { countries: codes, by: "country", sort: null });
	const { dataset } = prepare(current, view);
	const projects = dataset.projects.filter(({ country }) => codes.includes(country));
	const here = new Set(programmesNamedIn(dataset, projects));
	const accounts = dataset.programmes
		.filter((programme) => (programme.country !== null && codes.includes(programme.country)) || here.has(programme))
		.map((programme) => programmeAccount(dataset, programme, view.currency, dayOf(view, today())));
	return (
		<>
			<LinkedData path={`/countries/${code}`} locale={locale} />
			<CountryView
				place={place}
				name={await nameOf(place, locale)}
				accounts={accounts}
				answer={new ViewAnswer(current, view, notices, today())}
				ranks={"code" in place ? countryRanks(current, view, place.code, today()) : []}
				changes={view.asOf === null ? await lately(current, view) : undefined}
				live={{ ...(await prepareLiveRegion(locale, asked)), search: toSearch(asked) }}
			/>
		</>
	);
}

/** What changed in a view in the last month and year; null where that can't be told. */
async function lately(dataset: Dataset, view: View) {
	const end = dayOf({ ...view, asOf: null }, today());
	const pasts = await recentPasts(getClient(), dataset, end);
	return pasts && recentChanges(dataset, view, pasts, end);
}
