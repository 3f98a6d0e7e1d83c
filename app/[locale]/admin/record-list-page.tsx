import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FieldChoice } from "@/components/editing/form/fields/choice-field";
import { DeletedNotice } from "@/components/editing/record-list/deleted-notice";
import { EmptyList } from "@/components/editing/record-list/empty-list";
import { ListForm } from "@/components/editing/record-list/list-form";
import { ListHead } from "@/components/editing/record-list/list-head";
import { ListPager } from "@/components/editing/record-list/list-pager";
import type { Sorting } from "@/components/editing/record-list/sorting";
import {
	filtersSet,
	type ListFilter,
	type ListQuery,
	type ListSort,
	listSearch,
	NO_COUNTRY,
	RECORD_LISTS,
	readListQuery,
	SOURCE_LACKS,
	sortedBy,
	withoutFilter,
} from "@/lib/domain/record/record-list";
import { RECORD_KEYS, type Subject } from "@/lib/domain/record/record-schemas";
import { countryName, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import { STATUSES } from "@/lib/domain/values/vocabulary";
import { getClient } from "@/lib/server/db/client";
import { type ListPage, RECORDS_PER_PAGE } from "@/lib/server/queries/core/record-list";
import { listDrafts } from "@/lib/server/queries/desk/draft";
import { type ListParams, paramText } from "./list-params";
import { DraftsGroup } from "./queue/drafts-group";
import { RECORD_FOLDERS } from "./record-folders";
import { OwnFilters } from "./saved-filters";

/** An editors' list of one kind of record, as it is asked for. */
type RecordList<S extends Subject> = { subject: S; locale: Locale; query: ListQuery<S> };

/** Title of the list of one kind of record. */
export async function recordListMetadata(subject: Subject): Promise<Metadata> {
	const t = await getTranslations("records");
	return { title: t(`${RECORD_FOLDERS[subject]}.title`) };
}

/** What the address of a list asks for. */
export function readRecordList<S extends Subject>(subject: S, locale: Locale, asked: ListParams): RecordList<S> {
	return { subject, locale, query: readListQuery(subject, (name) => paramText(asked, name)) };
}

/** The address of a list. */
export function recordListHref<S extends Subject>({ subject, locale, query }: RecordList<S>): string {
	return `/${locale}/admin/${RECORD_FOLDERS[subject]}${listSearch(subject, query)}`;
}

/** How a list is sorted, and where it is sorted otherwise. */
export function sortingOf<S extends Subject>(list: RecordList<S>): Sorting {
	const { sort, descending } = list.query;
	const hrefOf = (by: ListSort) => recordListHref({ ...list, query: sortedBy(list.query, by as ListSort<S>) });
	return { sort, descending, hrefOf };
}

/** Title, search, filters and pages of an editors' list around the table of its records. */
export async function RecordListPage<S extends Subject>({
	list,
	page: { total, page, countries, without },
	asked,
	userId,
	children,
}: {
	list: RecordList<S>;
	page: Omit<ListPage<S, unknown>, "records">;
	/** All that the address says. */
	asked: ListParams;
	userId: string;
	/** The table. */
	children: ReactNode;
}) {
	const { subject, locale, query } = list;
	const t = await getTranslations("records");
	const folder: (typeof RECORD_FOLDERS)[Subject] = RECORD_FOLDERS[subject];
	const path = `/${locale}/admin/${folder}`;
	const choices = await filterChoices(list, countries);
	const isMine = query.filters["mine" as ListFilter<S>] !== "";
	const deleted = RECORD_KEYS[subject].safeParse(paramText(asked, "deleted")).data;
	const hrefWithout = (filter: "q" | ListFilter<S>) => recordListHref({ ...list, query: withoutFilter(query, filter) });
	const inWords = (filter: "q" | ListFilter<S>) => {
		if (filter === "q") return t("list.empty.search", { q: query.q });
		if (filter === "mine") return t("list.empty.filter", { value: t("list.mine") });
		const chosen = query.filters[filter];
		const known = choices.find(({ name }) => name === filter)?.choices.find(({ value }) => value === chosen);
		return t("list.empty.filter", { value: known?.name ?? chosen });
	};
	return (
		<>
			<ListHead title={t(`${folder}.title`)} newHref={`${path}/new`} newLabel={t(`${folder}.new`)} />
			{deleted && <DeletedNotice recordKey={deleted} historyHref={`${path}/${deleted}/history`} />}
			<ListForm
				path={path}
				q={query.q}
				hint={t(`${folder}.searchHint`)}
				choices={choices}
				mine={isMine}
				order={{ ...query, sorts: RECORD_LISTS[subject].sorts }}
			/>
			<OwnFilters subject={subject} path={path} search={listSearch(subject, query)} asked={asked} userId={userId} />
			{isMine && <p className="mt-2 mb-0 text-muted text-sm">{t("list.mineNote")}</p>}
			<p className="mt-4 text-muted text-sm">{t(`${folder}.count`, { count: total })}</p>
			{total > 0 ? (
				children
			) : (
				<EmptyList
					filters={filtersSet(query).map((filter) => {
						const count = without.find((one) => one.filter === filter)?.count ?? 0;
						return {
							name: filter,
							what: inWords(filter),
							count: count > 0 ? t(`${folder}.count`, { count }) : null,
							href: hrefWithout(filter),
						};
					})}
					allHref={path}
				/>
			)}
			<ListPager
				page={page}
				pages={Math.ceil(total / RECORDS_PER_PAGE)}
				href={(to) => recordListHref({ ...list, query: { ...query, page: to } })}
			/>
			{isMine && <NewDrafts list={list} userId={userId} />}
		</>
	);
}

/** The reader's drafts of records that are in no list: those that aren't there yet, or not any more. */
async function NewDrafts<S extends Subject>({ list, userId }: { list: RecordList<S>; userId: string }) {
	const drafts = await listDrafts(getClient(), userId);
	const unlisted = drafts.filter(({ subject, currentVersion }) => subject === list.subject && currentVersion === null);
	return <DraftsGroup drafts={unlisted} back={`/${list.locale}/admin/${RECORD_FOLDERS[list.subject]}?mine=1`} />;
}

type Choice = FieldChoice & {
	/** What it says without how many there are. */
	name: string;
};

/** What a list can be narrowed down to, but for what is one's own. Of countries only those that are used. */
async function filterChoices<S extends Subject>(
	{ subject, locale, query }: RecordList<S>,
	countries: ListPage<S, unknown>["countries"],
): Promise<{ name: ListFilter; label: string; value: string; choices: Choice[] }[]> {
	const [t, words] = await Promise.all([getTranslations("records"), getTranslations("vocabulary")]);
	const filters: Readonly<Partial<Record<ListFilter, string>>> = query.filters;
	const any: Choice = { value: "", name: "", label: t(subject === "source" ? "sources.all" : "list.all") };
	const plain = (value: string, label: string): Choice => ({ value, name: label, label });
	const countryChoices = (chosen: string) => {
		const counts = new Map(countries.map(({ country, count }) => [country ?? NO_COUNTRY, count]));
		if (chosen !== "" && !counts.has(chosen)) counts.set(chosen, 0);
		const { compare } = new Intl.Collator(LANGUAGE_TAGS[locale]);
		const unknown = t(subject === "programme" ? "severalCountries" : "list.noCountry");
		return [...counts]
			.map(([value, count]) => {
				const name = value === NO_COUNTRY ? unknown : countryName(value, locale);
				return { value, name, label: t("list.counted", { label: name, count }) };
			})
			.sort(
				(one, other) =>
					Number(one.value === NO_COUNTRY) - Number(other.value === NO_COUNTRY) || compare(one.name, other.name),
			);
	};
	const all: Readonly<Record<Exclude<ListFilter, "mine">, (chosen: string) => Choice[]>> = {
		country: countryChoices,
		status: () => STATUSES.map((status) => plain(status, words(`status.${status}`))),
		lack: () => SOURCE_LACKS.map((lack) => plain(lack, t(`lacking.${lack}`))),
	};
	const labels = { country: t("list.column.country"), status: t("list.column.status"), lack: t("list.lack") };
	return RECORD_LISTS[subject].filters.flatMap((name) => {
		if (name === "mine") return [];
		const value = filters[name] ?? "";
		return [{ name, label: labels[name], value, choices: [any, ...all[name](value)] }];
	});
}
