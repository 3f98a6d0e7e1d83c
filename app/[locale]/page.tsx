import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Dashboard } from "@/components/dashboard/dashboard";
import { LiveRegion } from "@/components/live/live-region";
import type { Locale } from "@/lib/domain/vocabulary";
import { datasetHref } from "@/lib/server/http/dataset-text";
import { getViewAnswer } from "@/lib/server/queries/view-answer";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("common");
	return { description: t("tagline") };
}

export default async function DashboardPage({ params, searchParams }: PageProps<"/[locale]">) {
	const { locale } = await params;
	const answer = await getViewAnswer(await searchParams);
	const path = `/${locale}`;
	return (
		<LiveRegion
			page="dashboard"
			path={path}
			locale={locale as Locale}
			data={datasetHref(answer.dataset)}
			today={answer.today}
		>
			<Dashboard path={path} answer={answer} />
		</LiveRegion>
	);
}
