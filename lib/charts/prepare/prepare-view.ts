import { NO_YEAR, rollup } from "@/lib/domain/figures/rollup";
import { loadParts, series as toSeries } from "@/lib/domain/figures/series";
import { type CapacityKind, STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import { type View, withChange } from "@/lib/domain/view/view";
import type { ChartContext } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { type Line, longestStack, markName, type Segment, type SeriesStyle } from "../model/lines";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { seriesTable } from "../table/series-table";
import { kindStyles } from "./capacity-bars";
import { groupLabel } from "./group-label";
import { moneyMessage, moneyNotes, moneyScope } from "./money-scope";
import { moreRows, topLines, unitOfTop } from "./top-lines";
import { yearLines } from "./year-lines";

/** The chart of any view: columns by year, bars by anything else, in the view's measure and scale. */
export function prepareView(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const { view } = selection;
	const rolled = rollup(selection);
	const numbers = toSeries(rolled, view, selection.prepared.dataset.countries);
	const scope = view.measure === "investment" ? moneyScope(selection, rolled) : null;
	const parts = view.measure === "capacity" ? loadParts(numbers.parts) : numbers.parts;
	const series: SeriesStyle[] =
		view.measure === "capacity"
			? kindStyles(parts as CapacityKind[], context)
			: [{ key: parts[0] ?? view.measure, label: "", short: null, colour: "accent" }];
	const currency = scope?.currency ?? numbers.currency;
	const exact = measuring(numbers.unit, currency, 0, context);
	const isSplit = view.scale === "share" && series.length > 1;

	const values = new Map(numbers.rows.map((row) => [row.key, row.values]));
	const segmentsOf = (key: string, label: string, opened = key): Segment[] =>
		series.map((style, index) => {
			const value = values.get(key)?.find(({ part }) => part === style.key)?.value ?? null;
			return {
				series: index,
				value,
				...markName(label, style.short === null ? null : style.label, exact.exact(value ?? 0), context),
				href: openingOf(view, opened, style.key, context),
			};
		});
	const lineOf = (key: string) => {
		const label = groupLabel(key, selection, context);
		return { label, href: openingOf(view, key, null, context), segments: segmentsOf(key, label) };
	};
	const isDrawn = scope === null || scope.currency !== null;
	const keys = isDrawn ? numbers.rows.map((row) => row.key) : [];
	const isByYear = view.by === "year";
	const all: Line[] = isByYear
		? carried(yearLines(keys, lineOf))
		: keys.map((key) => ({ key, isApart: false, ...lineOf(key) }));
	const top = isByYear || view.by === "status" ? { shown: all, ordered: keys, hidden: 0 } : topLines(all);
	const scale = measuring(numbers.unit, currency, longestStack(all), context);
	const tableKeys = isDrawn ? top.ordered : numbers.rows.map((row) => row.key);
	if (view.by === "status") tableKeys.sort((a, b) => lifeOrder(a) - lifeOrder(b));

	return frameModel(
		{
			title: t(`charts.viewTitle.${view.measure}.${view.by}`),
			unit:
				currency === null && view.measure === "investment"
					? t("charts.inOriginal")
					: unitOfTop(
							t(`charts.scaleUnit.${isSplit ? "shareOfKind" : view.scale}`, { unit: scale.unit }),
							top,
							context,
						),
			table: () =>
				seriesTable(
					numbers,
					numbers.parts.map((part) => headOf(part)),
					tableKeys.map((key) => ({
						key,
						label: groupLabel(key, selection, context),
						href: openingOf(view, key, null, context),
					})),
					{
						head: t(`charts.group.${view.by}`),
						total: view.scale === "absolute" && !rolled.overlaps ? t("charts.total") : null,
					},
					(key, part) => (key === null ? rowsHref(view, {}, context) : openingOf(view, key, part, context)),
				),
			notes: [
				...(rolled.overlaps ? [t("charts.note.overlaps")] : []),
				...(numbers.unplaced?.some(({ value }) => value !== null) ? [t("charts.note.unplaced")] : []),
				...(view.measure === "capacity" && numbers.parts.includes("generation") ? [t("charts.note.generation")] : []),
				...(view.measure === "investment" ? moneyNotes(rolled, context) : []),
			],
			more: moreRows(top.hidden, view.by, context),
			message: scope && moneyMessage(scope, rolled, context),
		},
		isByYear
			? {
					columns: {
						panels: isSplit
							? series.map((style, index) => ({ key: style.key, title: style.label, lines: ofSeries(all, index) }))
							: [{ key: "all", title: null, lines: all }],
						series: isSplit ? series.map((style) => ({ ...style, short: null })) : series,
						measuring: scale,
						hasSums: isSplit || series.length === 1,
					},
				}
			: { bars: { lines: top.shown, series, measuring: scale, isSplit } },
		selection,
		context,
	);

	/** On a cumulative axis a year without new figures stands as high as the one before it. */
	function carried(lines: Line[]): Line[] {
		if (view.scale !== "cumulative") return lines;
		let before = "";
		return lines.map((line) => {
			if (line.segments.length > 0) before = line.key;
			return {
				...line,
				href: openingOf(view, line.key, null, context),
				segments: segmentsOf(before, line.label, line.key),
			};
		});
	}

	function headOf(part: string) {
		if (view.measure === "projects") return { part, head: t("charts.unit.projects"), measuring: exact };
		if (view.measure === "capacity") {
			return { part, head: `${t(`vocabulary.kind.${part}`)} (${exact.exactUnit})`, measuring: exact };
		}
		const own = part === "announced" ? exact : measuring(numbers.unit, part, 0, context);
		return { part, head: `${t("vocabulary.column.announced")} (${own.exactUnit})`, measuring: own };
	}
}

/** What a number opens: up to a year is all of that year and before, so the view is narrowed instead. */
function openingOf(view: View, key: string, part: string | null, context: ChartContext): string {
	const opened = view.measure === "capacity" ? { part: part as CapacityKind | null } : {};
	if (view.scale !== "cumulative" || key === NO_YEAR) return rowsHref(view, { at: key, ...opened }, context);
	return rowsHref(withChange(view, { scale: "absolute", to: Number(key) }), opened, context);
}

function ofSeries(lines: Line[], series: number): Line[] {
	return lines.map((line) => ({ ...line, segments: line.segments.filter((segment) => segment.series === series) }));
}

function lifeOrder(status: string): number {
	return STATUSES.indexOf(status as Status);
}
