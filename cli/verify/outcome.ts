/** What one step of the tests came to. A step that runs no tests of its own (lint, types, build) counts only when it fails. */
export interface Outcome {
	passed: number;
	failed: number;
	/** Why the step didn't run, or what it died of; null when the tests speak for themselves. */
	note: string | null;
}

/** The sum of several outcomes; its notes are left to the table. */
export function sumOutcomes(outcomes: readonly Outcome[]): { passed: number; failed: number } {
	return {
		passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
		failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
	};
}

/** Outcome of a step that is only right or wrong, from its exit code. */
export function outcomeOfExit(code: number): Outcome {
	return code === 0
		? { passed: 0, failed: 0, note: null }
		: { passed: 0, failed: 1, note: `ended with exit code ${code}` };
}

/** Outcome of a step that could not run here: a loud note, and a failure where nothing may be skipped (CI). */
export function outcomeOfSkip(reason: string, nothingMayBeSkipped: boolean): Outcome {
	return { passed: 0, failed: nothingMayBeSkipped ? 1 : 0, note: `SKIPPED: ${reason}` };
}
