import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRegion } from "@/components/live/live-region";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { prepareLiveRegion, toSearch } from "./live-region-props";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("common");
	return { description: t("tagline") };
}

export default async function DashboardPage({ params, searchParams }: PageProps<"/[locale]">) {
	const { locale } = await params;
	const live = await prepareLiveRegion(locale as Locale);
	return (
		<LiveRegion
			page="dashboard"
			path={`/${locale}`}
			locale={locale as Locale}
			search={toSearch(await searchParams)}
			{...live}
		/>
	);
}
