import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { ColumnUnit, useNumberColumn } from "@/components/ui/number-column";
import { nextSort, SortHeading, sortedBy } from "@/components/ui/sort-heading";
import { COMPANY_SORTS, type CompanyLine, type CompanySort } from "@/lib/domain/figures/company-lines";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import type { View } from "@/lib/domain/view/view";
import { CompanyRow } from "./company-row";
import { hasOfWhich, OfWhichList } from "./of-which-list";

/**
 * Lines of companies in a role, or of one company in its roles; on a narrow screen the figures of a row stand in two
 * columns. `sortHref` makes the headings links that sort.
 */
export function CompanyTable({
	caption,
	nameHeading,
	lines,
	total = null,
	nameOf,
	view,
	withOfWhich = false,
	sort = null,
	sortHref,
}: {
	caption: string;
	/** What a row is: a company, a role. */
	nameHeading: string;
	/** The lines in the order to show. */
	lines: readonly CompanyLine[];
	total?: CompanyLine | null;
	nameOf: (line: CompanyLine) => ReactNode;
	/** The view that the lines are answered from. */
	view: View;
	/** Whether each line says what of it has stopped, is "up to" or overdue; the total always does. */
	withOfWhich?: boolean;
	sort?: CompanySort | null;
	sortHref?: (sort: CompanySort) => string;
}) {
	const t = useTranslations("company");
	const kind = useTranslations("vocabulary.kind");
	const columnOf = useNumberColumn();
	const all = total === null ? lines : [...lines, total];
	const capacity = columnOf(
		"MW",
		null,
		all.flatMap(({ tally }) => LOAD_KINDS.map((load) => tally.capacityMw[load])),
	);
	const isOriginal = view.currency === "original";
	const money = isOriginal
		? null
		: columnOf(
				"money",
				view.currency,
				all.map(({ tally }) => tally.money.announced.amount),
			);
	const heading = (name: CompanySort["key"], className = "") => {
		const load = LOAD_KINDS.find((candidate) => candidate === name);
		const isSortable = sort !== null && sortHref && !(isOriginal && name === "investment");
		return (
			<SortHeading
				key={name}
				label={load ? kind(load) : name === "name" ? nameHeading : t(`column.${name}`)}
				unit={load || name === "service" ? capacity.unit : name === "investment" ? money?.unit : undefined}
				href={isSortable ? sortHref(nextSort(sort, name)) : null}
				sorted={sort && sortedBy(sort, name)}
				className={`${name === "name" ? "pl-0 text-left" : "text-right"} ${className}`}
			/>
		);
	};
	const row = (line: CompanyLine) => {
		const isExplained = (withOfWhich || line === total) && hasOfWhich(line);
		return (
			<Fragment key={`${line.role} ${line.company?.slug ?? ""}`}>
				<CompanyRow line={line} name={nameOf(line)} capacity={capacity} money={money} view={view} />
				{isExplained && (
					<tr>
						<td colSpan={8} className="pb-2">
							<OfWhichList line={line} view={view} />
						</td>
					</tr>
				)}
			</Fragment>
		);
	};
	return (
		<table className="w-full border-collapse text-sm">
			<caption className="sr-only">{caption}</caption>
			<thead className="border-ink border-b text-xs">
				<tr>
					{heading("name")}
					{heading("projects", "hidden md:table-cell")}
					<th scope="col" className="px-1 py-1.5 text-left align-bottom font-semibold md:hidden">
						{t("column.byKind")}
						<ColumnUnit unit={capacity.unit} />
					</th>
					{LOAD_KINDS.map((load) => heading(load, "hidden md:table-cell"))}
					{heading("investment")}
					{heading("service", "hidden lg:table-cell")}
				</tr>
			</thead>
			<tbody className="border-rule border-b">{lines.map(row)}</tbody>
			{total !== null && <tfoot className="border-ink border-t-2 font-semibold">{row(total)}</tfoot>}
		</table>
	);
}

/** The columns that a table in a currency can be sorted by. */
export function companySorts({ currency }: Pick<View, "currency">): CompanySort["key"][] {
	return COMPANY_SORTS.filter((key) => key !== "investment" || currency !== "original");
}
