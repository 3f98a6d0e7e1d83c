// Forms as React sends them, read before React does.

import { LONGEST_NAME, LONGEST_VALUE, MOST_FIELDS } from "@/lib/domain/typed/form-limits";
import { isStorable } from "@/lib/domain/values/text";
import { readJson } from "@/lib/server/http/core/read-json";
import { MOST_ARGUMENTS, MOST_LISTS_REFERRED_TO, STATE_LIMITS } from "./form-limits";

/** Fields as they were sent. */
export type Sent = readonly (readonly [name: string, value: string])[];

/*
 * How React writes the call of an action into a form. Without a script: `$ACTION_REF_1` says that there is one,
 * `$ACTION_1:0` which, `$ACTION_1:1` with which arguments (bound ones and the form's state). By a script: `0` has the
 * arguments, and `_1_name` are the fields of the form that is argument `$K1`. Nothing else of what React could read is
 * in a form of ours: streams, binary data, maps, big numbers, promises, references to server code.
 */
const ACTION_ID = /^[0-9a-f]{40,64}$/;
const OWN_NAME = /^\$ACTION_(?:REF_(\d{1,3})|KEY|ID_[0-9a-f]{40,64}|\d{1,3}:[01])$/;
const DESCRIPTOR_NAME = /^\$ACTION_(\d{1,3}):0$/;
const DESCRIPTOR = /^\{"id":"([0-9a-f]{40,64})","bound":(?:null|"\$@1")\}$/;
const BOUND_NAME = /^\$ACTION_\d{1,3}:1$/;
const SCRIPT_FIELD = /^_\d{1,4}_/;
/** What a script sends along of a form that would do without one. */
const UNUSED_FIELD = /^_\d{1,4}_\$ACTION_/;
/** Text with a $ of its own, nothing, numbers that JSON has no word for, a form. */
const WORD = /^\$(?:\$|undefined$|NaN$|-0$|-?Infinity$|K[0-9a-f]{1,3}$)/;

/**
 * The fields that a form of ours can have sent, before anything reads them; null if it can't have: by how many and how
 * long they are, and by what React is asked to put together. `isScript`: a script sent them.
 */
export function soundFields(sent: Sent, isScript: boolean): Sent | null {
	if (sent.length > MOST_FIELDS || !sent.every(([name]) => isName(name))) return null;
	const fields = isScript ? sent.filter(([name]) => !UNUSED_FIELD.test(name)) : sent;
	if (isScript ? fields.filter(([name]) => name === "0").length !== 1 : !isCallWhole(fields)) return null;
	return fields.every(([name, value]) => isSound(name, value, isScript)) ? fields : null;
}

/** The ids of the actions that fields sent without a script ask for. */
export function actionsIn(fields: Sent): string[] {
	return fields.flatMap(([name, value]) => {
		if (name.startsWith("$ACTION_ID_")) return [name.slice("$ACTION_ID_".length)];
		return DESCRIPTOR_NAME.test(name) ? [DESCRIPTOR.exec(value)?.[1] ?? ""] : [];
	});
}

/** True for what may be the id of an action. */
export function isActionId(text: unknown): text is string {
	return typeof text === "string" && ACTION_ID.test(text);
}

/** Whether a text is a list of arguments that React can put together; `own` is the number of its field. */
export function areArguments(text: string, own: 0 | 1): boolean {
	const read = readJson(text, STATE_LIMITS);
	if (!read.ok || !Array.isArray(read.value) || read.value.length > MOST_ARGUMENTS) return false;
	return new Arguments(read.value, String(own)).areSound(read.value);
}

/** A list of arguments, looked at in the order in which React puts it together. */
class Arguments {
	/** What is whole so far: nothing else may be referred to. */
	private readonly whole = new Set<unknown>();
	private listsReferredTo = 0;

	constructor(
		private readonly root: unknown,
		private readonly own: string,
	) {}

	/** Goes no deeper than `STATE_LIMITS`. */
	areSound(value: unknown): boolean {
		if (typeof value === "string") return this.isWord(value);
		if (typeof value !== "object" || value === null) return true;
		if (!Object.values(value).every((inner) => this.areSound(inner))) return false;
		this.whole.add(value);
		return true;
	}

	/** False for a string that React would take for something else than what our forms send. */
	private isWord(text: string): boolean {
		if (!text.startsWith("$") || WORD.test(text)) return true;
		const [id, ...path] = text.slice(1).split(":");
		let place: unknown = id === this.own ? this.root : undefined;
		for (const step of path) {
			if (typeof place !== "object" || place === null || !Object.hasOwn(place, step)) return false;
			place = Reflect.get(place, step);
		}
		// Each costs React as much as the whole list so far: a few more, and it refuses with a fault in the log.
		if (Array.isArray(place)) this.listsReferredTo += 1;
		return this.whole.has(place) && this.listsReferredTo <= MOST_LISTS_REFERRED_TO;
	}
}

function isSound(name: string, value: string, isScript: boolean): boolean {
	if (isScript ? name === "0" : BOUND_NAME.test(name)) return areArguments(value, isScript ? 0 : 1);
	if (isScript && !SCRIPT_FIELD.test(name)) return false;
	if (!isScript && DESCRIPTOR_NAME.test(name)) return DESCRIPTOR.test(value);
	if (!isScript && name.startsWith("$") && !OWN_NAME.test(name)) return false;
	return value.length <= LONGEST_VALUE && isStorable(value);
}

function isName(name: string): boolean {
	return name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name) && isStorable(name);
}

/** Whether a form that was sent without a script calls an action, and each call has all its parts, once each. */
function isCallWhole(fields: Sent): boolean {
	const own = fields.map(([name]) => name).filter((name) => name.startsWith("$ACTION_"));
	const names = new Set(own);
	if (own.length > 2 * MOST_ARGUMENTS || names.size !== own.length) return false;
	if (!own.some((name) => /^\$ACTION_(?:ID|REF)_/.test(name))) return false;
	return fields.every(([name, value]) => {
		const reference = /^\$ACTION_REF_(.*)$/.exec(name)?.[1];
		if (reference !== undefined) return names.has(`$ACTION_${reference}:0`);
		const number = DESCRIPTOR_NAME.exec(name)?.[1];
		return number === undefined || value.endsWith('"bound":null}') || names.has(`$ACTION_${number}:1`);
	});
}
