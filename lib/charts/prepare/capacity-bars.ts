import type { Rollup } from "@/lib/domain/figures/rollup";
import { loadParts, type Series, series as toSeries } from "@/lib/domain/figures/series";
import type { CapacityKind } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import { type Line, longestStack, markName, type SeriesStyle } from "../model/lines";
import { type Measuring, measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { kindToken } from "../style/tokens";
import { groupLabel } from "./group-label";

/** A capacity rollup as bars stacked by kind of load, in the order of the rollup; generation is no load. */
export type CapacityBars = {
	numbers: Series;
	series: SeriesStyle[];
	kinds: CapacityKind[];
	lines: Line[];
	measuring: Measuring;
};

/** The colours and names of some kinds of capacity. */
export function kindStyles(kinds: readonly CapacityKind[], { t }: ChartContext): SeriesStyle[] {
	return kinds.map((kind) => ({
		key: kind,
		label: t(`vocabulary.kind.${kind}`),
		short: t(`charts.kindShort.${kind}`),
		colour: kindToken(kind),
	}));
}

/** Bars of a capacity view from its rollup. */
export function capacityBars(selection: Selection, rolled: Rollup, context: ChartContext): CapacityBars {
	const { view, prepared } = selection;
	const numbers = toSeries(rolled, view, prepared.dataset.countries);
	const kinds = loadParts(numbers.parts) as CapacityKind[];
	const series = kindStyles(kinds, context);
	const draft = numbers.rows.map((row): Line => {
		const values = kinds.map((kind) => row.values.find(({ part }) => part === kind)?.value ?? null);
		return {
			key: row.key,
			label: groupLabel(row.key, selection, context),
			href: rowsHref(view, { at: row.key }, context),
			isApart: false,
			segments: values.map((value, index) => ({
				series: index,
				value,
				name: "",
				tip: "",
				href: rowsHref(view, { at: row.key, part: kinds[index] ?? null }, context),
			})),
		};
	});
	const scale = measuring(numbers.unit, null, longestStack(draft), context);
	const lines = draft.map((line) => ({
		...line,
		segments: line.segments.map((segment) => ({
			...segment,
			...markName(line.label, (series[segment.series] as SeriesStyle).label, scale.exact(segment.value ?? 0), context),
		})),
	}));
	return { numbers, series, kinds, lines, measuring: scale };
}
