import { type Outcome, sumOutcomes } from "./outcome";
import { isInterrupted } from "./run-program";
import type { Step } from "./steps";

/**
 * Runs every step, also after one that failed, prints a table and, as the last line, `N passed, N failed`.
 * Returns the exit code: 0 if nothing failed, 1 if something did, 130 if it was interrupted.
 */
export async function runSteps(steps: readonly Step[]): Promise<number> {
	const rows: { name: string; seconds: number; outcome: Outcome }[] = [];
	for (const [index, { name, run, needs }] of steps.entries()) {
		if (isInterrupted()) break;
		console.log(`\n▸ ${index + 1}/${steps.length} ${name}`);
		const started = Date.now();
		const hopeless = rows.some((row) => row.name === needs?.name && row.outcome.failed > 0);
		const outcome = hopeless ? notRun(needs?.name) : await run().catch(crash);
		rows.push({ name, outcome, seconds: (Date.now() - started) / 1000 });
		console.log(`  ${verdict(outcome)}`);
	}
	console.log("");
	for (const { name, seconds, outcome } of rows) {
		console.log(`${name.padEnd(34)}${`${seconds.toFixed(1)} s`.padStart(9)}  ${verdict(outcome)}`);
	}
	if (isInterrupted()) {
		console.log("Interrupted: the rest didn't run.");
		return 130;
	}
	const { passed, failed } = sumOutcomes(rows.map((row) => row.outcome));
	console.log(`\n${passed} passed, ${failed} failed`);
	return failed === 0 ? 0 : 1;
}

function crash(error: unknown): Outcome {
	console.error(error);
	return { passed: 0, failed: 1, note: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
}

function notRun(needed = ""): Outcome {
	return { passed: 0, failed: 1, note: `not run: "${needed}" failed` };
}

function verdict({ passed, failed, note }: Outcome): string {
	const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : "ok";
	return note === null ? counts : `${failed > 0 ? "FAILED" : "!!"} ${note}`;
}
