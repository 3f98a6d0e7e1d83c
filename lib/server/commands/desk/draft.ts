// What editors keep for themselves, beside the records: drafts, and entries of the queue that they put aside.

import { can } from "@/lib/domain/access/permissions";
import { type DraftMessage, type DraftSubject, isDraftKey, KEEP_DRAFT_FIELD } from "@/lib/domain/typed/draft";
import { isDraftField, WRITTEN_FIELD } from "@/lib/domain/typed/form-fields";
import { isStorable } from "@/lib/domain/values/text";
import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";

/** How many drafts somebody may have. */
export const MAX_DRAFTS = 200;
/** What somebody's drafts may take together, in characters: those of five hundred of the largest record that we have. */
const MOST_KEPT = 10_000_000;
/** When all are taken, drafts that weren't touched for so long make room for a new one; younger ones never do. */
export const OLD_DRAFT_DAYS = 30;

const DAY_MS = 24 * 60 * 60_000;

export type SaveDraftResult =
	/** `kept` is "newer" if the draft that is there was typed later, and stayed. `at` is that of the kept one. */
	{ ok: true; kept: "this" | "newer"; at: string } | { ok: false; errors: Failure[] };

type Place = { actor: Actor; subject: DraftSubject; key: string };

/**
 * Keeps a form as typed, in place of what the actor's draft of that record held before: what was typed later wins,
 * whenever it arrives. Failures: `forbidden`, `otherUser` (typed by somebody else than who is signed in), `slug`,
 * `invalid_character`, `tooMany`.
 */
export async function saveDraft(
	client: PrismaClient,
	{ actor, subject, key, ...message }: Place & DraftMessage,
): Promise<SaveDraftResult> {
	const failure = refusal(actor, key) ?? (message.userId === actor.id ? null : OTHER_USER);
	if (failure) return { ok: false, errors: [failure] };
	const fields = message.fields.filter(([name]) => isDraftField(name));
	if (![message.writer, ...fields.flat()].every(isStorable)) {
		return { ok: false, errors: [{ path: [], code: "invalid_character", message: "holds a broken character" }] };
	}
	const written = [WRITTEN_FIELD, `${message.sequence} ${message.locale} ${message.writer}`];
	const kept = [written, ...fields];
	const now = Date.now();
	const at = new Date(now - message.ageMs).toISOString();
	return client.$transaction(async (tx) => {
		// One draft of a person at a time: the count holds, and of two that arrive together the later one wins.
		await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.id} FOR UPDATE`;
		const where = { userId_subject_key: { userId: actor.id, subject, key } };
		const stored = await tx.draft.findUnique({ where, select: { updatedAt: true, fields: true } });
		if (!stored && !(await makeRoom(tx, actor.id, now))) {
			return { ok: false, errors: [{ path: [], code: "tooMany", message: `${MAX_DRAFTS} drafts are kept already` }] };
		}
		if (await isFull(tx, { userId: actor.id, subject, key }, JSON.stringify(kept).length)) {
			return {
				ok: false,
				errors: [{ path: [], code: "tooMany", message: "drafts are kept that take too much already" }],
			};
		}
		if (stored && isNewer(stored, message, at)) return { ok: true, kept: "newer", at: stored.updatedAt.toISOString() };
		const data = { baseVersion: message.baseVersion, fields: kept, updatedAt: at };
		await tx.draft.upsert({ where, create: { userId: actor.id, subject, key, ...data }, update: data });
		return { ok: true, kept: "this", at };
	});
}

/** Throws the actor's draft of a record away, if there is one. Answers whether there was. */
export async function deleteDraft(
	client: PrismaClient,
	{ actor, subject, key }: Place,
): Promise<{ ok: true; deleted: boolean } | { ok: false; errors: Failure[] }> {
	const failure = refusal(actor, key);
	if (failure) return { ok: false, errors: [failure] };
	const { count } = await client.draft.deleteMany({ where: { userId: actor.id, subject, key } });
	return { ok: true, deleted: count > 0 };
}

/**
 * For actions, after their command has saved: the form's draft has done its work. `key` is the form's (a new record's
 * own, not the slug that it got).
 */
export async function dropSavedDraft(client: PrismaClient, place: Place & { form: FormData }): Promise<void> {
	if (place.form.get(KEEP_DRAFT_FIELD) === null) await deleteDraft(client, place);
}

const OTHER_USER: Failure = { path: [], code: "otherUser", message: "was typed by somebody else" };

function refusal(actor: Actor, key: string): Failure | null {
	if (!can(actor.role, "draft.keep")) {
		return { path: [], code: "forbidden", message: `${actor.name} (${actor.role}) may not keep drafts` };
	}
	return isDraftKey(key) ? null : { path: ["key"], code: "slug", message: "is not the key of a record" };
}

/** Of one page, what it sent later; of two pages, what was typed later. */
function isNewer(stored: { updatedAt: Date; fields: unknown }, message: DraftMessage, at: string): boolean {
	const [[, written = ""] = []] = stored.fields as [string, string][];
	const [sequence, , writer] = written.split(" ");
	if (writer && writer === message.writer) return Number(sequence) > message.sequence;
	return stored.updatedAt.toISOString() > at;
}

type Owned = { userId: string; subject: DraftSubject; key: string };
type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Whether this draft, with all others of the person, takes more than is kept: they are listed together. */
async function isFull(tx: Transaction, { userId, subject, key }: Owned, length: number): Promise<boolean> {
	const [row] = await tx.$queryRaw<{ size: number }[]>`
		SELECT coalesce(sum(length("fields"::text)), 0)::int AS size FROM "Draft"
		WHERE "userId" = ${userId} AND NOT ("subject" = ${subject} AND "key" = ${key})`;
	return (row?.size ?? 0) + length > MOST_KEPT;
}

async function makeRoom(tx: Transaction, userId: string, now: number): Promise<boolean> {
	const count = await tx.draft.count({ where: { userId } });
	if (count < MAX_DRAFTS) return true;
	const oldest = await tx.draft.findFirst({ where: { userId }, orderBy: { updatedAt: "asc" } });
	if (!oldest || now - oldest.updatedAt.getTime() < OLD_DRAFT_DAYS * DAY_MS) return false;
	const { subject, key } = oldest;
	await tx.draft.delete({ where: { userId_subject_key: { userId, subject, key } } });
	return true;
}
