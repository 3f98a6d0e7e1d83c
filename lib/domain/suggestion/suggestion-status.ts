/** Where a suggestion stands: waiting for an editor, for its sender, or decided. */
export const SUGGESTION_STATUSES = ["open", "asked", "answered", "accepted", "rejected", "withdrawn"] as const;
export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number];

/** Those that somebody has still something to do about. */
export const UNDECIDED_STATUSES = ["open", "asked", "answered"] as const satisfies readonly SuggestionStatus[];

/** What is done about a suggestion: by editors, but for answering and withdrawing, which is its sender's. */
export const SUGGESTION_ACTS = ["ask", "answer", "accept", "reject", "withdraw", "reopen"] as const;
export type SuggestionAct = (typeof SUGGESTION_ACTS)[number];

/** The statuses in which each act is possible, and the one that it leads to. What was withdrawn stays withdrawn. */
const TRANSITIONS: Readonly<Record<SuggestionAct, { from: readonly SuggestionStatus[]; to: SuggestionStatus }>> = {
	ask: { from: UNDECIDED_STATUSES, to: "asked" },
	answer: { from: ["asked", "answered"], to: "answered" },
	accept: { from: UNDECIDED_STATUSES, to: "accepted" },
	reject: { from: UNDECIDED_STATUSES, to: "rejected" },
	withdraw: { from: UNDECIDED_STATUSES, to: "withdrawn" },
	reopen: { from: ["accepted", "rejected"], to: "open" },
};

/** The statuses in which an act is possible. */
export function statusesBefore(act: SuggestionAct): readonly SuggestionStatus[] {
	return TRANSITIONS[act].from;
}

/** The status that an act leads to. */
export function statusAfter(act: SuggestionAct): SuggestionStatus {
	return TRANSITIONS[act].to;
}

/** Whether an act is possible in a status. */
export function mayFollow(status: SuggestionStatus, act: SuggestionAct): boolean {
	return TRANSITIONS[act].from.includes(status);
}
