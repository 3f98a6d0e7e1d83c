import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRegion } from "@/components/live/live-region";
import { ProjectsView } from "@/components/project-table/projects-view";
import type { Locale } from "@/lib/domain/vocabulary";
import { datasetHref } from "@/lib/server/http/dataset-text";
import { getViewAnswer } from "@/lib/server/queries/view-answer";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("table");
	return { title: t("title"), description: t("lede") };
}

export default async function ProjectsPage({ params, searchParams }: PageProps<"/[locale]/projects">) {
	const { locale } = await params;
	const answer = await getViewAnswer(await searchParams);
	const path = `/${locale}/projects`;
	return (
		<LiveRegion
			page="projects"
			path={path}
			locale={locale as Locale}
			data={datasetHref(answer.dataset)}
			today={answer.today}
		>
			<ProjectsView path={path} answer={answer} />
		</LiveRegion>
	);
}
