import { z } from "zod";

const Longitude = z.number().min(-180).max(180);
const Latitude = z.number().min(-90).max(90);

/** A part of the map in degrees. Where `west` is greater than `east`, it goes across the date line. */
export const Extent = z
	.strictObject({ west: Longitude, south: Latitude, east: Longitude, north: Latitude })
	.refine(({ west, south, east, north }) => south < north && west !== east);
export type Extent = z.infer<typeof Extent>;

/** All of the map. */
export const EVERYWHERE: Extent = { west: -180, south: -90, east: 180, north: 90 };

/** Finer than a building; more digits would only make links longer. */
const DECIMALS = 4;

/** An extent from "west,south,east,north" in degrees; null where that is none. */
export function parseExtent(text: string): Extent | null {
	const parts = text.split(",", 5);
	if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(?:\.\d{1,15})?$/.test(part.trim()))) return null;
	const [west, south, east, north] = parts.map((part) => roundDegrees(Number(part))) as [
		number,
		number,
		number,
		number,
	];
	const extent = Extent.safeParse({ west, south, east, north });
	return extent.success ? extent.data : null;
}

/** The one text of an extent, which `parseExtent` reads back to the same. */
export function formatExtent({ west, south, east, north }: Extent): string {
	return [west, south, east, north].map((degrees) => String(roundDegrees(degrees))).join(",");
}

/** Whether a place is in an extent, its edges included. */
export function isWithin({ west, south, east, north }: Extent, latitude: number, longitude: number): boolean {
	if (latitude < south || latitude > north) return false;
	return west < east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}

/** Degrees as they are kept: to four decimals. */
export function roundDegrees(degrees: number): number {
	// Adding zero takes the sign from a zero.
	return Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS + 0;
}
