import type { ActionState } from "@/components/editing/desk/action-state";
import { errorsByField } from "@/lib/server/auth/password/links";
import { isSecretField } from "@/lib/server/auth/request/secret-field";
import type { Failure } from "@/lib/server/commands/core/failure";
import { formText } from "./form-text";

/** What a form shows when nothing could be done for the one who sent it: why, and what was typed, but for secrets. */
export function refusal(code: string, form: FormData): ActionState {
	const names = [...form.keys()].filter((name) => !isSecretField(name) && !name.startsWith("$ACTION_"));
	return { errors: { form: code }, values: Object.fromEntries(names.map((name) => [name, formText(form, name)])) };
}

/** What a form shows of a command's answer: that it is done (a key of `people.done`), or its failures by field. */
export function outcome(
	answer: { ok: true } | { ok: false; errors: Failure[] },
	done: string,
	values: Record<string, string> = {},
): ActionState {
	return answer.ok ? { errors: {}, values: {}, done } : { errors: errorsByField(answer.errors), values };
}
