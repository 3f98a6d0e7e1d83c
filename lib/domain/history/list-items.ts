/**
 * Which item of a list became which: the rules by which history and merging know a phase, a claim or an amount again
 * after somebody changed, moved or renamed it.
 */

import { documentList, isCitations } from "../record/document-lists";
import { same } from "../record/likeness";
import { isRecord } from "../record/path";

/** Places of one item in two versions of a list. */
export type ItemPair = { before: number; after: number };

type Item = Readonly<Record<string, unknown>>;
type Rule = (one: Item, other: Item) => number;

/** Points from which two items are the same one. Points below are in this unit. */
const SAME = 4;

/**
 * Pairs the items of two versions of a list (`phases`, `claims`, `citations` …) by what they are: first those that are
 * equal, then the likest. Each item is in one pair at most; the answer is in the order of `after`, and swapping the
 * lists swaps the pairs. Items without names of their own (aliases, investors) are the same if they are equal.
 */
export function matchItems(list: string, before: readonly unknown[], after: readonly unknown[]): ItemPair[] {
	const pairs = equalPairs(before, after);
	const taken = { before: new Set(pairs.map((pair) => pair.before)), after: new Set(pairs.map((pair) => pair.after)) };
	const rule = ruleOf(list);
	const candidates: (ItemPair & { points: number })[] = [];
	for (const [i, one] of before.entries()) {
		if (taken.before.has(i) || !isRecord(one)) continue;
		for (const [j, other] of after.entries()) {
			if (taken.after.has(j) || !isRecord(other)) continue;
			const points = rule(one, other);
			if (points >= SAME) candidates.push({ before: i, after: j, points });
		}
	}
	candidates.sort(
		(a, b) => b.points - a.points || distance(a) - distance(b) || a.before + a.after - b.before - b.after,
	);
	for (const { before: i, after: j } of candidates) {
		if (taken.before.has(i) || taken.after.has(j)) continue;
		taken.before.add(i);
		taken.after.add(j);
		pairs.push({ before: i, after: j });
	}
	return pairs.sort((a, b) => a.after - b.after);
}

/** True if two values of documents are the same; what is missing is null, and the order of keys doesn't count. */
export function isEqualValue(one: unknown, other: unknown): boolean {
	return one === other || fingerprint(one) === fingerprint(other);
}

/** What a citation is known by: no fact, and in lists of every record. */
const CITATION = { source: [4, same], quote: [4, same], locator: [1, same] } as const;

/** Points for what two items share, by the description of their list. */
function ruleOf(list: string): Rule {
	const known = isCitations(list) ? CITATION : documentList(list)?.known;
	if (!known) return likeAnything;
	const fields = Object.entries(known);
	return (one, other) =>
		fields.reduce((sum, [field, [points, likeness]]) => sum + points * likeness(one[field], other[field]), 0);
}

/** A list that has no rule: most fields are the same. */
function likeAnything(one: Item, other: Item): number {
	const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
	const equal = [...keys].filter((key) => isEqualValue(one[key], other[key])).length;
	return (2 * SAME * equal) / Math.max(1, keys.size);
}

function equalPairs(before: readonly unknown[], after: readonly unknown[]): ItemPair[] {
	const places = new Map<string, number[]>();
	for (const [i, item] of before.entries()) {
		const print = fingerprint(item);
		const known = places.get(print);
		if (known) known.push(i);
		else places.set(print, [i]);
	}
	return after.flatMap((item, j) => {
		const i = places.get(fingerprint(item))?.shift();
		return i === undefined ? [] : [{ before: i, after: j }];
	});
}

function fingerprint(value: unknown): string {
	return JSON.stringify(value ?? null, (_key, inner: unknown) => (isRecord(inner) ? sortedKeys(inner) : inner));
}

function sortedKeys(item: Item): Item {
	const entries = Object.entries(item).filter(([, value]) => value !== null && value !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function distance({ before, after }: ItemPair): number {
	return Math.abs(before - after);
}
