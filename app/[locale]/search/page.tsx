import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SearchView } from "@/components/search/search-view";
import { SEARCH_KINDS } from "@/lib/domain/search/search-index";
import { select } from "@/lib/domain/view/select";
import { cleanText } from "@/lib/domain/view/view";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { knownSearch } from "@/lib/server/queries/search/known-search";
import { today } from "@/lib/server/today";
import { pageMetadata } from "../page-metadata";

type Params = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Params> };

/** As many of each kind as are shown beside others, and as many of one kind that was asked for alone. */
const OF_EACH = 10;
const OF_ONE = 200;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	const asked = await searchParams;
	const { typed } = readParams(asked);
	const t = await getTranslations({ locale, namespace: "search" });
	const title = typed === "" ? t("title") : `${typed} · ${t("title")}`;
	return { ...(await pageMetadata("/search", locale, asked, { title })), robots: { index: false } };
}

export default async function SearchPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const { typed, kind } = readParams(await searchParams);
	const dataset = await currentDataset();
	const search = await knownSearch(dataset);
	const mostOfKind = kind === null ? OF_EACH : OF_ONE;
	const answer = search.answer(typed, mostOfKind * SEARCH_KINDS.length, mostOfKind);
	const projects = answer.view === null ? 0 : select(dataset, answer.view.view, today()).projects.length;
	return <SearchView typed={typed} kind={kind} answer={answer} names={dataset} projects={projects} />;
}

function readParams(params: Params) {
	const last = (value: string | string[] | undefined) => [value ?? ""].flat().at(-1) ?? "";
	const kind = SEARCH_KINDS.find((one) => one === last(params.kind)) ?? null;
	return { typed: cleanText(last(params.q)), kind };
}
