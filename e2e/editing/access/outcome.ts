import { can, USER_ROLES, type UserRole } from "@/lib/domain/access/permissions";
import { roleOfToken, TOKEN_SCOPES, type TokenScope } from "@/lib/domain/access/token-scopes";
import type { ActionAccess } from "./actions";
import type { Rule } from "./handlers";
import type { PageAccess } from "./pages";

/** Who may ask: nobody who is signed in, and each role. */
export const ASKERS = [null, ...USER_ROLES] as const;
export type Asker = UserRole | null;
/** The same for keys: none, and each scope in the hand of somebody who may everything. */
export const KEYS = [null, ...TOKEN_SCOPES] as const;

/**
 * What a page does for somebody: `ledOn` to where their work is, `own`: shows what is theirs and answers 404 for what
 * isn't.
 */
export function outcomeOfPage({ asks, othersAsk }: PageAccess, role: Asker): "yes" | "own" | "ledOn" | "sign-in" | 403 {
	if (asks === "anybody" || asks === "link") return "yes";
	if (asks === "guest") return role === null ? "yes" : "ledOn";
	if (!can(role, asks)) return role === null ? "sign-in" : 403;
	return othersAsk && !can(role, othersAsk) ? "own" : "yes";
}

/** Whether an action does it, or says why not: one is signed out, or one's role isn't enough. */
export function outcomeOfAction({ asks }: ActionAccess, role: Asker): "yes" | "sign-in" | "refused" {
	if (asks === "anybody" || asks === "link" || asks === "code" || can(role, asks)) return "yes";
	return role === null ? "sign-in" : "refused";
}

/** The status of what a handler answers to a session of this role. */
export function statusForRole({ asks, answers }: Rule, role: Asker): number {
	if (asks === "anybody" || can(role, asks)) return answers;
	return role === null ? 401 : 403;
}

/** The status of what a handler answers to a key of this scope whose owner may everything; null: to no key. */
export function statusForKey({ asks, answers }: Rule, scope: TokenScope | null): number {
	if (asks === "anybody") return answers;
	if (scope === null) return 401;
	return can(roleOfToken(scope, "admin"), asks) ? answers : 403;
}
