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
	const waitingOf = new WeakMap<Socket, (() => void)[]>();
	return async (request, response) => {
		const { socket } = request;
		const waiting = waitingOf.get(socket);
		if (!waiting) waitingOf.set(socket, []);
		else if (waiting.length >= MOST_WAITING) return void socket.destroy();
		else await new Promise<void>((resolve) => waiting.push(resolve));
		if (socket.destroyed) return;
		afterwards(response, () => {
			const next = waitingOf.get(socket)?.shift();
			if (next) next();
			else waitingOf.delete(socket);
		});
		await handle(request, response);
	};
}

/** Once, when the answer has been given or can't be any more. */
function afterwards(response: ServerResponse, go: () => void): void {
	response.once("close", go);
}
