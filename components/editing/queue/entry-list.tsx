import type { QueueEntry } from "@/lib/domain/queue/queue";
import { type QueueView, viewField } from "@/lib/domain/queue/queue-view";
import { type AsideAction, AsideForm } from "./aside-form";
import { EntryText, entryName } from "./entry-text";
import { EntryWork, type Work } from "./entry-work";

/** Entries of the queue; with an action, each can be put aside. It comes back to `view`. */
export function EntryList({
	entries,
	view,
	putAside,
	work,
}: {
	entries: readonly QueueEntry[];
	view: QueueView;
	putAside: AsideAction | null;
	work: Work;
}) {
	return (
		<ul>
			{entries.map((entry) => (
				<li key={entry.key} className="flex flex-wrap items-start justify-between gap-x-6 border-rule border-t py-2">
					<div className="min-w-0 flex-1 basis-72">
						<EntryText entry={entry} view={view} />
						<EntryWork
							entry={{ kind: entry.kind, key: entry.key, name: entryName(entry) }}
							back={viewField(view)}
							work={work}
						/>
					</div>
					{putAside && (
						<AsideForm
							entry={{ kind: entry.kind, key: entry.key, name: entryName(entry) }}
							back={viewField(view)}
							action={putAside}
						/>
					)}
				</li>
			))}
		</ul>
	);
}
