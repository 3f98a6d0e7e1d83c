import { can, USER_ROLES } from "@/lib/domain/access/permissions";
import { QUEUE_KINDS } from "@/lib/domain/queue/queue";
import { type QueueNote, type Take, type Takes, type WorkEntry, workName } from "@/lib/domain/queue/take";
import type { Dataset } from "@/lib/domain/record/dataset";
import { UNDECIDED_STATUSES } from "@/lib/domain/suggestion/suggestion-status";
import { arrayLiteral } from "../../db/cells";
import type { PrismaClient } from "../../db/client";
import { getQueue, type Queue } from "./queue";

/** Who is on which entries, by `workName`. Takes of those who were disabled, or may not take any more, are none. */
export async function listTakes(client: PrismaClient): Promise<Takes> {
	const rows = await client.queueTake.findMany({
		where: { user: { banned: false, role: { in: USER_ROLES.filter((role) => can(role, "queue.take")) } } },
		include: { user: { select: { name: true } } },
	});
	return new Map(
		rows.map(({ kind, key, userId, user, at }) => {
			const take = { kind, key, userId, userName: user.name, at: at.toISOString() } as Take;
			return [workName(take), take];
		}),
	);
}

/** What was noted on some entries, by `workName`, the oldest first. */
export async function listNotes(
	client: PrismaClient,
	entries: readonly WorkEntry[],
): Promise<ReadonlyMap<string, QueueNote[]>> {
	const notes = new Map<string, QueueNote[]>();
	if (entries.length === 0) return notes;
	const rows = await client.$queryRaw<(Omit<QueueNote, "id" | "at"> & { id: bigint; at: Date })[]>`
		SELECT n."id", n."kind", n."key", n."authorId", n."authorName", n."text", n."at" FROM "QueueNote" n
		WHERE n."kind" || ' ' || n."key" IN (SELECT unnest(${arrayLiteral(entries.map(workName))}::text::text[]))
		ORDER BY n."id"`;
	for (const row of rows) {
		const note = { ...row, id: String(row.id), at: row.at.toISOString() };
		notes.set(workName(note), [...(notes.get(workName(note)) ?? []), note]);
	}
	return notes;
}

/** Takes of entries that aren't in the queue any more. `suggestions`: the ids of those that wait; null: not known. */
export function doneTakes(takes: Takes, queue: Queue, suggestions: readonly string[] | null): Take[] {
	const there = new Set([
		...QUEUE_KINDS.flatMap((kind) =>
			[...queue[kind].open, ...queue[kind].aside.map(({ entry }) => entry)].map(workName),
		),
		...(suggestions ?? []).map((key) => workName({ kind: "suggestion", key })),
	]);
	return [...takes].flatMap(([name, take]) => {
		const isKnown = take.kind !== "suggestion" || suggestions !== null;
		return isKnown && !there.has(name) ? [take] : [];
	});
}

/** Whether there is such an entry, put aside or not; of suggestions, whether it waits. */
export async function isInQueue(client: PrismaClient, dataset: Dataset, { kind, key }: WorkEntry): Promise<boolean> {
	if (kind === "suggestion") {
		const where = { id: key, status: { in: [...UNDECIDED_STATUSES] } };
		return (await client.suggestion.count({ where })) > 0;
	}
	const { open, aside } = (await getQueue(client, dataset))[kind];
	return [...open, ...aside.map(({ entry }) => entry)].some((entry) => entry.key === key);
}
