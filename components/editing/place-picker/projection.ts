import type { Place } from "@/lib/domain/typed/typed-place";

/** A point of the map; the whole world is `WORLD` wide. Web Mercator: what is near looks as it is. */
export type Point = readonly [x: number, y: number];

export const WORLD = 1000;

/** Nothing is drawn nearer to the poles: there the map has no end. */
const MOST_NORTH = 84;
const RADIANS = Math.PI / 180;

/** Where a place is on the map. */
export function toPoint({ latitude, longitude }: Place): Point {
	const north = Math.max(-MOST_NORTH, Math.min(MOST_NORTH, latitude)) * RADIANS;
	return [((longitude + 180) / 360) * WORLD, (0.5 - Math.asinh(Math.tan(north)) / (2 * Math.PI)) * WORLD];
}

/** The place at a point of the map. */
export function toPlace([x, y]: Point): Place {
	return {
		latitude: Math.atan(Math.sinh((0.5 - y / WORLD) * 2 * Math.PI)) / RADIANS,
		longitude: (x / WORLD) * 360 - 180,
	};
}

/** How many km a unit of the map is long around a latitude. */
export function kmPerUnit(latitude: number): number {
	return (40_075 / WORLD) * Math.cos(Math.max(-MOST_NORTH, Math.min(MOST_NORTH, latitude)) * RADIANS);
}

/** The longest of 1, 2, 5, 10 … km that is no longer than this. */
export function roundKm(km: number): number {
	const power = 10 ** Math.floor(Math.log10(km));
	return ([5, 2].find((times) => times * power <= km) ?? 1) * power;
}
