import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";
import { merge, mesh } from "topojson-client";
import type { MultiPolygon, Polygon } from "topojson-specification";
import { PARTS } from "./map-units";
import { MERCATOR } from "./mercator";
import type { WorldTopology } from "./outline-paths";

/** Natural Earth's number of Antarctica, which has no edge on this map. */
const ANTARCTICA = "010";
/**
 * The picture that all maps of readers lie on (public/map/world.svg): `#world`, whose land and borders have the colours
 * that a page gives them as `--map-land` and `--map-borders`. Its coordinates are whole tenths of the map's unit, each from
 * the one before, so that it is a fifth of what it would be as plain numbers.
 */
export function worldSvg(topology: WorldTopology): string {
	const { countries } = topology.objects;
	const kept = countries.geometries.filter(({ id }) => id !== ANTARCTICA);
	const areas = kept.filter((shape): shape is Polygon | MultiPolygon => /Polygon$/.test(shape.type ?? ""));
	const land = relativePath(merge(topology, areas));
	const borders = relativePath(mesh(topology, { ...countries, geometries: kept }, (a, b) => a !== b));
	return `<svg xmlns="http://www.w3.org/2000/svg"><g id="world"><path fill="var(--map-land)" d="${land}"/><path fill="none" stroke="var(--map-borders)" vector-effect="non-scaling-stroke" d="${borders}"/></g></svg>\n`;
}

/** The outline of a shape as a path of whole numbers, the first of each line absolute and the others relative. */
export function relativePath(
	shape: GeoPermissibleObjects,
	projection: GeoProjection = MERCATOR,
	parts = PARTS,
): string {
	let path = "";
	let at: [number, number] = [0, 0];
	const moved = (x: number, y: number): [number, number] => {
		const to: [number, number] = [Math.round(x * parts), Math.round(y * parts)];
		const by: [number, number] = [to[0] - at[0], to[1] - at[1]];
		at = to;
		return by;
	};
	geoPath(projection, {
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
