import { expect, test } from "vitest";
import { testClaim, testDocument, testPhase } from "../testing/build-document";
import { readStored } from "./stored-document";

test("a version of before the status had its evidence is read as one that says nothing of it", () => {
	const now = testDocument({ phases: [testPhase([testClaim(1, "it")])] });
	const { statusCitations: _own, ...project } = now;
	const phases = now.phases.map(({ statusBasis: _basis, statusAsOf: _date, statusCitations: _of, ...phase }) => phase);
	expect(readStored("project", { ...project, phases })).toEqual(now);
});
