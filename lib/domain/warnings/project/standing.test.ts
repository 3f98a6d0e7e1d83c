import { expect, test } from "vitest";
import type { Investment, ProjectDocument } from "../../record/project-document";
import { testDocument, testMoney, testText } from "../../testing/build-document";
import { brief } from "../testing-warnings";
import { standingWarnings } from "./standing";

const warn = (investments: Investment[], more: Partial<ProjectDocument> = {}) =>
	brief(standingWarnings(testDocument({ investments, ...more })));
const billion = (amount: number, announcedOn: string | null, more: Partial<Investment> = {}) =>
	testMoney(amount * 1_000_000_000, { announcedOn, ...more });

test("an older estimate of an amount that is added is no dispute", () => {
	const disputed = { disputed: true, counted: false };
	expect(warn([billion(10, "2026-03"), billion(1.5, "2025-10-15", disputed)])).toEqual([
		"olderDisputed investments.1.disputed",
	]);
	expect(warn([billion(10, "2026-03"), billion(12, "2026-03", disputed)])).toEqual([]);
	expect(warn([billion(10, "2026"), billion(12, "2026-03", disputed)])).toEqual([]);
	expect(warn([billion(10, "2026-03"), billion(1.5, "2025", { ...disputed, currency: "USD" })])).toEqual([]);
	expect(warn([billion(10, "2026-03"), billion(1.5, "2025", { ...disputed, basis: "lease" })])).toEqual([]);
});

test("many times the sum is of something wider: the whole beside its first tranche", () => {
	expect(warn([billion(8.5, "2025-05-19"), billion(50, "2025-02-10", { disputed: true, counted: false })])).toEqual([]);
});

test("money that is added although the project was given up is said in a note", () => {
	const found = ["countedThoughGivenUp investments.0.note"];
	expect(warn([billion(1, "2025")], { status: "cancelled" })).toEqual(found);
	expect(warn([billion(1, "2025")], { status: "paused" })).toEqual(found);
	expect(warn([billion(1, "2025")])).toEqual([]);
	expect(warn([billion(1, "2025", { note: testText("Before it was cancelled") })], { status: "cancelled" })).toEqual(
		[],
	);
	expect(warn([billion(1, "2025", { counted: false })], { status: "cancelled" })).toEqual([]);
});
