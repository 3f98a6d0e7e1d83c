import type { Subject } from "@/lib/domain/record/record-schemas";

/** What came of undoing an import: codes of what was wrong with what was typed, or what was done. */
export type UndoState = {
	codes: string[];
	reason: string;
	reasonKind: string;
	done: {
		/** The undoing's own batch. */
		batchId: string;
		deleted: number;
		restored: number;
		/** The first of those that had to stay, and how many there are. */
		left: { subject: Subject; key: string; code: string }[];
		leftCount: number;
	} | null;
};

export const NOT_UNDONE: UndoState = { codes: [], reason: "", reasonKind: "correction", done: null };
