import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Handle } from "./handle";

/** More requests than any client sends on a connection before it has read the answers. */
const MOST_WAITING = 100;

/**
 * Answers the requests of a connection one after the other: who sends a thousand at once (RFC 9112, 9.3.2 allows it)
 * takes no more of the server than who waits for each answer. What still waits when its sender hangs up is forgotten;
 * who sends more than can wait is hung up on.
 */
export function oneAtATime(handle: Handle): Handle {
	const waitingOn = new WeakMap<Socket, number>();
	return async (request, response) => {
		const { socket } = request;
		if (response.socket === null) {
			const others = waitingOn.get(socket) ?? 0;
			if (others >= MOST_WAITING) return void socket.destroy();
			waitingOn.set(socket, others + 1);
			await turnOf(response);
			waitingOn.set(socket, (waitingOn.get(socket) ?? 1) - 1);
			if (socket.destroyed) return;
		}
		await handle(request, response);
	};
}

/** Node gives the connection to an answer when those before it have been sent. */
function turnOf(response: ServerResponse): Promise<void> {
	return new Promise((resolve) => response.once("socket", () => resolve()));
}
