import { expect, test } from "vitest";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import { chartAsTable, chartHref, parsePageView } from "./chart-view";
import { CHART_IDS } from "./registry";

const KNOWN = { countries: new Set(["SE"]), companies: new Set<string>(), programmes: new Set<string>() };
const asked = (query: string) => chartAsTable(new URLSearchParams(query));
const parsed = (query: string) => parsePageView(new URLSearchParams(query), KNOWN);

test.each(CHART_IDS)("the link to %s as a table is an address that asks for it, of the same view", (id) => {
	const view = withChange(DEFAULT_VIEW, { countries: ["SE"] });
	const address = new URL(chartHref("/en", view, id, true), "http://localhost");
	expect([address.hash, chartAsTable(address.searchParams)]).toEqual([`#chart-${id}`, id]);
	expect(parsePageView(address.searchParams, KNOWN)).toEqual({ view, notices: [] });
	expect(chartHref("/en", view, id, false)).toBe(`/en?country=SE#chart-${id}`);
});

test("of several the last is meant; one that there isn't is none, and is said", () => {
	expect(["", "table=", "table=gap&table=capacity-by-year", "table=x"].map(asked)).toEqual([
		null,
		null,
		"capacity-by-year",
		null,
	]);
	expect(parsed("table=&country=SE").notices).toEqual([]);
	expect(parsed("table=x&nothing=1").notices).toEqual([
		{ param: "nothing", value: "1", problem: "unknownParameter" },
		{ param: "table", value: "x", problem: "unknownValue" },
	]);
	expect(parsed(`table=${"x".repeat(5000)}`).notices[0]?.value.length).toBeLessThan(1000);
});
