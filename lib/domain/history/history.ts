import type { Subject } from "../record/record-schemas";
import type { ReasonKind } from "../values/vocabulary";

/** How a record changed: made, changed or deleted. */
export type RevisionChange = "create" | "update" | "delete";

/** One saved version of a record, without its document. `at` is ISO 8601 in UTC. */
type RevisionLine = {
	subject: Subject;
	key: string;
	version: number;
	change: RevisionChange;
	reason: string;
	reasonKind: ReasonKind;
	/** The older version whose document this one brought back. */
	restoredFrom: number | null;
	/** What came in together with it. */
	batchId: string | null;
	datasetVersion: number;
	/** True if the files of the dataset were loaded, with the reason that the seed gives. */
	isSeed: boolean;
	at: string;
};

/** A version as editors see it: with who saved it. */
export type EditorsLine = RevisionLine & { actorName: string };

/** A version with what it says and what the version before it said; null where there was no record. */
export type RevisionStep = { line: EditorsLine; before: unknown; after: unknown };

/** One record's part in a change, without the name of who made it. `name` is as it was saved, in the reader's language. */
export type ChangedRecord = {
	subject: Subject;
	key: string;
	version: number;
	change: RevisionChange;
	restoredFrom: number | null;
	name: string;
};

/** A record with what it said before and after; null where there was no record. */
export type ChangedDocument = ChangedRecord & { before: unknown; after: unknown };

/**
 * All that was saved at once: one record, or an import. It is known by the version that it gave the dataset. Only the
 * records that the filter leaves are counted.
 */
export type ChangeEntry = {
	datasetVersion: number;
	/** ISO 8601 in UTC. */
	at: string;
	reason: string;
	reasonKind: ReasonKind;
	/** True if the files of the dataset were loaded, with the reason that the seed gives. */
	isSeed: boolean;
	counts: { subject: Subject; change: RevisionChange; count: number }[];
	total: number;
};

/** Records that came in together. `at` is ISO 8601 in UTC, of the last of them. */
export type Batch = {
	batchId: string;
	actorName: string;
	isSeed: boolean;
	reason: string;
	at: string;
	/** The version that its last part gave the dataset. */
	datasetVersion: number;
	/** How many records of each kind. */
	counts: Partial<Record<Subject, number>>;
};

/** What undoing a batch does to a record: a made one goes, a changed or deleted one gets its version before the batch back. */
export type UndoAction = "delete" | "restore";

/** How many records undoing would treat in a way; `changedSince` ones are left alone unless they are chosen. */
export type UndoCount = { subject: Subject; action: UndoAction; changedSince: boolean; count: number };

/** A record that somebody changed after the batch. */
export type ChangedSince = { subject: Subject; key: string; action: UndoAction; actorName: string; reason: string };
