// What changed between two versions of a record, and how the versions of two people become one.

import { isRecord, type Path, valueAt } from "../record/path";
import { isEqualValue, matchItems } from "./list-items";

/**
 * One thing that differs between two versions of a document. A field that was empty is `added`, one that is empty now
 * is `removed`; so are items of lists, whole. Of a `moved` item `before` and `after` are its positions, from 0.
 * Positions in `path` are those of the newer version, but for the last step of what was removed, which is the older's.
 */
export type DocumentChange = {
	path: Path;
	before: unknown;
	after: unknown;
	kind: "added" | "removed" | "changed" | "moved";
};

/**
 * Field by field what differs, in the order of the document. Items of lists are matched by what they are
 * (list-items.ts), not by position: a moved one is `moved`, not removed and added. A missing field is an empty one, and
 * so is a list without items.
 */
export function documentChanges(before: unknown, after: unknown): DocumentChange[] {
	return [...compare([], before, after)];
}

/** What stood in the older version where `path` is in the newer one, wherever its items were then. */
export function olderValueAt(before: unknown, after: unknown, path: Readonly<Path>): unknown {
	let [old, now] = [before, after];
	for (const [index, step] of path.entries()) {
		const list = path[index - 1];
		const isItem = typeof step === "number" && Array.isArray(old) && Array.isArray(now);
		const from = isItem
			? matchItems(String(list), listOf(old), listOf(now)).find((pair) => pair.after === step)?.before
			: step;
		old = from === undefined ? undefined : valueAt(old, [from]);
		now = valueAt(now, [step]);
	}
	return old;
}

function* compare(path: Path, before: unknown, after: unknown): Generator<DocumentChange> {
	if (isEqualValue(before, after)) return;
	if (Array.isArray(before) || Array.isArray(after)) {
		yield* compareLists(path, listOf(before), listOf(after));
	} else if (isRecord(before) && isRecord(after)) {
		for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
			yield* compare([...path, key], before[key], after[key]);
		}
	} else {
		const kind = isEmpty(before) ? "added" : isEmpty(after) ? "removed" : "changed";
		yield { path, before: before ?? null, after: after ?? null, kind };
	}
}

function* compareLists(path: Path, before: readonly unknown[], after: readonly unknown[]): Generator<DocumentChange> {
	const list = path.findLast((step) => typeof step === "string");
	const pairs = matchItems(typeof list === "string" ? list : "", before, after);
	const stay = longestRise(pairs.map((pair) => pair.before));
	const origin = new Map(pairs.map((pair, index) => [pair.after, { from: pair.before, moved: !stay.has(index) }]));
	const left = new Set(pairs.map((pair) => pair.before));
	for (const [position, item] of before.entries()) {
		if (!left.has(position)) yield { path: [...path, position], before: item, after: null, kind: "removed" };
	}
	for (const [position, item] of after.entries()) {
		const was = origin.get(position);
		const place = [...path, position];
		if (!was) yield { path: place, before: null, after: item, kind: "added" };
		else {
			if (was.moved) yield { path: place, before: was.from, after: position, kind: "moved" };
			yield* compare(place, before[was.from], item);
		}
	}
}

/**
 * Indexes of the longest part of the numbers that rises: the items that kept their order. All others moved, and no
 * fewer could have.
 */
function longestRise(numbers: readonly number[]): Set<number> {
	const previous: number[] = [];
	/** Index of the smallest last number of a rise of each length. */
	const ends: number[] = [];
	for (const [index, number] of numbers.entries()) {
		let length = ends.length;
		while (length > 0 && (numbers[ends[length - 1] ?? 0] ?? 0) >= number) length--;
		previous[index] = ends[length - 1] ?? -1;
		ends[length] = index;
	}
	const rise = new Set<number>();
	for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rise.add(index);
	return rise;
}

function isEmpty(value: unknown): boolean {
	return value === null || value === undefined;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
