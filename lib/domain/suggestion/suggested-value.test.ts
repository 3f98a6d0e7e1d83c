import { describe, expect, test } from "vitest";
import { parseFigurePath } from "../record/figure-path";
import { readProposedValue, withProposedFields } from "./suggested-value";

const DOCUMENT = {
	country: "SE",
	name: "A campus",
	status: "announced",
	announcedOn: null,
	phases: [{ name: { en: "Hall", fr: "Salle" }, operationalOn: "2027", claims: [{ capacityMw: 350 }] }],
	investments: [{ amount: 1_200_000_000, currency: "EUR" }],
	events: [{ date: "2026-02" }],
	participations: [{ organization: "A fund" }],
};

const values = (path: string, text: string, locale: "en" | "fr" = "en") =>
	readProposedValue({ subject: "project", document: DOCUMENT, path: parseFigurePath(path) ?? [], text, locale })?.map(
		({ value }) => value,
	) ?? null;

describe("a proposed value", () => {
	test.each([
		["phases.0.claims.0", "400", "en", [400]],
		["phases.0.claims.0", "1.4 GW", "en", [1400]],
		["phases.0.claims.0", "1,4 GW", "fr", [1400]],
		["phases.0.claims.0", "400 MW of IT load, says the county", "en", [400]],
		["investments.0", "€1.4bn", "en", [1_400_000_000, "EUR"]],
		["investments.0", "1,4 Md€", "fr", [1_400_000_000, "EUR"]],
		["investments.0", "SEK 400m", "en", [400_000_000, "SEK"]],
		["investments.0", "US$2 billion", "en", [2_000_000_000, "USD"]],
		["investments.0", "1500000000", "en", [1_500_000_000]],
		["investments.0", "jusqu’à 50 Md€", "fr", [50_000_000_000, "up_to", "EUR"]],
		["investments.0", "1 to 2 billion kronor", "en", [1e9, 1e9, 2e9, "SEK"]],
		["phases.0.claims.0", "up to 600 MW", "en", [600, 600]],
		["phases.0.claims.0", "between 300 MW and 400 MW", "en", [300, 300, 400]],
		["events.0", "11 févr. 2026", "fr", ["2026-02-11"]],
		["phases.0.operationalOn", "03/2028", "en", ["2028-03"]],
		["announcedOn", "2025", "en", ["2025"]],
		["participations.0", "Another fund", "en", ["Another fund"]],
		["status", "operational", "en", ["operational"]],
		["name", "Campus B", "en", ["Campus B"]],
	] as const)("for %s: %j (%s) is read as %j", (path, text, locale, expected) => {
		expect(values(path, text, locale)).toEqual(expected);
	});

	test.each([
		["phases.0.claims.0", "up to 400 MW of IT load, says the county"],
		["phases.0.claims.0", "about 400 MW"],
		["investments.0", "1,200"],
		["phases.0.claims.0", "about half"],
		["phases.0.claims.0", "-5 MW"],
		["investments.0", "more than a billion"],
		["events.0", "Q1 2027"],
		["status", "nearly finished"],
		["nowhere", "1"],
	])("for %s: %j is left to a person", (path, text) => {
		expect(values(path, text)).toBeNull();
	});
});

test("a figure takes the place of all that was said of the old one", () => {
	const put = { qualifier: "up_to", amountLow: null, amountHigh: 60_000_000_000 };
	const document = { investments: [{ amount: 50_000_000_000, ...put, currency: "EUR" }] };
	const path = parseFigurePath("investments.0") ?? [];
	const fields = readProposedValue({ subject: "project", document, path, text: "€8.5bn", locale: "en" });
	expect(withProposedFields(document, fields ?? []).investments).toEqual([
		{ amount: 8_500_000_000, qualifier: "exact", amountLow: null, amountHigh: null, currency: "EUR" },
	]);
});

test("takes the place of the old value, in a copy", () => {
	const fields = [{ path: ["phases", 0, "claims", 0, "capacityMw"], value: 400 }];
	expect(withProposedFields(DOCUMENT, fields).phases[0]?.claims).toEqual([{ capacityMw: 400 }]);
	expect(DOCUMENT.phases[0]?.claims).toEqual([{ capacityMw: 350 }]);
});
