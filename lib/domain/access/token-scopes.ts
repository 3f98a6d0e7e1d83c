import { USER_ROLES, type UserRole } from "./permissions";

/** What a key to the API is for. */
export const TOKEN_SCOPES = ["read", "write"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * The most that a key can be, whoever owns it: one that reads sees what contributors see, one that writes may publish.
 * People and keys are managed by people who are signed in.
 */
const MOST: Readonly<Record<TokenScope, UserRole>> = { read: "contributor", write: "editor" };

/** What a key is now: the lesser of its scope and of its owner's role. */
export function roleOfToken(scope: TokenScope, owner: UserRole): UserRole {
	const rank = Math.min(USER_ROLES.indexOf(MOST[scope]), USER_ROLES.indexOf(owner));
	return USER_ROLES[rank] ?? "reader";
}
