import type { SubmissionResult } from "@conform-to/react";
import type { ConflictView } from "@/lib/domain/history/conflict";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";

/** What stopped a save although the form was right; what was typed is kept in every case. */
export const FORM_OBSTACLES = ["signedOut", "forbidden", "unavailable", "gone", "suggestionDecided"] as const;
export type FormObstacle = (typeof FORM_OBSTACLES)[number];

/** What the action of a record's form answers, when it doesn't redirect. */
export type FormState = {
	/** Conform's account of what was sent: texts, problems at their fields, the button that was pressed. */
	result: SubmissionResult<FormProblem[]> | null;
	obstacle: FormObstacle | null;
	/** Somebody else saved the record meanwhile. */
	conflict: ConflictView | null;
	/** The version that what was sent was made from, whatever the record has come to since; null for a new record. */
	baseVersion: number | null;
	/** The suggestion that saving still accepts; null once another editor has decided it. */
	suggestion: string | null;
	warnings: FormWarning[];
	/** What is asked before the record is published; nothing was saved. */
	questions: FormWarning[];
	/** The questions that were answered already, by their keys. */
	confirmed: string[];
};

export const NO_FORM_STATE: FormState = {
	result: null,
	obstacle: null,
	conflict: null,
	baseVersion: null,
	suggestion: null,
	warnings: [],
	questions: [],
	confirmed: [],
};

/** What a record's form shows when its action was stopped: what was typed stays where it is. */
export function notSaved(obstacle: FormObstacle): FormState {
	return { ...NO_FORM_STATE, obstacle };
}

/** An action of a form; what belongs to the page (language, record) is bound to it before. */
export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>;

/** Names that belong to the saving, not to the record. No document has a field of this name. */
export const SAVE_FIELDS = {
	verb: "save.verb",
	reason: "save.reason",
	reasonKind: "save.reasonKind",
	baseVersion: "save.baseVersion",
	suggestion: "save.suggestion",
	draftKey: "save.draftKey",
	/** The keys of questions that were answered, with commas between: now by a button, and before in a hidden field. */
	confirmed: "save.confirmed",
} as const;

export const SAVE_VERBS = ["publish", "propose"] as const;
export type SaveVerb = (typeof SAVE_VERBS)[number];

/** The one form of a page; scripts and labels find it by this id. */
export const RECORD_FORM_ID = "record";
