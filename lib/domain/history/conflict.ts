import type { LocalizedText } from "../record/project-document";
import { readVersion } from "../values/version";
import type { Choices, Conflict, Side } from "./merge";

/** A save that came between: who, when (ISO 8601 in UTC) and why. */
export type SaveBetween = { version: number; actorName: string; at: string; reason: string };

/** What somebody must see and decide who saves (or deletes) a record that another has saved meanwhile. */
export type ConflictView = {
	/** `deleted`: there is no record any more, and saving brings it back. */
	kind: "changed" | "deleted";
	/** The version that one's own changes were made from, and the one that is there now. */
	baseVersion: number;
	version: number;
	/** The saves since, the oldest first. */
	saves: SaveBetween[];
	/** The document that both were made from (null if unknown), theirs and one's own: base to theirs is what they changed. */
	base: unknown;
	theirs: unknown;
	mine: unknown;
	/** What one's own would be with all of theirs in it: from here to `mine` is what overwriting loses. */
	both: unknown;
	/** What both changed, differently. */
	conflicts: Conflict[];
	/** Names of the sources, programmes and organizations that the documents refer to. */
	names: {
		sources: Readonly<Record<string, string>>;
		programmes: Readonly<Record<string, LocalizedText>>;
		organizations: Readonly<Record<string, string>>;
	};
	/** Choices made so far; `isIncomplete` if a merge was asked for without all of them. */
	choices: Choices;
	isIncomplete: boolean;
};

/** What can be done about a conflict: the values of the form's field `merge.how`. */
const RESOLUTIONS = ["merged", "overwrite", "restore"] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Names of the form's fields that carry a resolution; a choice is `merge.<id of the conflict>`. */
export const RESOLUTION_FIELD = "merge.how";
export const SEEN_VERSION_FIELD = "merge.version";
const CHOICE_PREFIX = "merge.";

/** Name of the field that chooses one side of a conflict. */
export function choiceField(id: string): string {
	return CHOICE_PREFIX + id;
}

/**
 * What a form asks to be done about a conflict that it was shown: how, against which version it was shown, and the
 * choices. Null if it asks for nothing, or for nothing that can be read.
 */
export function readResolution(
	fields: Iterable<readonly [string, unknown]>,
): { how: Resolution; seenVersion: number; choices: Choices } | null {
	const values = new Map([...fields].filter(([name]) => name.startsWith(CHOICE_PREFIX)));
	const how = RESOLUTIONS.find((value) => value === values.get(RESOLUTION_FIELD));
	const seenVersion = readVersion(values.get(SEEN_VERSION_FIELD));
	if (!how || seenVersion === null) return null;
	const choices: Record<string, Side> = {};
	for (const [name, value] of values) {
		if (value === "mine" || value === "theirs") choices[name.slice(CHOICE_PREFIX.length)] = value;
	}
	return { how, seenVersion, choices };
}
