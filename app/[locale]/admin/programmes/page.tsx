import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ListedProgrammes } from "@/components/editing/record-list/listed-programmes";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listProgrammePage, PROGRAMME_SORTS } from "@/lib/server/queries/programme/programme-list";
import { countryParam, type ListParams, readListParams } from "../list-params";
import { projectChoices } from "../projects/form-choices";
import { RecordListPage, recordListHref, recordListMetadata } from "../record-list-page";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return recordListMetadata("programme");
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const query = { ...readListParams(asked, PROGRAMME_SORTS), country: countryParam(asked) };
	const list = { subject: "programme", locale, asked, query, sorts: PROGRAMME_SORTS } as const;
	await requirePage("admin.enter", locale, recordListHref(list));
	const [fields, { countries }, { total, records }] = await Promise.all([
		getTranslations("fields"),
		projectChoices(locale),
		listProgrammePage(getClient(), query, locale),
	]);
	return (
		<RecordListPage
			{...list}
			filters={[{ name: "country", label: fields("country"), choices: countries }]}
			total={total}
		>
			<ListedProgrammes programmes={records} />
		</RecordListPage>
	);
}
