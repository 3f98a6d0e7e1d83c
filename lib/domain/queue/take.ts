// Who is on an entry of the queue, and what was noted on it.

import { prose } from "../values/text";
import { QUEUE_KINDS } from "./queue";
import type { Whose } from "./queue-view";

/** What somebody can be on: every kind of entry of the queue, and suggestions, which stand in it too. */
export const WORK_KINDS = [...QUEUE_KINDS, "suggestion"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Names an entry; `key` stays the same while it is the same matter. */
export type WorkEntry = { kind: WorkKind; key: string };

/** The longest key: two slugs. */
export const LONGEST_KEY = 300;

/** A kind of entry by its name from outside; null if there is none of that name. */
export function readWorkKind(name: unknown): WorkKind | null {
	return WORK_KINDS.find((kind) => kind === name) ?? null;
}

/** Somebody is on an entry, since `at` (ISO 8601, in UTC). */
export type Take = WorkEntry & { userId: string; userName: string; at: string };

/** What somebody noted on an entry. */
export type QueueNote = WorkEntry & { id: string; authorId: string; authorName: string; text: string; at: string };

/** After so many days an entry may be taken from who is on it without asking. */
const TAKE_DAYS = 7;

/** What a note may say: as long as a reason, and like every other text. */
export const NoteText = prose(1000);

/** So many notes an entry may have. */
export const MOST_NOTES = 30;

/** Names of entries as keys of a map. */
export function workName({ kind, key }: WorkEntry): string {
	return `${kind} ${key}`;
}

/** The takes of entries, by `workName`. */
export type Takes = ReadonlyMap<string, Take>;

/** Who looks, and when (ISO 8601, in UTC). */
export type Looking = { userId: string; now: string };

/** The moment before which a take is old. */
export function oldBefore(now: string): string {
	return new Date(Date.parse(now) - TAKE_DAYS * 86_400_000).toISOString();
}

/** Whether nobody needs to be asked any more before the entry is taken. */
export function isOldTake({ at }: Pick<Take, "at">, now: string): boolean {
	return at < oldBefore(now);
}

/** The entries that somebody asks for: their own; those that may be taken without asking; all. */
export function ofWhose<E extends WorkEntry>(
	entries: readonly E[],
	takes: Takes,
	{ userId, now }: Looking,
	whose: Whose,
): E[] {
	if (whose === "all") return [...entries];
	return entries.filter((entry) => {
		const take = takes.get(workName(entry));
		if (take?.userId === userId) return whose === "mine";
		return whose === "free" && (!take || isOldTake(take, now));
	});
}
