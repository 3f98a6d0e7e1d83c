import { isRecord } from "./path";

/** How alike two values of one field are, from 0 to 1. */
export type Likeness = (one: unknown, other: unknown) => number;

/** 1 for the same value; two fields that are silent share nothing. */
export function same(one: unknown, other: unknown): number {
	return one !== null && one !== undefined && one === other ? 1 : 0;
}

/** 1 for equal figures, 0.5 up to a tenth apart. */
export function closeness(one: unknown, other: unknown): number {
	if (typeof one !== "number" || typeof other !== "number") return 0;
	if (one === other) return 1;
	return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) / 10 ? 0.5 : 0;
}

/** 1 for the same date, 0.5 where one is the other known more exactly, 0.25 for the same year. */
export function likeDate(one: unknown, other: unknown): number {
	if (typeof one !== "string" || typeof other !== "string") return 0;
	if (one === other) return 1;
	if (one.startsWith(other) || other.startsWith(one)) return 0.5;
	return one.slice(0, 4) === other.slice(0, 4) ? 0.25 : 0;
}

/** Share of words in common, in the language in which it is greater. "Phase 1" and "Phase 2" have none. */
export function likeText(one: unknown, other: unknown): number {
	if (!isRecord(one) || !isRecord(other)) return 0;
	const languages = Object.keys(one).filter((language) => typeof other[language] === "string");
	return Math.max(0, ...languages.map((language) => likeWords(one[language], other[language])));
}

/** Share of the names that two lists have in common. */
export function likeNames(one: unknown, other: unknown): number {
	return overlap(names(one), names(other));
}

/** Share of the figures, each with its kind, that two lists of claims have in common. */
export function likeFigures(one: unknown, other: unknown): number {
	return overlap(figures(one), figures(other));
}

/** Part of the sources of the fact with fewer that the other has too: a second source takes nothing away. */
export function sharedSources(one: unknown, other: unknown): number {
	const [ids, others] = [sources(one), sources(other)];
	const common = [...ids].filter((id) => others.has(id)).length;
	return common === 0 ? 0 : common / Math.min(ids.size, others.size);
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

function names(value: unknown): Set<string> {
	return new Set(Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : []);
}

function figures(claims: unknown): Set<string> {
	return new Set(records(claims).map((claim) => `${claim.capacityMw} ${claim.capacityKind}`));
}

function sources(citations: unknown): Set<string> {
	return new Set(records(citations).map((citation) => String(citation.source)));
}

function records(value: unknown): Record<string, unknown>[] {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}
