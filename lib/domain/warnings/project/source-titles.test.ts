import { expect, test } from "vitest";
import type { CapacityClaim, Investment } from "../../record/project-document";
import { CITED, testClaim, testDocument, testMoney, testPhase } from "../../testing/build-document";
import { brief } from "../testing-warnings";
import { qualifiersInTitles } from "./source-titles";

const titled = (title: string, language = "en") => new Map([[CITED[0]?.source ?? "", { title, language }]]);
const ofClaim = (title: string, claim: CapacityClaim) =>
	brief(qualifiersInTitles(testDocument({ phases: [testPhase([claim])] }), titled(title)));
const ofMoney = (title: string, money: Investment, language?: string) =>
	brief(qualifiersInTitles(testDocument({ investments: [money] }), titled(title, language)));

test("an amount that its source's title calls up to or about so much isn't exact", () => {
	const found = ["qualifierInTitle investments.0.qualifier"];
	expect(ofMoney("Spain bids with an investment of up to 5 billion euros", testMoney(5e9))).toEqual(found);
	expect(ofMoney("Un projet de plus de 5\u00a0Md€", testMoney(5e9), "fr")).toEqual(found);
	expect(ofMoney("Spain bids with 5 billion euros", testMoney(5e9))).toEqual([]);
	expect(ofMoney("Up to 6 billion euros", testMoney(5e9))).toEqual([]);
	expect(ofMoney("Up to 5 billion euros", testMoney(5e9, { qualifier: "up_to" }))).toEqual([]);
});

test("MW that their source's title calls an end have one, a remainder those of its whole", () => {
	const found = ["qualifierInTitle phases.0.claims.0.capacityMw"];
	const title = "A campus of up to 4.7GW";
	const rest = {
		assertion: "derived",
		citations: [{ source: "first", locator: "4700 − 54 MW", quote: null }],
	} as const;
	expect(ofClaim(title, testClaim(4700, "grid"))).toEqual(found);
	expect(ofClaim(title, testClaim(4646, "grid", { ...rest, citations: [...rest.citations] }))).toEqual(found);
	expect(ofClaim(title, testClaim(4700, "grid", { capacityMwHigh: 4700 }))).toEqual([]);
	expect(ofClaim("A campus of about 4.7GW", testClaim(4700, "grid"))).toEqual([]);
});
