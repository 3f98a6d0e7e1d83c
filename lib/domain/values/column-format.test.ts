import { expect, test } from "vitest";
import { exactColumn, ratioColumn, roundedTo, shareColumn, shortColumn, sizedTo } from "./column-format";

const write = (column: (value: number) => string, values: number[]) => values.map(column);

test("numbers to the last digit have as many decimals as the one that needs most, and no more than three", () => {
	expect(write(exactColumn([1200, 30], "en"), [1200, 30])).toEqual(["1,200", "30"]);
	expect(write(exactColumn([1200.5, 30, 7.25], "en"), [1200.5, 30, 7.25])).toEqual(["1,200.50", "30.00", "7.25"]);
	expect(exactColumn([0.1 + 0.2], "en")(0.1 + 0.2)).toBe("0.3");
});

test("short numbers are as exact as the largest needs, all alike, and nothing known is written as zero", () => {
	expect(write(shortColumn([1234.4, 12.5, 0.4], "fr"), [1234.4, 12.5, 0.4, 0])).toEqual([
		"1\u202f234",
		"13",
		"0,4",
		"0",
	]);
	expect(write(shortColumn([12, 0.25], "en"), [12, 0.25])).toEqual(["12.0", "0.3"]);
	expect(write(shortColumn([15, 3], "en"), [15, 3])).toEqual(["15", "3"]);
	expect(write(sizedTo(15, "en"), [15, 12.5])).toEqual(["15.0", "12.5"]);
	expect(write(ratioColumn([120.07, 0.54], "en"), [120.07, 0.54, 0.012])).toEqual(["120.1", "0.5", "0.01"]);
	expect(write(roundedTo(1, "en"), [812, 12.34, 0.02])).toEqual(["812.0", "12.3", "0.02"]);
});

test("shares have a decimal if one of them is below ten percent", () => {
	expect(write(shareColumn([0.5, 0.25], "en"), [0.5, 0.25])).toEqual(["50%", "25%"]);
	expect(write(shareColumn([0.5, 0.021], "en"), [0.5, 0.021, 0, 0.0002])).toEqual(["50.0%", "2.1%", "0.0%", "0.02%"]);
});
