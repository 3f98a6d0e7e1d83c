// The database that needs no server: PGlite in a thread of its own, with its folder, lock and fsync.

import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { socketPath, socketUrl } from "../url";
import { socketFolder } from "./socket-folder";

export interface EmbeddedSettings {
	dataFolder: string;
	socketPath: string;
}

export type EmbeddedMessage = { kind: "ready" } | { kind: "closed" } | { kind: "failed"; message: string };

export interface EmbeddedDatabase {
	url: string;
	/** Settles (never rejects) when the database stopped by itself, with the reason. */
	lost: Promise<string>;
	/** Ends open connections, writes a checkpoint and ends the thread. */
	close(): Promise<void>;
}

/** The thread's file: beside this one among the compiled commands (cli/setup/commands.mjs), or what loads TypeScript. */
const THREAD = import.meta.url.endsWith(".ts") ? "./embedded-thread.mjs" : "./embedded-worker.js";

/**
 * Serves the database in `folder` (absolute path; made when missing) from a thread of its own, which ends with this
 * process however it ends. The caller must hold the folder's lock. Rejects with the engine's own error.
 */
export async function serveEmbedded(folder: string): Promise<EmbeddedDatabase> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	chmodSync(folder, 0o700);
	const sockets = socketFolder(folder);
	const settings: EmbeddedSettings = { dataFolder: join(folder, "postgres"), socketPath: socketPath(sockets) };
	const worker = new Worker(new URL(THREAD, import.meta.url), { workerData: settings, execArgv: [] });
	let closing = false;
	const exited = new Promise<string>((resolve) => {
		let reason = "its thread ended";
		worker.on("error", (error) => {
			reason = error.message;
		});
		worker.on("message", (message: EmbeddedMessage) => {
			if (message.kind === "failed") reason = message.message;
		});
		worker.once("exit", () => resolve(reason));
	});
	await new Promise<void>((resolve, reject) => {
		worker.on("message", (message: EmbeddedMessage) => message.kind === "ready" && resolve());
		exited.then((reason) => reject(new Error(`The embedded database in ${folder} didn't open: ${reason}.`)));
	});
	return {
		url: socketUrl(sockets),
		lost: exited.then((reason) => (closing ? new Promise<string>(() => {}) : reason)),
		async close() {
			if (closing) return;
			closing = true;
			worker.postMessage("close");
			await exited;
		},
	};
}
