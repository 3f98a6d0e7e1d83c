import { expect, test } from "vitest";
import { testDocument, testEvent, testText } from "../../testing/build-document";
import type { EventKind } from "../../values/vocabulary";
import { brief } from "../testing-warnings";
import { milestoneWarnings } from "./milestones";

const warn = (kind: EventKind, note: string) =>
	brief(milestoneWarnings(testDocument({ events: [{ ...testEvent("2026-02-17", kind), note: testText(note) }] })));

test.each([
	"Works permit requested from the city.",
	"Planning application submitted.",
	"Crusoe applied for an air permit for the 933 MW gas plant.",
	"Three-month public consultation on the environmental permit opens.",
	"Initial approval of the regional plan; 30 working days of consultation follow.",
	"STAK sought a state land lease; the state gave preliminary approval.",
])("asked for, not granted: %s", (note) => {
	expect(warn("permit", note)).toEqual(["permitAskedFor events.0.kind"]);
	expect(warn("application", note)).toEqual([]);
});

test.each([
	"Council approved the application.",
	"The High Court rejects the last challenge to the permission.",
	"Building permit and land contract.",
])("granted: %s", (note) => {
	expect(warn("permit", note)).toEqual([]);
});

test("tax relief permits no building", () => {
	const note = "The city council granted a 30-year, 100% tax abatement.";
	expect(warn("permit", note)).toEqual(["taxRelief events.0.kind"]);
	expect(warn("financing", note)).toEqual([]);
});

test("an export licence permits no building", () => {
	expect(warn("permit", "US export approval for NVIDIA chips announced.")).toEqual(["exportLicence events.0.kind"]);
	expect(warn("announced", "US export approval for NVIDIA chips announced.")).toEqual([]);
});
