import { expect, test } from "vitest";
import { readTypedPower } from "./typed-power";

test.each([
	["350", 350, null, null],
	["1.4 GW", 1400, null, null],
	["up to 600 MW", 600, null, 600],
	["jusqu’à 1,2 GW", 1200, null, 1200],
	["max. 600\u200b MW", 600, null, 600],
	["at least 200 MW", 200, 200, null],
	["200 MW ou plus", 200, 200, null],
	["400–600 MW", 400, 400, 600],
	["between 1 and 1.5 GW", 1000, 1000, 1500],
	["de 400 MW à 1 GW", 400, 400, 1000],
] as const)("“%s” is %d MW, from %s to %s", (text, mw, low, high) => {
	expect(readTypedPower(text, "en")).toEqual({ mw, low, high });
	expect(readTypedPower(text, "fr")).toEqual({ mw, low, high });
});

test.each(["about 600 MW", "600-400 MW", "up to", "2 x 300 MW", "600 kW", "600 MW per hall"])(
	"“%s” is nothing",
	(text) => {
		expect(readTypedPower(text, "en")).toBeNull();
	},
);
