import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A way of hurting a server by what is done with connections, not by what is asked on them. */
export type ConnectionAttack = { does: string; strike: (host: string) => Promise<void> };

/** How long nothing more comes before the attacker hangs up. */
const HOLD_MS = 300;
const REQUESTS = 1000;
const CONNECTIONS = 300;
const BODY_BYTES = 1_000_000;
/** What a body of that length takes on a line of 1 Gbit/s. */
const BODY_MS = 8;
const MISSING_BYTES = 10;

export const ATTACKS_ON_CONNECTIONS: ConnectionAttack[] = [
	{
		does: `${REQUESTS} requests at once on one connection`,
		strike: async (host) => {
			const requests = Array.from(
				{ length: REQUESTS },
				(_, i) => `GET /en/rows?q=${i} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
			);
			const socket = await open(host);
			socket.resume().write(requests.join(""));
			await pause(HOLD_MS);
			socket.destroy();
		},
	},
	{
		does: `${CONNECTIONS} bodies that never end`,
		strike: async (host) => {
			const body = Buffer.alloc(BODY_BYTES - MISSING_BYTES, "a");
			const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(host)));
			// As fast as a line of 1 Gbit/s: within a machine all 300 MB would be there at once, which no attacker's are.
			for (const socket of sockets) {
				await Promise.race([sendAll(socket, head(host), body), pause(HOLD_MS)]);
				await pause(BODY_MS);
			}
			await pause(HOLD_MS);
			for (const socket of sockets) socket.destroy();
		},
	},
];

/** A save with what looks like a key. */
function head(host: string): string {
	const lines = [`Host: ${host}`, `Authorization: Bearer gc_${"a".repeat(43)}`, "Content-Type: application/json"];
	return ["PUT /api/v1/projects/x HTTP/1.1", ...lines, `Content-Length: ${BODY_BYTES}`, "", ""].join("\r\n");
}

/** A connection on which errors are the server's good right: it may hang up. */
async function open(host: string): Promise<Socket> {
	const socket = connect(Number(host.split(":")[1]), "127.0.0.1").on("error", () => {});
	await once(socket, "connect");
	return socket;
}

/** Sends as much as the server takes before it hangs up. */
function sendAll(socket: Socket, begin: string, body: Buffer): Promise<void> {
	return new Promise((resolve) => {
		socket.resume().once("close", () => resolve());
		socket.write(begin);
		socket.write(body, () => resolve());
	});
}
