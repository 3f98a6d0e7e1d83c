import { expect, test } from "vitest";
import type { FormWarning } from "./form-warning";
import { publishingQuestions, questionKey } from "./publishing-questions";

const warning = (code: string, values: FormWarning["values"] = {}): FormWarning => ({ path: [], code, values });
const NEAR = warning("duplicate", { project: "fouju", name: "Fouju", distanceKm: 2 });
const LIKE = warning("likeName", { project: "fouju", name: "Fouju" });
const NOTHING = warning("nothingCited");
const asked = (warnings: FormWarning[], before: FormWarning[] = [], confirmed: string[] = []) =>
	publishingQuestions(warnings, { before, confirmed });

test("what may be there twice and what rests on nothing is asked, other warnings aren't", () => {
	const warnings = [NEAR, NOTHING, warning("uncited"), warning("costHigh")];
	expect(asked(warnings)).toEqual([NEAR, NOTHING]);
	expect(
		asked([warning("likeProgramme", { programme: "a" }), warning("likeOrganization", { organization: "b" })]),
	).toHaveLength(2);
});

test("what was so before, or was answered, isn't asked again; another record is another question", () => {
	expect(asked([NEAR, NOTHING], [LIKE])).toEqual([NOTHING]);
	expect(asked([NEAR, NOTHING], [], [questionKey(NEAR)])).toEqual([NOTHING]);
	expect(asked([NEAR, NOTHING], [], [questionKey(NEAR), questionKey(NOTHING)])).toEqual([]);
	expect(asked([NEAR], [], ["duplicate borlange"])).toEqual([NEAR]);
});
