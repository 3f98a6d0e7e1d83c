import type { Dataset } from "@/lib/domain/record/dataset";
import { formatPartialDate } from "@/lib/domain/values/format";
import { once } from "@/lib/domain/values/once";
import type { LoadKind } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import type { View, ViewDates } from "@/lib/domain/view/view";
import { type BarsInput, layBars } from "../layout/bars-layout";
import { type ColumnsInput, layColumns } from "../layout/columns-layout";
import { WIDTHS } from "../style/type-scale";
import type { ChartContext, Words } from "./chart-context";
import type { ChartModel, ChartTable, Plot } from "./chart-model";
import { drawnSegments, type SeriesStyle } from "./lines";

/** What a chart says around its plots. */
type ChartTexts = {
	unit: string;
	table: () => ChartTable;
	notes: string[];
	more?: string | null;
	message?: string | null;
	ranking?: LoadKind[];
	finding?: string | null;
	events?: ChartModel["events"];
};

type Layout = { bars: BarsInput } | { columns: ColumnsInput } | null;

/** Where figures are from: the licence, the version of the data, and the day that they are of. */
export function sourceOf(view: ViewDates, { version }: Pick<Dataset, "version">, { t, locale }: Words): string {
	const dated = (["asOf", "recorded"] as const).map((name) => {
		const date = view[name];
		return date === null ? "" : ` · ${t(`charts.${name}`, { date: formatPartialDate(date, locale) })}`;
	});
	return t("charts.source", { version }) + dated.join("");
}

/** Puts words and both drawings together; without anything to draw the chart says so instead. */
export function frameModel(words: ChartTexts, layout: Layout, selection: Selection, context: ChartContext): ChartModel {
	const { t, refused } = context;
	const { view } = selection;
	const isEmpty = layout === null || !hasMarks(layout);
	const draw = (size: keyof typeof WIDTHS): Plot => {
		if (isEmpty) return { width: WIDTHS[size], height: 0, rules: [], texts: [], panels: [] };
		return "bars" in layout ? layBars(layout.bars, size) : layColumns(layout.columns, size);
	};
	// What isn't shown (the other width, the table behind its link) is never made.
	const [full, wide, narrow] = (["full", "wide", "narrow"] as const).map((size) => once(() => draw(size))) as [
		() => Plot,
		() => Plot,
		() => Plot,
	];
	const table = once(words.table);
	const message = words.message ?? (isEmpty ? t("charts.empty") : null);
	return {
		title: titleOf(view, context),
		unit: words.unit,
		finding: isEmpty ? null : (words.finding ?? null),
		events: isEmpty ? [] : (words.events ?? []),
		remark: refused ? t(`charts.refused.${refused}`) : null,
		ranking: words.ranking ?? [],
		legend: isEmpty || layout === null ? [] : legendOf(layout),
		message,
		more: words.more ?? null,
		notes: words.notes,
		source: sourceOf(view, selection.prepared.dataset, context),
		get full() {
			return full();
		},
		get wide() {
			return wide();
		},
		get narrow() {
			return narrow();
		},
		get table() {
			return table();
		},
	};
}

/** The question of a view as a title; by company with the role that is asked for. */
function titleOf({ measure, by, role }: View, { t }: ChartContext): string {
	const title = t(`charts.title.${measure}.${by}`);
	return by === "company" && role !== null ? t("charts.ofRole", { who: t(`charts.who.${role}`), title }) : title;
}
function linesOf(layout: NonNullable<Layout>) {
	return "bars" in layout ? layout.bars.lines : layout.columns.panels.flatMap((panel) => panel.lines);
}

function hasMarks(layout: NonNullable<Layout>): boolean {
	return linesOf(layout).some((line) => drawnSegments(line).length > 0);
}

/** One entry a series that is drawn; a single series is named by the title, and panels by their own. */
function legendOf(layout: NonNullable<Layout>): ChartModel["legend"] {
	const { series } = "bars" in layout ? layout.bars : layout.columns;
	if ("bars" in layout && layout.bars.isSplit) return [];
	const used = new Set(linesOf(layout).flatMap((line) => line.segments.map(({ series }) => series)));
	const shown = series.filter((style: SeriesStyle, index) => used.has(index) && style.short !== null);
	return shown.map(({ colour, label }) => ({ colour, label }));
}
