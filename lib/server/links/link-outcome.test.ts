import { expect, test } from "vitest";
import { outcomeOfError, outcomeOfStatus } from "./link-outcome";

test.each([
	[200, "ok"],
	[304, "ok"],
	[400, "refused"],
	[401, "refused"],
	[403, "refused"],
	[404, "dead"],
	[410, "dead"],
	[429, "refused"],
	[500, "unreachable"],
	[503, "unreachable"],
	[999, "refused"],
] as const)("%i is %s", (status, outcome) => {
	expect(outcomeOfStatus(status)).toBe(outcome);
});

test("a name without a host is gone, a failed lookup or connection isn't", () => {
	expect(outcomeOfError("ENOTFOUND")).toBe("dead");
	for (const code of ["EAI_AGAIN", "ECONNREFUSED", "CERT_HAS_EXPIRED", "timeout"]) {
		expect(outcomeOfError(code)).toBe("unreachable");
	}
});
