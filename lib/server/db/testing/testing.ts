// A database of its own for each test file, made from a template, on either kind of database.

import { createClient, type PrismaClient } from "../client";
import { loadingPool, type Snapshots } from "../serving/loading-pool";
import { createEmbeddedTestDatabase } from "./testing-embedded";
import { createPostgresTestDatabase } from "./testing-postgres";

/** Nothing is too slow for a test, which has a limit of its own. */
const LIMITS = { connections: 1, connectionMs: 60_000, statementMs: 60_000 };
const ALWAYS_THERE = { isGone: () => false, ask: async () => ({ version: 0, changedOn: null }) };

export interface TestDatabase {
	url: string;
	client: PrismaClient;
	/** What a dataset is loaded from. */
	snapshots: Snapshots;
	/** Disconnects both and removes the database. */
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
	const snapshots = loadingPool(database.url, LIMITS, () => ALWAYS_THERE);
	return {
		url: database.url,
		client,
		snapshots,
		async drop() {
			await Promise.all([client.$disconnect(), snapshots.end()]);
			await database.drop();
		},
	};
}
