import { type ChildProcess, spawn } from "node:child_process";

const PATIENCE_MS = 10_000;
let running: ChildProcess | null = null;
let interrupted = false;

/** True once somebody asked this process to stop; nothing new is started then. */
export function isInterrupted(): boolean {
	return interrupted;
}

/** Runs a Node program of node_modules with its output on ours. Returns its exit code, 128 if a signal ended it. */
export function runProgram(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
	if (interrupted) return Promise.resolve(128);
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, {
			env: { ...process.env, ...env },
			stdio: ["ignore", "inherit", "inherit"],
		});
		running = child;
		child.once("error", reject);
		child.once("close", (code) => {
			running = null;
			resolve(code ?? 128);
		});
	});
}

/** From now on Ctrl-C and the like stop the running program first, so that what it started is put away in order. */
export function stopInOrder(): void {
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
		process.on(signal, () => {
			interrupted = true;
			const child = running;
			// In a terminal, Ctrl-C has reached the child already, and a second one would cut its own cleaning short.
			if (!(signal === "SIGINT" && process.stdout.isTTY)) child?.kill("SIGINT");
			setTimeout(() => child?.kill("SIGKILL"), PATIENCE_MS).unref();
		});
	}
}
