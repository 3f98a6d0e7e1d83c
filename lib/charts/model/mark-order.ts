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

/** The keys that move through marks; up and down are along bars, left and right along columns. */
export type MoveKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

/** The mark that a key leads to from another one; the same one at the end of the way. */
export function moveTo(plot: Plot, from: MarkPlace, key: MoveKey): MarkPlace {
	const places = markPlaces(plot);
	if (key === "Home") return places[0] ?? from;
	if (key === "End") return places.at(-1) ?? from;
	const isAlong = (plot.panels[from.panel]?.direction === "bars") === (key === "ArrowUp" || key === "ArrowDown");
	const isForward = key === "ArrowRight" || key === "ArrowDown";
	if (!isAlong) {
		// A column's stack grows upwards.
		const step = key === "ArrowRight" || key === "ArrowUp" ? 1 : -1;
		const place = from.place + step;
		return (
			places.find((other) => other.panel === from.panel && other.band === from.band && other.place === place) ?? from
		);
	}
	const line = (other: MarkPlace) => other.panel * 10_000 + other.band;
	const beyond = places.filter((other) => (isForward ? line(other) > line(from) : line(other) < line(from)));
	const nearest = isForward ? beyond[0] : beyond.at(-1);
	if (!nearest) return from;
	const band = beyond.filter((other) => line(other) === line(nearest));
	return band[Math.min(from.place, band.length - 1)] ?? nearest;
}
