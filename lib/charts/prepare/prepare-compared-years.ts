import type { Compared } from "@/lib/domain/compare/comparison";
import { rollup } from "@/lib/domain/figures/rollup";
import { type Series, seriesByStatus } from "@/lib/domain/figures/series";
import { LOAD_KINDS, type LoadKind, type Status } from "@/lib/domain/values/vocabulary";
import { type Measure, withChange } from "@/lib/domain/view/view";
import { layColumns } from "../layout/columns-layout";
import { type ChartContext, fill } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { type Line, longestStack, markName } from "../model/lines";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { stackedStatuses, statusStyles } from "../style/status-styles";
import { unitText } from "./chart-words";
import { groupLabel } from "./group-label";
import { yearLines } from "./year-lines";

/** The years of things side by side: a panel each, on one axis of years and one scale. */
export type ComparedYears = Pick<ChartModel, "title" | "unit" | "message" | "legend" | "full" | "wide" | "narrow"> & {
	/** A kind of load; null of money. */
	part: LoadKind | null;
};

/**
 * A measure by year for things side by side: columns stacked by status, a drawing a kind of load, all of them on one scale
 * and from the same first year to the same last. `hrefOf` says where the numbers of one that has no rows of its own lead.
 */
export function prepareComparedYears(
	items: readonly Compared[],
	measure: Exclude<Measure, "projects">,
	nameOf: (item: Compared) => string,
	hrefOf: (item: Compared) => string | null,
	context: ChartContext,
): ComparedYears[] {
	const { t } = context;
	const answered = items.map((item) => {
		const view = withChange(item.answer.viewOf(measure, "year"), { page: 1 });
		const selection = item.answer.selectionOf(view);
		const rolled = rollup(selection, "year");
		const byStatus = seriesByStatus(rolled, view, item.answer.dataset.countries);
		return { item, view, selection, rolled, byStatus };
	});
	const [first] = answered;
	// Amounts in their own currencies have no scale in common.
	if (!first || (measure === "investment" && first.view.currency === "original")) return [];
	const statuses = stackedStatuses(Object.assign({}, ...answered.map(({ rolled }) => rolled.byStatus)));
	const parts = measure === "capacity" ? LOAD_KINDS : (["announced"] as const);
	const valueAt = (series: Series | undefined, year: string, part: string) =>
		series?.rows.find(({ key }) => key === year)?.values.find((cell) => cell.part === part)?.value ?? null;

	const lined = parts.map((part) => {
		const known = new Set(
			answered.flatMap(({ rolled, byStatus }) =>
				rolled.groups
					.map(({ key }) => key)
					.filter((year) => statuses.some((status) => valueAt(byStatus.get(status), year, part) !== null)),
			),
		);
		return { part, years: [...known].sort() };
	});
	const currency = measure === "investment" ? first.view.currency : null;
	const unit = measure === "capacity" ? "MW" : "money";
	const exact = measuring(unit, currency, 0, context);
	const columnOf = ({ item, view, selection, byStatus }: (typeof answered)[number], year: string, part: string) => {
		const label = groupLabel(year, selection, context);
		const href = (status: Status | null) =>
			hrefOf(item) ??
			rowsHref(view, { at: year, part: measure === "capacity" ? (part as LoadKind) : null, status }, context);
		return {
			label,
			href: href(null),
			segments: statuses.flatMap((status, series) => {
				const value = valueAt(byStatus.get(status), year, part);
				if (value === null) return [];
				const whose = fill("charts.pair", { first: nameOf(item), second: t(`vocabulary.status.${status}`) }, context);
				return [{ series, value, ...markName(label, whose, exact.exact(value), context), href: href(status) }];
			}),
		};
	};
	// Every year of any of them is on the axis of each.
	const allYears = [...new Set(lined.flatMap(({ years }) => years))].sort();
	const drawings = lined.flatMap(({ part, years }) => {
		if (years.length === 0) return [];
		const panels = answered.map((one) => ({
			key: one.item.key,
			title: nameOf(one.item),
			lines: yearLines(allYears, (year): Omit<Line, "key" | "isApart"> => columnOf(one, year, part)),
		}));
		return [{ part, panels }];
	});
	const largest = Math.max(0, ...drawings.flatMap(({ panels }) => panels.map(({ lines }) => longestStack(lines))));
	const scale = measuring(unit, currency, largest, context);
	const series = statusStyles(statuses, context);
	return drawings.map(({ part, panels }) => {
		const input = { panels, series, measuring: scale, largest };
		const isCapacity = part !== "announced";
		const used = new Set(
			panels.flatMap(({ lines }) => lines.flatMap(({ segments }) => segments.map((segment) => segment.series))),
		);
		return {
			part: isCapacity ? part : null,
			title: isCapacity
				? fill("charts.pair", { first: t("charts.title.capacity.year"), second: t(`vocabulary.kind.${part}`) }, context)
				: t("charts.title.investment.year"),
			// Its panels aren't the kinds: it is of one.
			unit: unitText(first.view, scale.unit, context, ""),
			message: null,
			legend: series.filter((_, index) => used.has(index)).map(({ colour, label }) => ({ colour, label })),
			full: layColumns(input, "full"),
			wide: layColumns(input, "wide"),
			narrow: layColumns(input, "narrow"),
		};
	});
}
