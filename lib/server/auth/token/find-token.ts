// Secrets that open something without signing in: keys of the API, links to a suggestion.

import { roleUnderReview, USER_ROLES, type UserRole } from "@/lib/domain/access/permissions";
import { TOKEN_SCOPES, type TokenScope } from "@/lib/domain/access/token-scopes";
import type { PrismaClient } from "../../db/client";
import { hashToken } from "./token-secret";

/** Use of a key is written down this often, in milliseconds. */
const SEEN_EVERY_MS = 60_000;

/** A key that works, and whose it is, with their role at this moment. */
export type LiveToken = {
	id: string;
	name: string;
	scope: TokenScope;
	/** ISO 8601, in UTC. */
	expiresAt: string | null;
	owner: { id: string; name: string; role: UserRole };
};

/**
 * The key of this text; null if there is none, it was revoked or has expired, or its owner is disabled. Writes down now
 * and then that it was used.
 */
export async function findToken(client: PrismaClient, text: string): Promise<LiveToken | null> {
	const now = new Date();
	const row = await client.apiToken.findUnique({ where: { hash: hashToken(text) }, include: { user: true } });
	if (!row || row.revokedAt !== null || row.user.banned) return null;
	if (row.expiresAt !== null && row.expiresAt <= now) return null;
	const role = USER_ROLES.find((known) => known === row.user.role);
	const scope = TOKEN_SCOPES.find((known) => known === row.scope);
	if (!role || !scope) return null;
	const seenBefore = new Date(now.getTime() - SEEN_EVERY_MS);
	if (row.lastUsedAt === null || row.lastUsedAt < seenBefore) {
		// Asked again in the statement, so that requests at once write it once.
		const isOld = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: seenBefore } }] };
		await client.apiToken.updateMany({ where: { id: row.id, ...isOld }, data: { lastUsedAt: now } });
	}
	const { id, name, user, expiresAt } = row;
	return {
		id,
		name,
		scope,
		expiresAt: expiresAt?.toISOString() ?? null,
		owner: { id: user.id, name: user.name, role: roleUnderReview(role, user.reviewsLeft) },
	};
}
