import { expect, test } from "vitest";
import { choiceParam, countryParam, listSearch, readListParams } from "./list-params";

const SORTS = ["changed", "name"] as const;

test("what can't be used of an address is left out", () => {
	const usual = { q: "", sort: "changed", page: 1 };
	expect(readListParams({}, SORTS)).toEqual(usual);
	expect(readListParams({ q: [" a ", "b"], sort: "__proto__", page: "-2" }, SORTS)).toEqual({ ...usual, q: "a" });
	expect(readListParams({ q: "x".repeat(300), sort: "name", page: "3" }, SORTS)).toEqual({
		q: "x".repeat(200),
		sort: "name",
		page: 3,
	});
	expect(["name", ["name", "x"], "toString", undefined].map((sort) => choiceParam({ sort }, "sort", SORTS))).toEqual([
		"name",
		"name",
		"",
		"",
	]);
	expect(["FR", "fr", "FRA", ""].map((country) => countryParam({ country }))).toEqual(["FR", "", "", ""]);
});

test("an address says only what isn't usual", () => {
	expect(listSearch({ q: "", country: "", sort: "changed", page: 1 }, "changed")).toBe("");
	expect(listSearch({ q: "a b", country: "FR", sort: "name", page: 2 }, "changed")).toBe(
		"?q=a+b&country=FR&sort=name&page=2",
	);
});
