import type { QueueEntry } from "@/lib/domain/queue/queue";
import { type AsideAction, AsideForm } from "./aside-form";
import { EntryText, entryName } from "./entry-text";

/** Entries of the queue; with an action, each can be put aside. `back` names the page that the action comes back to. */
export function EntryList({
	entries,
	back,
	putAside,
}: {
	entries: readonly QueueEntry[];
	back: string;
	putAside: AsideAction | null;
}) {
	return (
		<ul>
			{entries.map((entry) => (
				<li key={entry.key} className="flex flex-wrap items-start justify-between gap-x-6 border-rule border-t py-2">
					<div className="min-w-0 flex-1 basis-72">
						<EntryText entry={entry} />
					</div>
					{putAside && (
						<AsideForm
							entry={{ kind: entry.kind, key: entry.key, name: entryName(entry) }}
							back={back}
							action={putAside}
						/>
					)}
				</li>
			))}
		</ul>
	);
}
