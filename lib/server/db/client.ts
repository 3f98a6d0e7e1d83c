import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { databasePresence } from "./serving/database-presence";
import { loadingPool, type Snapshots } from "./serving/loading-pool";
import type { Presence } from "./serving/presence";
import { ServingAdapter, type WaitingLimits } from "./serving/serving-adapter";
import { databaseUrl, isEmbedded } from "./url";

export type { PrismaClient } from "@/lib/generated/prisma/client";

/** The embedded database has one session that its connections take in turns; more of them would only wait longer. */
const EMBEDDED_CONNECTIONS = 4;
const EXTERNAL_CONNECTIONS = 10;

/** A save may wait for the one before it; nobody looks at a page that is still loading after so long. */
const EXTERNAL_LIMITS = { connections: EXTERNAL_CONNECTIONS, connectionMs: 3_000, statementMs: 15_000 };
/** Here everybody waits for a long import, which is done in the end. */
const EMBEDDED_LIMITS = { connections: EMBEDDED_CONNECTIONS, connectionMs: 30_000, statementMs: 60_000 };
/** Loading all of a large dataset; on a connection of its own, since those of readers may all be taken. */
const LOADING_LIMITS = { connections: 1, connectionMs: 60_000, statementMs: 5 * 60_000 };

/**
 * A new client with its own pool for the database at `url` (`postgresql://…`, or a Unix socket as
 * `postgresql://user@localhost/name?host=/folder`). Connects with the first query; end it with `$disconnect()`. It waits
 * for as long as it takes, as imports and migrations must.
 */
export function createClient(url: string): PrismaClient {
	const adapter = new PrismaPg({
		connectionString: url,
		max: isEmbedded(url) ? EMBEDDED_CONNECTIONS : EXTERNAL_CONNECTIONS,
	});
	return new PrismaClient({ adapter });
}

/** The same for those who can't wait: fails with an error of `isUnavailable` when `limits` are up or the database is gone. */
export function createServingClient(
	url: string,
	limits: WaitingLimits = isEmbedded(url) ? EMBEDDED_LIMITS : EXTERNAL_LIMITS,
	presence: () => Presence = databasePresence,
): PrismaClient {
	return new PrismaClient({
		adapter: new ServingAdapter(url, limits, presence),
		// Longer than the pool's, whose error comes first and says what it is.
		transactionOptions: { maxWait: limits.connectionMs + limits.statementMs },
	});
}

// A development server loads this module anew after each edit, so the clients are kept outside of it.
const processWide = globalThis as typeof globalThis & {
	gigacampusClient?: PrismaClient;
	gigacampusLoadingPool?: Snapshots;
};

/** The one client of this process that serves requests, connected to `databaseUrl()`. Throws when no database has been opened. */
export function getClient(): PrismaClient {
	processWide.gigacampusClient ??= createServingClient(databaseUrl());
	return processWide.gigacampusClient;
}

/** What loads the whole dataset in this process, on a connection of its own. Throws when no database has been opened. */
export function getLoadingPool(): Snapshots {
	processWide.gigacampusLoadingPool ??= loadingPool(databaseUrl(), LOADING_LIMITS, databasePresence);
	return processWide.gigacampusLoadingPool;
}
