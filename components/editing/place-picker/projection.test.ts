import { expect, test } from "vitest";
import { outlinePaths, type WorldTopology } from "./outline-paths";
import { kmPerUnit, roundKm, toPlace, toPoint } from "./projection";

test("a place and its point on the map are one and the same", () => {
	for (const place of [
		{ latitude: 60.48, longitude: 15.43 },
		{ latitude: -33.87, longitude: 151.21 },
		{ latitude: 0, longitude: -180 },
	]) {
		const back = toPlace(toPoint(place));
		expect(back.latitude).toBeCloseTo(place.latitude, 9);
		expect(back.longitude).toBeCloseTo(place.longitude, 9);
	}
	expect(toPoint({ latitude: 0, longitude: 0 })).toEqual([500, 500]);
	expect(toPoint({ latitude: 90, longitude: 0 })[1]).toBeGreaterThanOrEqual(0);
});

test("the scale: 1,000 units are the equator; its bar is a round number", () => {
	expect(kmPerUnit(0)).toBeCloseTo(40.075);
	expect(kmPerUnit(60)).toBeCloseTo(20.04, 1);
	expect([0.7, 3, 99, 260].map(roundKm)).toEqual([0.5, 2, 50, 200]);
});

test("a ring over the date line is drawn at both edges of the map, and boxed as one piece", () => {
	const square = (west: number) => [
		[west, 10],
		[west + 20 > 180 ? west - 340 : west + 20, 10],
		[west + 20 > 180 ? west - 340 : west + 20, -10],
		[west, -10],
		[west, 10],
	];
	const topology = {
		type: "Topology",
		arcs: [square(0), square(170), square(100)],
		objects: {
			countries: {
				type: "GeometryCollection",
				geometries: [
					{ type: "Polygon", id: "SE", arcs: [[0]] },
					{ type: "Polygon", id: "FJ", arcs: [[1]] },
					{ type: "Polygon", id: "AQ", arcs: [[2]] },
				],
			},
		},
	} as unknown as WorldTopology;
	const [plain, split, ...more] = outlinePaths(topology);
	expect(more).toEqual([]);
	expect(plain?.code).toBe("SE");
	expect(plain?.path.match(/M/g)).toHaveLength(1);
	expect(plain?.box[0][0]).toBe(500);
	expect(split?.path.match(/M/g)).toHaveLength(2);
	expect((split?.box[1][0] ?? 0) - (split?.box[0][0] ?? 0)).toBeCloseTo((20 / 360) * 1000, 6);
});
