import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ColumnUnit, useNumberColumn } from "@/components/ui/number-column";
import type { ListAnswer, ViewAnswer } from "@/lib/domain/figures/answer";
import { defaultSort } from "@/lib/domain/figures/project-line";
import { type SortKey, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { ON_PHONE, ProjectTableRow } from "./project-table-row";

/** Columns, with the direction that a first click sorts in and the width from which each is shown. */
const COLUMNS: { key: SortKey; firstDescending: boolean; className: string }[] = [
	{ key: "name", firstDescending: false, className: "" },
	{ key: "country", firstDescending: false, className: "max-sm:hidden" },
	{ key: "status", firstDescending: false, className: "max-sm:hidden" },
	{ key: "capacity", firstDescending: true, className: "" },
	{ key: "investment", firstDescending: true, className: "text-right" },
	{ key: "service", firstDescending: false, className: "max-md:hidden text-right" },
	{ key: "announced", firstDescending: true, className: "max-lg:hidden text-right" },
	{ key: "evidence", firstDescending: true, className: "max-lg:hidden text-right" },
];

/** The table of a view's projects. Column heads are links that sort; narrow screens fold columns under the name. */
export function ProjectTable({
	path,
	answer,
	list,
	isOfOneCountry = false,
	withCompare = false,
}: {
	path: string;
	answer: ViewAnswer;
	list: ListAnswer;
	/** Whether the page says which country all projects are in. */
	isOfOneCountry?: boolean;
	/** Whether each row leads to a comparison. */
	withCompare?: boolean;
}) {
	const t = useTranslations("table");
	const { view } = answer;
	const sort = view.sort ?? defaultSort(view);
	const columnOf = useNumberColumn();
	const { currency } = answer.selection().prepared;
	const tallies = list.lines.map(({ tally }) => tally);
	const capacity = columnOf(
		"MW",
		null,
		tallies.flatMap(({ capacityMw }) => Object.values(capacityMw)),
	);
	const money =
		currency === "original"
			? null
			: columnOf(
					"money",
					currency,
					tallies.map((tally) => tally.money.announced.amount),
				);
	const units: Partial<Record<SortKey, string | undefined>> = { capacity: capacity.unit, investment: money?.unit };
	return (
		<table data-page-top="" tabIndex={-1} className="w-full border-collapse text-sm outline-none">
			<caption className="sr-only">{t("caption")}</caption>
			<thead>
				<tr className={`border-ink border-b text-left align-bottom ${ON_PHONE} max-sm:items-end max-sm:text-xs`}>
					{COLUMNS.filter(({ key }) => !(isOfOneCountry && key === "country")).map(
						({ key, firstDescending, className }) => {
							const isSorted = sort.key === key;
							const next = { key, descending: isSorted ? !sort.descending : firstDescending };
							return (
								<th
									key={key}
									scope="col"
									aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : undefined}
									className={`py-2 font-semibold sm:pr-4 sm:last:pr-0 print:pr-2 ${className}`}
								>
									<SortLink
										href={viewHref(path, withChange(view, { sort: next }))}
										isSorted={isSorted}
										descending={sort.descending}
									>
										{t(`column.${key}`)}
									</SortLink>
									{units[key] && <ColumnUnit unit={units[key]} />}
								</th>
							);
						},
					)}
				</tr>
			</thead>
			<tbody>
				{list.lines.map((line) => (
					<ProjectTableRow
						key={line.project.slug}
						line={line}
						answer={answer}
						capacity={capacity}
						money={money}
						isOfOneCountry={isOfOneCountry}
						withCompare={withCompare}
					/>
				))}
			</tbody>
		</table>
	);
}

function SortLink({
	href,
	isSorted,
	descending,
	children,
}: {
	href: string;
	isSorted: boolean;
	descending: boolean;
	children: ReactNode;
}) {
	return (
		<a href={href} className="text-ink no-underline hover:underline">
			{children}
			{isSorted && (
				<span aria-hidden="true" className="text-accent">
					{" "}
					{descending ? "▼" : "▲"}
				</span>
			)}
		</a>
	);
}

/** Links between the pages of the table, with what is shown. */
export function Pager({
	path,
	view,
	list,
	size,
	more = {},
}: {
	path: string;
	view: View;
	list: Pick<ListAnswer, "page" | "pages" | "total">;
	size: number;
	/** The page's own parameters. */
	more?: Record<string, string>;
}) {
	const t = useTranslations("table");
	const first = list.total === 0 ? 0 : (list.page - 1) * size + 1;
	const last = Math.min(list.total, list.page * size);
	const link = (page: number, label: string, rel: string) => (
		<a href={viewHref(path, { ...view, page }, more)} rel={rel} className="inline-flex min-h-10 items-center">
			{label}
		</a>
	);
	return (
		<nav aria-label={t("pages")} className="mt-3 flex flex-wrap items-center gap-x-5 text-sm">
			<span className="text-muted">{t("rows", { from: first, to: last, total: list.total })}</span>
			{list.pages > 1 && (
				<>
					{list.page > 1 && link(list.page - 1, t("previous"), "prev")}
					<span>{t("page", { page: list.page, pages: list.pages })}</span>
					{list.page < list.pages && link(list.page + 1, t("next"), "next")}
				</>
			)}
		</nav>
	);
}
