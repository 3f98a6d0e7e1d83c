import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { OutcomeView } from "@/components/outcome/outcome-view";
import { outcomeOf } from "@/lib/domain/time/outcome";
import { knownNames } from "@/lib/domain/view/prepared";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { today } from "@/lib/server/today";
import { pageMetadata } from "../page-metadata";
import { parseOutcome, type SearchParams } from "./search-params";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	return pageMetadata("/outcome", locale, await searchParams);
}

export default async function OutcomePage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const dataset = await datasetAskedFor(asked);
	const { view, notices, split } = parseOutcome(asked, knownNames(dataset));
	const outcome = outcomeOf(dataset, view, today(), split);
	const state = { path: `/${locale}/outcome`, view, split };
	return <OutcomeView outcome={outcome} state={state} notices={notices} dataset={dataset} />;
}
