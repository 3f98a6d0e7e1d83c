import { geoMercator } from "d3-geo";
import type { Place } from "@/lib/domain/typed/typed-place";

/** A point of the map; the whole world is `WORLD` wide. Web Mercator: what is near looks as it is. */
export type Point = readonly [x: number, y: number];

export const WORLD = 1000;

/** From degrees (longitude first) to points of the map, with a cut where something crosses the date line. */
export const MERCATOR = geoMercator()
	.scale(WORLD / (2 * Math.PI))
	.translate([WORLD / 2, WORLD / 2]);

/** Nothing is drawn nearer to the poles: there the map has no end. */
const MOST_NORTH = 84;
const MIDDLE: [number, number] = [WORLD / 2, WORLD / 2];

/** Where a place is on the map. */
export function toPoint({ latitude, longitude }: Place): Point {
	return MERCATOR([longitude, withoutPoles(latitude)]) ?? MIDDLE;
}

/** The place at a point of the map. */
export function toPlace([x, y]: Point): Place {
	const [longitude, latitude] = MERCATOR.invert?.([x, y]) ?? [0, 0];
	return { latitude, longitude };
}

/** How many km a unit of the map is long around a latitude. */
export function kmPerUnit(latitude: number): number {
	return (40_075 / WORLD) * Math.cos((withoutPoles(latitude) * Math.PI) / 180);
}

/** The longest of 1, 2, 5, 10 … km that is no longer than this. */
export function roundKm(km: number): number {
	const power = 10 ** Math.floor(Math.log10(km));
	return ([5, 2].find((times) => times * power <= km) ?? 1) * power;
}

function withoutPoles(latitude: number): number {
	return Math.max(-MOST_NORTH, Math.min(MOST_NORTH, latitude));
}
