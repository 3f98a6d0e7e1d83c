import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlQueryable } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { limitWaiting } from "./limit-waiting";
import { OutsideClient } from "./outside-client";
import type { Presence } from "./presence";
import { noteIfUnavailable, UnavailableError } from "./unavailable";

/** A peer that is gone without a word is noticed on connections that nobody uses, too. */
const KEEP_ALIVE_MS = 10_000;

/** What a client that serves readers waits for at most, in milliseconds. */
export type WaitingLimits = {
	connections: number;
	/** For a connection: until one of the pool is free, or a new one is there. */
	connectionMs: number;
	/** For the answer to one statement. */
	statementMs: number;
};

/** The connections of those who can't wait to the database at `url`. */
export function poolSettings(url: string, { connections, connectionMs }: WaitingLimits): pg.PoolConfig {
	return {
		connectionString: url,
		max: connections,
		connectionTimeoutMillis: connectionMs,
		keepAlive: true,
		keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
		Client: OutsideClient,
	};
}

/**
 * Prisma's driver for those who can't wait: begins nothing while the database is gone, hangs up on it when it goes, and
 * notes for the request in hand that this is why it failed.
 */
export class ServingAdapter extends PrismaPg {
	constructor(
		url: string,
		private readonly limits: WaitingLimits,
		private readonly presence: () => Presence,
	) {
		super(poolSettings(url, limits));
	}

	override async connect() {
		const adapter = await super.connect();
		const pool = adapter.underlyingDriver();
		pool.on("connect", (client) => limitWaiting(client, this.limits.statementMs, this.presence()));
		const start = adapter.startTransaction.bind(adapter);
		noteFailures(adapter, () => this.refuseIfGone());
		adapter.startTransaction = async (level) => {
			const transaction = await noting(async () => {
				this.refuseIfGone();
				return start(level);
			});
			return noteFailures(transaction, () => {});
		};
		return adapter;
	}

	private refuseIfGone(): void {
		if (this.presence().isGone()) throw new UnavailableError();
	}
}

function noteFailures<T extends SqlQueryable>(queryable: T, before: () => void): T {
	const query = queryable.queryRaw.bind(queryable);
	const execute = queryable.executeRaw.bind(queryable);
	queryable.queryRaw = (asked) =>
		noting(async () => {
			before();
			return query(asked);
		});
	queryable.executeRaw = (asked) =>
		noting(async () => {
			before();
			return execute(asked);
		});
	return queryable;
}

async function noting<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		noteIfUnavailable(error);
		throw error;
	}
}
