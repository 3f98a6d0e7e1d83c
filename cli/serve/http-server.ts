import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Handle } from "./handle";

/** Requests that are being answered when the server stops get this long. */
const DRAIN_MS = 10_000;
const SWEEP_MS = 50;

export interface HttpServer {
	server: Server;
	/** `http://localhost:<port>` */
	address: string;
	/** Requests are answered by `handle` from now on; before, they get 503 and the advice to come back. */
	open(handle: Handle): void;
	/** Takes no new request, waits for those that are being answered, then hangs up. */
	close(): Promise<void>;
}

/** Listens on `port`. Throws with the remedy if that can't be. */
export async function listen(port: number, host: string | undefined): Promise<HttpServer> {
	let handle: Handle = async (_request, response) => {
		response.writeHead(503, { "Retry-After": "2", "Content-Type": "text/plain; charset=utf-8" });
		response.end("Gigacampus is starting.\n");
	};
	const server = createServer((request, response) => {
		handle(request, response).catch((error: unknown) => {
			console.error(error);
			if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
			response.end("Something broke on our side.\n");
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
		server.listen(port, host, resolve);
	});
	return {
		server,
		address: `http://localhost:${(server.address() as AddressInfo).port}`,
		open(next) {
			handle = next;
		},
		async close() {
			const closed = new Promise((resolve) => server.close(resolve));
			// A client may keep its connection after the answer that it waited for.
			const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
			const hangUp = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
			await closed;
			clearInterval(sweep);
			clearTimeout(hangUp);
		},
	};
}

/** The port in `text` (3000 without one). Throws if it is none. */
export function readPort(text: string | undefined): number {
	const port = text ? Number(text) : 3000;
	if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
	throw new Error(`PORT=${text} is no port: give a number from 1 to 65535, for example PORT=3001 npm start.`);
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
	if (error.code === "EADDRINUSE") {
		const other = port === 3000 ? 3001 : 3000;
		return new Error(
			`Port ${port} is in use by another program: stop it, or take another port (PORT=${other} npm start).`,
		);
	}
	if (error.code === "EACCES")
		return new Error(`Port ${port} needs more rights: take one above 1023 (PORT=3000 npm start).`);
	return error;
}
