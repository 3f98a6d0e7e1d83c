import { expect, test } from "vitest";
import type { Citation } from "../../record/project-document";
import { CITED, testClaim, testDocument, testParty, testPhase } from "../../testing/build-document";
import { brief } from "../testing-warnings";
import { citationWarnings } from "./citations";

const party = (citations: Citation[]) => testParty("A company", "owner", { citations });

test("parties without a source are counted together, as long as something is cited", () => {
	const document = testDocument({ phases: [testPhase([])], participations: [party([]), party(CITED), party([])] });
	expect(citationWarnings(document)).toEqual([
		{ path: ["participations"], code: "uncitedParties", values: { count: 2 } },
	]);
});

test("a figure without a source is said where it is", () => {
	const document = testDocument({ phases: [testPhase([testClaim(5, "it", { citations: [] })])] });
	expect(brief(citationWarnings(document))).toEqual(["uncited phases.0.claims.0.citations"]);
});

test("a record that cites nothing says nothing that could be checked", () => {
	expect(brief(citationWarnings(testDocument()))).toEqual(["nothingCited"]);
});
