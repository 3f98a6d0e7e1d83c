import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { databaseUrl, isEmbedded } from "./url";

export type { PrismaClient } from "@/lib/generated/prisma/client";

/** The embedded database has one session that its connections take in turns; more of them would only wait longer. */
const EMBEDDED_CONNECTIONS = 4;
const EXTERNAL_CONNECTIONS = 10;

/**
 * A new client with its own pool for the database at `url` (`postgresql://…`, or a Unix socket as
 * `postgresql://user@localhost/name?host=/folder`). Connects with the first query; end it with `$disconnect()`.
 */
export function createClient(url: string): PrismaClient {
	const adapter = new PrismaPg({
		connectionString: url,
		max: isEmbedded(url) ? EMBEDDED_CONNECTIONS : EXTERNAL_CONNECTIONS,
	});
	return new PrismaClient({ adapter });
}

// A development server loads this module anew after each edit, so the client is kept outside of it.
const processWide = globalThis as typeof globalThis & { gigacampusClient?: PrismaClient };

/** The one client of this process, connected to `databaseUrl()`. Throws when no database has been opened. */
export function getClient(): PrismaClient {
	processWide.gigacampusClient ??= createClient(databaseUrl());
	return processWide.gigacampusClient;
}
