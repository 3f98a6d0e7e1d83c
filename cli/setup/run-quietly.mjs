import { spawn } from "node:child_process";

const REMINDER_MS = 10_000;

/**
 * Runs a program whose output only matters when it fails: says `title`, a reminder every ten seconds,
 * and how long it took. Returns the exit code (127 if it can't start) and everything that it printed.
 */
export function runQuietly(title, command, args, options = {}) {
	const started = Date.now();
	const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
	console.log(`${title} …`);
	const reminder = setInterval(() => console.log(`  still at it after ${seconds()}`), REMINDER_MS);
	return new Promise((resolve) => {
		let output = "";
		const finish = (code, note) => {
			clearInterval(reminder);
			console.log(`  ${code === 0 ? "done" : "failed"} in ${seconds()}`);
			resolve({ code, output: output + note });
		};
		const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8");
			stream.on("data", (text) => {
				output += text;
			});
		}
		child.on("error", (error) => finish(127, `${error.message}\n`));
		child.on("close", (code) => finish(code ?? 1, ""));
	});
}
