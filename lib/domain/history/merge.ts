import type { Path } from "../record/path";
import { type DocumentChange, documentChanges } from "./document-changes";
import { isEqualValue, matchItems } from "./list-items";
import { mergeOrder } from "./merge-order";

/** Whose value is taken where both changed the same thing differently. */
export type Side = "mine" | "theirs";

/**
 * What both sides changed, differently. `path` leads to the value in `mine`, or in `theirs` where mine has no such item.
 * `fields` are those of a record that only make sense together (an amount and its currency); the values are then
 * records of these fields. A value of undefined: that side removed the item.
 */
export type Conflict = {
	id: string;
	path: Path;
	fields?: readonly string[];
	base: unknown;
	mine: unknown;
	theirs: unknown;
};

/** Choices by the id of the conflict. */
export type Choices = Readonly<Record<string, Side>>;

export type Merge<T> = {
	/** The document with the changes of both; where they conflict, what was chosen, else mine. */
	merged: T;
	theirs: DocumentChange[];
	mine: DocumentChange[];
	conflicts: Conflict[];
};

/** Fields that say something together only: one side's amount in the other side's currency would be nobody's figure. */
const TOGETHER: readonly (readonly string[])[] = [
	["amount", "qualifier", "amountLow", "amountHigh", "currency"],
	["capacityMw", "capacityMwLow", "capacityMwHigh", "capacityKind"],
	["latitude", "longitude", "locationPrecision"],
	["status", "statusBasis", "statusAsOf", "statusCitations"],
	["announcedOn", "announcedCitations"],
	["rank", "rankReason"],
	["counted", "countedNote"],
];

/**
 * Merges two documents that were made from the same one, field by field. Items of lists are known by what they are
 * (list-items.ts). What one side changed is taken; what both changed alike is no conflict; items that both added are
 * both kept; an item that one side removed and the other changed is a conflict. Where both moved the items of a list,
 * mine is the order.
 */
export function mergeDocuments<T>(base: T, mine: T, theirs: T, choices: Choices = {}): Merge<T> {
	const conflicts: Conflict[] = [];
	const merged = new Merger(choices, conflicts).value([], base, mine, theirs) as T;
	return { merged, theirs: documentChanges(base, theirs), mine: documentChanges(base, mine), conflicts };
}

/**
 * Mine with all that they changed, theirs wherever both did. What changes from here to mine is what of theirs is lost
 * if mine is saved as it is.
 */
export function withAllOfTheirs<T>(base: T, mine: T, theirs: T): T {
	return new Merger({}, [], "theirs").value([], base, mine, theirs) as T;
}

class Merger {
	constructor(
		private readonly choices: Choices,
		private readonly conflicts: Conflict[],
		private readonly otherwise: Side = "mine",
	) {}

	value(path: Path, base: unknown, mine: unknown, theirs: unknown): unknown {
		if (isEqualValue(mine, theirs) || isEqualValue(base, theirs)) return mine;
		if (isEqualValue(base, mine)) return theirs;
		if (Array.isArray(mine) && Array.isArray(theirs)) return this.list(path, listOf(base), mine, theirs);
		if (isRecord(mine) && isRecord(theirs)) return this.record(path, isRecord(base) ? base : {}, mine, theirs);
		return this.choose({ path, base, mine, theirs });
	}

	private record(path: Path, base: Fields, mine: Fields, theirs: Fields): Fields {
		const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
		const merged: Fields = {};
		for (const fields of TOGETHER.filter((group) => group.every((name) => names.includes(name)))) {
			const [was, one, other] = [pick(base, fields), pick(mine, fields), pick(theirs, fields)];
			const isMine = isEqualValue(one, other) || isEqualValue(was, other);
			if (isMine) Object.assign(merged, one);
			else if (isEqualValue(was, one)) Object.assign(merged, other);
			else Object.assign(merged, this.choose({ path, fields, base: was, mine: one, theirs: other }));
		}
		for (const name of names) {
			if (!(name in merged)) merged[name] = this.value([...path, name], base[name], mine[name], theirs[name]);
		}
		return Object.fromEntries(names.map((name) => [name, merged[name]]));
	}

	private list(path: Path, base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
		const name = String(path.findLast((step) => typeof step === "string") ?? "");
		const mineOf = new Map(matchItems(name, base, mine).map((pair) => [pair.before, pair.after]));
		const theirsOf = new Map(matchItems(name, base, theirs).map((pair) => [pair.before, pair.after]));
		const kept = new Map<string, unknown>();
		for (const [index, item] of base.entries()) {
			const place = mineOf.get(index);
			const otherPlace = theirsOf.get(index);
			const [one, other] = [
				place === undefined ? undefined : mine[place],
				otherPlace === undefined ? undefined : theirs[otherPlace],
			];
			const at = [...path, place ?? otherPlace ?? index];
			const result =
				place !== undefined && otherPlace !== undefined
					? this.value(at, item, one, other)
					: this.perhapsRemoved(at, item, one, other);
			if (result !== undefined) kept.set(`base ${index}`, result);
		}
		return mergeOrder(kept, {
			mine: labelled(mine, mineOf, "mine"),
			theirs: labelled(theirs, theirsOf, "theirs"),
			base: base.map((_item, index) => `base ${index}`),
		});
	}

	/** An item that at least one side removed: gone if the other left it as it was. */
	private perhapsRemoved(path: Path, base: unknown, mine: unknown, theirs: unknown): unknown {
		const left = mine ?? theirs;
		if (left === undefined || isEqualValue(base, left)) return undefined;
		return this.choose({ path, base, mine, theirs });
	}

	private choose(conflict: Omit<Conflict, "id">): unknown {
		const id = conflictId(conflict, this.conflicts);
		this.conflicts.push({ id, ...conflict });
		return conflict[this.choices[id] ?? this.otherwise];
	}
}

type Fields = Record<string, unknown>;

/** Items of one side by the base item that each is, or by a name of its own for a new one. */
function labelled(items: readonly unknown[], placeOf: ReadonlyMap<number, number>, side: Side): [string, unknown][] {
	const origin = new Map([...placeOf].map(([base, place]) => [place, base]));
	return items.map((item, place) => {
		const base = origin.get(place);
		return [base === undefined ? `${side} ${place}` : `base ${base}`, item];
	});
}

/**
 * Says what a conflict is about and between which values, so that a choice that was made before one of them changed
 * again applies to nothing.
 */
function conflictId({ path, fields, base, mine, theirs }: Omit<Conflict, "id">, known: readonly Conflict[]): string {
	const text = JSON.stringify([path, fields ?? null, base ?? null, mine ?? null, theirs ?? null]);
	let [high, low] = [0x811c9dc5, 0x1b873593];
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		high = Math.imul(high ^ unit, 0x01000193) >>> 0;
		low = Math.imul(low ^ unit, 0x85ebca6b) >>> 0;
	}
	const id = high.toString(36) + low.toString(36);
	const same = known.filter((conflict) => conflict.id === id || conflict.id.startsWith(`${id}-`)).length;
	return same === 0 ? id : `${id}-${same}`;
}

function pick(record: Fields, names: readonly string[]): Fields {
	return Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
}

function isRecord(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
