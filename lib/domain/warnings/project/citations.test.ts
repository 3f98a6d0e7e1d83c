import { expect, test } from "vitest";
import { citationWarnings } from "./citations";
import { brief, CITED, testDocument, testPhase } from "./testing-document";

const party = (citations: unknown[]) => ({ organization: "A company", role: "owner", citations });

test("parties without a source are counted together, as long as something is cited", () => {
	const document = testDocument({ phases: [testPhase([])], participations: [party([]), party(CITED), party([])] });
	expect(citationWarnings(document)).toEqual([
		{ path: ["participations"], code: "uncitedParties", values: { count: 2 } },
	]);
});

test("a figure without a source is said where it is", () => {
	const document = testDocument({ phases: [testPhase([[5, "it"]])] });
	const claim = document.phases[0]?.claims[0];
	if (!claim) throw new Error("no claim");
	claim.citations = [];
	expect(brief(citationWarnings(document))).toEqual(["uncited phases.0.claims.0.citations"]);
});

test("a record that cites nothing says nothing that could be checked", () => {
	expect(brief(citationWarnings(testDocument()))).toEqual(["nothingCited"]);
});
