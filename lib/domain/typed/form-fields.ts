import { inTodaysForm } from "../record/earlier-document";
import { LONGEST_TYPED, MOST_STEPS } from "../values/longest-typed";
import { isInherited } from "../values/own";

/** One field of a form as it was typed: its name (a path: `phases[0].claims[1].capacityMw`) and its value. */
export type FormField = [name: string, value: string];

/** Names that no draft keeps: what frameworks put into forms, choices between two editors, and secrets. */
const NEVER_KEPT = /^(?:__|\$|merge\.|\d+_\$)|password|token/i;
const MAX_POSITION = 1_000;

/** What the fields of a kept draft begin with: how many drafts its page had sent, its language and its name. */
export const WRITTEN_FIELD = "__written";

/** Whether a field of this name belongs into a draft. */
export function isDraftField(name: string): boolean {
	return name !== "" && !NEVER_KEPT.test(name);
}

/**
 * The fields as one nested value, from which a form can be drawn again: `phases[0].name.en` becomes a list of records.
 * A name that comes several times, or ends in `[]`, becomes a list of texts. Values stay as typed. Names that are no
 * paths are left out; positions that were skipped close up. A name of before is read as that of today.
 */
export function toNested(fields: Iterable<readonly [string, string]>): Record<string, unknown> {
	const root = new Map<string | number, unknown>();
	for (const [name, value] of fields) {
		const path = parseFieldName(inTodaysForm(name));
		if (path) put(root, path, value);
	}
	return plain(root) as Record<string, unknown>;
}

/**
 * A document as the fields of its form, in the form's order of names: null and empty lists have none, true is "on",
 * false has none, as a checkbox sends them.
 */
export function toFields(value: unknown, name = ""): FormField[] {
	if (value === null || value === undefined || value === false) return [];
	if (Array.isArray(value)) return value.flatMap((item, position) => toFields(item, `${name}[${position}]`));
	if (typeof value === "object") {
		return Object.entries(value).flatMap(([key, inner]) => toFields(inner, name === "" ? key : `${name}.${key}`));
	}
	return [[name, value === true ? "on" : String(value)]];
}

/** Steps of a field's name; an empty step is `[]`. Null if it is no path, or a longer one than any of ours. */
export function parseFieldName(name: string): (string | number)[] | null {
	if (name.length > LONGEST_TYPED.fieldName) return null;
	if (!/^[^.[\]]+(?:\.[^.[\]]+|\[\d{0,4}\])*$/.test(name)) return null;
	const path = [...name.matchAll(/([^.[\]]+)|\[(\d*)\]/g)].map(([, key, position]) =>
		key !== undefined ? key : position === "" ? "" : Number(position),
	);
	if (path.length > MOST_STEPS) return null;
	const isStep = (step: string | number) => (typeof step === "number" ? step <= MAX_POSITION : !isInherited(step));
	return path.every(isStep) ? path : null;
}

type Node = Map<string | number, unknown>;

function put(root: Node, path: readonly (string | number)[], value: string): void {
	let node = root;
	for (const step of path.slice(0, -1)) {
		const key = step === "" ? node.size : step;
		const next = node.get(key);
		if (next instanceof Map) node = next;
		else {
			const made: Node = new Map();
			node.set(key, made);
			node = made;
		}
	}
	const last = path.at(-1) ?? "";
	const key = last === "" ? node.size : last;
	const known = node.get(key);
	if (known === undefined) node.set(key, value);
	else if (Array.isArray(known)) known.push(value);
	else if (typeof known === "string") node.set(key, [known, value]);
}

function plain(node: unknown): unknown {
	if (!(node instanceof Map)) return node;
	const entries = [...(node as Node)];
	if (entries.length > 0 && entries.every(([key]) => typeof key === "number")) {
		return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => plain(value));
	}
	// Defined one by one: a field called __proto__ is a field, nothing else.
	const record: Record<string, unknown> = {};
	for (const [key, value] of entries) {
		Object.defineProperty(record, key, { value: plain(value), enumerable: true, writable: true, configurable: true });
	}
	return record;
}
