import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProgrammeList } from "@/components/editing/programme-form/programme-list";
import { DeletedNotice } from "@/components/editing/record-list/deleted-notice";
import { ListForm } from "@/components/editing/record-list/list-form";
import { ListHead } from "@/components/editing/record-list/list-head";
import { ListPager } from "@/components/editing/record-list/list-pager";
import { Slug } from "@/lib/domain/record/project-document";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listProgrammePage, PROGRAMME_SORTS, PROGRAMMES_PER_PAGE } from "@/lib/server/queries/programme/programme-list";
import { countryParam, type ListParams, listSearch, readListParams } from "../list-params";
import { projectChoices } from "../projects/form-choices";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<ListParams> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("records.programmes"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const query = { ...readListParams(asked, PROGRAMME_SORTS), country: countryParam(asked) };
	const path = `/${locale}/admin/programmes`;
	const href = (page: number) => path + listSearch({ ...query, page }, PROGRAMME_SORTS[0]);
	await requirePage("admin.enter", locale, href(query.page));
	const [t, fields, { countries }, { total, programmes }] = await Promise.all([
		getTranslations("records"),
		getTranslations("fields"),
		projectChoices(locale),
		listProgrammePage(getClient(), query, locale),
	]);
	const all = { value: "", label: t("list.all") };
	const sorts = PROGRAMME_SORTS.map((sort) => ({ value: sort, label: t(`list.order.${sort}`) }));
	const deleted = Slug.safeParse(asked.deleted).data;
	return (
		<>
			<ListHead title={t("programmes.title")} newHref={`${path}/new`} newLabel={t("programmes.new")} />
			{deleted && <DeletedNotice recordKey={deleted} historyHref={`${path}/${deleted}/history`} />}
			<ListForm
				path={path}
				q={query.q}
				hint={t("programmes.searchHint")}
				choices={[
					{ name: "country", label: fields("country"), value: query.country, choices: [all, ...countries] },
					{ name: "sort", label: t("list.sort"), value: query.sort, choices: sorts },
				]}
			/>
			<p className="mt-4 text-muted text-sm">{t("programmes.count", { count: total })}</p>
			{total > 0 ? <ProgrammeList programmes={programmes} /> : <p className="mt-2">{t("list.none")}</p>}
			<ListPager page={query.page} pages={Math.ceil(total / PROGRAMMES_PER_PAGE)} href={href} />
		</>
	);
}
