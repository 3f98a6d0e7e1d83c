// Who may what: people by their role, programs by the scope of their key.

/** What people are to the tracker, from least to most. */
export const USER_ROLES = ["reader", "contributor", "editor", "admin"] as const;
export type UserRole = (typeof USER_ROLES)[number];

/**
 * What may be done, and the least role that may do it; null: anybody, signed in or not. The one table that commands,
 * actions and pages ask; docs/security.md shows it.
 */
export const PERMISSIONS = {
	/** Propose a change. */
	"suggestion.send": null,
	/** One's own name, password, second factor and sessions. */
	"account.manage": "reader",
	/** See the editors' pages: lists, records with their history, the queue. */
	"admin.enter": "contributor",
	/** Keep unfinished forms. */
	"draft.keep": "contributor",
	/** Keep what one asks a list for under a name. */
	"filter.keep": "contributor",
	/** Be on an entry of the queue, and give it back. */
	"queue.take": "contributor",
	/** Note something on an entry of the queue. */
	"queue.note": "contributor",
	/** Send a whole record for review. */
	"document.propose": "contributor",
	/** Save, delete, merge and restore records. */
	"record.publish": "editor",
	/** Undo everything that came in together. */
	"batch.undo": "editor",
	/** Accept, reject or ask about a suggestion; see its sender's contact. */
	"suggestion.decide": "editor",
	/** Put an entry of the queue aside. */
	"queue.dismiss": "editor",
	/** Invite people, give roles, disable. */
	"people.manage": "admin",
	/** Make and revoke keys to the API, for anybody. */
	"token.manage": "admin",
} as const satisfies Record<string, UserRole | null>;
export type Permission = keyof typeof PERMISSIONS;

/** The most publications of one person that can be set to wait for review. */
export const MOST_REVIEWS = 1000;

/**
 * What somebody is now: an editor whose next publications wait for review is a contributor until so many of their
 * proposals were accepted. Nothing is held back from who manages people, since they could take it away themselves.
 */
export function roleUnderReview(role: UserRole, reviewsLeft: number): UserRole {
	return role === "editor" && reviewsLeft > 0 ? "contributor" : role;
}

/** True if somebody of this role (null: not signed in; `system`: the house itself) may do it. */
export function can(role: UserRole | "system" | null, permission: Permission): boolean {
	const least = PERMISSIONS[permission];
	if (least === null || role === "system") return true;
	return role !== null && USER_ROLES.indexOf(role) >= USER_ROLES.indexOf(least);
}
