import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** One place in so many stays free. */
const ROOM = 8;

/**
 * Keeps a server within `most` connections by hanging up on those that have made it wait longest: without a request, in
 * the middle of one, or idle after one. Who asks is answered, however many others are connected and say nothing. Those
 * that are being answered are never cut off; when they alone are `most`, a new connection is refused.
 */
export function makeRoom(server: Server, most: number): void {
	server.maxConnections = most;
	// Hanging up takes a moment, in which others come.
	const full = most - Math.floor(most / ROOM);
	/** Connections that owe us something, the longest first. */
	const waiting = new Set<Socket>();
	let open = 0;
	server.on("connection", (socket: Socket) => {
		open += 1;
		waiting.add(socket);
		socket.once("close", () => {
			open -= 1;
			waiting.delete(socket);
		});
		if (open <= full) return;
		const [longest] = waiting;
		if (longest && longest !== socket) longest.destroy();
	});
	server.on("request", ({ socket, complete, method }: IncomingMessage, response: ServerResponse) => {
		if (complete || method === "GET" || method === "HEAD") waiting.delete(socket);
		else response.req.once("end", () => !response.writableFinished && waiting.delete(socket));
		response.on("close", waitsAgain);
	});
	/** One function for all answers: one for each took time. */
	function waitsAgain(this: ServerResponse) {
		const { socket } = this.req;
		if (!socket.destroyed) waiting.add(socket);
	}
}
