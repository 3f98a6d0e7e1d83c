import { expect, test } from "vitest";
import type { ProjectDocument } from "../../record/project-document";
import { testDocument, testEstimate, testEvent, testMoney, testPhase } from "../../testing/build-document";
import type { Status } from "../../values/vocabulary";
import { brief } from "../testing-warnings";
import { dateWarnings } from "./dates";

const warn = (changes: Partial<ProjectDocument>) => brief(dateWarnings(testDocument(changes), { today: "2026-11-24" }));

test("what is past can't lie ahead; a year that isn't over may be meant", () => {
	expect(warn({ announcedOn: "2026-11-25" })).toEqual(["futureDate announcedOn"]);
	expect(warn({ announcedOn: "2026-11-24", statusAsOf: "2026" })).toEqual([]);
	expect(warn({ statusAsOf: "2026-12" })).toEqual(["futureDate statusAsOf"]);
	expect(warn({ phases: [testPhase([], { statusAsOf: "2027" })] })).toEqual(["futureDate phases.0.statusAsOf"]);
	expect(warn({ investments: [testMoney(1, { announcedOn: "2027" })] })).toEqual([
		"futureDate investments.0.announcedOn",
	]);
});

test("works and the entry into service are announced ahead of their day, a permit isn't", () => {
	expect(warn({ events: [testEvent("2027", "operational"), testEvent("2027", "permit")] })).toEqual([
		"futureDate events.1.date",
	]);
	const siteEstimates = [testEstimate("2028", 5, null, true), testEstimate("2028", 5, null, false)];
	expect(warn({ siteEstimates })).toEqual(["futureDate siteEstimates.1.asOf"]);
});

test("a phase in service has a date that is over; one that is due is in service", () => {
	const dated = (status: Status, operationalOn: string) => testPhase([], { status, operationalOn });
	expect(warn({ phases: [dated("operational", "2027"), dated("operational", "2026")] })).toEqual([
		"inServiceInFuture phases.0.operationalOn",
	]);
	const due = [dated("construction", "2026-10"), dated("construction", "2026-11"), dated("paused", "2026-10")];
	expect(warn({ phases: due })).toEqual(["dueAndNotInService phases.0.operationalOn"]);
});

test("in service before the works began", () => {
	const events = [
		testEvent("2026-03", "construction"),
		testEvent("2026-05", "groundbreaking"),
		testEvent("2026-02", "operational"),
	];
	expect(warn({ events })).toEqual(["serviceBeforeWorks events.2.date"]);
	expect(warn({ events: [testEvent("2026-03", "construction"), testEvent("2026", "operational")] })).toEqual([]);
});

test("before the announcement is what is wholly before it", () => {
	const facts = {
		announcedOn: "2025-03",
		phases: [testPhase([], { status: "operational", operationalOn: "2025-02" })],
		investments: [testMoney(1, { announcedOn: "2025" })],
		events: [testEvent("2025-02-28", "permit"), testEvent("2025-03-01", "permit")],
	};
	expect(warn(facts)).toEqual(["beforeAnnouncement phases.0.operationalOn", "beforeAnnouncement events.0.date"]);
});
