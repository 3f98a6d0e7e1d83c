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

/** The outlines of all countries. */
export function outlinePaths(topology: WorldTopology): Outline[] {
	return feature(topology, topology.objects.countries).features.flatMap(({ id, geometry }) => {
		const path = id === LEFT_OUT ? null : pathOf(geometry);
		if (path === null) return [];
		return [{ code: typeof id === "string" && /^[A-Z]{2}$/.test(id) ? id : null, shape: geometry, path }];
	});
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
