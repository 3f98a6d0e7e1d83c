import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runSteps } from "./run-steps";
import type { Step } from "./steps";

const passing: Step = { name: "Unit", run: async () => ({ passed: 4, failed: 0, note: null }) };
const failing: Step = { name: "Build", run: async () => ({ passed: 0, failed: 1, note: "ended with exit code 1" }) };
const crashing: Step = { name: "Server", run: () => Promise.reject(new Error("PostgreSQL didn't start")) };

describe("running the steps", () => {
	let lines: string[];

	beforeEach(() => {
		lines = [];
		vi.spyOn(console, "log").mockImplementation((line: string) => {
			lines.push(line);
		});
		vi.spyOn(console, "error").mockImplementation(() => {});
	});

	afterEach(() => {
		vi.restoreAllMocks();
	});

	test("ends with the sum, and succeeds when nothing failed", async () => {
		expect(await runSteps([passing, passing])).toBe(0);
		expect(lines.at(-1)).toBe("\n8 passed, 0 failed");
	});

	test("goes on after a failure and a crash, and counts both", async () => {
		expect(await runSteps([failing, crashing, passing])).toBe(1);
		expect(lines.at(-1)).toBe("\n4 passed, 2 failed");
		expect(lines.join("\n")).toContain("FAILED PostgreSQL didn't start");
	});

	test("doesn't run what a failed step makes pointless, and counts it as failed", async () => {
		const run = vi.fn(passing.run);
		expect(await runSteps([failing, { name: "Browser", needs: failing, run }])).toBe(1);
		expect(run).not.toHaveBeenCalled();
		expect(lines.at(-1)).toBe("\n0 passed, 2 failed");
	});
});
