import fc from "fast-check";
import { expect, test } from "vitest";
import { formatExtent, isWithin, parseExtent } from "./extent";

test("an extent is four numbers of degrees, the south below the north", () => {
	expect(parseExtent("-5.1, 41.3,9.6,51.1")).toEqual({ west: -5.1, south: 41.3, east: 9.6, north: 51.1 });
	const nonsense = [
		"",
		"1,2,3",
		"1,2,3,4,5",
		"a,1,2,3",
		"1e2,1,2,3",
		"0,50,10,40",
		"0,40,0,50",
		"-181,0,0,1",
		"0,-91,1,0",
	];
	for (const text of [...nonsense, "Infinity,0,1,1", "0,0,1,", "0x1,0,1,1"]) expect(parseExtent(text)).toBeNull();
});

test("any extent that is read is written to the same text again", () => {
	const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
	fc.assert(
		fc.property(degrees(180), degrees(90), degrees(180), degrees(90), (west, south, east, north) => {
			const extent = parseExtent([west, south, east, north].map((value) => value.toFixed(6)).join(","));
			fc.pre(extent !== null);
			expect(parseExtent(formatExtent(extent))).toEqual(extent);
		}),
	);
});

test("a place is in it by its edges, across the date line too", () => {
	const nordics = { west: 4, south: 54, east: 32, north: 72 };
	expect(isWithin(nordics, 60.48, 15.43)).toBe(true);
	expect(isWithin(nordics, 54, 4)).toBe(true);
	expect(isWithin(nordics, 48.85, 2.35)).toBe(false);
	const pacific = { west: 170, south: -50, east: -150, north: 30 };
	expect(isWithin(pacific, -36.8, 174.8)).toBe(true);
	expect(isWithin(pacific, 21.3, -157.9)).toBe(true);
	expect(isWithin(pacific, 0, 0)).toBe(false);
});
