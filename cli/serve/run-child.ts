import { spawn } from "node:child_process";

/**
 * Ends the child's whole group when its parent is gone, however that ended: no build goes on that nobody awaits. Its
 * own workers load this too, and mustn't heed it.
 */
const ENDS_WITH_PARENT = `if (process.ppid === ${process.pid}) {
	process.once("disconnect", () => process.kill(-process.pid, "SIGKILL"));
	process.channel.unref();
}`;

/** Runs a Node program and returns its exit code and what it printed. It never outlives this process. */
export function runChild(
	command: string,
	args: readonly string[],
	options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<{ code: number; output: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(
			command,
			["--import", `data:text/javascript,${encodeURIComponent(ENDS_WITH_PARENT)}`, ...args],
			{
				...options,
				detached: true,
				stdio: ["ignore", "pipe", "pipe", "ipc"],
			},
		);
		const stop = () => child.pid && process.kill(-child.pid, "SIGTERM");
		process.once("SIGTERM", stop).once("SIGINT", stop);
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding("utf8").on("data", (text: string) => {
				output += text;
			});
		}
		child.once("error", reject);
		child.once("close", (code) => {
			process.off("SIGTERM", stop).off("SIGINT", stop);
			resolve({ code: code ?? 1, output });
		});
	});
}
