import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { LiveRegion } from "@/components/live/live-region";
import { DEFAULT_PROGRAMME_SORT, sortAccounts } from "@/components/programme/account-sort";
import { ProgrammeView } from "@/components/programme/programme-view";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { innerProgrammes, programmeAccount } from "@/lib/domain/figures/programme-account";
import { programmeOverlaps } from "@/lib/domain/figures/programme-overlaps";
import { countryName } from "@/lib/domain/values/format";
import { dayOf } from "@/lib/domain/view/ages";
import { knownNames, prepare } from "@/lib/domain/view/prepared";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import { getClient } from "@/lib/server/db/client";
import { datasetAskedFor, recordedDay } from "@/lib/server/queries/dataset/recorded-dataset";
import { getRecordedProgramme } from "@/lib/server/queries/history/recorded-record";
import { getProgramme } from "@/lib/server/queries/programme/programmes";
import { today } from "@/lib/server/today";
import { prepareLiveRegion, toSearch } from "../../live-region-props";
import { pageMetadata } from "../../page-metadata";
import { fixedForMap, parseProgrammes, type SearchParams } from "../search-params";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

const storedProgramme = cache((slug: string, day: string | null) =>
	day === null ? getProgramme(getClient(), slug) : getRecordedProgramme(getClient(), slug, day),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale, slug } = await params;
	const stored = await storedProgramme(slug, await recordedDay(await searchParams));
	const more = stored?.programme.summary[locale];
	return pageMetadata(`/programmes/${slug}`, locale, await searchParams, { more });
}

export default async function ProgrammePage({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const day = await recordedDay(asked);
	const [stored, current] = await Promise.all([storedProgramme(slug, day), datasetAskedFor(asked)]);
	const row = current.programmes.find((programme) => programme.slug === slug);
	if (!stored || !row) notFound();
	const { view: own, notices, unused } = parseProgrammes(asked, knownNames(current));
	const view = withChange(DEFAULT_VIEW, { ...own, countries: [], q: "", programmes: [slug] });
	const { dataset } = prepare(current, view);
	return (
		<ProgrammeView
			stored={stored}
			unused={unused}
			isKnownByThen={dataset.programmes.some((programme) => programme.slug === slug)}
			account={programmeAccount(dataset, row, view.currency, dayOf(view, today()))}
			inner={sortAccounts(
				innerProgrammes(dataset, slug).map((programme) =>
					programmeAccount(dataset, programme, view.currency, dayOf(view, today())),
				),
				DEFAULT_PROGRAMME_SORT,
				{ programme: ({ programme }) => programme.name[locale], country: (code) => countryName(code, locale) },
				new Intl.Collator(locale).compare,
			)}
			shared={programmeOverlaps(dataset, slug)}
			answer={new ViewAnswer(current, view, notices, today())}
			map={
				<LiveRegion
					page="programmeMap"
					path={`/${locale}/programmes/${slug}`}
					locale={locale}
					fixed={fixedForMap(slug)}
					search={toSearch(asked)}
					{...(await prepareLiveRegion(locale, asked))}
				/>
			}
		/>
	);
}
