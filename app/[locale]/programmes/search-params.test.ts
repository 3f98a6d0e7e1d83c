import { expect, test } from "vitest";
import { formatView, parseView } from "@/lib/domain/view/view-url";
import { fixedForMap, parseProgrammes } from "./search-params";

const KNOWN = { countries: new Set(["FR", "SE"]), companies: new Set<string>(), programmes: new Set<string>() };

test("currency, date, countries and text apply; filters of projects are named as left aside", () => {
	const asked = {
		currency: "USD",
		asof: "2025-06",
		recorded: "2026-03",
		country: "fr",
		status: "construction",
		q: " 109bn ",
		measure: "capacity",
		extent: "-5,42,8,51",
		rank: "it",
	};
	const { view, unused, notices } = parseProgrammes(asked, KNOWN);
	expect(view).toEqual({
		currency: "USD",
		asOf: "2025-06",
		recorded: "2026-03",
		countries: ["FR"],
		q: "109bn",
		extent: { west: -5, south: 42, east: 8, north: 51 },
		rank: "it",
	});
	expect(unused).toEqual(["status"]);
	expect(notices).toEqual([]);
});

test("an unknown parameter or order is answered with a notice", () => {
	const { notices, sort } = parseProgrammes({ foo: "1", sort: "-luck", country: "XX" }, KNOWN);
	expect(sort).toEqual({ key: "envelope", descending: true });
	expect(notices.map((notice) => notice.param).sort()).toEqual(["country", "foo", "sort"]);
});

test("links to the order of before still lead to it", () => {
	const { sort, notices } = parseProgrammes({ sort: "-remainder" }, KNOWN);
	expect(sort).toEqual({ key: "notNamed", descending: true });
	expect(notices).toEqual([]);
});

test("the map of a programme's page has its projects, whatever else its address says", () => {
	const params = new URLSearchParams("country=FR&status=construction&sort=-envelope&extent=-5,42,8,51&currency=USD");
	for (const [name, value] of new URLSearchParams(fixedForMap("stargate"))) params.set(name, value);
	const { view, notices } = parseView(params, { ...KNOWN, programmes: new Set(["stargate"]) });
	expect(formatView(view)).toBe("programme=stargate&extent=-5,42,8,51&currency=USD");
	expect(notices).toEqual([]);
});
