import { expect, test } from "vitest";
import type { Investment, ProjectDocument } from "../../record/project-document";
import { programme } from "../../testing/build-dataset";
import { testDocument, testMoney } from "../../testing/build-document";
import { brief, testContext } from "../testing-warnings";
import { envelopeWarnings } from "./envelope";

const programmes = [
	{ ...programme("nation", { country: "SE", amount: 109_000_000_000 }), sources: [] },
	{ ...programme("round", { country: "SE", amount: 5_000_000_000 }), sources: [] },
	{ ...programme("cited", { amount: 2_000_000_000 }), sources: ["first"] },
];
const warn = (amount: number, more: Partial<Investment> = {}, changes: Partial<ProjectDocument> = {}) => {
	const document = testDocument({ investments: [testMoney(amount, more)], ...changes });
	return brief(envelopeWarnings(document, testContext({ programmes })));
};

test("the same amount: with the programme, with one of its sources, or in its country with telling digits", () => {
	expect(warn(109_000_000_000)).toEqual(["envelope investments.0.amount"]);
	expect(warn(2_000_000_000)).toEqual(["envelope investments.0.amount"]);
	expect(warn(5_000_000_000, {}, { programmes: ["other", "round"] })).toEqual(["envelope investments.0.amount"]);
});

test("a round amount that another programme of the country has too is a coincidence", () => {
	expect(warn(5_000_000_000)).toEqual([]);
	expect(warn(109_000_000_000, {}, { country: "NO" })).toEqual([]);
	expect(warn(109_000_000_000, { currency: "USD" })).toEqual([]);
});

test("more than the whole programme of the project is said, less is not", () => {
	expect(warn(6_000_000_000, {}, { programmes: ["other", "round"] })).toEqual(["aboveEnvelope investments.0.amount"]);
	expect(warn(4_000_000_000, {}, { programmes: ["other", "round"] })).toEqual([]);
});

test("what isn't added can't count twice", () => {
	expect(warn(109_000_000_000, { counted: false })).toEqual([]);
	expect(warn(109_000_000_000, { disputed: true })).toEqual([]);
});
