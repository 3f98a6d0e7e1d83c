import { TOKEN_SCOPES, type TokenScope } from "@/lib/domain/access/token-scopes";
import type { PrismaClient } from "../../db/client";

/** `disabled`: it would work, but for its owner. */
type TokenState = "active" | "expired" | "revoked" | "disabled";

/** A key to the API as the list shows it; times as ISO strings. */
export type TokenLine = {
	id: string;
	name: string;
	scope: TokenScope;
	hint: string;
	owner: { id: string; name: string };
	state: TokenState;
	createdAt: string;
	expiresAt: string | null;
	lastUsedAt: string | null;
	revokedAt: string | null;
};

/** All keys, those that can be used first, the newest of each first. */
export async function listTokens(client: PrismaClient): Promise<TokenLine[]> {
	const tokens = await read(client, {});
	return [...tokens.filter(({ state }) => state === "active"), ...tokens.filter(({ state }) => state !== "active")];
}

/** One key; null if there is none of this id. */
export async function getToken(client: PrismaClient, id: string): Promise<TokenLine | null> {
	return (await read(client, { id }))[0] ?? null;
}

async function read(client: PrismaClient, where: { id?: string }): Promise<TokenLine[]> {
	const rows = await client.apiToken.findMany({
		where,
		orderBy: [{ createdAt: "desc" }, { id: "asc" }],
		omit: { hash: true },
		include: { user: { select: { id: true, name: true, banned: true } } },
	});
	return rows.map(({ id, name, scope, hint, user, ...row }) => ({
		id,
		name,
		scope: TOKEN_SCOPES.find((known) => known === scope) ?? "read",
		hint,
		owner: { id: user.id, name: user.name },
		state: stateOf(row, user.banned),
		createdAt: row.createdAt.toISOString(),
		expiresAt: row.expiresAt?.toISOString() ?? null,
		lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
		revokedAt: row.revokedAt?.toISOString() ?? null,
	}));
}

function stateOf(row: { revokedAt: Date | null; expiresAt: Date | null }, isDisabled: boolean): TokenState {
	if (row.revokedAt !== null) return "revoked";
	if (row.expiresAt !== null && row.expiresAt.getTime() <= Date.now()) return "expired";
	return isDisabled ? "disabled" : "active";
}
