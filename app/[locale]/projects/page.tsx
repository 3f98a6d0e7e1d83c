import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRegion } from "@/components/live/live-region";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { LinkedData } from "../linked-data";
import { prepareLiveRegion, toSearch } from "../live-region-props";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("table");
	return { title: t("title") };
}

export default async function ProjectsPage({ params, searchParams }: PageProps<"/[locale]/projects">) {
	const { locale } = await params;
	const asked = await searchParams;
	const live = await prepareLiveRegion(locale as Locale, asked);
	return (
		<>
			<LiveRegion
				page="projects"
				path={`/${locale}/projects`}
				locale={locale as Locale}
				search={toSearch(asked)}
				{...live}
			/>
			<LinkedData path="/projects" locale={locale as Locale} />
		</>
	);
}
