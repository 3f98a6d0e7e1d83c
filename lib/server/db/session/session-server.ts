// How many connections share the one session of the embedded database, in PostgreSQL's protocol.

import { rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { Connection } from "./session-connection";
import { SessionQueue } from "./session-queue";

/**
 * Serves a PGlite on a Unix socket to any PostgreSQL client. PGlite has one session; the connections take it in turns,
 * each for a whole batch of messages or a whole transaction.
 */
export class SessionServer {
	readonly #server: Server;
	readonly #connections = new Set<Connection>();

	/** `onFailure` hears when the engine itself broke; the database has to be opened anew then. */
	constructor(db: PGlite, onFailure: (error: unknown) => void) {
		const queue = new SessionQueue(db, onFailure);
		this.#server = createServer((socket) => {
			const connection = new Connection(socket, queue);
			this.#connections.add(connection);
			socket.once("close", () => this.#connections.delete(connection));
		});
	}

	/** Resolves when clients can connect to `path`; a socket that a dead owner left there is removed first. */
	async listen(path: string): Promise<void> {
		rmSync(path, { force: true });
		await new Promise<void>((resolve, reject) => {
			this.#server.once("error", reject);
			this.#server.listen(path, resolve);
		});
	}

	/** Closes every connection and the socket. Transactions that were open are rolled back. */
	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.#server.close(resolve));
		await Promise.all([...this.#connections].map((connection) => connection.end()));
		await closed;
	}
}
