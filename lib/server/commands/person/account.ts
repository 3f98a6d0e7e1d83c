import { can } from "@/lib/domain/access/permissions";
import type { Actor } from "../../auth/actor";
import { endSessions } from "../../auth/session/end-sessions";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";
import { PersonName } from "./people";

type Answer = { ok: true } | { ok: false; errors: Failure[] };
const FORBIDDEN: Answer = { ok: false, errors: [{ path: [], code: "forbidden", message: "has no account" }] };

/** Gives oneself another name, as new revisions will say it. Codes: required, too_big. */
export async function renameOneself(client: PrismaClient, actor: Actor, name: string): Promise<Answer> {
	if (!can(actor.role, "account.manage")) return FORBIDDEN;
	const parsed = PersonName.safeParse(name);
	if (!parsed.success) {
		const errors = parsed.error.issues.map(({ message }) => ({ path: ["name"], code: message, message }));
		return { ok: false, errors };
	}
	await client.user.update({ where: { id: actor.id }, data: { name: parsed.data } });
	return { ok: true };
}

/** Ends one's own session of this id; others' sessions are left alone. */
export async function endOwnSession(client: PrismaClient, actor: Actor, id: string): Promise<Answer> {
	if (!can(actor.role, "account.manage")) return FORBIDDEN;
	await client.session.deleteMany({ where: { id, userId: actor.id } });
	return { ok: true };
}

/** Signs oneself out everywhere, here too. */
export async function endOwnSessions(client: PrismaClient, actor: Actor): Promise<Answer> {
	if (!can(actor.role, "account.manage")) return FORBIDDEN;
	await endSessions(client, actor.id);
	return { ok: true };
}
