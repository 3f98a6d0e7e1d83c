import { expect, test } from "vitest";
import { parseOutcome } from "./search-params";

const KNOWN = { countries: new Set(["SE"]), companies: new Set<string>(), programmes: new Set<string>() };

test("a view, and what curves are told apart by; what the page has no use for is left aside", () => {
	const { view, split, notices } = parseOutcome({ country: "SE", split: "size", by: "year", sort: "-name" }, KNOWN);
	expect(view).toMatchObject({ countries: ["SE"], by: "country", sort: null, scale: "absolute" });
	expect([split, notices]).toEqual(["size", []]);
});

test("an unknown split is said and shown as none", () => {
	const { split, notices } = parseOutcome({ split: ["size", "colour"] }, KNOWN);
	expect(split).toBe("none");
	expect(notices).toEqual([{ param: "split", value: "colour", problem: "unknownValue" }]);
	expect(parseOutcome({ split: "x".repeat(999) }, KNOWN).notices[0]?.value).toHaveLength(200);
});
