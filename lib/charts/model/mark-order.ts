import type { Plot } from "./chart-model";

/** Where a mark is: its panel, its band and its place in the stack. */
export type MarkPlace = { panel: number; band: number; place: number };

/** All marks of a plot in the order in which they are read. */
export function markPlaces(plot: Plot): MarkPlace[] {
	return plot.panels.flatMap((panel, panelIndex) =>
		panel.bands.flatMap((band, bandIndex) =>
			band.marks.map((_, place) => ({ panel: panelIndex, band: bandIndex, place })),
		),
	);
}

/** The keys that move through marks. */
export type MoveKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

/**
 * The mark that a key leads to from another one; the same one at the end of the way. Along bands (down bars, right
 * through columns) it goes on into the next panel of columns; across them through a row's stack to the same row of the
 * next panel of bars, or up and down a column's stack.
 */
export function moveTo(plot: Plot, from: MarkPlace, key: MoveKey): MarkPlace {
	const places = markPlaces(plot);
	if (key === "Home") return places[0] ?? from;
	if (key === "End") return places.at(-1) ?? from;
	const isBars = plot.panels[from.panel]?.direction === "bars";
	const isAlong = isBars === (key === "ArrowUp" || key === "ArrowDown");
	const isForward = key === "ArrowRight" || key === "ArrowDown";
	const nearest = (found: MarkPlace[]) => (isForward ? found[0] : found.at(-1));
	if (!isAlong && isBars) {
		const row = places.filter(({ band }) => band === from.band);
		// Along a stack first, then on into the next panel.
		const way = ({ panel, place }: MarkPlace) => panel * 100 + place;
		return nearest(row.filter((other) => (isForward ? way(other) > way(from) : way(other) < way(from)))) ?? from;
	}
	if (!isAlong) {
		const place = from.place + (key === "ArrowUp" ? 1 : -1);
		return (
			places.find((other) => other.panel === from.panel && other.band === from.band && other.place === place) ?? from
		);
	}
	const line = (other: MarkPlace) => other.panel * 10_000 + other.band;
	const way = isBars ? places.filter(({ panel }) => panel === from.panel) : places;
	const beyond = way.filter((other) => (isForward ? line(other) > line(from) : line(other) < line(from)));
	const next = nearest(beyond);
	if (!next) return from;
	const band = beyond.filter((other) => line(other) === line(next));
	return band[Math.min(from.place, band.length - 1)] ?? next;
}
