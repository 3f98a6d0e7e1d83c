import type { ActionState } from "@/components/admin/action-state";
import { errorsByField } from "@/lib/server/auth/links";
import type { Failure } from "@/lib/server/commands/failure";

/** What a form shows when the one who sent it may not, or no longer. */
export function refusal(code: string): ActionState {
	return { errors: { form: code }, values: {} };
}

/** What a form shows of a command's answer: that it is done (a key of `people.done`), or its failures by field. */
export function outcome(
	answer: { ok: true } | { ok: false; errors: Failure[] },
	done: string,
	values: Record<string, string> = {},
): ActionState {
	return answer.ok ? { errors: {}, values: {}, done } : { errors: errorsByField(answer.errors), values };
}
