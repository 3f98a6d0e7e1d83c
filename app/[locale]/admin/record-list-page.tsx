import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FieldChoice } from "@/components/editing/form/fields/choice-field";
import { DeletedNotice } from "@/components/editing/record-list/deleted-notice";
import { ListForm } from "@/components/editing/record-list/list-form";
import { ListHead } from "@/components/editing/record-list/list-head";
import { ListPager } from "@/components/editing/record-list/list-pager";
import { RECORD_KEYS, type Subject } from "@/lib/domain/record/record-schemas";
import { RECORDS_PER_PAGE } from "@/lib/server/queries/core/record-list";
import type { OrganizationSort } from "@/lib/server/queries/organization/organization-list";
import type { ProgrammeSort } from "@/lib/server/queries/programme/programme-list";
import type { ProjectSort } from "@/lib/server/queries/project/project-list";
import type { SourceSort } from "@/lib/server/queries/source/source-list";
import { type ListParams, listSearch, paramText } from "./list-params";
import { RECORD_FOLDERS } from "./record-folders";

type Sort = OrganizationSort | ProgrammeSort | ProjectSort | SourceSort;

/** An editors' list of one kind of record: what its address says, and the query that this is read as. */
export type RecordList = {
	subject: Subject;
	locale: Locale;
	asked: ListParams;
	query: { q: string; sort: Sort; page: number; [filter: string]: string | number };
	/** The orders that there are, the usual one first. */
	sorts: readonly [Sort, ...Sort[]];
};

/** Title of the list of one kind of record. */
export async function recordListMetadata(subject: Subject): Promise<Metadata> {
	const t = await getTranslations("records");
	return { title: t(`${RECORD_FOLDERS[subject]}.title`) };
}

/** The address of a page of a list; of the one that is asked for, if not said. */
export function recordListHref(
	{ subject, locale, query, sorts }: Omit<RecordList, "asked">,
	page = query.page,
): string {
	return `/${locale}/admin/${RECORD_FOLDERS[subject]}${listSearch({ ...query, page }, sorts[0])}`;
}

/** Title, search, filters and pages of an editors' list around the table of its records. */
export async function RecordListPage({
	filters,
	total,
	children,
	...list
}: RecordList & {
	/** The list can be asked for records that have one of `choices` under a name of the query; `all` is said of any. */
	filters: readonly { name: string; label: string; all?: string; choices: readonly FieldChoice[] }[];
	/** Records on all pages. */
	total: number;
	/** The table. */
	children: ReactNode;
}) {
	const { subject, locale, asked, query, sorts } = list;
	const t = await getTranslations("records");
	const folder = RECORD_FOLDERS[subject];
	const path = `/${locale}/admin/${folder}`;
	const isOfProjects = subject === "project";
	const deleted = RECORD_KEYS[subject].safeParse(paramText(asked, "deleted")).data;
	return (
		<>
			<ListHead
				title={t(`${folder}.title`)}
				newHref={`${path}/new`}
				newLabel={t(`${folder}.new`)}
				isLarge={isOfProjects}
			/>
			{deleted && <DeletedNotice recordKey={deleted} historyHref={`${path}/${deleted}/history`} />}
			<ListForm
				path={path}
				q={query.q}
				hint={t(`${folder}.searchHint`)}
				choices={[
					...filters.map(({ name, label, all = t("list.all"), choices }) => ({
						name,
						label,
						value: String(query[name]),
						choices: [{ value: "", label: all }, ...choices],
					})),
					{
						name: "sort",
						label: t("list.sort"),
						value: query.sort,
						choices: sorts.map((sort) => ({ value: sort, label: t(`list.order.${sort}`) })),
					},
				]}
				isOneLine={isOfProjects}
			/>
			<p className="mt-4 text-muted text-sm">{t(`${folder}.count`, { count: total })}</p>
			{total > 0 ? children : <p className="mt-2">{t(isOfProjects ? "projects.none" : "list.none")}</p>}
			<ListPager
				page={query.page}
				pages={Math.ceil(total / RECORDS_PER_PAGE)}
				href={(page) => recordListHref(list, page)}
			/>
		</>
	);
}
