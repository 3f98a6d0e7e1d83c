/** Why an entry wasn't put aside, and what was typed, which stays; null before it was tried. */
export type AsideState = { problem: QueueProblem; reason: string; for: string } | null;

export type QueueProblem = (typeof QUEUE_PROBLEMS)[number];

export const QUEUE_PROBLEMS = [
	"signedOut",
	"forbidden",
	"unavailable",
	"required",
	"too_big",
	"invalid_value",
] as const;

/** The problem of this code; of codes that there are no words for, that the page was out of date. */
export function queueProblem(code: string | undefined): QueueProblem {
	return QUEUE_PROBLEMS.find((known) => known === code) ?? "invalid_value";
}
