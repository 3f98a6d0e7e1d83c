import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { kmPerUnit, type Point, roundKm, toPlace, toPoint } from "./mercator";
import { countryBox, outlinePaths, type WorldTopology } from "./outline-paths";

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

describe("the outlines of the countries", () => {
	/** ISO 3166-1 numeric, by which the file knows them. */
	const CODES: Record<string, string> = {
		"010": "AQ",
		"242": "FJ",
		"250": "FR",
		"643": "RU",
		"752": "SE",
		"840": "US",
	};
	const path = new URL("../../../node_modules/world-atlas/countries-50m.json", import.meta.url);
	const topology: WorldTopology = JSON.parse(readFileSync(path, "utf8"));
	for (const country of topology.objects.countries.geometries) country.id = CODES[String(country.id)];
	const outlines = outlinePaths(topology);
	const ringsOf = (country: string): Point[][] =>
		(outlines.find(({ code }) => code === country)?.path ?? "")
			.split("M")
			.slice(1)
			.map((ring) => ring.replace("Z", "").split("L"))
			.map((points) => points.map((point): Point => [Number(point.split(",")[0]), Number(point.split(",")[1])]));

	it("are all on the map but Antarctica's, and none is the world without its country", () => {
		expect(outlines.length).toBe(topology.objects.countries.geometries.length - 1);
		for (const country of ["SE", "US", "FJ"]) {
			const [first] = ringsOf(country);
			expect([country, first?.some(([x]) => x < 1) && first.some(([x]) => x > 999)]).toEqual([country, false]);
		}
	});

	it("are drawn at both edges where they cross the date line, and never from edge to edge", () => {
		for (const country of ["RU", "FJ"]) {
			const rings = ringsOf(country);
			const xs = rings.flat().map(([x]) => x);
			expect([country, Math.min(...xs), Math.max(...xs)]).toEqual([country, 0, 1000]);
			const steps = rings.flatMap((ring) => ring.slice(1).map(([x], index) => Math.abs(x - (ring[index]?.[0] ?? x))));
			expect(Math.max(...steps)).toBeLessThan(20);
		}
	});

	it("have a box around the mainland, in one piece", () => {
		const corners = (country: string) =>
			(countryBox(outlines, country) ?? [])
				.map(toPlace)
				.flatMap(({ latitude, longitude }) => [Math.round(latitude), Math.round(longitude)]);
		expect(corners("FR")).toEqual([51, -5, 42, 8]);
		expect(corners("US")).toEqual([49, -125, 25, -67]);
		// Siberia ends beyond the date line.
		const russia = countryBox(outlines, "RU") ?? [];
		expect(corners("RU")).toEqual([78, 27, 41, -170]);
		expect((russia[1]?.[0] ?? 0) - (russia[0]?.[0] ?? 0)).toBeCloseTo((163 / 360) * 1000, -1);
		expect(countryBox(outlines, "XX")).toBeNull();
	});
});
