import { randomUUID } from "node:crypto";
import pg from "pg";
import { choosePostgres } from "../cli/verify/postgres";
import { startPostgres } from "../cli/verify/postgres-server";

/** An empty PostgreSQL database that is nobody else's. */
export type OwnPostgres = { url: string; remove: () => Promise<void> };

/** Makes one on the PostgreSQL that the integration tests use, or says why there is none. */
export async function ownPostgres(): Promise<OwnPostgres | { missing: string }> {
	const choice = await choosePostgres((line) => console.log(line));
	if ("missing" in choice) return choice;
	if (choice.found.includes("://")) return databaseOn(choice.found);
	const server = await startPostgres(choice.found);
	return { url: server.url, remove: server.stop };
}

async function databaseOn(server: string): Promise<OwnPostgres> {
	const name = `gigacampus_journey_${randomUUID().replaceAll("-", "")}`;
	const url = new URL(server);
	url.pathname = `/${name}`;
	await run(server, `CREATE DATABASE "${name}"`);
	return { url: url.href, remove: () => run(server, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function run(server: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(statement).finally(() => client.end());
}
