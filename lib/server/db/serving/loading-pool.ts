import pg from "pg";
import { limitWaiting } from "./limit-waiting";
import type { Presence } from "./presence";
import { poolSettings, type WaitingLimits } from "./serving-adapter";
import { UnavailableError } from "./unavailable";

/** Runs statements without parameters, all in one message, and answers the rows of each. */
export type Ask = <T extends object>(statements: readonly string[]) => Promise<T[][]>;

/** Reads all of a database as of one moment. */
export interface Snapshots {
	read<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
	end(): Promise<void>;
}

/**
 * Snapshots of the database at `url` for those who can't wait, on connections of its own. Without Prisma's client, each
 * of which holds 7 MB of what can be asked of the schema: these statements are SQL already.
 */
export function loadingPool(
	url: string,
	limits: WaitingLimits,
	presence: () => Pick<Presence, "ask" | "isGone">,
): Snapshots {
	const pool = new pg.Pool(poolSettings(url, limits));
	pool.on("connect", (client) => limitWaiting(client, limits.statementMs, presence()));
	// One that is lost while nobody uses it: the next to ask gets another.
	pool.on("error", () => {});
	return {
		async read(work) {
			if (presence().isGone()) throw new UnavailableError();
			const client = await pool.connect();
			try {
				await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
				const result = await work(async (statements) => {
					// With several, pg answers with a list.
					const results = [await client.query(statements.join(";\n"))].flat();
					return results.map(({ rows }) => rows);
				});
				await client.query("COMMIT");
				client.release();
				return result;
			} catch (error) {
				// It may still owe an answer; its end ends the transaction.
				client.release(true);
				throw error;
			}
		},
		end: () => pool.end(),
	};
}
