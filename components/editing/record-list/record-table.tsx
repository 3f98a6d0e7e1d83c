// What the editors' lists of records share.

import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { ListSort } from "@/lib/domain/record/record-list";
import { formatPartialDate } from "@/lib/domain/values/format";
import { ChangedCells } from "./changed-cells";
import { SortHead } from "./sort-head";
import type { Sorting } from "./sorting";

/** A record's line: what it is called, in which language if not the page's, and what stands beside, smaller. */
type Line = { key: string; name: string; lang?: string; note?: ReactNode };

/** A column between the name and the last change, by what it is sorted by; `cell` draws a ListCell. */
type RecordColumn<R> = { sort: ListSort; cell: (record: R) => ReactNode };

/** What every table of a list is drawn from. */
export type Listed<R> = { records: readonly (R & ListedChange)[]; sorting: Sorting };
type ListedChange = { updatedAt: string; changedBy: string | null; draftAt: string | null };

/** Records as editors look for them: a table on a wide screen, and a block of lines for each on a narrow one. */
export function RecordTable<R>({
	folder,
	records,
	sorting,
	lineOf,
	nameSort,
	columns,
}: Listed<R> & {
	/** Where records of the kind are, under /admin. */
	folder: string;
	lineOf: (record: R) => Line;
	/** What the first column is sorted by. */
	nameSort: ListSort;
	columns: readonly RecordColumn<R>[];
}) {
	const t = useTranslations("records.list");
	const locale = useLocale();
	const sorts = [nameSort, ...columns.map(({ sort }) => sort), "changed"] as const;
	return (
		<table className="mt-3 w-full border-collapse text-sm">
			<thead className="max-sm:sr-only">
				<tr className="border-ink border-b text-left text-muted text-xs">
					{sorts.map((sort) => (
						<SortHead key={sort} sort={sort} sorting={sorting} />
					))}
					<th scope="col" className="py-1 pr-4 font-normal">
						<span className="sr-only">{t("links")}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{records.map((record) => {
					const { key, name, lang, note } = lineOf(record);
					const href = `/${locale}/admin/${folder}/${key}`;
					const { updatedAt, changedBy, draftAt } = record;
					return (
						<tr
							key={key}
							className="border-rule border-b align-baseline max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:py-2"
						>
							<th
								scope="row"
								className="max-w-xl py-1.5 pr-4 text-left font-normal [overflow-wrap:anywhere] max-sm:w-full max-sm:py-0"
							>
								<a
									href={href}
									lang={lang}
									className="inline-block min-h-6 py-0.5 font-semibold text-ink no-underline hover:text-accent hover:underline"
								>
									{name}
								</a>
								{note && <span className="ml-2 text-muted text-xs">{note}</span>}
								{draftAt && (
									<span className="ml-2 inline-block border border-accent px-1 text-accent text-xs">
										{t("draft", { date: formatPartialDate(draftAt.slice(0, 10), locale, "short") })}
									</span>
								)}
							</th>
							{columns.map(({ sort, cell }) => (
								<Fragment key={sort}>{cell(record)}</Fragment>
							))}
							<ChangedCells updatedAt={updatedAt} changedBy={changedBy} name={name} historyHref={`${href}/history`} />
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
