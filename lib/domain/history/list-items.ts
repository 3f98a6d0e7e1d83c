/**
 * Which item of a list became which: the rules by which history and merging know a phase, a claim or an amount again
 * after somebody changed, moved or renamed it.
 */

import { own } from "../values/own";

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
	const rule = own(RULES, list) ?? likeAnything;
	const candidates: (ItemPair & { points: number })[] = [];
	for (const [i, one] of before.entries()) {
		if (taken.before.has(i) || !isItem(one)) continue;
		for (const [j, other] of after.entries()) {
			if (taken.after.has(j) || !isItem(other)) continue;
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

/**
 * Points for each list of a document. What an item is known by gives most; what it shares with its neighbours (a date,
 * a status, the sources of one article) only helps.
 */
const RULES: Readonly<Record<string, Rule>> = {
	phases: (one, other) =>
		4 * likeText(one.name, other.name) +
		3 * overlap(claimKeys(one), claimKeys(other)) +
		1 * sharedSources(one, other) +
		0.5 * same(one, other, "operationalOn"),
	claims: (one, other) =>
		2 * same(one, other, "capacityKind") +
		2 * sharedSources(one, other) +
		2 * closeness(one.capacityMw, other.capacityMw),
	investments: (one, other) =>
		2 * closeness(one.amount, other.amount) +
		1 * same(one, other, "currency") +
		1 * same(one, other, "announcedOn") +
		1 * same(one, other, "basis") +
		1 * overlap(strings(one.investors), strings(other.investors)) +
		2 * sharedSources(one, other),
	participations: (one, other) =>
		4 * same(one, other, "organization") + 3 * same(one, other, "role") + 1 * sharedSources(one, other),
	hardware: (one, other) =>
		3 * same(one, other, "vendor") +
		3 * same(one, other, "model") +
		1 * same(one, other, "count") +
		1 * sharedSources(one, other),
	energy: (one, other) =>
		4 * same(one, other, "kind") + 3 * likeText(one.note, other.note) + 1 * sharedSources(one, other),
	events: (one, other) =>
		2 * same(one, other, "kind") +
		2 * likeDate(one.date, other.date) +
		2 * likeText(one.note, other.note) +
		1 * sharedSources(one, other),
	siteEstimates: (one, other) =>
		3.5 * same(one, other, "asOf") +
		0.5 * same(one, other, "forecast") +
		1.5 * same(one, other, "itMw") +
		1.5 * same(one, other, "facilityMw") +
		0.5 * sharedSources(one, other),
	citations: (one, other) =>
		4 * same(one, other, "source") + 4 * same(one, other, "quote") + 1 * same(one, other, "locator"),
};

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
	return JSON.stringify(value ?? null, (_key, inner: unknown) => (isItem(inner) ? sortedKeys(inner) : inner));
}

function sortedKeys(item: Item): Item {
	const entries = Object.entries(item).filter(([, value]) => value !== null && value !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isItem(value: unknown): value is Item {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function distance({ before, after }: ItemPair): number {
	return Math.abs(before - after);
}

/** 1 if both have the field with the same value; two that are silent share nothing. */
function same(one: Item, other: Item, field: string): number {
	return one[field] !== null && one[field] !== undefined && one[field] === other[field] ? 1 : 0;
}

/** 1 for equal figures, 0.5 up to a tenth apart. */
function closeness(one: unknown, other: unknown): number {
	if (typeof one !== "number" || typeof other !== "number") return 0;
	if (one === other) return 1;
	return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) / 10 ? 0.5 : 0;
}

/** 1 for the same date, 0.5 where one is the other known more exactly, 0.25 for the same year. */
function likeDate(one: unknown, other: unknown): number {
	if (typeof one !== "string" || typeof other !== "string") return 0;
	if (one === other) return 1;
	if (one.startsWith(other) || other.startsWith(one)) return 0.5;
	return one.slice(0, 4) === other.slice(0, 4) ? 0.25 : 0;
}

/** Share of words in common, in the language in which it is greater. "Phase 1" and "Phase 2" have none. */
function likeText(one: unknown, other: unknown): number {
	if (!isItem(one) || !isItem(other)) return 0;
	const languages = Object.keys(one).filter((language) => typeof other[language] === "string");
	return Math.max(0, ...languages.map((language) => likeWords(one[language], other[language])));
}

function likeWords(one: unknown, other: unknown): number {
	if (typeof one !== "string" || typeof other !== "string") return 0;
	const [words, others] = [wordsOf(one), wordsOf(other)];
	const numbers = [...words].filter(isNumber);
	const otherNumbers = [...others].filter(isNumber);
	if (numbers.length > 0 && otherNumbers.length > 0 && !numbers.some((word) => others.has(word))) return 0;
	return overlap(words, others);
}

function wordsOf(text: string): Set<string> {
	return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function isNumber(word: string): boolean {
	return /^\p{N}+$/u.test(word);
}

/** Share of what two sets have in common in all that they have; two empty ones share nothing. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const common = [...one].filter((entry) => other.has(entry)).length;
	return common === 0 ? 0 : common / (one.size + other.size - common);
}

function strings(value: unknown): Set<string> {
	return new Set(Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : []);
}

function items(value: unknown): Item[] {
	return Array.isArray(value) ? value.filter(isItem) : [];
}

/** Part of the sources of the item with fewer that the other has too: a second source takes nothing away. */
function sharedSources(one: Item, other: Item): number {
	const [ids, others] = [sources(one), sources(other)];
	const common = [...ids].filter((id) => others.has(id)).length;
	return common === 0 ? 0 : common / Math.min(ids.size, others.size);
}

function sources(item: Item): Set<string> {
	return new Set(items(item.citations).map((citation) => String(citation.source)));
}

function claimKeys(phase: Item): Set<string> {
	return new Set(items(phase.claims).map((claim) => `${claim.capacityMw} ${claim.capacityKind}`));
}
