import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { MethodologyView } from "@/components/methodology/methodology-view";
import { coverage } from "@/lib/domain/figures/coverage";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { today } from "@/lib/server/today";
import { pageMetadata } from "../page-metadata";

type Props = {
	params: Promise<{ locale: Locale }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	return pageMetadata("/methodology", locale, await searchParams);
}

export default async function MethodologyPage({ params }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const dataset = await currentDataset();
	return <MethodologyView coverage={coverage(dataset, today())} version={dataset.version} today={today()} />;
}
