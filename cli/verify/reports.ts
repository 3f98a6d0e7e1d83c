import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Outcome } from "./outcome";

const VitestReport = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const PlaywrightReport = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Counts of vitest's JSON report; a file that failed before its tests ran counts as one failure. */
export function vitestOutcome(report: unknown, exitCode: number): Outcome {
	const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(report);
	const brokenFiles = testResults.filter(
		(file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
	);
	return counted(numPassedTests, numFailedTests + brokenFiles.length, exitCode);
}

/** Counts of Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function playwrightOutcome(report: unknown, exitCode: number): Outcome {
	const { expected, unexpected, flaky } = PlaywrightReport.parse(report).stats;
	return counted(expected, unexpected + flaky, exitCode);
}

/** Outcome of a runner that writes its report to `file`; without a readable report the runner itself failed. */
export function readOutcome(file: string, exitCode: number, count: typeof vitestOutcome): Outcome {
	if (!existsSync(file)) return { passed: 0, failed: 1, note: `no report, exit code ${exitCode}` };
	try {
		return count(JSON.parse(readFileSync(file, "utf8")), exitCode);
	} catch (error) {
		return { passed: 0, failed: 1, note: `unreadable report: ${error instanceof Error ? error.message : error}` };
	}
}

function counted(passed: number, failed: number, exitCode: number): Outcome {
	if (failed > 0 || exitCode === 0) return { passed, failed, note: null };
	return { passed, failed: 1, note: `the runner ended with exit code ${exitCode}` };
}
