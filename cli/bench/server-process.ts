import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

const ASK_MS = 20;
const STOP_MS = 15_000;

/** A server in a process of its own. */
export interface ServerProcess {
	address: string;
	pid: number;
	/** From the start of the process to its first answer. */
	firstAnswerMs: number;
	stop(): Promise<void>;
}

/** Starts a Node program that listens on `port`, and waits until `path` is answered with 200. Throws its output if it ends. */
export async function startServer(
	args: readonly string[],
	{
		port,
		path,
		env = {},
		cwd,
		patienceMs = 60_000,
	}: { port: number; path: string; env?: Record<string, string>; cwd?: string; patienceMs?: number },
): Promise<ServerProcess> {
	const started = performance.now();
	const child = spawn(process.execPath, args, {
		cwd,
		env: { ...process.env, ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			output = (output + text).slice(-5_000);
		});
	}
	const address = `http://127.0.0.1:${port}`;
	while (!(await answers(address + path))) {
		if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${args.join(" ")} ended:\n${output}`);
		if (performance.now() - started > patienceMs) {
			await stop(child);
			throw new Error(`${args.join(" ")} didn't answer within ${patienceMs / 1000} s:\n${output}`);
		}
		await wait(ASK_MS);
	}
	return { address, pid: child.pid ?? 0, firstAnswerMs: performance.now() - started, stop: () => stop(child) };
}

async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(url);
		await response.arrayBuffer();
		return response.status === 200;
	} catch {
		return false;
	}
}

function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		const kill = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
		child.once("exit", () => {
			clearTimeout(kill);
			resolve();
		});
		child.kill("SIGTERM");
	});
}
