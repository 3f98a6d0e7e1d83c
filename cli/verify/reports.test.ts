import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outcomeOfExit, outcomeOfSkip, sumOutcomes } from "./outcome";
import { playwrightOutcome, readOutcome, vitestOutcome } from "./reports";

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((test) => ({ status: test })),
});
const playwright = (expected: number, unexpected: number, flaky: number) => ({
	stats: { expected, unexpected, flaky },
});

describe("vitest's report", () => {
	test("counts the tests", () => {
		const report = {
			numPassedTests: 3,
			numFailedTests: 1,
			testResults: [file("passed", "passed", "passed"), file("failed", "passed", "failed")],
		};
		expect(vitestOutcome(report, 1)).toEqual({ passed: 3, failed: 1, note: null });
	});

	test("counts a file that broke before its tests as a failure", () => {
		const report = {
			numPassedTests: 2,
			numFailedTests: 0,
			testResults: [file("passed", "passed", "passed"), file("failed")],
		};
		expect(vitestOutcome(report, 1)).toMatchObject({ passed: 2, failed: 1 });
	});

	test("counts a runner that ended badly after tests that passed", () => {
		const report = { numPassedTests: 2, numFailedTests: 0, testResults: [file("passed", "passed", "passed")] };
		expect(vitestOutcome(report, 1)).toMatchObject({ passed: 2, failed: 1 });
	});
});

describe("Playwright's report", () => {
	test("counts the tests, and one that passed only when repeated as failed", () => {
		expect(playwrightOutcome(playwright(5, 1, 1), 1)).toEqual({ passed: 5, failed: 2, note: null });
	});

	test("counts a server that never came up", () => {
		expect(playwrightOutcome(playwright(0, 0, 0), 1)).toMatchObject({ passed: 0, failed: 1 });
	});
});

describe("a report on disk", () => {
	test("is a failure when it is missing or cut short", () => {
		const folder = mkdtempSync(join(tmpdir(), "gigacampus-report-"));
		const path = join(folder, "report.json");
		expect(readOutcome(path, 0, vitestOutcome)).toMatchObject({ passed: 0, failed: 1 });
		writeFileSync(path, '{"numPassedTests": 3');
		expect(readOutcome(path, 0, vitestOutcome)).toMatchObject({ passed: 0, failed: 1 });
		rmSync(folder, { recursive: true });
	});
});

describe("the sum", () => {
	test("adds tests, and a step without tests only when it fails", () => {
		const outcomes = [outcomeOfExit(0), outcomeOfExit(2), { passed: 7, failed: 0, note: null }];
		expect(sumOutcomes(outcomes)).toEqual({ passed: 7, failed: 1 });
	});

	test("takes a skipped step for a failure only where nothing may be skipped", () => {
		expect(outcomeOfSkip("no browser", false)).toEqual({ passed: 0, failed: 0, note: "SKIPPED: no browser" });
		expect(outcomeOfSkip("no browser", true).failed).toBe(1);
	});
});
