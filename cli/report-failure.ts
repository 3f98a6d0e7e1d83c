import { SetUpError } from "./set-up-error";

/** Prints an error in one line (a set-up's faults in one each), with its stack if `trace`; the process ends with exit code 1. */
export function reportFailure(error: unknown, trace: boolean): void {
	process.exitCode = 1;
	const problems = error instanceof SetUpError ? error.problems : [error];
	if (trace) console.error(error);
	else for (const problem of problems) console.error(`gigacampus: ${oneLine(problem)}`);
}

function oneLine(error: unknown): string {
	const text = error instanceof Error ? error.message || error.name : String(error);
	const lines = text.split("\n").map((line) => line.trim());
	// The schema engine's messages end in a stack of its own: "0: schema_engine…".
	const stack = lines.findIndex((line) => /^0: /.test(line));
	return lines
		.slice(0, stack === -1 ? undefined : stack)
		.filter((line) => line !== "")
		.join(" ");
}
