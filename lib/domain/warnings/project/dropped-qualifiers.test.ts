import { expect, test } from "vitest";
import type { CapacityClaim, Investment } from "../../record/project-document";
import { testClaim, testDocument, testMoney, testPhase, testText } from "../../testing/build-document";
import { droppedQualifiers } from "./dropped-qualifiers";

const ofClaim = (summary: string, claim: CapacityClaim) =>
	droppedQualifiers(testDocument({ summary: testText(summary), phases: [testPhase([claim])] })).map(({ code }) => code);
const ofMoney = (summary: string, money: Investment) =>
	droppedQualifiers(testDocument({ summary: testText(summary), investments: [money] })).map(
		({ values }) => values.qualifier,
	);

test("MW that the texts call an upper end have one", () => {
	const upTo = "A campus of up to 1.4 GW.";
	expect(ofClaim(upTo, testClaim(1400, "grid"))).toEqual(["upToDropped"]);
	expect(ofClaim(upTo, testClaim(1400, "grid", { capacityMwHigh: 1400 }))).toEqual([]);
	expect(ofClaim(upTo, testClaim(1200, "grid"))).toEqual([]);
	expect(ofClaim("A campus of 1.4 GW.", testClaim(1400, "grid"))).toEqual([]);
	expect(ofClaim("The halls add up to 1.4 GW.", testClaim(1400, "grid"))).toEqual([]);
	expect(ofClaim(upTo, testClaim(1400, "grid", { rank: "deprecated" }))).toEqual([]);
});

test("MW that the texts call more than a figure have a lower end", () => {
	const over = "A campus of more than 500 MW.";
	expect(ofClaim(over, testClaim(500, "grid"))).toEqual(["atLeastDropped"]);
	expect(ofClaim("200 MW or more.", testClaim(200, "grid"))).toEqual(["atLeastDropped"]);
	expect(ofClaim(over, testClaim(500, "grid", { capacityMwLow: 500 }))).toEqual([]);
	expect(ofClaim("A campus of about 500 MW.", testClaim(500, "grid"))).toEqual([]);
});

test("a remainder is as open as the sum that it is of", () => {
	const citations = [{ source: "first", locator: "1400 − 400 MW", quote: null }];
	const rest = testClaim(1000, "grid", { assertion: "derived", citations });
	expect(ofClaim("A campus of up to 1,400 MW.", rest)).toEqual(["upToDropped"]);
});

test("the word before an amount is its qualifier, whatever its currency", () => {
	const sum = (amount: number, more: Partial<Investment> = {}) => testMoney(amount, more);
	expect(ofMoney("It spends up to SEK 95bn.", sum(95e9, { currency: "SEK" }))).toEqual(["up_to"]);
	expect(ofMoney("The site costs about €1.2bn.", sum(1.2e9))).toEqual(["about"]);
	expect(ofMoney("For more than A$5 billion.", sum(5e9, { currency: "AUD" }))).toEqual(["at_least"]);
	expect(ofMoney("The buildings are put at €3bn or more.", sum(3e9))).toEqual(["at_least"]);
	expect(ofMoney("Roughly ₹15,266 crore.", sum(152_660_000_000, { currency: "INR" }))).toEqual(["about"]);
	expect(ofMoney("The claim exceeds $70bn.", sum(70e9, { currency: "USD" }))).toEqual(["at_least"]);
	expect(ofMoney("It could exceed €1.2bn.", sum(1.2e9))).toEqual([]);
	expect(ofMoney("The site costs €1.2bn.", sum(1.2e9))).toEqual([]);
	expect(ofMoney("The site costs about €1.2bn.", sum(1.2e9, { qualifier: "about" }))).toEqual([]);
	expect(ofMoney("About €1.2bn to €2bn.", sum(1.2e9, { amountLow: 1.2e9, amountHigh: 2e9 }))).toEqual([]);
	expect(ofMoney("The site costs about €1.3bn.", sum(1.2e9))).toEqual([]);
});
