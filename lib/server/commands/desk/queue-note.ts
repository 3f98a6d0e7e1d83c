import { MOST_NOTES, NoteText, type WorkEntry } from "@/lib/domain/queue/take";
import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import { type Failure, toFailures } from "../core/failure";
import { workFailures } from "./queue-take";

type Result = { ok: true } | { ok: false; errors: Failure[] };

/**
 * Notes something on an entry of the queue. Failures: `forbidden`, `invalid_value`, `tooMany`, and those of the text
 * (`required`, `too_big`, `invalid_character`).
 */
export async function addNote(
	client: PrismaClient,
	{ actor, entry, text }: { actor: Actor; entry: WorkEntry; text: string },
	now = new Date(),
): Promise<Result> {
	const failures = workFailures(actor, entry, "queue.note");
	if (failures.length > 0) return { ok: false, errors: failures };
	const parsed = NoteText.safeParse(text);
	if (!parsed.success) return { ok: false, errors: toFailures(parsed.error) };
	const { kind, key } = entry;
	// Counted and written by one statement; a note too many of two at a time does no harm.
	const written = await client.$executeRaw`
		INSERT INTO "QueueNote" ("kind", "key", "authorId", "authorName", "text", "at")
		SELECT ${kind}, ${key}, ${actor.id}, ${actor.name}, ${parsed.data}, ${now.toISOString()}::timestamptz
		WHERE (SELECT count(*) FROM "QueueNote" WHERE "kind" = ${kind} AND "key" = ${key}) < ${MOST_NOTES}`;
	if (written > 0) return { ok: true };
	return { ok: false, errors: [{ path: ["text"], code: "tooMany", message: `${MOST_NOTES} notes are there already` }] };
}

/** Removes a note of one's own. One that isn't there, or is somebody else's, stays as it is. */
export async function removeNote(
	client: PrismaClient,
	{ actor, entry, id }: { actor: Actor; entry: WorkEntry; id: string },
): Promise<Result> {
	const failures = workFailures(actor, entry, "queue.note");
	if (failures.length > 0) return { ok: false, errors: failures };
	if (!/^\d{1,18}$/.test(id))
		return { ok: false, errors: [{ path: ["id"], code: "invalid_value", message: "no note" }] };
	const { count } = await client.queueNote.deleteMany({
		where: { id: BigInt(id), authorId: actor.id, kind: entry.kind, key: entry.key },
	});
	if (count > 0) return { ok: true };
	return { ok: false, errors: [{ path: ["id"], code: "invalid_value", message: "no such note of one's own" }] };
}
