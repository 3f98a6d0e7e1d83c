import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ListedSources } from "@/components/editing/record-list/listed-sources";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listSourcePage, SOURCE_LACKS, SOURCE_SORTS } from "@/lib/server/queries/source/source-list";
import { choiceParam, type ListParams, readListParams } from "../list-params";
import { RecordListPage, recordListHref, recordListMetadata } from "../record-list-page";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return recordListMetadata("source");
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const query = { ...readListParams(asked, SOURCE_SORTS), lack: choiceParam(asked, "lack", SOURCE_LACKS) };
	const list = { subject: "source", locale, asked, query, sorts: SOURCE_SORTS } as const;
	await requirePage("admin.enter", locale, recordListHref(list));
	const [t, { total, records }] = await Promise.all([getTranslations("records"), listSourcePage(getClient(), query)]);
	const lacks = SOURCE_LACKS.map((lack) => ({ value: lack, label: t(`lacking.${lack}`) }));
	return (
		<RecordListPage
			{...list}
			filters={[{ name: "lack", label: t("list.lack"), all: t("sources.all"), choices: lacks }]}
			total={total}
		>
			<ListedSources sources={records} />
		</RecordListPage>
	);
}
