import { expect, test } from "vitest";
import { testDocument, testPhase } from "../../testing/build-document";
import type { Status } from "../../values/vocabulary";
import { statusWarnings } from "./status";

const CASES: [status: Status, phases: Status[], code: string | undefined][] = [
	["operational", ["operational", "operational"], undefined],
	["operational", ["announced"], "notAllInService"],
	["operational", [], undefined],
	["partially_operational", ["operational", "announced"], undefined],
	["partially_operational", ["announced"], "noneInService"],
	["construction", ["operational", "construction"], "someInService"],
	["paused", ["operational", "paused"], undefined],
	["cancelled", ["cancelled", "announced"], "notAllCancelled"],
];

test.each(CASES)("%s with phases %j: %s", (status, phases, code) => {
	const document = testDocument({ status, phases: phases.map((one) => testPhase([], { status: one })) });
	expect(statusWarnings(document)[0]?.code).toBe(code);
});
