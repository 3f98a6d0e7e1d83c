import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { PrismaClient } from "../db/client";

const QUARTER_S = 15 * 60;
const DAY_S = 24 * 60 * 60;

/** What may be tried how often, in how many seconds; the database counts, for all instances together. */
const LIMITS = {
	/** Passwords from one address, for one account from one address, and for one account from anywhere. */
	signInAddress: { points: 30, duration: QUARTER_S },
	signInAccount: { points: 5, duration: QUARTER_S },
	signInAnywhere: { points: 50, duration: 4 * QUARTER_S },
	/** Codes of a second factor. better-auth allows five for one sign-in, and locks an account after ten. */
	secondFactorAddress: { points: 30, duration: QUARTER_S },
	secondFactorAccount: { points: 9, duration: QUARTER_S },
	/** Uses of links: a token can't be guessed, but hashing a password costs. */
	linkAddress: { points: 20, duration: QUARTER_S },
	/** One's own password, asked again before what matters. */
	ownPassword: { points: 10, duration: QUARTER_S },
	/** Suggestions from one address; of contributors, whom we know, by account. */
	suggestionHour: { points: 5, duration: 4 * QUARTER_S },
	suggestionDay: { points: 20, duration: DAY_S },
	suggestionAccount: { points: 100, duration: 4 * QUARTER_S },
	/** Answers and withdrawals by private link. */
	suggestionAnswer: { points: 20, duration: 4 * QUARTER_S },
	/** Pages that are read while their address is typed, by account. */
	pageReading: { points: 60, duration: QUARTER_S },
	/** Wrong keys to the API from one address, and uses of one right key. */
	tokenAddress: { points: 30, duration: QUARTER_S },
	tokenUse: { points: 600, duration: 60 },
} as const;
type Limit = keyof typeof LIMITS;

/** One use of a limit by whoever `key` names (an address, an account). */
export type Use = readonly [limit: Limit, key: string];

const limitersOf = new WeakMap<PrismaClient, Map<Limit, RateLimiterPrisma>>();

/** Counts these uses. Null: go on; else the minutes after which to try again. */
export async function countUses(client: PrismaClient, uses: readonly Use[]): Promise<number | null> {
	for (const [limit, key] of uses) {
		try {
			await limiter(client, limit).consume(hashOf(key));
		} catch (refused) {
			if (!(refused instanceof RateLimiterRes)) throw refused;
			return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
		}
	}
	return null;
}

/** As `countUses`, but counts nothing: whether another use would be one too many. */
export async function minutesToWait(client: PrismaClient, uses: readonly Use[]): Promise<number | null> {
	for (const [limit, key] of uses) {
		const used = await limiter(client, limit).get(hashOf(key));
		if (used && used.consumedPoints >= LIMITS[limit].points) return Math.max(1, Math.ceil(used.msBeforeNext / 60_000));
	}
	return null;
}

/** Forgets uses that turned out to be right: they are no guesses. */
export async function forgiveUses(client: PrismaClient, uses: readonly Use[]): Promise<void> {
	for (const [limit, key] of uses) await limiter(client, limit).reward(hashOf(key));
}

function limiter(client: PrismaClient, limit: Limit): RateLimiterPrisma {
	const limiters = limitersOf.get(client) ?? new Map<Limit, RateLimiterPrisma>();
	limitersOf.set(client, limiters);
	const known = limiters.get(limit);
	if (known) return known;
	const made = new RateLimiterPrisma({
		storeClient: client,
		tableName: "rateLimiterFlexible",
		keyPrefix: limit,
		// One of them clears up for all.
		clearExpiredByTimeout: limiters.size === 0,
		...LIMITS[limit],
	});
	limiters.set(limit, made);
	return made;
}

/** The table needs to know neither addresses nor accounts. */
function hashOf(key: string): string {
	return createHash("sha256").update(key.toLowerCase()).digest("base64url");
}
