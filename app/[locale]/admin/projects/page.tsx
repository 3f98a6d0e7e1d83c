import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ListedProjects } from "@/components/editing/record-list/listed-projects";
import { STATUSES } from "@/lib/domain/values/vocabulary";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listProjectPage, PROJECT_SORTS } from "@/lib/server/queries/project/project-list";
import { choiceParam, countryParam, type ListParams, readListParams } from "../list-params";
import { RecordListPage, recordListHref, recordListMetadata } from "../record-list-page";
import { projectChoices } from "./form-choices";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return recordListMetadata("project");
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const query = {
		...readListParams(asked, PROJECT_SORTS),
		country: countryParam(asked),
		status: choiceParam(asked, "status", STATUSES),
	};
	const list = { subject: "project", locale, asked, query, sorts: PROJECT_SORTS } as const;
	await requirePage("admin.enter", locale, recordListHref(list));
	const [fields, words, { countries }, { total, records }] = await Promise.all([
		getTranslations("fields"),
		getTranslations("vocabulary"),
		projectChoices(locale),
		listProjectPage(getClient(), query),
	]);
	const statuses = STATUSES.map((status) => ({ value: status, label: words(`status.${status}`) }));
	return (
		<RecordListPage
			{...list}
			filters={[
				{ name: "country", label: fields("country"), choices: countries },
				{ name: "status", label: fields("status"), choices: statuses },
			]}
			total={total}
		>
			<ListedProjects projects={records} />
		</RecordListPage>
	);
}
