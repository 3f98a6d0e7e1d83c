import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeletedNotice } from "@/components/editing/record-list/deleted-notice";
import { ListForm } from "@/components/editing/record-list/list-form";
import { ListHead } from "@/components/editing/record-list/list-head";
import { ListPager } from "@/components/editing/record-list/list-pager";
import { SourceList } from "@/components/editing/source-form/source-list";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listSourcePage, SOURCE_LACKS, SOURCE_SORTS, SOURCES_PER_PAGE } from "@/lib/server/queries/source/source-list";
import { type ListParams, listSearch, paramText, readListParams } from "../list-params";
import { isSourceId } from "./source-id";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("records.sources"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const lack = SOURCE_LACKS.find((one) => one === paramText(asked, "lack")) ?? "";
	const query = { ...readListParams(asked, SOURCE_SORTS), lack } as const;
	const path = `/${locale}/admin/sources`;
	const href = (page: number) => path + listSearch({ ...query, page }, SOURCE_SORTS[0]);
	await requirePage("admin.enter", locale, href(query.page));
	const [t, { total, sources }] = await Promise.all([getTranslations("records"), listSourcePage(getClient(), query)]);
	const lacks = SOURCE_LACKS.map((one) => ({ value: one, label: t(`lacking.${one}`) }));
	const sorts = SOURCE_SORTS.map((sort) => ({ value: sort, label: t(`list.order.${sort}`) }));
	const deleted = paramText(asked, "deleted");
	return (
		<>
			<ListHead title={t("sources.title")} newHref={`${path}/new`} newLabel={t("sources.new")} />
			{isSourceId(deleted) && <DeletedNotice recordKey={deleted} historyHref={`${path}/${deleted}/history`} />}
			<ListForm
				path={path}
				q={query.q}
				hint={t("sources.searchHint")}
				choices={[
					{
						name: "lack",
						label: t("list.lack"),
						value: lack,
						choices: [{ value: "", label: t("list.all") }, ...lacks],
					},
					{ name: "sort", label: t("list.sort"), value: query.sort, choices: sorts },
				]}
			/>
			<p className="mt-4 text-muted text-sm">{t("sources.count", { count: total })}</p>
			{total > 0 ? <SourceList sources={sources} /> : <p className="mt-2">{t("list.none")}</p>}
			<ListPager page={query.page} pages={Math.ceil(total / SOURCES_PER_PAGE)} href={href} />
		</>
	);
}
