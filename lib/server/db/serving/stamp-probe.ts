import type pg from "pg";
import { OutsideClient } from "./outside-client";
import type { Probe, Stamp } from "./presence";

const QUESTION = `SELECT "version", to_char("changedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "changedOn"
	FROM "DatasetVersion"`;

/**
 * Asks the database at `url` on a connection of its own, so that the others may all be taken. It is kept between
 * questions; `connectMs` is how long one may take to be made.
 */
export function stampProbe(url: string, connectMs: number): Probe {
	let kept: pg.Client | null = null;
	let abandoned = 0;
	const drop = () => {
		// With a question open this hangs up.
		kept?.end().catch(() => {});
		kept = null;
	};
	const connect = async (): Promise<pg.Client> => {
		const client = new OutsideClient({ connectionString: url, keepAlive: true, connectionTimeoutMillis: connectMs });
		kept = client;
		client.on("error", () => {
			if (kept === client) drop();
		});
		await client.connect();
		return client;
	};
	return {
		async ask() {
			const before = abandoned;
			if (kept) {
				try {
					return await stampFrom(kept);
				} catch (error) {
					if (abandoned !== before) throw error;
					// The connection was lost since it was used last, which says nothing of the database.
					drop();
				}
			}
			return stampFrom(await connect());
		},
		abandon() {
			abandoned += 1;
			drop();
		},
	};
}

async function stampFrom(client: pg.Client): Promise<Stamp> {
	const { rows } = await client.query<Stamp>(QUESTION);
	const [row] = rows;
	// Before the first change the row has a day on which nothing happened.
	return row && row.version > 0 ? row : { version: row?.version ?? 0, changedOn: null };
}
