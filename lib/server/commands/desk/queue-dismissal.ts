import { can } from "@/lib/domain/access/permissions";
import { QUEUE_KINDS, type QueueKind } from "@/lib/domain/queue/queue";
import { LONGEST_KEY } from "@/lib/domain/queue/take";
import { plainText } from "@/lib/domain/values/plain-text";
import { isStorable } from "@/lib/domain/values/text";
import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";

const LONGEST_REASON = 500;

type Place = { actor: Actor; kind: QueueKind; key: string };
type Result = { ok: true } | { ok: false; errors: Failure[] };

/**
 * Puts an entry of the queue aside, in place of what was said of it before: for `days`, or, with null, until its record
 * changes (a pair of projects: for good). Nobody is on it any more. Failures: `forbidden`, `required` (the reason), `too_big`, `invalid_value`.
 */
export async function putAside(
	client: PrismaClient,
	{ actor, kind, key, reason, days }: Place & { reason: string; days: number | null },
	now = new Date(),
): Promise<Result> {
	const failures = [...refusals({ actor, kind, key }), ...reasonFailures(reason)];
	if (failures.length > 0) return { ok: false, errors: failures };
	const until = days === null ? null : new Date(now.getTime() + days * 86_400_000).toISOString();
	const said = { actorId: actor.id, reason: plainText(reason), until, at: now.toISOString() };
	await client.$transaction([
		client.queueDismissal.upsert({ where: { kind_key: { kind, key } }, create: { kind, key, ...said }, update: said }),
		client.queueTake.deleteMany({ where: { kind, key } }),
	]);
	return { ok: true };
}

/** Brings an entry back into the queue. Nothing to bring back is no failure: somebody was faster. */
export async function bringBack(client: PrismaClient, place: Place): Promise<Result> {
	const failures = refusals(place);
	if (failures.length > 0) return { ok: false, errors: failures };
	await client.queueDismissal.deleteMany({ where: { kind: place.kind, key: place.key } });
	return { ok: true };
}

function refusals({ actor, kind, key }: Place): Failure[] {
	if (!can(actor.role, "queue.dismiss")) {
		return [{ path: [], code: "forbidden", message: `${actor.name} (${actor.role}) may not put entries aside` }];
	}
	if (!QUEUE_KINDS.includes(kind)) {
		return [{ path: ["kind"], code: "invalid_value", message: `not one of ${QUEUE_KINDS.join(", ")}` }];
	}
	if (key === "" || key.length > LONGEST_KEY || !isStorable(key))
		return [{ path: ["key"], code: "invalid_value", message: "no such entry" }];
	return [];
}

function reasonFailures(reason: string): Failure[] {
	if (reason.length <= LONGEST_REASON && plainText(reason) === "")
		return [{ path: ["reason"], code: "required", message: "a reason is required" }];
	if (reason.length <= LONGEST_REASON) return [];
	return [{ path: ["reason"], code: "too_big", message: `longer than ${LONGEST_REASON} characters` }];
}
