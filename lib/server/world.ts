import { borders, featuresContaining, iso1A2Code } from "@rapideditor/country-coder";

/**
 * Outlines of countries and territories (country-coder, made for OpenStreetMap's editors), with the waters along their
 * coasts: a site on a quay or on land won from the sea is inside.
 */

/** The outline follows who runs Crimea; ISO 3166 and the United Nations count it as Ukraine's. */
const CRIMEA = "Q7835";

/** ISO 3166-1 alpha-2 of the country or territory at a place, in degrees; null at sea. */
export function countryAt(latitude: number, longitude: number): string | null {
	const isCrimea = featuresContaining([longitude, latitude]).some(({ properties }) => properties.wikidata === CRIMEA);
	return isCrimea ? "UA" : iso1A2Code([longitude, latitude], { level: "territory" });
}

/**
 * How far a place lies outside a country, in km: 0 inside, null if the code has no outline. A territory with a code of
 * its own (Hong Kong, Puerto Rico) is inside its country too. Good to about 1 km: borders are simplified.
 */
export function distanceOutsideKm(country: string, latitude: number, longitude: number): number | null {
	const outline = outlineOf(country);
	if (outline.length === 0) return null;
	const isInside = featuresContaining([longitude, latitude]).some(({ properties }) => belongsTo(properties, country));
	if (isInside) return 0;
	return Math.min(...outline.map((ring) => distanceToRingKm(ring, latitude, longitude)));
}

type Properties = (typeof borders.features)[number]["properties"];

function belongsTo({ iso1A2, country, wikidata }: Properties, code: string): boolean {
	return iso1A2 === code || country === code || (code === "UA" && wikidata === CRIMEA);
}

type Ring = readonly (readonly number[])[];

const outlines = new Map<string, readonly Ring[]>();

/** Every ring of a country's borders. */
function outlineOf(code: string): readonly Ring[] {
	const known = outlines.get(code);
	if (known) return known;
	const rings = borders.features.flatMap(({ properties, geometry }) =>
		geometry?.type === "MultiPolygon" && belongsTo(properties, code) ? geometry.coordinates.flat() : [],
	);
	outlines.set(code, rings);
	return rings;
}

const KM_PER_DEGREE = 111.195;
const RADIANS = Math.PI / 180;

/** Around the place the globe is flat enough: degrees of longitude shrink with the latitude. */
function distanceToRingKm(ring: Ring, latitude: number, longitude: number): number {
	const shrink = Math.cos(latitude * RADIANS);
	const toPlane = ([east = 0, north = 0]: readonly number[]) => {
		const around = ((east - longitude + 540) % 360) - 180;
		return { x: around * shrink * KM_PER_DEGREE, y: (north - latitude) * KM_PER_DEGREE };
	};
	let nearest = Number.POSITIVE_INFINITY;
	for (let index = 1; index < ring.length; index++) {
		nearest = Math.min(nearest, distanceToSegment(toPlane(ring[index - 1] ?? []), toPlane(ring[index] ?? [])));
	}
	return nearest;
}

type Point = { x: number; y: number };

/** Distance from the origin to a straight line between two points. */
function distanceToSegment(from: Point, to: Point): number {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(from.x * dx + from.y * dy) / length));
	return Math.hypot(from.x + along * dx, from.y + along * dy);
}
