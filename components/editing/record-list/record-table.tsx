// What the editors' lists of records share.

import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { ChangedCells } from "./changed-cells";

/** A record's line: what it is called, in which language if not the page's, and what stands beside, smaller. */
type Line = { key: string; name: string; lang?: string; note?: ReactNode };

/** A column between the name and the last change; `cell` draws a ListCell. */
export type RecordColumn<R> = { title: string; cell: (record: R) => ReactNode };

/** Records as editors look for them: a table on a wide screen, and a block of lines for each on a narrow one. */
export function RecordTable<R extends { updatedAt: string; changedBy: string | null }>({
	folder,
	records,
	lineOf,
	nameTitle,
	changedTitle,
	columns,
}: {
	/** Where records of the kind are, under /admin. */
	folder: string;
	records: readonly R[];
	lineOf: (record: R) => Line;
	nameTitle: string;
	changedTitle: string;
	columns: readonly RecordColumn<R>[];
}) {
	const t = useTranslations("records.list");
	const locale = useLocale();
	const links = <span className="sr-only">{t("links")}</span>;
	const titles: [key: string, title: ReactNode][] = [
		["name", nameTitle],
		...columns.map(({ title }): [string, string] => [title, title]),
		["changed", changedTitle],
		["links", links],
	];
	return (
		<table className="mt-3 w-full border-collapse text-sm">
			<thead className="max-sm:sr-only">
				<tr className="border-ink border-b text-left text-muted text-xs">
					{titles.map(([key, title]) => (
						<th key={key} scope="col" className="py-1 pr-4 font-normal">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{records.map((record) => {
					const { key, name, lang, note } = lineOf(record);
					const href = `/${locale}/admin/${folder}/${key}`;
					const { updatedAt, changedBy } = record;
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
							</th>
							{columns.map(({ title, cell }) => (
								<Fragment key={title}>{cell(record)}</Fragment>
							))}
							<ChangedCells updatedAt={updatedAt} changedBy={changedBy} name={name} historyHref={`${href}/history`} />
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
