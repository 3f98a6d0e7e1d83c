// What an editor's desk shows: drafts, the queue, and what was put aside.

import type { Dismissal, EntryOf, QueueEntry, QueueKind } from "@/lib/domain/queue/queue";
import {
	ageingEntries,
	disputedEntries,
	duplicateEntries,
	singleEntries,
	uncitedEntries,
} from "@/lib/domain/queue/queue-from-dataset";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { PrismaClient } from "../../db/client";
import { today } from "../../today";
import { listFailingLinks } from "../source/failing-links";
import { listActiveDismissals } from "./queue-dismissals";
import { countUncitedFacts } from "./uncited-facts";

/** What needs a person, by kind: what is open, and what somebody put aside, each in order of urgency. */
export type Queue = { [K in QueueKind]: { open: EntryOf<K>[]; aside: Aside<K>[] } };
type Aside<K extends QueueKind = QueueKind> = { entry: EntryOf<K>; dismissal: Dismissal };

type FromDataset = Pick<{ [K in QueueKind]: EntryOf<K>[] }, "ageing" | "disputed" | "duplicate" | "single" | "uncited">;
let kept: { dataset: Dataset; day: string; entries: FromDataset } | null = null;

/** The queue as it is now. What follows from the dataset is worked out once per version and day. */
export async function getQueue(client: PrismaClient, dataset: Dataset): Promise<Queue> {
	const [entries, links, dismissals] = await Promise.all([
		fromDataset(client, dataset, today()),
		listFailingLinks(client),
		listActiveDismissals(client),
	]);
	const asideBy = new Map(dismissals.map((dismissal) => [`${dismissal.kind} ${dismissal.key}`, dismissal]));
	const split = <E extends QueueEntry>(list: readonly E[]) => {
		const open: E[] = [];
		const aside: { entry: E; dismissal: Dismissal }[] = [];
		for (const entry of list) {
			const dismissal = asideBy.get(`${entry.kind} ${entry.key}`);
			if (!dismissal || isNew(entry, dismissal)) open.push(entry);
			else aside.push({ entry, dismissal });
		}
		return { open, aside };
	};
	return {
		link: split(links),
		disputed: split(entries.disputed),
		duplicate: split(entries.duplicate),
		single: split(entries.single),
		ageing: split(entries.ageing),
		uncited: split(entries.uncited),
	};
}

/** A link that answered again and failed anew is another matter than the one put aside. */
function isNew(entry: QueueEntry, { at }: Dismissal): boolean {
	return entry.kind === "link" && entry.link.failingSince > at;
}

async function fromDataset(client: PrismaClient, dataset: Dataset, day: string): Promise<FromDataset> {
	if (kept?.dataset === dataset && kept.day === day) return kept.entries;
	const entries: FromDataset = {
		ageing: ageingEntries(dataset, day),
		disputed: disputedEntries(dataset),
		duplicate: duplicateEntries(dataset),
		single: singleEntries(dataset),
		uncited: uncitedEntries(dataset, await countUncitedFacts(client)),
	};
	kept = { dataset, day, entries };
	return entries;
}
