import { removeDraft } from "./draft-address";
import { type DraftPlace, dropLocally, localDrafts, storageOf } from "./local-drafts";

/** A form that was sent from this window, `at` by this browser's clock; undecided: with an older draft still on offer. */
type Submission = DraftPlace & { writer: string; at: number; isUndecided: boolean };

const NAME = "gigacampus.submitted";

/** Remembers what was sent last, until the page after a successful save says so (?saved=). */
export function noteSubmission(submission: Submission): void {
	try {
		storageOf("sessionStorage")?.setItem(NAME, JSON.stringify(submission));
	} catch {
		// No room: the draft outlives its save, and is offered once more.
	}
}

/**
 * On the page after a save: forgets the draft of what was saved, here and, should a last request have come in late, on
 * the server. Answers with its key, null on any other page.
 */
export function forgetSaved(userId: string, isSaved = new URLSearchParams(window.location.search).has("saved")) {
	const session = storageOf("sessionStorage");
	const kept = session?.getItem(NAME);
	if (!session || !kept || !isSaved) return null;
	session.removeItem(NAME);
	const submission: Submission = JSON.parse(kept);
	if (submission.userId !== userId) return null;
	const storage = storageOf("localStorage");
	for (const draft of localDrafts(storage, submission)) {
		const isDone = draft.writer === submission.writer || (!submission.isUndecided && draft.at <= submission.at);
		if (draft.key === submission.key && isDone) dropLocally(storage, draft);
	}
	if (submission.isUndecided) return null;
	void removeDraft(submission);
	return submission.key;
}
