import { expect, test } from "vitest";
import { placeWarnings } from "./place";

/** A country between 10 and 20 degrees of latitude and 40 and 50 of longitude, 100 km a degree. */
const distanceOutsideKm = (_country: string, latitude: number, longitude: number) => {
	const north = Math.max(10 - latitude, latitude - 20, 0);
	const east = Math.max(40 - longitude, longitude - 50, 0);
	return Math.hypot(north, east) * 100;
};
const warn = (latitude: number | null, longitude: number | null) =>
	placeWarnings({ country: "SE", latitude, longitude }, { distanceOutsideKm });

test("inside, or five kilometres off, is the country", () => {
	expect(warn(15, 45)).toEqual([]);
	expect(warn(20.04, 45)).toEqual([]);
	expect(warn(null, null)).toEqual([]);
});

test("outside is said with the distance, and so is a swap", () => {
	expect(warn(21, 45)).toEqual([
		{ path: ["latitude"], code: "outsideCountry", values: { country: "SE", distanceKm: 100 } },
	]);
	expect(warn(45, 15)[0]?.code).toBe("swappedPlace");
});

test("no place at all: zeroes, or half of it", () => {
	expect(warn(0, 0)[0]?.code).toBe("nullIsland");
	expect(warn(null, 45)).toEqual([{ path: ["latitude"], code: "halfPlace", values: {} }]);
	expect(warn(15, null)).toEqual([{ path: ["longitude"], code: "halfPlace", values: {} }]);
});

test("without outlines, or of a country without one, nothing is said", () => {
	const place = { country: "XK", latitude: 21, longitude: 45 };
	expect(placeWarnings(place, {})).toEqual([]);
	expect(placeWarnings(place, { distanceOutsideKm: () => null })).toEqual([]);
});
