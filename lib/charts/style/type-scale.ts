import type { TextRole } from "../model/chart-model";

/** A text of a plot, or of the picture around it. */
export type TypeRole = TextRole | "title" | "unit" | "legend" | "note";

/** Size in px and weight of each kind of text; charts.css says the same of a plot on the page. */
export const TYPE_SCALE: Record<TypeRole, { size: number; weight: 400 | 600 }> = {
	label: { size: 13, weight: 400 },
	tick: { size: 12, weight: 400 },
	value: { size: 12, weight: 400 },
	inside: { size: 12, weight: 600 },
	panel: { size: 13, weight: 600 },
	title: { size: 20, weight: 600 },
	unit: { size: 14, weight: 400 },
	legend: { size: 13, weight: 400 },
	note: { size: 11, weight: 400 },
};

/** The widths of the drawings of every chart, in px: a whole page, a column of the dashboard and a phone. */
export const WIDTHS = { full: 1120, wide: 640, narrow: 328 } as const;
