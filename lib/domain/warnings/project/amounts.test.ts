import { expect, test } from "vitest";
import type { Investment } from "../../record/project-document";
import { testDocument, testMoney } from "../../testing/build-document";
import { brief, testContext } from "../testing-warnings";
import { amountWarnings } from "./amounts";

const warn = (...investments: Investment[]) => brief(amountWarnings(testDocument({ investments }), testContext()));

test("less than a million euros, and more than a trillion, are slips", () => {
	expect(warn(testMoney(1_200))).toEqual(["amountSmall investments.0.amount"]);
	expect(warn(testMoney(1_000_000), testMoney(1_200_000_000))).toEqual([]);
	expect(warn(testMoney(1_000_000_000_001))).toEqual(["amountLarge investments.0.amount"]);
});

test("other currencies are held against euros: in January 2025 of the tests a dollar is 0.8 euros", () => {
	expect(warn(testMoney(1_200_000, { currency: "USD" }))).toEqual(["amountSmall investments.0.amount"]);
	expect(warn(testMoney(1_250_000, { currency: "USD" }))).toEqual([]);
});

test("without a rate only what is small in any currency is said", () => {
	expect(warn(testMoney(5_000, { currency: "JPY" }))).toEqual(["amountSmall investments.0.amount"]);
	expect(warn(testMoney(2_000_000_000_000, { currency: "JPY" }))).toEqual([]);
});
