// biome-ignore lint/style/noRestrictedImports: the driver itself is the yardstick here
import { Client } from "pg";
import { choosePostgres } from "../verify/postgres";
import { startPostgres } from "../verify/postgres-server";

/** Everything that yardsticks make is in a schema of its own, which goes with them. */
const SCHEMA = "gigacampus_bench";

export interface YardstickDatabase {
	/** "PostgreSQL 15.14" or "PGlite (PostgreSQL 17.5)". */
	name: string;
	url: string;
	isEmbedded: boolean;
	client: Client;
	close(): Promise<void>;
}

/** Opens a PostgreSQL that is found or installed, else an embedded database in `folder`. */
export async function openYardstickDatabase(folder: string, say: (line: string) => void): Promise<YardstickDatabase> {
	const server = await openServer(folder, say);
	const client = new Client({ connectionString: server.url });
	await client.connect();
	await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE; CREATE SCHEMA ${SCHEMA}; SET search_path TO ${SCHEMA}`);
	const version = String((await client.query("SHOW server_version")).rows[0]?.server_version).split(" ")[0];
	return {
		name: server.isEmbedded ? `PGlite (PostgreSQL ${version})` : `PostgreSQL ${version}`,
		url: server.url,
		isEmbedded: server.isEmbedded,
		client,
		async close() {
			await client.query(`DROP SCHEMA ${SCHEMA} CASCADE`);
			await client.end();
			await server.stop();
		},
	};
}

async function openServer(folder: string, say: (line: string) => void) {
	const choice = await choosePostgres(say);
	if ("found" in choice) {
		if (choice.found.includes("://")) return { url: choice.found, isEmbedded: false, stop: async () => {} };
		return { ...(await startPostgres(choice.found)), isEmbedded: false };
	}
	const { openDatabase } = await import("@/lib/server/db/database");
	const database = await openDatabase({ folder });
	return { url: database.url, isEmbedded: true, stop: () => database.close() };
}
