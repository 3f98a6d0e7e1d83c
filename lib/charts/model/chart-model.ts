// What every chart is: a model in which nothing is left to decide, and what models are made from.

import type { LoadKind } from "@/lib/domain/values/vocabulary";
import type { Token } from "../style/tokens";

/** How a text of a plot is set; sizes and weights are in `type-scale.ts`. */
export type TextRole = "label" | "tick" | "value" | "inside" | "panel";

/** A text at its baseline, in the coordinates of its plot. */
export type PlotText = {
	role: TextRole;
	x: number;
	y: number;
	text: string;
	anchor?: "middle" | "end";
	/** Set where the text names a row: opens the whole row. */
	href?: string;
	/** The whole text where it had to be cut. */
	full?: string;
};

/** A hairline; the strong ones are the base that bars stand on. */
type PlotRule = { x1: number; y1: number; x2: number; y2: number; isBase: boolean; isEvent?: true };

/** A rectangle with the number that it stands for. `value` is in the axis' unit, the geometry in the plot's. */
export type Mark = {
	/** Position in the series of the chart: its panel, or its place in a stack. */
	series: number;
	value: number;
	x: number;
	y: number;
	width: number;
	height: number;
	colour: Token;
	/** "Sweden, IT load: 1,120 MW": what is read out and shown on hover. */
	name: string;
	/** The same where the row is named already: "IT load: 1,120 MW". */
	tip: string;
	/** The rows behind the number. */
	href: string;
};

/** One row of bars or one column, with its marks from the base outwards; an empty one is a gap. */
type Band = { key: string; label: string; href: string | null; marks: Mark[] };

/** A rectangle of the plot with one value axis from 0 to `max` and bands of equal size. */
export type Panel = {
	direction: "bars" | "columns";
	x: number;
	y: number;
	width: number;
	height: number;
	/** Length of the value axis, in its unit. */
	max: number;
	/** Thickness of a mark across its band. */
	thickness: number;
	bands: Band[];
};

/** Everything that is drawn for one width, in its own coordinates. */
export type Plot = { width: number; height: number; rules: PlotRule[]; texts: PlotText[]; panels: Panel[] };

type LegendItem = { colour: Token; label: string };

/** A cell of the table: the exact number as text, and the rows behind it. */
export type TableCell = { text: string; href: string | null };

/** The same numbers as the marks, and those that didn't fit (all rows, kinds that are no load). */
export type ChartTable = {
	/** Headers with their units; the first is that of the row labels. */
	head: string[];
	rows: { label: string; href: string | null; cells: (TableCell | null)[] }[];
	total: { label: string; cells: (TableCell | null)[] } | null;
};

/** A chart with everything decided: drawers draw it and the table prints it. */
export type ChartModel = {
	title: string;
	/** What the figures are and in which unit: the line under the title. */
	unit: string;
	/** What they say, in a sentence or two with numbers; null where there is nothing to say. */
	finding: string | null;
	/** What happened outside of the projects in the years of the chart, with the source that says it. */
	events: { date: string; label: string; href: string }[];
	/** Said under the unit: why the chart isn't in the scale that the reader asked for. */
	remark: string | null;
	/** The kinds that its rows can be ranked by, the one that they are ranked by first; none where that is no choice. */
	ranking: LoadKind[];
	legend: LegendItem[];
	/** Said in place of the plots when there is nothing to draw. */
	message: string | null;
	/** How many rows are only in the table, as a sentence that leads there. */
	more: string | null;
	/** Said under the plot: what was left out and why, where the rest is. */
	notes: string[];
	source: string;
	full: Plot;
	wide: Plot;
	narrow: Plot;
	table: ChartTable;
};
