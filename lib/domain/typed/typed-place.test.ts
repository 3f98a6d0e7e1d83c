import { describe, expect, it, test } from "vitest";
import { decimalsFor, parseTypedPlace, placeInFields, roundPlace } from "./typed-place";

describe("a pair of coordinates", () => {
	it.each([
		["60.48, 15.43", 60.48, 15.43],
		["60.48,15.43", 60.48, 15.43],
		["60.48 15.43", 60.48, 15.43],
		["60,48 ; 15,43", 60.48, 15.43],
		["60,48, 15,43", 60.48, 15.43],
		["(60.48, -15.43)", 60.48, -15.43],
		["60, 15", 60, 15],
		["-33.87, 151.21", -33.87, 151.21],
		["60°28′48″N 15°25′48″E", 60.48, 15.43],
		["60°28'48\"N, 15°25'48\"E", 60.48, 15.43],
		["60°28'48\"N15°25'48\"E", 60.48, 15.43],
		["33° 52' 12\" S 151° 12' 36\" E", -33.87, 151.21],
		["48° 51,4' N 2° 21,1' O", 48.856667, -2.351667],
		["N 60.48 E 15.43", 60.48, 15.43],
		["15.43 E, 60.48 N", 60.48, 15.43],
		["60.48° N, 15.43° W", 60.48, -15.43],
	])("%s", (text, latitude, longitude) => {
		expect(parseTypedPlace(text)).toEqual({ latitude, longitude });
	});

	it.each(["60.48", "60,48", "60.48, 15.43, 10", "95, 15", "60.48 N, 15.43 N", "60°75′N 15°E", "Borlänge, 15", ""])(
		"%s is none",
		(text) => {
			expect(parseTypedPlace(text)).toBeNull();
		},
	);
});

test("the place of two fields, in the reader's notation", () => {
	expect(placeInFields("60,48", "15,43", "fr")).toEqual({ latitude: 60.48, longitude: 15.43 });
	expect(placeInFields("60.48", "", "en")).toBeNull();
	expect(placeInFields("91", "10", "en")).toBeNull();
});

test("a step of the map is kept with as many decimals as it is worth", () => {
	expect([0.5, 0.1, 0.09, 0.004, 0.00001, 3].map(decimalsFor)).toEqual([1, 1, 2, 3, 5, 0]);
	expect(roundPlace({ latitude: 60.48321, longitude: 195.4321 }, 2)).toEqual({ latitude: 60.48, longitude: -164.57 });
	expect(roundPlace({ latitude: 97, longitude: -0.001 }, 2)).toEqual({ latitude: 90, longitude: 0 });
});

test("marks that nobody sees matter in no place", () => {
	expect(parseTypedPlace("\u200e60.48\u200b,\u00a015.43\ufeff")).toEqual({ latitude: 60.48, longitude: 15.43 });
	expect(parseTypedPlace("60°\u200b28′48″N 15°25′48″\u2060E")).toEqual(parseTypedPlace("60°28′48″N 15°25′48″E"));
});
