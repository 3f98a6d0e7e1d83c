import type { ConflictView } from "@/lib/domain/history/conflict";

/** Why a record wasn't deleted: a code, the reason as it was typed, and what somebody else changed meanwhile. */
export type DeleteState = { code: string; reason: string; since: ConflictView | null } | null;

/** What the form of a deletion shows when it was stopped for `code`: the reason stays. */
export function notDeleted(code: string, form: FormData): DeleteState {
	const reason = form.get("reason");
	return { code, reason: typeof reason === "string" ? reason.trim() : "", since: null };
}
