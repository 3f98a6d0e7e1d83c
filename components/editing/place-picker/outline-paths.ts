import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Point, toPoint, WORLD } from "./projection";

/** A country on the map: its outline as the `d` of a path, and the box around its largest part. */
export type Outline = { code: string | null; path: string; box: readonly [Point, Point] };

export type WorldTopology = Topology<{ countries: GeometryCollection }>;

type Ring = readonly (readonly number[])[];

/** Antarctica has no datacenter, and no edge on this map. */
const LEFT_OUT = "AQ";

/** The outlines of all countries. */
export function outlinePaths(topology: WorldTopology): Outline[] {
	return feature(topology, topology.objects.countries).features.flatMap(({ id, geometry }) => {
		if (id === LEFT_OUT) return [];
		const polygons: Ring[][] =
			geometry.type === "MultiPolygon"
				? geometry.coordinates
				: geometry.type === "Polygon"
					? [geometry.coordinates]
					: [];
		const rings = polygons.flatMap((polygon) => polygon.map(pointsOf));
		if (rings.length === 0) return [];
		const path = rings.flatMap(bothSides).map(pathOf).join("");
		const boxes = rings.map(boxOf).sort((one, other) => areaOf(other) - areaOf(one));
		const box = boxes[0] ?? [
			[0, 0],
			[WORLD, WORLD],
		];
		return [{ code: typeof id === "string" && /^[A-Z]{2}$/.test(id) ? id : null, path, box }];
	});
}

/** The ring on the map; where it crosses the date line it goes on beyond the map's edge. */
function pointsOf(ring: Ring): Point[] {
	let before: number | null = null;
	return ring.map(([longitude = 0, latitude = 0]) => {
		const turns: number = before === null ? 0 : Math.round((before - longitude) / 360);
		before = longitude + turns * 360;
		return toPoint({ latitude, longitude: before });
	});
}

/** A ring that leaves the map on one side comes in on the other. */
function bothSides(points: Point[]): Point[][] {
	const xs = points.map(([x]) => x);
	const shift = Math.max(...xs) > WORLD ? -WORLD : Math.min(...xs) < 0 ? WORLD : 0;
	return shift === 0 ? [points] : [points, points.map(([x, y]): Point => [x + shift, y])];
}

function pathOf(points: Point[]): string {
	return `M${points.map(([x, y]) => `${Number(x.toFixed(3))},${Number(y.toFixed(3))}`).join("L")}Z`;
}

function boxOf(points: Point[]): [Point, Point] {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return [
		[Math.min(...xs), Math.min(...ys)],
		[Math.max(...xs), Math.max(...ys)],
	];
}

function areaOf([[left, top], [right, bottom]]: readonly [Point, Point]): number {
	return (right - left) * (bottom - top);
}
