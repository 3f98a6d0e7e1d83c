import { isIPv6 } from "node:net";
import { USER_ROLES, type UserRole } from "@/lib/domain/access/permissions";
import { PERSON_ACTS, type PersonAct } from "@/lib/domain/access/person-acts";
import { SESSION_IDLE_MS } from "../../auth/session/session-life";
import type { PrismaClient } from "../../db/client";

/** An account as the list of people shows it; times as ISO strings. `lastSeenAt` null: no live session. */
export type Person = {
	id: string;
	name: string;
	email: string;
	role: UserRole;
	/** So many of their publications still wait for review. */
	reviewsLeft: number;
	state: "active" | "invited" | "disabled";
	hasSecondFactor: boolean;
	sessions: number;
	lastSeenAt: string | null;
};

/** Something that was done to an account. */
export type ActLine = {
	id: string;
	act: PersonAct;
	detail: string | null;
	userName: string;
	actorName: string;
	isOperator: boolean;
	at: string;
};

/** A session of one's own. */
export type OwnSession = {
	id: string;
	userAgent: string | null;
	ipAddress: string | null;
	createdAt: string;
	lastSeenAt: string;
};

/** All accounts by name, or the one of this id. */
export async function listPeople(client: PrismaClient, id?: string): Promise<Person[]> {
	const users = await client.user.findMany({
		where: { id },
		include: {
			accounts: { where: { password: { not: null } }, select: { id: true } },
			sessions: { where: live(), select: { updatedAt: true }, orderBy: { updatedAt: "desc" } },
		},
		orderBy: [{ name: "asc" }, { email: "asc" }],
	});
	return users.map((user) => ({
		id: user.id,
		name: user.name,
		email: user.email,
		role: USER_ROLES.find((role) => role === user.role) ?? "reader",
		reviewsLeft: user.reviewsLeft,
		state: user.banned ? "disabled" : user.accounts.length > 0 ? "active" : "invited",
		hasSecondFactor: user.twoFactorEnabled,
		sessions: user.sessions.length,
		lastSeenAt: user.sessions[0]?.updatedAt.toISOString() ?? null,
	}));
}

/** The newest acts on all accounts, or on one. */
export async function listActs(client: PrismaClient, userId?: string, take = 50): Promise<ActLine[]> {
	const rows = await client.personAct.findMany({ where: { userId }, orderBy: { id: "desc" }, take });
	return rows.flatMap(({ id, act, detail, userName, actorId, actorName, at }) => {
		const known = PERSON_ACTS.find((word) => word === act);
		const isOperator = actorId === "operator";
		return known ? [{ id: String(id), act: known, detail, userName, actorName, isOperator, at: at.toISOString() }] : [];
	});
}

/** Somebody's live sessions, the last used first. */
export async function listSessions(client: PrismaClient, userId: string): Promise<OwnSession[]> {
	const rows = await client.session.findMany({ where: { userId, ...live() }, orderBy: { updatedAt: "desc" } });
	return rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
		id,
		userAgent,
		ipAddress: ipAddress && shortened(ipAddress),
		createdAt: createdAt.toISOString(),
		lastSeenAt: updatedAt.toISOString(),
	}));
}

/** Whether somebody signs in with a second factor. */
export async function hasSecondFactor(client: PrismaClient, userId: string): Promise<boolean> {
	const user = await client.user.findUnique({ where: { id: userId }, select: { twoFactorEnabled: true } });
	return user?.twoFactorEnabled === true;
}

function live() {
	const now = Date.now();
	return { expiresAt: { gt: new Date(now) }, updatedAt: { gt: new Date(now - SESSION_IDLE_MS) } };
}

/** An IPv6 address as people write it; others as they are. */
function shortened(address: string): string {
	return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
