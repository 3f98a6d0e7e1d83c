import { expect, test } from "vitest";
import type { Phase } from "../../record/project-document";
import { testClaim, testDocument, testPhase, testText } from "../../testing/build-document";
import { brief } from "../testing-warnings";
import { firstDeliveryWarnings } from "./first-delivery";

const whole = (more: Partial<Phase> = {}) =>
	testPhase([testClaim(700, "grid")], { name: testText("Full build-out"), operationalOn: "2030", ...more });
const warn = (summary: string, ...phases: Phase[]) =>
	brief(firstDeliveryWarnings(testDocument({ summary: testText(summary), phases })));

test("the year of a first part isn't the date of the whole", () => {
	const found = ["firstDelivery phases.0.operationalOn"];
	expect(warn("The grid brings 700 MW and the first halls are expected from 2030.", whole())).toEqual(found);
	expect(warn("First capacity is due before the end of 2030.", whole())).toEqual(found);
	expect(warn("It opens in stages from 2030.", whole())).toEqual(found);
	expect(warn("The company speaks of £3.9bn and of a start in 2030.", whole())).toEqual(found);
	expect(warn("Three halls, the first due by late 2030.", whole({ name: testText("Campus") }))).toEqual(found);
});

test("a first phase may have it, and so may a whole that the texts say is finished then", () => {
	expect(warn("The first halls are expected from 2030.", whole({ name: testText("First phase") }))).toEqual([]);
	expect(warn("A first phase is planned for 2026, the rest by 2030.", whole())).toEqual([]);
	expect(warn("Operation starts in the first half of 2030.", whole())).toEqual([]);
	expect(warn("The first halls are expected from 2029.", whole())).toEqual([]);
	expect(warn("The first halls opened in 2030.", whole({ status: "operational" }))).toEqual([]);
});

test("a power plant beside the campus has its own date", () => {
	const plant = testPhase([testClaim(900, "generation")], { name: testText("Full plant"), operationalOn: "2030" });
	expect(warn("The first halls are expected from 2030.", plant)).toEqual([]);
});
