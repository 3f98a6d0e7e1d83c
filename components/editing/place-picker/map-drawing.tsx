import { memo } from "react";
import { kmPerUnit, type Point, roundKm, toPlace, toPoint } from "@/lib/charts/map/mercator";
import type { Outline } from "@/lib/charts/map/outline-paths";
import type { ProjectPlace } from "@/lib/domain/place/place-check";
import type { Place } from "@/lib/domain/typed/typed-place";
import type { MapView } from "./use-map-zoom";

/** The countries; the chosen one is set off by its fill and a thicker line. */
export const Land = memo(function Land({ outlines, country }: { outlines: readonly Outline[]; country: string }) {
	const others = outlines.filter(({ code }) => code === null || code !== country);
	const chosen = outlines.filter(({ code }) => code !== null && code === country);
	return (
		<>
			{others.map(({ path }) => (
				<path key={path} d={path} vectorEffect="non-scaling-stroke" className="fill-panel stroke-rule-strong" />
			))}
			{chosen.map(({ path }) => (
				<path
					key={path}
					d={path}
					vectorEffect="non-scaling-stroke"
					strokeWidth={1.5}
					className="fill-accent-soft stroke-accent"
				/>
			))}
		</>
	);
});

/** Other projects, as dots that say their names. */
export function Dots({ places, view }: { places: readonly ProjectPlace[]; view: MapView }) {
	return places.map((place) => {
		const [x, y] = view.transform.apply([...toPoint(place)]);
		if (x < 0 || y < 0 || x > view.width || y > view.height) return null;
		return (
			<circle key={place.slug} cx={x} cy={y} r={4} className="fill-muted stroke-paper">
				<title>{place.name}</title>
			</circle>
		);
	});
}

/** Where the project is: a ring with a cross, so that what is under it stays in sight. */
export function Pin({ place, view }: { place: Place; view: MapView }) {
	const [x, y] = view.transform.apply([...toPoint(place)]);
	return (
		<g transform={`translate(${x},${y})`} fill="none" className="pointer-events-none">
			<g strokeWidth={5} className="stroke-paper">
				<circle r={9} />
				<path d="M0,-15V-4M0,4V15M-15,0H-4M4,0H15" />
			</g>
			<g strokeWidth={2.5} className="stroke-accent">
				<circle r={9} />
				<path d="M0,-15V-4M0,4V15M-15,0H-4M4,0H15" />
			</g>
		</g>
	);
}

/** How long a round number of km is here. */
export function ScaleBar({ view, text }: { view: MapView; text: (km: number) => string }) {
	const { transform, width, height } = view;
	const middle: Point = transform.invert([width / 2, height / 2]);
	const kmPerPixel = kmPerUnit(toPlace(middle).latitude) / transform.k;
	const km = roundKm(kmPerPixel * Math.min(140, width / 3));
	return (
		<g transform={`translate(10,${height - 10})`} className="pointer-events-none">
			<path d={`M0,-5V0H${km / kmPerPixel}V-5`} fill="none" strokeWidth={1.5} className="stroke-ink" />
			<text x={4} y={-5} className="fill-ink text-xs">
				{text(km)}
			</text>
		</g>
	);
}
