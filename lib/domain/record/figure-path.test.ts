import { describe, expect, test } from "vitest";
import { formatFigurePath, hasPlace, parseFigurePath, principalField } from "./figure-path";

const DOCUMENT = {
	announcedOn: null,
	summary: { en: "A campus", fr: "Un campus" },
	phases: [{ name: { en: "Hall", fr: "Salle" }, claims: [{ capacityMw: 350, capacityKind: "it" }] }],
	hardware: [{ count: null, model: "H100", vendor: "Nvidia" }],
	siteEstimates: [{ itMw: null, facilityMw: 500 }],
	events: [{ date: "2026-02", kind: "permit" }],
};

describe("the place of a figure", () => {
	test("is written with dots and read back", () => {
		expect(parseFigurePath("phases.1.claims.0")).toEqual(["phases", 1, "claims", 0]);
		expect(formatFigurePath(["phases", 1, "claims", 0])).toBe("phases.1.claims.0");
	});

	test.each(["", ".", "phases..1", "0.phases", "__proto__", "phases.1000", "a b", "phases.-1", "a.".repeat(70)])(
		"%j is none",
		(text) => expect(parseFigurePath(text)).toBeNull(),
	);

	test("is there if the document has it, though it may be empty", () => {
		expect(hasPlace(DOCUMENT, ["announcedOn"])).toBe(true);
		expect(hasPlace(DOCUMENT, ["phases", 0, "claims", 0])).toBe(true);
		expect(hasPlace(DOCUMENT, ["phases", 0, "claims", 1])).toBe(false);
		expect(hasPlace(DOCUMENT, ["constructor"])).toBe(false);
		expect(hasPlace(DOCUMENT, [])).toBe(false);
	});
});

test.each([
	["phases.0.claims.0", "phases.0.claims.0.capacityMw"],
	["hardware.0", "hardware.0.model"],
	["siteEstimates.0", "siteEstimates.0.facilityMw"],
	["events.0", "events.0.date"],
	["phases.0", "phases.0.name.fr"],
	["summary", "summary.fr"],
	["announcedOn", "announcedOn"],
])("a value for %s is typed into %s", (place, field) => {
	expect(principalField(DOCUMENT, parseFigurePath(place) ?? [], "fr")).toEqual(parseFigurePath(field));
});
