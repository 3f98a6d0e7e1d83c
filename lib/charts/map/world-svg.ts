import { type GeoPermissibleObjects, geoPath } from "d3-geo";
import { merge, mesh } from "topojson-client";
import type { MultiPolygon, Polygon } from "topojson-specification";
import { MERCATOR } from "./mercator";
import type { WorldTopology } from "./outline-paths";

/** Natural Earth's number of Antarctica, which has no edge on this map. */
const ANTARCTICA = "010";
/** Parts of the map's unit: a tenth is a pixel of a map that is a screen wide. */
const PARTS = 10;

/**
 * The picture that all maps of readers lie on (public/map/world.svg): `#land` and `#borders`, without colours, which a
 * page gives them. Its coordinates are whole tenths of the map's unit, each from the one before, so that it is a fifth
 * of what it would be as plain numbers.
 */
export function worldSvg(topology: WorldTopology): string {
	const { countries } = topology.objects;
	const kept = countries.geometries.filter(({ id }) => id !== ANTARCTICA);
	const areas = kept.filter((shape): shape is Polygon | MultiPolygon => /Polygon$/.test(shape.type ?? ""));
	const land = pathOf(merge(topology, areas));
	const borders = pathOf(mesh(topology, { ...countries, geometries: kept }, (a, b) => a !== b));
	return `<svg xmlns="http://www.w3.org/2000/svg"><path id="land" d="${land}"/><path id="borders" d="${borders}"/></svg>\n`;
}

/** The outline of a shape as a path of whole numbers, the first of each line absolute and the others relative. */
function pathOf(shape: GeoPermissibleObjects): string {
	let path = "";
	let at: [number, number] = [0, 0];
	const moved = (x: number, y: number): [number, number] => {
		const to: [number, number] = [Math.round(x * PARTS), Math.round(y * PARTS)];
		const by: [number, number] = [to[0] - at[0], to[1] - at[1]];
		at = to;
		return by;
	};
	geoPath(MERCATOR, {
		beginPath: () => undefined,
		arc: () => undefined,
		moveTo: (x, y) => {
			moved(x, y);
			path += `M${at}l`;
		},
		lineTo: (x, y) => {
			const [dx, dy] = moved(x, y);
			if (dx !== 0 || dy !== 0) path += `${dx},${dy} `;
		},
		closePath: () => {
			path = `${path.trimEnd()}z`;
		},
	})(shape);
	// A line without a length is nothing, and after a letter or before a minus sign no space is needed.
	return path
		.replace(/M[\d,-]+l(?:z|(?=M|$))/g, "")
		.replace(/ (?=M|$)/g, "")
		.replace(/[, ]-/g, "-");
}
