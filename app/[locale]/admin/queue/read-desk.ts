import type { Work } from "@/components/editing/queue/entry-work";
import { can, type UserRole } from "@/lib/domain/access/permissions";
import type { Whose } from "@/lib/domain/queue/queue-view";
import { ofWhose, type WorkEntry, workName } from "@/lib/domain/queue/take";
import type { Dataset } from "@/lib/domain/record/dataset";
import { dropDoneTakes } from "@/lib/server/commands/desk/queue-take";
import { getClient } from "@/lib/server/db/client";
import { getQueue } from "@/lib/server/queries/desk/queue";
import { doneTakes, listNotes, listTakes } from "@/lib/server/queries/desk/queue-work";
import { undecidedSuggestions } from "@/lib/server/queries/suggestion/suggestion";
import { addNoteAction, giveBackAction, removeNoteAction, takeAction } from "./actions";
import { type QueueParams, readAfterAction } from "./search-params";

type Person = { id: string; role: UserRole };

/**
 * The queue with who is on what of it, for somebody. Takes of entries that are done are forgotten: an entry that comes
 * back later is another matter.
 */
export async function readDesk(user: Person, dataset: Dataset) {
	const client = getClient();
	const [queue, takes, suggestions] = await Promise.all([
		getQueue(client, dataset),
		listTakes(client),
		undecidedSuggestions(client, user),
	]);
	const seesAll = can(user.role, "suggestion.decide");
	await dropDoneTakes(client, doneTakes(takes, queue, seesAll ? suggestions : null));
	const looking = { userId: user.id, now: new Date().toISOString() };
	return {
		queue,
		takes,
		/** Suggestions that wait, as entries. */
		suggestions: suggestions.map((key) => ({ kind: "suggestion" as const, key })),
		/** Of some entries, those that somebody asks for. */
		ofWhose: <E extends WorkEntry>(entries: readonly E[], whose: Whose) => ofWhose(entries, takes, looking, whose),
		/** How many of some entries there are for each answer to whose are asked for. */
		countWhose: (entries: readonly WorkEntry[]) => {
			const count = (whose: Whose) => ofWhose(entries, takes, looking, whose).length;
			return { all: entries.length, mine: count("mine"), free: count("free") };
		},
	};
}

/** What is said of the entries that a page shows, and what its reader may do about it. */
export async function readWork(
	user: Person,
	takes: Work["takes"],
	shown: readonly WorkEntry[],
	params: QueueParams,
): Promise<Work> {
	const after = readAfterAction(params);
	const noted = after && "entry" in after && after.entry && isNoted(after) ? workName(after.entry) : null;
	return {
		takes,
		notes: await listNotes(getClient(), shown),
		userId: user.id,
		now: new Date().toISOString(),
		take: { take: takeAction, giveBack: giveBackAction },
		note: { add: addNoteAction, remove: removeNoteAction },
		opened: noted,
	};
}

function isNoted(after: object): boolean {
	return "done" in after && (after.done === "noted" || after.done === "noteRemoved");
}
