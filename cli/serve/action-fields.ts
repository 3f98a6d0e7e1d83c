import { isStorable } from "@/lib/domain/text";
import { readJson } from "@/lib/server/http/read-json";
import { LONGEST_NAME, LONGEST_VALUE, MOST_FIELDS, STATE_LIMITS } from "./form-limits";

/** Fields as they were sent, or a whole body that isn't a form (React sends one for arguments without a form). */
export type Sent = readonly (readonly [name: string, value: string])[];

/** An action as Next's build names it. */
const ACTION_ID = /^[0-9a-f]{40,64}$/;
/** Names that React gives to its own fields of a form that was sent without JavaScript. */
const OWN_NAME = /^\$ACTION_(?:REF_\d{1,3}|KEY|ID_[0-9a-f]{40,64}|\d{1,3}:\d{1,3})$/;
/** The one that says which action, and the others: its arguments. */
const DESCRIPTOR = /^\$ACTION_\d{1,3}:0$/;
const ARGUMENT = /^\$ACTION_\d{1,3}:\d{1,3}$/;
/** Of a form that a script sent: `0` and on are React's, `1_name` a field of the form in argument 1. */
const SCRIPT_ARGUMENT = /^\d{1,4}$/;
const SCRIPT_FIELD = /^\d{1,4}_/;
/**
 * What a string that begins with $ may stand for: text with a $ of its own, nothing, an argument that comes in a field
 * of its own (`$@1`, `$K2`, `$1:result:error`), or a number that JSON has no word for. Everything else that React
 * could read (big numbers, streams, binary data, references to server code) is in no form of ours.
 */
const REFERENCE = /^\$(?:\$|undefined$|NaN$|-0$|-?Infinity$|[@K]?[0-9a-f]{1,4}(?::|$))/;

/**
 * Whether fields can be a form of ours, before anything reads them: how many, how long, what React may be asked to
 * put together from them. `isScript`: a script sent them. Linear in their length.
 */
export function areFieldsSound(fields: Sent, isScript: boolean): boolean {
	if (fields.length > MOST_FIELDS) return false;
	return fields.every(([name, value]) => {
		if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name) || !isStorable(name)) return false;
		if (isScript ? SCRIPT_ARGUMENT.test(name) : ARGUMENT.test(name)) return isArgument(value);
		if (isScript && !SCRIPT_FIELD.test(name)) return false;
		if (!isScript && name.startsWith("$") && !OWN_NAME.test(name)) return false;
		return value.length <= LONGEST_VALUE && isStorable(value);
	});
}

/** The ids of the actions that fields sent without a script ask for. */
export function actionsIn(fields: Sent): string[] {
	return fields.flatMap(([name, value]) => {
		if (name.startsWith("$ACTION_ID_")) return [name.slice("$ACTION_ID_".length)];
		if (!DESCRIPTOR.test(name)) return [];
		const { id } = Object(JSON.parse(value)) as { id?: unknown };
		return [typeof id === "string" ? id : ""];
	});
}

/** True for what may be the id of an action. */
export function isActionId(text: unknown): text is string {
	return typeof text === "string" && ACTION_ID.test(text);
}

/** Whether a text is JSON that React can put together. */
export function isArgument(text: string): boolean {
	return readJson(text, STATE_LIMITS, (inner) => isStorable(inner) && (!inner.startsWith("$") || REFERENCE.test(inner)))
		.ok;
}
