import { geoArea, geoCentroid } from "d3-geo";
import { DIVISIONS } from "./divisions";
import { toPlace } from "./mercator";
import { countryBox, largestPart, outlinePaths, type WorldTopology } from "./outline-paths";

/** What a map must know of a country without its outline. */
export type CountryOnMap = {
	/** The box around its largest part in degrees: west, south, east, north. */
	box: [number, number, number, number];
	/** The middle of that part: longitude, latitude. */
	middle: [number, number];
	/** Square kilometres, of all of its parts. */
	km2: number;
};

const EARTH_KM = 6371;
/** Small enough not to be seen, large enough not to be read as surveyed. */
const DECIMALS = 2;

/** Every country that has an outline, by its code: made of Natural Earth's outlines (1:50 million), whose ids are the codes. */
export function countriesOnMap(topology: WorldTopology): Record<string, CountryOnMap> {
	const outlines = outlinePaths(topology);
	const countries = outlines.flatMap(({ code, shape }): [string, CountryOnMap][] => {
		const box = code === null ? null : countryBox(outlines, code);
		if (code === null || box === null) return [];
		const [northWest, southEast] = box.map(([x, y]) => toPlace([x, y])) as [Place, Place];
		const [longitude, latitude] = geoCentroid(largestPart(shape));
		const degrees = [northWest.longitude, southEast.latitude, southEast.longitude, northWest.latitude].map(short);
		return [
			[
				code,
				{
					box: degrees as CountryOnMap["box"],
					middle: [short(longitude), short(latitude)],
					km2: Number((geoArea(shape) * EARTH_KM ** 2).toPrecision(3)),
				},
			],
		];
	});
	return Object.fromEntries(countries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

type Place = ReturnType<typeof toPlace>;

function short(degrees: number): number {
	return Number(degrees.toFixed(DECIMALS));
}

/**
 * How wide a region of a country is, in km: the circle of a mean division of the first level. A division's own area isn't
 * in the data, so a map says that it is about so. A country is the circle of all of it.
 */
export function widthKm({ km2 }: Pick<CountryOnMap, "km2">, country: string, of: "region" | "country"): number {
	const area = of === "country" ? km2 : km2 / (DIVISIONS[country] ?? 1);
	return 2 * Math.sqrt(area / Math.PI);
}
