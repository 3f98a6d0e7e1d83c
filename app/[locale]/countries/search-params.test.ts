import { expect, test } from "vitest";
import { DEFAULT_COUNTRY_SORT, parseCountries } from "./search-params";

const KNOWN = { countries: new Set(["FR", "SE"]), companies: new Set<string>(), programmes: new Set<string>() };

test("the table's own order and grouping are read beside the view", () => {
	const { view, sort, byRegion, notices } = parseCountries(
		{ sort: "-it", group: "region", scale: "per-head", currency: "usd" },
		KNOWN,
	);
	expect(sort).toEqual({ key: "it", descending: true });
	expect(byRegion).toBe(true);
	expect(view).toMatchObject({ scale: "per-head", currency: "USD" });
	expect(notices).toEqual([]);
});

test("what is unknown is said, and the table shown as usual", () => {
	const { sort, byRegion, notices } = parseCountries({ sort: "-luck", group: "mood", foo: "1", by: "rain" }, KNOWN);
	expect(sort).toEqual(DEFAULT_COUNTRY_SORT);
	expect(byRegion).toBe(false);
	expect(notices.map(({ param, problem }) => `${param} ${problem}`).sort()).toEqual([
		"by unknownValue",
		"foo unknownParameter",
		"group unknownValue",
		"sort unknownValue",
	]);
});

test("a link that asks for another measure or grouping loses nothing here", () => {
	expect(parseCountries({ measure: "investment", by: "year", page: "3" }, KNOWN).notices).toEqual([]);
});
