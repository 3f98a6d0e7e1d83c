import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate } from "../migrate/migrate";
import { templateKey } from "./testing-template";

/** Any number, as long as every worker asks for the same one. */
const TEMPLATE_LOCK = 7_419_002;

/** A migrated database on the server at TEST_DATABASE_URL, whose user must be allowed to create databases. */
export async function createPostgresTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
	const server = process.env.TEST_DATABASE_URL;
	if (!server) throw new Error("GIGACAMPUS_TEST_DATABASE=postgres needs TEST_DATABASE_URL, a PostgreSQL server.");
	const name = `gigacampus_test_${randomUUID().replaceAll("-", "")}`;
	await withServer(server, async (client) => {
		await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
		const template = await preparedDatabase(server, client);
		await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
	});
	return {
		url: databaseAt(server, name),
		drop: () => withServer(server, async (client) => void (await client.query(`DROP DATABASE "${name}" WITH (FORCE)`))),
	};
}

async function preparedDatabase(server: string, client: pg.Client): Promise<string> {
	const ready = `gigacampus_template_${templateKey()}`;
	const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [ready]);
	if (rowCount) return ready;
	const draft = `${ready}_draft`;
	await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
	await client.query(`CREATE DATABASE "${draft}"`);
	await migrate(databaseAt(server, draft));
	await client.query(`ALTER DATABASE "${draft}" RENAME TO "${ready}"`);
	return ready;
}

function databaseAt(server: string, name: string): string {
	const url = new URL(server);
	url.pathname = `/${name}`;
	return url.href;
}

async function withServer(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		await work(client);
	} finally {
		await client.end();
	}
}
