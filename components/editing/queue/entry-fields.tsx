import type { WorkEntry } from "@/lib/domain/queue/take";

/** What names an entry to the actions, and where they come back to. */
export function EntryFields({ entry: { kind, key }, back }: { entry: WorkEntry; back: string }) {
	return (
		<>
			<input type="hidden" name="kind" value={kind} />
			<input type="hidden" name="key" value={key} />
			<input type="hidden" name="back" value={back} />
		</>
	);
}
