import { type GeoGeometryObjects, geoArea, geoBounds, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { MERCATOR, type Point, toPoint, WORLD } from "./mercator";

/** A country on the map: its shape on the globe, and its outline on the map as the `d` of a path. */
export type Outline = { code: string | null; shape: GeoGeometryObjects; path: string };

export type WorldTopology = Topology<{ countries: GeometryCollection }>;

/** Antarctica has no datacenter, and no edge on this map. */
const LEFT_OUT = "AQ";

const pathOf = geoPath(MERCATOR);

/** The outlines of all countries, one of each: islands that Natural Earth has apart under their country's code are its parts. */
export function outlinePaths(topology: WorldTopology): Outline[] {
	const { features } = feature(topology, topology.objects.countries);
	const codes = features.map(({ id }) => (typeof id === "string" && /^[A-Z]{2}$/.test(id) ? id : null));
	return features.flatMap(({ geometry }, at) => {
		const code = codes[at] ?? null;
		if (code === LEFT_OUT || (code !== null && codes.indexOf(code) < at)) return [];
		const apart = code === null ? [] : features.filter((_, other) => other > at && codes[other] === code);
		const shape = apart.length === 0 ? geometry : joined([geometry, ...apart.map((island) => island.geometry)]);
		const path = pathOf(shape);
		return path === null ? [] : [{ code, shape, path }];
	});
}

function joined(shapes: GeoGeometryObjects[]): GeoGeometryObjects {
	const coordinates = shapes.flatMap((shape) => {
		if (shape.type === "MultiPolygon") return shape.coordinates;
		return shape.type === "Polygon" ? [shape.coordinates] : [];
	});
	return { type: "MultiPolygon", coordinates };
}

/**
 * The box around the largest part of a country (around all of France it would be most of the
 * Atlantic), from north-west to south-east; null without an outline. Across the date line it goes on beyond the map's
 * edge, so that it is one piece.
 */
export function countryBox(outlines: readonly Outline[], country: string): readonly [Point, Point] | null {
	const outline = outlines.find(({ code }) => code !== null && code === country);
	if (!outline) return null;
	return boxOf(largestPart(outline.shape));
}

type Box = readonly [Point, Point];

function partsOf(shape: GeoGeometryObjects): GeoGeometryObjects[] {
	if (shape.type !== "MultiPolygon") return [shape];
	return shape.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
}

function boxOf(part: GeoGeometryObjects): Box {
	const [[west, south], [east, north]] = geoBounds(part);
	const [right, bottom] = toPoint({ latitude: south, longitude: east });
	return [toPoint({ latitude: north, longitude: west }), [east < west ? right + WORLD : right, bottom]];
}

/** The mainland of a shape, or its largest island. */
export function largestPart(shape: GeoGeometryObjects): GeoGeometryObjects {
	return partsOf(shape).reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one));
}
