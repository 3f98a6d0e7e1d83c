import { geoEqualEarth } from "d3-geo";
import { feature } from "topojson-client";
import type { WorldTopology } from "./outline-paths";
import { relativePath } from "./world-svg";

/** Size of the picture of the world by country, in px: equal areas are equally large on it. */
export const COUNTRIES_SIZE = { width: 800, height: 372 };
/** Its coordinates are whole parts of a pixel. */
export const COUNTRIES_PARTS = 10;
/** Antarctica has no datacenter, and would take a tenth of the picture. */
const LEFT_OUT = "AQ";

/** From degrees to the picture: by area, so that a country's colour weighs as much as the country. */
export const EQUAL_EARTH = geoEqualEarth()
	.scale(147.7)
	.translate([COUNTRIES_SIZE.width / 2, 205]);

/** The picture of all countries (public/map/countries.svg), together `#all`, each by its code, without colours, which a page gives them. */
export function countriesSvg(topology: WorldTopology): string {
	const { countries } = topology.objects;
	const paths = feature(topology, countries).features.flatMap(({ id, geometry }) => {
		if (typeof id !== "string" || id === LEFT_OUT) return [];
		const path = relativePath(geometry, EQUAL_EARTH, COUNTRIES_PARTS);
		return path === "" ? [] : [`<path id="${id}" d="${path}"/>`];
	});
	return `<svg xmlns="http://www.w3.org/2000/svg"><g id="all">${paths.join("")}</g></svg>\n`;
}
