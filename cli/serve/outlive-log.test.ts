import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

/** Says a line whenever it is asked to, and answers how often its errors came to the end. */
const PROCESS = `
	import { outliveLog } from "./cli/serve/outlive-log.ts";
	let errors = 0;
	process.on("uncaughtException", (error) => { errors++; if (errors < 50) console.error(error); });
	outliveLog();
	process.on("message", () => {
		console.log("a line");
		console.error("another");
		setImmediate(() => setImmediate(() => process.send(errors)));
	});
	process.send("ready");
`;

test("a process whose log nobody reads any more goes on, and its failing lines aren't errors", async () => {
	const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", PROCESS], {
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	await once(child, "message");
	child.stdout?.destroy();
	child.stderr?.destroy();
	for (let line = 0; line < 3; line++) {
		const answered = once(child, "message");
		child.send("say");
		expect(await answered).toEqual([0, undefined]);
	}
	child.kill("SIGKILL");
});
