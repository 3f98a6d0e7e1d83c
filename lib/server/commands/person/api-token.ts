import { randomBytes } from "node:crypto";
import { z } from "zod";
import { can } from "@/lib/domain/access/permissions";
import { TOKEN_SCOPES } from "@/lib/domain/access/token-scopes";
import { cleanedText, isStorable } from "@/lib/domain/values/text";
import type { Actor } from "../../auth/actor";
import { newTokenSecret } from "../../auth/token/token-secret";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";
import { writePersonAct } from "./person-act";

/** What came of it. Codes: forbidden, noToken, required, too_big, invalid_value. */
export type TokenAnswer<T> = ({ ok: true } & T) | { ok: false; errors: Failure[] };

const DAY_MS = 24 * 60 * 60_000;
const LONGEST_LIFE_DAYS = 3660;

const NewToken = z.object({
	owner: z.string("required").min(1, "required").max(200, "invalid_value").refine(isStorable, "invalid_value"),
	name: z
		.string("required")
		.pipe(cleanedText(100, { tooLong: "too_big" }))
		.pipe(z.string().min(1, "required")),
	scope: z.enum(TOKEN_SCOPES, "invalid_value"),
	/** Null: until it is revoked. */
	days: z.int("invalid_value").min(1, "invalid_value").max(LONGEST_LIFE_DAYS, "invalid_value").nullable(),
});

/**
 * Makes a key to the API that acts as its owner (an account that isn't disabled). The answer is the only place where
 * the key itself ever is.
 */
export async function makeApiToken(
	client: PrismaClient,
	actor: Actor,
	input: unknown,
): Promise<TokenAnswer<{ id: string; token: string }>> {
	if (!can(actor.role, "token.manage")) return failed("forbidden");
	const parsed = NewToken.safeParse(input);
	if (!parsed.success) {
		return { ok: false, errors: parsed.error.issues.map(({ path, message }) => failure(message, path[0])) };
	}
	const { owner: userId, name, scope, days } = parsed.data;
	return client.$transaction(async (tx) => {
		const owner = await tx.user.findUnique({ where: { id: userId, banned: false } });
		if (!owner) return failed("invalid_value", "owner");
		const { token, hash, hint } = newTokenSecret();
		const id = randomBytes(16).toString("hex");
		const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
		await tx.apiToken.create({ data: { id, userId, name, scope, hash, hint, expiresAt } });
		await writePersonAct(tx, actor, "tokenMade", owner, `${name} (${hint}…)`);
		return { ok: true, id, token };
	});
}

/** Stops a key, for good. One that was stopped before stays as it is. */
export async function revokeApiToken(
	client: PrismaClient,
	actor: Actor,
	id: string,
): Promise<TokenAnswer<{ name: string }>> {
	if (!can(actor.role, "token.manage")) return failed("forbidden");
	return client.$transaction(async (tx) => {
		const found = await tx.apiToken.findUnique({ where: { id }, include: { user: true } });
		if (!found) return failed("noToken");
		const { name, hint, user } = found;
		const stopped = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
		if (stopped.count === 1) await writePersonAct(tx, actor, "tokenRevoked", user, `${name} (${hint}…)`);
		return { ok: true, name };
	});
}

const SENTENCES: Readonly<Record<string, string>> = {
	forbidden: "may not manage keys to the API",
	noToken: "there is no such key",
	required: "is required",
	too_big: "is too long",
	invalid_value: "is not one of those that are possible",
};

function failure(code: string, field?: PropertyKey): Failure {
	return { path: field === undefined ? [] : [String(field)], code, message: SENTENCES[code] ?? code };
}

function failed(code: string, field?: string): { ok: false; errors: Failure[] } {
	return { ok: false, errors: [failure(code, field)] };
}
