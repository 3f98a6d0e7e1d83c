import { LONGEST_TYPED } from "../values/longest-typed";
import { typedText } from "../values/typed-text";
import type { Locale } from "../values/vocabulary";
import { parseTypedNumber } from "./typed-number";

/** A place in degrees: north and east are positive. */
export type Place = { latitude: number; longitude: number };

/**
 * A pair of coordinates as it is copied from a map or a permit: "60.48, 15.43", « 60,48 ; 15,43 »,
 * 60°28′48″N 15°25′48″E, "N 60.48 E 15.43"; latitude first unless the letters say otherwise. Null if it is no pair, or
 * none on earth.
 */
export function parseTypedPlace(text: string): Place | null {
	if (text.length > LONGEST_TYPED.value) return null;
	const halves = halvesOf(typedText(text).toUpperCase());
	if (!halves) return null;
	const [first, second] = halves.map(angleOf);
	if (!first || !second || (first.axis !== null && first.axis === second.axis)) return null;
	const isSwapped = first.axis === "longitude" || second.axis === "latitude";
	const [latitude, longitude] = isSwapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
	return isOnEarth(latitude, longitude) ? { latitude, longitude } : null;
}

/** The place that stands in a form's two fields; null if one of them is no coordinate. */
export function placeInFields(latitude: string, longitude: string, locale: Locale): Place | null {
	const [north, east] = [parseTypedNumber(latitude, locale), parseTypedNumber(longitude, locale)];
	return north !== null && east !== null && isOnEarth(north, east) ? { latitude: north, longitude: east } : null;
}

/** Decimals of a degree that are worth keeping where one step is this many degrees: "60.5" of a country, "60.483" of a town. */
export function decimalsFor(degrees: number): number {
	return Math.min(5, Math.max(0, Math.ceil(-Math.log10(degrees) - 1e-9)));
}

/** A place to a number of decimals, inside the earth's bounds. */
export function roundPlace({ latitude, longitude }: Place, decimals: number): Place {
	const round = (degrees: number, most: number) =>
		Number(Math.max(-most, Math.min(most, degrees)).toFixed(decimals)) || 0;
	return { latitude: round(latitude, 90), longitude: round(((((longitude + 180) % 360) + 360) % 360) - 180, 180) };
}

function isOnEarth(latitude: number, longitude: number): boolean {
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** Degrees, minutes and seconds; figures with a point or a comma; letters before or behind. */
const FIGURE = String.raw`\d+(?:[.,]\d+)?`;
const SIZE = String.raw`[-+]?\s*${FIGURE}(?:\s*[°º]\s*(?:${FIGURE}\s*['’′]\s*)?(?:${FIGURE}\s*(?:["”″]|''|’’|′′)\s*)?)?`;
const ANGLE = String.raw`(?:[NSEWO]\s*${SIZE}|${SIZE}\s*[NSEWO]?)`;
const POINTS = String.raw`[-+]?\d+(?:\.\d+)?`;

function halvesOf(text: string): [string, string] | null {
	// A comma between figures with points separates; one between figures with commas is followed by a space.
	const shapes = [
		`(?=.*\\.)(${POINTS})\\s*[,;]\\s*(${POINTS})`,
		`(${ANGLE})\\s*[;/]\\s*(${ANGLE})`,
		`(${ANGLE}),\\s+(${ANGLE})`,
		`(${ANGLE})\\s+(${ANGLE})`,
	];
	for (const shape of shapes) {
		const [, first, second] = new RegExp(`^\\(?${shape}\\)?$`).exec(text) ?? [];
		if (first !== undefined && second !== undefined) return [first, second];
	}
	const tight = new RegExp(`^(${ANGLE}[NS])(${ANGLE}[EWO])$`).exec(text);
	return tight ? [tight[1] ?? "", tight[2] ?? ""] : null;
}

type Angle = { degrees: number; axis: "latitude" | "longitude" | null };

function angleOf(text: string): Angle | null {
	const letters = text.match(/[NSEWO]/g) ?? [];
	const figures = (text.match(new RegExp(FIGURE, "g")) ?? []).map((figure) => Number(figure.replace(",", ".")));
	const [degrees = 0, minutes = 0, seconds = 0] = figures;
	if (letters.length > 1 || minutes >= 60 || seconds >= 60) return null;
	const [letter] = letters;
	const isNegative = /-/.test(text) !== /[SWO]/.test(letter ?? "");
	const size = degrees + minutes / 60 + seconds / 3600;
	const axis = letter === undefined ? null : /[NS]/.test(letter) ? "latitude" : "longitude";
	return { degrees: Number((isNegative ? -size : size).toFixed(6)), axis };
}
