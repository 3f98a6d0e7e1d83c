import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { LiveRegion } from "@/components/live/live-region";
import { prepareLiveRegion, toSearch } from "../live-region-props";
import { pageMetadata } from "../page-metadata";

type Props = {
	params: Promise<{ locale: Locale }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props) {
	const { locale } = await params;
	return pageMetadata("/replay", locale, await searchParams);
}

export default async function ReplayPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const live = await prepareLiveRegion(locale, asked);
	return <LiveRegion page="replay" path={`/${locale}/replay`} locale={locale} search={toSearch(asked)} {...live} />;
}
