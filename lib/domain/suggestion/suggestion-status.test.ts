import { expect, test } from "vitest";
import { mayFollow, SUGGESTION_ACTS, SUGGESTION_STATUSES, statusAfter } from "./suggestion-status";

test.each([
	["open", ["ask", "accept", "reject", "withdraw"]],
	["asked", ["ask", "answer", "accept", "reject", "withdraw"]],
	["answered", ["ask", "answer", "accept", "reject", "withdraw"]],
	["accepted", ["reopen"]],
	["rejected", ["reopen"]],
	["withdrawn", []],
] as const)("%s may be followed by %j", (status, acts) => {
	expect(SUGGESTION_ACTS.filter((act) => mayFollow(status, act))).toEqual(acts);
});

test("every status but the first is reached by one act, and the first by reopening", () => {
	expect(SUGGESTION_ACTS.map(statusAfter).sort()).toEqual([...SUGGESTION_STATUSES].sort());
	expect(statusAfter("reopen")).toBe("open");
});
