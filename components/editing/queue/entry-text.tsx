import type { QueueEntry } from "@/lib/domain/queue/queue";
import type { QueueView } from "@/lib/domain/queue/queue-view";
import { LinkEntry } from "./link-entry";
import { AgeingEntry, DisputedEntry, DuplicateEntry, SingleEntry, UncitedEntry } from "./project-entries";

/** One entry of the queue, by its kind. */
export function EntryText({ entry, view }: { entry: QueueEntry; view: QueueView }) {
	switch (entry.kind) {
		case "ageing":
			return <AgeingEntry entry={entry} />;
		case "uncited":
			return <UncitedEntry entry={entry} view={view} />;
		case "disputed":
			return <DisputedEntry entry={entry} />;
		case "duplicate":
			return <DuplicateEntry entry={entry} />;
		case "single":
			return <SingleEntry entry={entry} />;
		case "link":
			return <LinkEntry entry={entry} />;
	}
}

/** What an entry is about, in a few words: the name of its record, or of both. */
export function entryName(entry: QueueEntry): string {
	if (entry.kind === "link") return entry.link.title;
	if (entry.kind === "duplicate") return entry.projects.map(({ name }) => name).join(" / ");
	return entry.project.name;
}
