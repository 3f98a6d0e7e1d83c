import type { PoolClient } from "pg";
import type { Presence } from "./presence";

/** A statement that takes so long makes us look whether the database is there at all. */
const LOOK_EVERY_MS = 1_000;

/**
 * Makes a connection that is waiting for an answer hang up when the database is gone, or after `longestMs`: what waits
 * fails ("Connection terminated"), and the pool makes another one. An answer that is still owed can't reach anybody else.
 */
export function limitWaiting(client: PoolClient, longestMs: number, presence: Pick<Presence, "ask" | "isGone">): void {
	/** Counts what the connection has been sent, so that a look that is late doesn't hang up on what came after. */
	let sent = 0;
	let timer: NodeJS.Timeout | undefined;
	const stop = () => {
		sent += 1;
		clearTimeout(timer);
	};
	const look = async (mine: number, since: number) => {
		await presence.ask().catch(() => {});
		if (mine !== sent) return;
		if (presence.isGone() || performance.now() - since > longestMs) {
			stop();
			// With a statement open this closes the socket without waiting for the server.
			client.end().catch(() => {});
		} else {
			timer = setTimeout(look, LOOK_EVERY_MS, mine, since);
		}
	};
	const query = client.query.bind(client) as (...args: unknown[]) => unknown;
	client.query = ((...args: unknown[]) => {
		stop();
		timer = setTimeout(look, Math.min(LOOK_EVERY_MS, longestMs), sent, performance.now());
		return query(...args);
	}) as typeof client.query;
	client.on("drain", stop);
	client.on("end", stop);
}
