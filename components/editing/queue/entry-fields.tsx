import type { QueueEntry } from "@/lib/domain/queue/queue";

/** What names an entry to the actions, and where they come back to. */
export function EntryFields({ entry: { kind, key }, back }: { entry: Pick<QueueEntry, "kind" | "key">; back: string }) {
	return (
		<>
			<input type="hidden" name="kind" value={kind} />
			<input type="hidden" name="key" value={key} />
			<input type="hidden" name="back" value={back} />
		</>
	);
}
