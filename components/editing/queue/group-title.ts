import type { QueueKind } from "@/lib/domain/queue/queue";

/** The words for a kind of entry and how many there are: facts are counted by themselves, their entries are projects. */
export function groupTitle(kind: QueueKind): "groupTitle" | "recordsTitle" {
	return kind === "uncited" ? "recordsTitle" : "groupTitle";
}
