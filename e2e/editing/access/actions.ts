// Who may what, tried out: the lists of all pages, actions and handlers, and one attempt at each.

import type { Permission } from "@/lib/domain/access/permissions";

export type ActionAccess = {
	/** The file that exports it, under app/[locale]. */
	file: string;
	name: string;
	does: string;
	/**
	 * The permission that it asks; `anybody`: who is there; `link`: who has the secret of a link; `code`: whose password
	 * was right in this browser.
	 */
	asks: Permission | "anybody" | "link" | "code";
};

/** Actions of one file, which ask for the same. */
function of(file: string, asks: ActionAccess["asks"], actions: Record<string, string>): ActionAccess[] {
	return Object.entries(actions).map(([name, does]) => ({ file, name, does, asks }));
}

/**
 * The forms of records are sent to one action for two purposes. It asks for what its button says, and a command that
 * publishes asks again.
 */
function ofRecords(folder: string, noun: string, one: string): ActionAccess[] {
	const file = `admin/${folder}/actions.ts`;
	const name = `save${noun}Form`;
	return [
		{ file, name, does: `propose ${one} for review`, asks: "document.propose" },
		{ file, name, does: `save ${one}`, asks: "record.publish" },
		{ file, name: `delete${noun}Form`, does: `delete ${one}`, asks: "record.publish" },
	];
}

/** Every action that a form calls, and whom it asks for. */
export const ACTIONS: ActionAccess[] = [
	...of("suggest/actions.ts", "suggestion.send", { sendSuggestionAction: "send a suggestion" }),
	...of("suggest/status/[token]/actions.ts", "link", {
		answerByLinkAction: "answer the editors’ question about one’s suggestion",
		withdrawByLinkAction: "withdraw one’s suggestion",
	}),
	...of("admin/sign-in/actions.ts", "anybody", { signInAction: "sign in with a password" }),
	...of("admin/sign-in/actions.ts", "code", { signInWithCodeAction: "end a sign-in with a code" }),
	...of("admin/sign-out.ts", "anybody", { signOutAction: "end the session of this browser" }),
	...of("admin/set-up/actions.ts", "link", { setUpAction: "make the first administrator" }),
	...of("admin/reset/actions.ts", "link", { resetAction: "choose a password" }),
	...of("admin/account/actions.ts", "account.manage", {
		renameAction: "change one’s name",
		changePasswordAction: "change one’s password",
		endSessionAction: "end one of one’s sessions",
		endSessionsAction: "end all of one’s sessions",
	}),
	...of("admin/account/second-factor/actions.ts", "account.manage", {
		secondFactorAction: "set up a second factor",
		endSecondFactorAction: "switch one’s second factor off",
		renewBackupCodesAction: "make new backup codes",
	}),
	...of("admin/suggestions/[id]/actions.ts", "document.propose", {
		answerOwnAction: "answer a question about one’s own proposal",
		withdrawOwnAction: "withdraw one’s own proposal",
	}),
	...of("admin/suggestions/[id]/actions.ts", "suggestion.decide", {
		decideAction: "accept, reject, reopen, or ask about a suggestion",
	}),
	...of("admin/queue/actions.ts", "queue.dismiss", {
		putAsideAction: "put an entry of the queue aside",
		bringBackAction: "bring an entry back",
	}),
	...of("admin/saved-filter-actions.ts", "filter.keep", {
		keepFilterAction: "keep a filter of a list",
		renameFilterAction: "rename one’s filter",
		dropFilterAction: "delete one’s filter",
	}),
	...of("admin/queue/actions.ts", "queue.take", {
		takeAction: "be on an entry of the queue",
		giveBackAction: "give an entry of the queue back",
	}),
	...of("admin/queue/actions.ts", "queue.note", {
		addNoteAction: "note something on an entry of the queue",
		removeNoteAction: "remove a note of one’s own",
	}),
	...ofRecords("projects", "Project", "a project"),
	...of("admin/projects/[slug]/cite/actions.ts", "document.propose", {
		citeFactsAction: "propose a source for many facts",
	}),
	...of("admin/projects/[slug]/cite/actions.ts", "record.publish", {
		citeFactsAction: "cite a source for many facts",
	}),
	...ofRecords("programmes", "Programme", "a programme"),
	...ofRecords("organizations", "Organization", "an organization"),
	...of("admin/organizations/[slug]/merge/merge-action.ts", "record.publish", {
		mergeOrganizationsForm: "merge two organizations",
	}),
	...ofRecords("sources", "Source", "a source"),
	...of("admin/sources/set-archived-copy.ts", "record.publish", { setArchivedCopy: "give a source an archived copy" }),
	...of("admin/sources/[id]/merge/merge-action.ts", "record.publish", { mergeSourcesForm: "merge two sources" }),
	...of("admin/[section]/[slug]/history/restore-version.ts", "record.publish", {
		restoreVersion: "restore an older version",
	}),
	...of("admin/imports/[batch]/undo-import.ts", "batch.undo", { undoImport: "undo an import" }),
	...of("admin/people/actions.ts", "people.manage", {
		inviteAction: "invite somebody",
		makeLinkAction: "make a link to choose a password",
		changeRoleAction: "give another role",
		setReviewsAction: "set how many publications wait for review",
		disableAction: "disable an account",
		enableAction: "enable an account",
		endSessionsOfAction: "end somebody’s sessions",
		removeFactorAction: "take somebody’s second factor away",
	}),
	...of("admin/tokens/actions.ts", "token.manage", {
		makeTokenAction: "make a key to the API",
		revokeTokenAction: "revoke a key",
	}),
];
