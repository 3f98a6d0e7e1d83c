import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OpensRows } from "@/components/country/opens-rows";
import { NoFigure } from "@/components/country/scaled-value";
import { TalliedMoney } from "@/components/country/tallied-money";
import { OfWhichKind, OfWhichMoney } from "@/components/headline/of-which";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { type NumberColumn, useNumberColumn } from "@/components/ui/number-column";
import { StatusMark } from "@/components/ui/status-mark";
import { cssColour, kindToken, statusToken } from "@/lib/charts/style/tokens";
import type { Compared, ComparedBlock, ComparedCell, ComparedRow, Comparison } from "@/lib/domain/compare/comparison";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import { comparedHref } from "./compare-links";
import { DifferenceText } from "./difference-text";

/** On a phone a row's name and its difference have a line of their own, the figures stand under their columns. */
const COLUMNS = ["", "max-lg:grid-cols-1", "max-lg:grid-cols-2", "max-lg:grid-cols-3", "max-lg:grid-cols-4"];
/** The fewer there are, the longer their bars. */
const WIDTHS = ["", "lg:w-2/3", "lg:w-1/4", "lg:w-1/5", "lg:w-1/6"];

/** Rows that are measured by one axis and stand under one heading. */
type Group = { key: string; name: ComparedRow["figure"]["group"]; rows: ComparedRow[] };

/** Figures side by side, a definition a row: each opens, has its bar on the axis of its group, and says how it differs. */
export function ComparisonTable({
	comparison: { noun, items },
	block,
	names,
}: {
	comparison: Comparison;
	block: ComparedBlock;
	names: readonly string[];
}) {
	const t = useTranslations("compare");
	const locale = useLocale();
	const columnOf = useNumberColumn();
	const onPhone = `max-lg:grid max-lg:gap-x-2 ${COLUMNS[items.length]}`;
	const list = new Intl.ListFormat(locale).format(names);
	/** Where a figure is that no list of rows is behind: on the page of its own record. */
	const recordOf = ({ figure }: ComparedRow, item: Compared | undefined): string | null => {
		if (!item || (noun !== "project" && figure.group !== "envelope")) return null;
		const part = noun === "programme" ? "account" : figure.group === "capacity" ? "phases" : "money";
		return comparedHref(locale, noun, item.key, item.answer.view, `#${part}`);
	};
	return (
		<table className="w-full border-collapse text-sm">
			<caption className="sr-only">{t("caption", { names: list })}</caption>
			<thead className="border-ink border-b">
				<tr className={onPhone}>
					<td className="max-lg:hidden" />
					{items.map(({ key }, item) => (
						<th key={key} scope="col" className="wrap-anywhere py-1.5 text-left align-bottom font-semibold lg:pl-4">
							{names[item]}
						</th>
					))}
					{items.length > 1 && (
						<th
							scope="col"
							className="py-1.5 pl-6 text-left align-bottom font-normal text-muted text-xs max-lg:sr-only"
						>
							{t("differenceHead")}
						</th>
					)}
				</tr>
			</thead>
			{groupsOf(block.rows).map(({ key, name, rows }) => {
				const [first] = rows as [ComparedRow];
				const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
				const column = columnOf(first.unit, first.currency, values);
				const largest = Math.max(0, ...values);
				const isShare = first.unit === "projects share" || first.unit === "projects";
				return (
					<tbody key={key}>
						{!isShare && (
							<tr className="max-lg:block">
								<th
									scope="rowgroup"
									colSpan={items.length + 2}
									className="wrap-normal pt-5 pb-1 text-left font-normal max-lg:block"
								>
									<span className="font-serif text-base">{t(`group.${name}`)}</span>{" "}
									{(first.unit !== "money" || first.currency !== null) && (
										<span className="text-muted text-xs">{column.unit}</span>
									)}
								</th>
							</tr>
						)}
						{rows.map((row) => (
							<tr key={JSON.stringify(row.figure)} className={`border-rule border-t align-top ${onPhone}`}>
								<th
									scope="row"
									className={`wrap-normal py-1 text-left font-normal leading-6 max-lg:col-span-full max-lg:pb-0 lg:w-44 ${isPartOfRow(row) ? "pl-3 text-xs lg:pl-5" : ""}`}
								>
									<RowName row={row} />
								</th>
								{row.cells.map((cell, item) => (
									<td
										key={items[item]?.key}
										className={`min-w-0 py-1 leading-6 max-lg:pt-0 lg:pl-4 ${WIDTHS[items.length]}`}
									>
										<Cell row={row} cell={cell} column={column} href={recordOf(row, items[item])} />
										<Bar row={row} value={cell.value} largest={isShare ? 0 : largest} />
										<OfWhich row={row} cell={cell} currency={items[item]?.answer.view.currency ?? "EUR"} />
									</td>
								))}
								{items.length > 1 && (
									<td className="py-1 text-muted text-xs leading-6 max-lg:col-span-full max-lg:pt-0 max-lg:leading-5 lg:pl-6">
										<DifferenceText row={row} names={names} />
									</td>
								)}
							</tr>
						))}
					</tbody>
				);
			})}
		</table>
	);
}

