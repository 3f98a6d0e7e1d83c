import type { TextRole } from "./chart-model";

/** Size in px and weight of each kind of text in a plot; charts.css says the same for the page. */
export const TYPE_SCALE: Record<TextRole, { size: number; weight: 400 | 600 }> = {
	label: { size: 13, weight: 400 },
	tick: { size: 12, weight: 400 },
	value: { size: 12, weight: 400 },
	inside: { size: 12, weight: 600 },
	panel: { size: 13, weight: 600 },
};

/** The widths of the two drawings of every chart, in px: a column of the dashboard and a phone. */
export const WIDTHS = { wide: 640, narrow: 328 } as const;
