import { can, USER_ROLES } from "@/lib/domain/access/permissions";
import { LONGEST_KEY, oldBefore, type Take, WORK_KINDS, type WorkEntry } from "@/lib/domain/queue/take";
import { isStorable } from "@/lib/domain/values/text";
import type { Actor } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";

type Asked = { actor: Actor; entry: WorkEntry };
type Refused = { ok: false; errors: Failure[] };

/**
 * Takes an entry that nobody is on, or whose take is old or of somebody who may not take any more; from somebody else
 * only where `from` names them, as the page did that asked. Of two at a time one gets it. Failures: `forbidden`,
 * `invalid_value`, `taken`.
 */
export async function takeEntry(
	client: PrismaClient,
	{ actor, entry, from = null }: Asked & { from?: string | null },
	now = new Date(),
): Promise<{ ok: true } | Refused> {
	const failures = workFailures(actor, entry, "queue.take");
	if (failures.length > 0) return { ok: false, errors: failures };
	const { kind, key } = entry;
	const at = now.toISOString();
	const done = await client.$executeRaw`
		INSERT INTO "QueueTake" ("kind", "key", "userId", "at") VALUES (${kind}, ${key}, ${actor.id}, ${at}::timestamptz)
		ON CONFLICT ("kind", "key") DO UPDATE SET "userId" = EXCLUDED."userId", "at" = EXCLUDED."at"
		WHERE "QueueTake"."userId" = ${from} OR "QueueTake"."at" < ${oldBefore(at)}::timestamptz OR NOT EXISTS (
			SELECT FROM "User" u WHERE u."id" = "QueueTake"."userId" AND NOT u."banned"
				AND u."role" IN (SELECT unnest(${TAKERS}::text::text[]))
		)`;
	if (done > 0) return { ok: true };
	const holder = await client.queueTake.findUnique({ where: { kind_key: { kind, key } }, select: { userId: true } });
	if (holder?.userId === actor.id) return { ok: true };
	return { ok: false, errors: [{ path: ["key"], code: "taken", message: "somebody else is on it" }] };
}

/** Gives an entry back. One that somebody else has taken since stays theirs. */
export async function giveBackEntry(client: PrismaClient, { actor, entry }: Asked): Promise<{ ok: true } | Refused> {
	const failures = workFailures(actor, entry, "queue.take");
	if (failures.length > 0) return { ok: false, errors: failures };
	await client.queueTake.deleteMany({ where: { kind: entry.kind, key: entry.key, userId: actor.id } });
	return { ok: true };
}

/** Forgets takes of entries that are done, unless somebody has taken them anew meanwhile. */
export async function dropDoneTakes(client: PrismaClient, takes: readonly Take[]): Promise<void> {
	for (const { kind, key, userId, at } of takes) {
		await client.queueTake.deleteMany({ where: { kind, key, userId, at } });
	}
}

const TAKERS = arrayLiteral(USER_ROLES.filter((role) => can(role, "queue.take")));

/** What forbids somebody to work on an entry: their role, or that there can be no such entry. */
export function workFailures(
	{ name, role }: Actor,
	{ kind, key }: WorkEntry,
	permission: "queue.take" | "queue.note",
): Failure[] {
	// Suggestions are seen, and so worked on, by those who decide them.
	if (!can(role, permission) || (kind === "suggestion" && !can(role, "suggestion.decide"))) {
		return [{ path: [], code: "forbidden", message: `${name} (${role}) may not do this` }];
	}
	if (!WORK_KINDS.includes(kind)) {
		return [{ path: ["kind"], code: "invalid_value", message: `not one of ${WORK_KINDS.join(", ")}` }];
	}
	if (key === "" || key.length > LONGEST_KEY || !isStorable(key))
		return [{ path: ["key"], code: "invalid_value", message: "no such entry" }];
	return [];
}
