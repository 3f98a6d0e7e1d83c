import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MethodologyView } from "@/components/methodology/methodology-view";
import { coverage } from "@/lib/domain/figures/coverage";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { today } from "@/lib/server/today";
import { alternatesFor } from "../../i18n/alternates";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params;
	const t = await getTranslations({ locale, namespace: "methodology" });
	return { title: t("title"), description: t("description"), alternates: alternatesFor("/methodology", locale) };
}

export default async function MethodologyPage({ params }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const dataset = await currentDataset();
	return <MethodologyView coverage={coverage(dataset, today())} version={dataset.version} today={today()} />;
}