/** Rows in their order, those of one unit under one heading. */
function groupsOf(rows: readonly ComparedRow[]): Group[] {
	const groups: Group[] = [];
	for (const row of rows) {
		const { figure } = row;
		const key = `${figure.group} ${"measure" in figure ? figure.measure : figure.group === "projects" ? figure.part : ""}`;
		const last = groups.at(-1);
		if (last?.key === key) last.rows.push(row);
		else groups.push({ key, name: figure.group, rows: [row] });
	}
	return groups;
}

/** Whether a row is a part of the one above it. */
function isPartOfRow({ figure }: ComparedRow): boolean {
	switch (figure.group) {
		case "projects":
			return figure.part === "underWay";
		case "capacity":
			return figure.status !== null;
		case "money":
			return figure.stage !== null;
		default:
			return false;
	}
}

function RowName({ row: { figure } }: { row: ComparedRow }) {
	const t = useTranslations("compare.row");
	const vocabulary = useTranslations("vocabulary");
	switch (figure.group) {
		case "projects":
			return t(figure.part === "all" ? "projects" : "underWay");
		case "capacity":
			if (figure.status !== null) return <StatusMark status={figure.status} />;
			return (
				<>
					<Swatch kind={figure.part} /> {vocabulary(`kind.${figure.part}`)}
				</>
			);
		case "envelope":
			return t(figure.part);
		case "money":
			return figure.stage === null ? vocabulary(`column.${figure.part}`) : t(figure.stage);
		default:
			if (figure.part === "announced") return t("announcedPerHead");
			return (
				<>
					<Swatch kind={figure.part} /> {vocabulary(`kind.${figure.part}`)}
				</>
			);
	}
}

function Cell({
	row,
	cell: { value, opens, money },
	column,
	href,
}: {
	row: ComparedRow;
	cell: ComparedCell;
	column: NumberColumn;
	/** Its own record, where no list of rows is behind it. */
	href: string | null;
}) {
	const isPart = isPartOfRow(row);
	let figure: ReactNode;
	if (value !== null) figure = column.write(value);
	else if (money && money.added > 0) figure = <TalliedMoney tally={money} currency="original" />;
	else return <NoFigure />;
	const text = <span className={isPart ? "text-sm" : "font-semibold font-serif text-base"}>{figure}</span>;
	if (opens) {
		return (
			<OpensRows view={opens.view} opening={opens.opening}>
				{text}
			</OpensRows>
		);
	}
	if (href === null) return text;
	return (
		<a href={href} className="inline-block min-h-6 text-ink leading-6 no-underline hover:text-accent hover:underline">
			{text}
		</a>
	);
}

function Bar({ row: { figure }, value, largest }: { row: ComparedRow; value: number | null; largest: number }) {
	if (value === null || largest === 0) return null;
	const colour =
		figure.group === "capacity" && figure.status !== null
			? statusToken(figure.status)
			: figure.group === "money" ||
					figure.group === "envelope" ||
					figure.part === "announced" ||
					figure.group === "projects"
				? "accent"
				: kindToken(figure.part);
	return (
		<span aria-hidden="true" className="mb-1 block h-1.5 bg-sunken [print-color-adjust:exact]">
			<span
				className="block h-full"
				style={{ width: `${((value / largest) * 100).toFixed(2)}%`, background: cssColour(colour) }}
			/>
		</span>
	);
}

/** What of a sum has stopped, is "up to", or is overdue, beside the sum. */
function OfWhich({
	row: { figure },
	cell: { tally, opens },
	currency,
}: {
	row: ComparedRow;
	cell: ComparedCell;
	currency: DisplayCurrency;
}) {
	if (!tally) return null;
	const props = opens ? { view: opens.view } : {};
	return (
		<span className="block text-muted text-xs leading-5 [&_span]:whitespace-normal">
			{figure.group === "capacity" && <OfWhichKind tally={tally} kind={figure.part} {...props} />}
			{figure.group === "money" && figure.part === "announced" && (
				<OfWhichMoney tally={tally} currency={currency} {...props} />
			)}
		</span>
	);
}
