import { expect, test } from "vitest";
import type { ProjectDocument } from "../../record/project-document";
import { CITED, testDocument, testEstimate, testEvent, testMoney, testPhase } from "../../testing/build-document";
import { brief, testContext } from "../testing-warnings";
import { olderSourceWarnings } from "./older-sources";

const id = CITED[0]?.source ?? "";
const published = (publishedOn: string | null) => ({
	sources: new Map([[id, { id, url: "https://gazette.example/a", publisher: "Gazette", publishedOn, language: "en" }]]),
});
const warn = (publishedOn: string | null, changes: Partial<ProjectDocument>) =>
	brief(olderSourceWarnings(testDocument(changes), testContext(published(publishedOn))));

test("an amount of October cited to an article of January", () => {
	const investments = [testMoney(1, { announcedOn: "2025-10" })];
	expect(warn("2025-01-15", { investments })).toEqual(["olderSource investments.0.citations.0.source"]);
	expect(warn("2025-10-02", { investments })).toEqual([]);
	expect(warn(null, { investments })).toEqual([]);
});

test("dates known to the month or the year are given their last possible day", () => {
	expect(warn("2025", { investments: [testMoney(1, { announcedOn: "2025-10" })] })).toEqual([]);
	expect(warn("2025-10", { investments: [testMoney(1, { announcedOn: "2025-10-31" })] })).toEqual([]);
	expect(warn("2024", { investments: [testMoney(1, { announcedOn: "2025" })] })).toHaveLength(1);
	expect(warn("2025", { investments: [testMoney(1)] })).toEqual([]);
});

test("what is planned may be older than its day until that day is over; a permit never", () => {
	expect(warn("2026-01", { events: [testEvent("2027", "operational"), testEvent("2026-12", "construction")] })).toEqual(
		[],
	);
	expect(warn("2026-01", { events: [testEvent("2026-05", "operational"), testEvent("2027", "permit")] })).toEqual([
		"olderSource events.0.citations.0.source",
		"olderSource events.1.citations.0.source",
	]);
});

test("a phase in service, and a measured estimate, are of their day; targets and forecasts aren't", () => {
	const dated = (status: "operational" | "construction") => testPhase([], { status, operationalOn: "2026" });
	expect(warn("2025", { phases: [dated("construction"), dated("operational")] })).toEqual([
		"olderSource phases.1.citations.0.source",
	]);
	const siteEstimates = [testEstimate("2026", 5, null, true), testEstimate("2026", 5, null, false)];
	expect(warn("2025", { siteEstimates })).toEqual(["olderSource siteEstimates.1.citations.0.source"]);
});

test("a status is known since a day that its sources have seen", () => {
	const evidence = { statusAsOf: "2026-05", statusCitations: CITED };
	expect(warn("2026-04", { ...evidence, phases: [testPhase([], evidence)] })).toEqual([
		"olderSource statusCitations.0.source",
		"olderSource phases.0.statusCitations.0.source",
	]);
	expect(warn("2026-05", evidence)).toEqual([]);
});
