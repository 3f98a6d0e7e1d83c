import { roleUnderReview, USER_ROLES, type UserRole } from "@/lib/domain/access/permissions";
import type { PrismaClient } from "../../db/client";
import { hashSessionToken } from "./hashed-sessions";
import { SESSION_IDLE_MS, SESSION_SEEN_EVERY_MS } from "./session-life";

/** Who is signed in; `role` is what they are now, with `reviewsLeft` publications that wait for review. */
export type SignedIn = { id: string; name: string; email: string; role: UserRole; reviewsLeft: number };

/** A live session and whose it is. */
export type LiveSession = { id: string; user: SignedIn };

type Row = {
	id: string;
	userId: string;
	name: string;
	email: string;
	role: string;
	reviewsLeft: number;
	isOld: boolean;
};

/**
 * The session of a token, by one query; null if it has ended, or its user is disabled. Writes down now and then that
 * it was used.
 */
export async function findSession(client: PrismaClient, token: string): Promise<LiveSession | null> {
	const now = Date.now();
	const idleSince = new Date(now - SESSION_IDLE_MS);
	const seenBefore = new Date(now - SESSION_SEEN_EVERY_MS);
	const [row] = await client.$queryRaw<Row[]>`
		SELECT s."id", u."id" AS "userId", u."name", u."email", u."role", u."reviewsLeft",
			s."updatedAt" < ${seenBefore} AS "isOld"
		FROM "Session" s JOIN "User" u ON u."id" = s."userId"
		WHERE s."token" = ${hashSessionToken(token)} AND s."expiresAt" > ${new Date(now)}
			AND s."updatedAt" > ${idleSince} AND NOT u."banned"`;
	const role = USER_ROLES.find((known) => known === row?.role);
	if (!row || !role) return null;
	if (row.isOld) await client.session.updateMany({ where: { id: row.id }, data: { updatedAt: new Date(now) } });
	const { name, email, reviewsLeft } = row;
	const current = roleUnderReview(role, reviewsLeft);
	return {
		id: row.id,
		user: { id: row.userId, name, email, role: current, reviewsLeft: current === role ? 0 : reviewsLeft },
	};
}
