import { expect, test } from "vitest";
import { cite, testClaim, testDocument, testEvent, testPhase, testText } from "../../testing/build-document";
import type { EventKind, Status } from "../../values/vocabulary";
import {
	oneStatusWarnings,
	rumourWarnings,
	statusEvidenceWarnings,
	statusWarnings,
	unlikeEventsWarnings,
} from "./status";

const CASES: [status: Status, phases: Status[], code: string | undefined][] = [
	["operational", ["operational", "operational"], undefined],
	["operational", ["announced"], "notAllInService"],
	["operational", [], undefined],
	["partially_operational", ["operational", "announced"], undefined],
	["partially_operational", ["announced"], "noneInService"],
	["construction", ["operational", "construction"], "someInService"],
	["paused", ["operational", "paused"], undefined],
	["cancelled", ["cancelled", "announced"], "notAllCancelled"],
	["construction", ["announced", "construction"], undefined],
	["announced", ["construction", "announced"], "unlikePhases"],
	["construction", ["permitting"], "unlikePhases"],
	["announced", ["paused"], undefined],
	["paused", ["announced"], undefined],
];

test.each(CASES)("%s with phases %j: %s", (status, phases, code) => {
	const document = testDocument({ status, phases: phases.map((one) => testPhase([], { status: one })) });
	expect(statusWarnings(document)[0]?.code).toBe(code);
});

test("a power plant that is there already doesn't put the campus in service", () => {
	const plant = testPhase([testClaim(210, "generation")], { status: "operational" });
	const phases = [testPhase([testClaim(500, "it")]), plant];
	expect(statusWarnings(testDocument({ status: "announced", phases }))).toEqual([]);
});

test("a plan that was presented in public isn't rumoured", () => {
	const warn = (kind: EventKind, note: string, status: Status = "rumoured") => {
		const events = [{ ...testEvent("2025-06", kind), note: testText(note) }];
		return rumourWarnings(testDocument({ status, events })).map(({ code }) => code);
	};
	expect(warn("announced", "Presented with the Apulia region.")).toEqual(["rumouredInPublic"]);
	expect(warn("application", "The papers are with the county.")).toEqual(["rumouredInPublic"]);
	expect(warn("announced", "Economic Times report; no comment from the companies.")).toEqual([]);
	expect(warn("opposition", "Residents object to what they heard.")).toEqual([]);
	expect(warn("announced", "Presented with the Apulia region.", "announced")).toEqual([]);
});

test("one phase for a whole of which a first part is further on", () => {
	const warn = (note: string, name: string, status: Status = "construction") => {
		const phases = [testPhase([testClaim(1200, "grid")], { name: testText(name), status })];
		const events = [{ ...testEvent("2026-03", "construction"), note: testText(note) }];
		return oneStatusWarnings(testDocument({ phases, events })).map(({ code }) => code);
	};
	const note = "The first three buildings are under construction.";
	expect(warn(note, "Full build-out")).toEqual(["oneStatusForAll"]);
	expect(warn(note, "First three buildings")).toEqual([]);
	expect(warn(note, "Full build-out", "announced")).toEqual([]);
	expect(warn("Construction started on the first of May.", "Full build-out")).toEqual([]);
});

test("a status says since when it is known, and by which source", () => {
	const warn = (statusAsOf: string | null, ...sources: string[]) =>
		statusEvidenceWarnings({ statusAsOf, statusCitations: cite(...sources) }).map(({ code }) => code);
	expect(warn("2026-02", "first")).toEqual([]);
	expect(warn(null, "first")).toEqual(["statusUndated"]);
	expect(warn("2026-02")).toEqual(["statusUnsourced"]);
});

const COURSES: [status: Status, events: [date: string, kind: EventKind][], borne: Status | undefined][] = [
	["announced", [["2025-02", "announced"]], undefined],
	["announced", [["2025-02", "permit"]], "permitting"],
	["announced", [["2026", "application"]], "permitting"],
	["permitting", [["2025-02", "construction"]], "construction"],
	["announced", [["2024-07", "operational"]], "partially_operational"],
	["rumoured", [["2025-02", "announced"]], undefined],
	["construction", [["2025-02", "permit"]], undefined],
	["announced", [["2024", "cancelled"]], "cancelled"],
	[
		"announced",
		[
			["2024", "cancelled"],
			["2025-06", "announced"],
		],
		undefined,
	],
	["construction", [["2024", "paused"]], "paused"],
	[
		"construction",
		[
			["2024", "paused"],
			["2025-06", "construction"],
		],
		undefined,
	],
	["paused", [["2024", "construction"]], undefined],
	["cancelled", [["2024", "construction"]], undefined],
	["partially_operational", [["2024", "operational"]], undefined],
	// Works that are announced ahead of their day haven't begun.
	["permitting", [["2027-03", "groundbreaking"]], undefined],
];

test.each(COURSES)("%s with the milestones %j: %s", (status, dates, borne) => {
	const events = dates.map(([date, kind]) => testEvent(date, kind));
	const phases = [testPhase([], { status })];
	const warnings = unlikeEventsWarnings(testDocument({ status, phases, events }), { today: "2026-11-24" });
	const values = { status, borneStatus: borne ?? "" };
	expect(warnings).toEqual(borne === undefined ? [] : [{ path: ["status"], code: "unlikeEvents", values }]);
});
