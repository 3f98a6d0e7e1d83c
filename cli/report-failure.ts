/** Prints an error in one line, with its stack if `trace`, and makes the process end with exit code 1. */
export function reportFailure(error: unknown, trace: boolean): void {
	process.exitCode = 1;
	if (trace || !(error instanceof Error)) {
		console.error(error);
		return;
	}
	const [line = ""] = error.message.split("\n").filter((text) => text.trim() !== "");
	console.error(`gigacampus: ${line.trim()}`);
}
