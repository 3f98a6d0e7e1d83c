/** Why an entry wasn't put aside, and what was typed, which stays; null before it was tried. */
export type AsideState = { problem: QueueProblem; reason: string; for: string } | null;

/** Why nothing was noted, and what was typed, which stays; null before it was tried. */
export type NoteState = { problem: NoteProblem; text: string } | null;

export type QueueProblem = (typeof QUEUE_PROBLEMS)[number];
export type NoteProblem = (typeof NOTE_PROBLEMS)[number];

export const QUEUE_PROBLEMS = [
	"signedOut",
	"forbidden",
	"unavailable",
	"required",
	"too_big",
	"invalid_value",
	"taken",
	"gone",
] as const;

const NOTE_PROBLEMS = [
	"signedOut",
	"forbidden",
	"unavailable",
	"required",
	"too_big",
	"invalid_character",
	"tooMany",
	"gone",
	"invalid_value",
] as const;

/** The problem of this code; of codes that there are no words for, that the page was out of date. */
export function queueProblem(code: string | undefined): QueueProblem {
	return QUEUE_PROBLEMS.find((known) => known === code) ?? "invalid_value";
}

/** The same of a note. */
export function noteProblem(code: string | undefined): NoteProblem {
	return NOTE_PROBLEMS.find((known) => known === code) ?? "invalid_value";
}
