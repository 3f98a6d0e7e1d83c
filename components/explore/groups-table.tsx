import { useLocale, useTranslations } from "next-intl";
import { ChoiceLine } from "@/components/country/choice-line";
import { Pager } from "@/components/project-table/project-table";
import { ColumnUnit, knownValues, useNumberColumn } from "@/components/ui/number-column";
import { nextSort, SortHeading, sortedBy } from "@/components/ui/sort-heading";
import { useGroupName } from "@/components/view-bar/filter-names";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import {
	type GroupLine,
	groupTable,
	groupView,
	OTHER_MONEY,
	sortGroupLines,
	usualOrder,
} from "@/lib/domain/figures/group-lines";
import { pageOf } from "@/lib/domain/figures/project-line";
import { rankingKinds } from "@/lib/domain/figures/ranking-kinds";
import type { PartValue } from "@/lib/domain/figures/series";
import { formatMoney, formatMw } from "@/lib/domain/values/format";
import { CAPACITY_KINDS } from "@/lib/domain/values/vocabulary";
import { MEASURES, type OrderKey, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { GroupRow, LARGE, WIDE } from "./group-row";

/** Groups on a page of the table. */
const ROWS = 60;

/** The groups of a view as rows, every kind of capacity and money side by side; each number opens to its rows. */
export function GroupsTable({ path, answer }: { path: string; answer: ViewAnswer }) {
	const t = useTranslations();
	const locale = useLocale();
	const columnOf = useNumberColumn();
	const { view, dataset } = answer;
	const nameOf = useGroupName(dataset, view.by);
	const table = groupTable(view, (own) => answer.selectionOf(own), dataset.countries);
	const kinds = CAPACITY_KINDS.filter((kind) => table.total.capacity.some(({ part }) => part === kind));
	const [ranked] = rankingKinds(answer.rollup("capacity", view.by).total, view);
	const order = view.order ?? usualOrder(view, ranked);
	const sorted = sortGroupLines(table.lines, order, nameOf, new Intl.Collator(locale).compare);
	const { items, ...where } = pageOf(sorted, view.page, ROWS);
	const hasMoney = view.by !== "kind";
	const others = OTHER_MONEY.filter((column) => table.total.otherMoney[column] !== null);
	const capacity = columnOf(table.capacity.unit, null, knownValues(table.lines.flatMap((line) => line.capacity)));
	const money = columnOf(
		table.money.unit,
		table.money.currency,
		knownValues(table.lines.flatMap((line) => line.money)),
	);
	const isScaled = view.scale !== "absolute";

	const heading = (key: OrderKey, label: string, className: string, unit?: string) => (
		<SortHeading
			key={key}
			label={label}
			href={viewHref(path, withChange(view, { order: nextSort(order ?? { key: "name", descending: true }, key) }))}
			unit={unit}
			sorted={order === null ? null : sortedBy(order, key)}
			className={`${key === "name" ? "pl-0 text-left" : "text-right"} ${className}`}
		/>
	);
	const orders: { key: OrderKey; label: string }[] = [
		{ key: "name", label: t(`view.by.${view.by}`) },
		{ key: "projects", label: t("explore.table.projects") },
		...kinds.map((kind) => ({ key: kind, label: t(`vocabulary.kind.${kind}`) })),
		...(hasMoney && table.money.currency !== null
			? [{ key: "investment" as const, label: t("vocabulary.column.announced") }]
			: []),
		{ key: "underway", label: t("explore.table.underway") },
	];
	const row = (line: GroupLine) => (
		<GroupRow
			key={line.key ?? ""}
			line={line}
			view={view}
			name={
				line.key === null ? t(table.overlaps ? "explore.table.totalOverlaps" : "explore.table.total") : nameOf(line.key)
			}
			href={line.key === null ? null : pageHref(line.key)}
			kinds={kinds}
			others={others}
			hasMoney={hasMoney}
			capacity={{ column: capacity, unit: table.capacity.unit }}
			money={{ column: money, ...table.money }}
		/>
	);
	/** The page of a country or a company, of the same filters. */
	function pageHref(key: string): string | null {
		const own = withChange(view, { measure: "capacity", by: "country", scale: "absolute", tab: "chart", order: null });
		if (view.by === "country") return viewHref(`/${locale}/countries/${key}`, { ...own, countries: [] });
		return view.by === "company"
			? viewHref(`/${locale}/companies/${key}`, { ...own, companies: [], role: null })
			: null;
	}
	const withoutYear = [...(table.unplaced.capacity ?? []), ...(table.unplaced.investment ?? [])];
	return (
		<div id="groups">
			<div className="mb-3 md:hidden print:hidden">
				<ChoiceLine
					label={t("explore.table.order")}
					choices={orders.map(({ key, label }) => ({
						label,
						href: viewHref(
							path,
							withChange(view, { order: nextSort(order ?? { key: "name", descending: true }, key) }),
						),
						isCurrent: order?.key === key,
					}))}
				/>
			</div>
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("explore.table.caption", { by: t(`view.by.${view.by}`) })}</caption>
				<thead className="border-ink border-b text-xs">
					<tr>
						{heading("name", t(`view.by.${view.by}`), "")}
						{heading("projects", t("explore.table.projects"), WIDE)}
						<th scope="col" className="px-1 py-1.5 text-left align-bottom font-semibold md:hidden">
							{t("explore.table.byKind")}
							<ColumnUnit unit={capacity.unit} />
						</th>
						{kinds.map((kind) => heading(kind, t(`vocabulary.kind.${kind}`), WIDE, capacity.unit))}
						{hasMoney &&
							(table.money.currency === null ? (
								<th scope="col" className="py-1.5 pl-1 text-right align-bottom font-semibold sm:px-2">
									{t("vocabulary.column.announced")}
								</th>
							) : (
								heading("investment", t("vocabulary.column.announced"), "", money.unit)
							))}
						{others.map((column) => (
							<th key={column} scope="col" className={`py-1.5 text-right align-bottom font-semibold sm:px-2 ${LARGE}`}>
								{t(`vocabulary.column.${column}`)}
							</th>
						))}
						{heading("underway", t("explore.table.underway"), WIDE)}
					</tr>
				</thead>
				<tbody>{items.map(row)}</tbody>
				<tfoot className="border-ink border-t-2 font-semibold">{row(table.total)}</tfoot>
			</table>
			{where.pages > 1 && <Pager path={path} view={view} list={{ ...where, total: sorted.length }} size={ROWS} />}
			<p className="no-print mt-3 text-sm">
				{t("explore.files")}
				{MEASURES.filter((measure) => hasMoney || measure !== "investment").map((measure) => (
					<a key={measure} href={viewHref("/api/v1/rollup.csv", groupView(view, measure))} download className="ml-3">
						{t("explore.file", { measure: t(`view.measure.${measure}`) })}
					</a>
				))}
			</p>
			<p className="mt-3 max-w-3xl text-muted text-xs leading-4">
				{withoutYear.some(({ value }) => value !== null) && (
					<>
						{t("explore.table.withoutYear", {
							figures: withoutYear.flatMap((cell) => (cell.value === null ? [] : unplacedText(cell))).join(" · "),
						})}{" "}
					</>
				)}
				{t("explore.table.note.kinds")} {t("explore.table.note.measures")}{" "}
				{table.overlaps && `${t("explore.table.note.overlaps")} `}
				{isScaled && `${t("explore.table.note.total")} `}
				{others.length > 0 && t("explore.table.note.otherMoney")}
			</p>
		</div>
	);

	function unplacedText({ part, value }: PartValue): string {
		const kind = CAPACITY_KINDS.find((one) => one === part);
		if (kind) return `${formatMw(value ?? 0, locale)} ${t(`vocabulary.kind.${kind}`)}`;
		const code = table.money.currency ?? part;
		return `${formatMoney(value ?? 0, code, locale)} ${t("vocabulary.column.announced")}`;
	}
}
