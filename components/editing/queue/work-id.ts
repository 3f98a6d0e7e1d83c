import type { WorkEntry } from "@/lib/domain/queue/take";

/** What the field `back` says on the page of a suggestion. */
export const SUGGESTION_BACK = "suggestion";

/** The place on a page of what people say of an entry. */
export function workId({ kind, key }: WorkEntry): string {
	return `work-${kind}-${key.replaceAll(" ", "-")}`;
}
