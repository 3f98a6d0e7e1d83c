import { LiveRegion } from "@/components/live/live-region";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { LinkedData } from "./linked-data";
import { prepareLiveRegion, toSearch } from "./live-region-props";

export default async function DashboardPage({ params, searchParams }: PageProps<"/[locale]">) {
	const { locale } = await params;
	const asked = await searchParams;
	const live = await prepareLiveRegion(locale as Locale, asked);
	return (
		<>
			<LiveRegion page="dashboard" path={`/${locale}`} locale={locale as Locale} search={toSearch(asked)} {...live} />
			<LinkedData path="" locale={locale as Locale} />
		</>
	);
}
