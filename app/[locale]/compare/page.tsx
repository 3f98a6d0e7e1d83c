import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FIND_PARAM, type Finding } from "@/components/compare/choose";
import { CompareView } from "@/components/compare/compare-view";
import { COMPARED_NOUNS, parseComparison } from "@/lib/domain/compare/compare-request";
import { comparison } from "@/lib/domain/compare/comparison";
import { largestOf } from "@/lib/domain/compare/largest";
import { nameOfCompared } from "@/lib/domain/compare/names";
import type { Dataset } from "@/lib/domain/record/dataset";
import { knownNames } from "@/lib/domain/view/prepared";
import { cleanText } from "@/lib/domain/view/view";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { knownSearch } from "@/lib/server/queries/search/known-search";
import { today } from "@/lib/server/today";
import { toSearch } from "../live-region-props";
import { pageMetadata } from "../page-metadata";

type Params = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Params> };

/** As many of a kind as are listed. */
const FOUND = 8;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	const asked = await searchParams;
	const dataset = await datasetAskedFor(asked);
	const { noun, keys } = readRequest(dataset, asked);
	const t = await getTranslations({ locale, namespace: "compare" });
	const names = noun === null ? [] : keys.map((key) => nameOfCompared(dataset, noun, key, locale));
	return pageMetadata("/compare", locale, asked, {
		title: names.length === 0 ? t("title") : t("titleOf", { names: names.join(", ") }),
	});
}

export default async function ComparePage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const dataset = await datasetAskedFor(asked);
	const request = readRequest(dataset, asked);
	const { noun, keys, view } = request;
	const typed = cleanText([asked[FIND_PARAM] ?? ""].flat().at(-1) ?? "");
	const isChosen = noun !== null;
	return (
		<CompareView
			request={request}
			comparison={isChosen ? comparison(dataset, noun, keys, view, today()) : null}
			finding={await find(dataset, typed)}
			largest={
				isChosen || typed !== ""
					? []
					: largestOf(dataset, view, today()).map(({ noun, keys }) => ({
							noun,
							items: keys.map((key) => ({ key, name: nameOfCompared(dataset, noun, key, locale) })),
						}))
			}
			dataset={dataset}
			today={today()}
		/>
	);
}

function readRequest(dataset: Dataset, params: Params) {
	const projects = new Set(dataset.projects.map(({ slug }) => slug));
	return parseComparison(new URLSearchParams(toSearch(params)), { ...knownNames(dataset), projects }, [FIND_PARAM]);
}

async function find(dataset: Dataset, typed: string): Promise<Finding> {
	if (typed === "") return { typed, hits: [], isNearest: false };
	const { hits, isNearest } = (await knownSearch(dataset)).answer(typed, FOUND * 7, FOUND);
	const kinds: readonly string[] = COMPARED_NOUNS;
	return { typed, hits: hits.filter(({ kind }) => kinds.includes(kind)), isNearest };
}
