// A database of its own for each test file, made from a template, on either kind of database.

import { createClient, type PrismaClient } from "../client";
import { createEmbeddedTestDatabase } from "./testing-embedded";
import { createPostgresTestDatabase } from "./testing-postgres";

export interface TestDatabase {
	url: string;
	client: PrismaClient;
	/** Disconnects `client` and removes the database. */
	drop(): Promise<void>;
}

/**
 * A migrated, empty database of the test's own: a copy of a prepared folder, or, with
 * GIGACAMPUS_TEST_DATABASE=postgres, of a prepared database on the server at TEST_DATABASE_URL.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
	const onServer = process.env.GIGACAMPUS_TEST_DATABASE === "postgres";
	const database = await (onServer ? createPostgresTestDatabase() : createEmbeddedTestDatabase());
	const client = createClient(database.url);
	return {
		url: database.url,
		client,
		async drop() {
			await client.$disconnect();
			await database.drop();
		},
	};
}
