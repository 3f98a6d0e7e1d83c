import { type GeoGeometryObjects, geoBounds, geoPath } from "d3-geo";
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
 * The box around the part of a country that is largest on the map (around all of France it would be most of the
 * Atlantic), from north-west to south-east; null without an outline. Across the date line it goes on beyond the map's
 * edge, so that it is one piece.
 */
export function countryBox(outlines: readonly Outline[], country: string): readonly [Point, Point] | null {
	const outline = outlines.find(({ code }) => code !== null && code === country);
	if (!outline) return null;
	const boxes = partsOf(outline.shape).map(boxOf);
	return boxes.sort((one, other) => areaOf(other) - areaOf(one))[0] ?? null;
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

function areaOf([[left, top], [right, bottom]]: Box): number {
	return (right - left) * (bottom - top);
}
