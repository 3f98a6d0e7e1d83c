import fc from "fast-check";
import { expect, test } from "vitest";
import { valueAt } from "../record/path";
import { cite } from "../testing/build-document";
import { type DocumentChange, documentChanges, olderValueAt } from "./document-changes";

const claim = (capacityMw: number, capacityKind = "it", source = "a") => {
	return { capacityMw, capacityKind, rank: "normal", rankReason: null, citations: cite(source) };
};
const phase = (name: string, ...claims: unknown[]) => ({
	name: { en: name, fr: name },
	claims,
	citations: cite("a"),
});
const lines = (before: unknown, after: unknown) =>
	documentChanges(before, after).map(({ kind, path, before: old, after: now }) => {
		return `${kind} ${path.join(".")}: ${JSON.stringify(old)} > ${JSON.stringify(now)}`;
	});

test("fields that changed, were filled and were emptied", () => {
	const before = { name: "A", locality: null, admin1: "Dalarna", summary: { en: "One", fr: "Un" } };
	const after = { name: "B", locality: "Borlänge", admin1: null, summary: { en: "One", fr: "Une" } };
	expect(lines(before, after)).toEqual([
		'changed name: "A" > "B"',
		'added locality: null > "Borlänge"',
		'removed admin1: "Dalarna" > null',
		'changed summary.fr: "Un" > "Une"',
	]);
});

test("a figure that was corrected inside a phase that moved", () => {
	const before = { phases: [phase("Phase 1", claim(23), claim(30, "grid")), phase("Phase 2", claim(227))] };
	const after = { phases: [phase("Phase 2", claim(227)), phase("Phase 1", claim(30, "grid"), claim(25))] };
	expect(lines(before, after)).toEqual([
		"moved phases.0: 1 > 0",
		"moved phases.1.claims.0: 1 > 0",
		"changed phases.1.claims.1.capacityMw: 23 > 25",
	]);
});

test("the older state of an item is found wherever it was", () => {
	const before = { phases: [phase("Phase 1", claim(23), claim(30, "grid")), phase("Phase 2", claim(227))] };
	const after = { phases: [phase("Phase 2", claim(227)), phase("Phase 1", claim(30, "grid"), claim(25))] };
	const place = ["phases", 1, "claims", 1, "capacityMw"];
	expect([olderValueAt(before, after, place), valueAt(after, place)]).toEqual([23, 25]);
	expect(olderValueAt({ phases: [] }, after, place)).toBeUndefined();
});

test("items that came and went, whole", () => {
	const before = { events: [{ date: "2026", kind: "permit" }], aliases: ["One", "Two"] };
	const after = { events: [{ date: "2027", kind: "paused" }], aliases: ["Two", "Three"] };
	expect(lines(before, after)).toEqual([
		'removed events.0: {"date":"2026","kind":"permit"} > null',
		'added events.0: null > {"date":"2027","kind":"paused"}',
		'removed aliases.0: "One" > null',
		'added aliases.1: null > "Three"',
	]);
});

test("the first version adds every field that says something", () => {
	expect(lines(null, { name: "A" })).toEqual(['added : null > {"name":"A"}']);
	expect(lines({}, { name: "A", locality: null, phases: [] })).toEqual(['added name: null > "A"']);
});

const word = fc.constantFrom("one", "two", "three", "Phase 1", "Phase 2");
const citations = fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }).map((ids) => cite(...ids));
const claims = fc.array(
	fc.record({ capacityMw: fc.integer({ min: 1, max: 4 }), capacityKind: fc.constantFrom("it", "grid"), citations }),
	{ maxLength: 4 },
);
const phases = fc.array(fc.record({ name: fc.record({ en: word, fr: word }), claims, citations }), { maxLength: 4 });
const documents = fc.record({
	name: word,
	latitude: fc.option(fc.integer({ min: -2, max: 2 }), { nil: null }),
	aliases: fc.array(word, { maxLength: 5 }),
	phases,
	unknownList: fc.array(fc.record({ x: fc.nat({ max: 2 }), y: fc.nat({ max: 2 }) }), { maxLength: 4 }),
});

test("equal documents have no changes, and a change is never from a value to the same", () => {
	fc.assert(
		fc.property(documents, documents, (before, after) => {
			expect(documentChanges(before, structuredClone(before))).toEqual([]);
			const changes = documentChanges(before, after).filter(({ kind }) => kind !== "moved");
			for (const change of changes) expect(change.before).not.toEqual(change.after);
		}),
	);
});

test("all changes, applied to the older version, give the newer one", () => {
	fc.assert(
		fc.property(documents, documents, (before, after) => {
			expect(apply(before, documentChanges(before, after))).toEqual(after);
		}),
	);
});

test("a list in another order has moves alone, and one moved item is one move", () => {
	const shuffled = fc
		.uniqueArray(fc.nat({ max: 30 }), { minLength: 2, maxLength: 12 })
		.chain((numbers) => fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length })));
	fc.assert(
		fc.property(shuffled, ([numbers, others]) => {
			const toPhases = (list: number[]) => ({
				phases: list.map((number) => phase(`Phase ${number}`, claim(number + 1))),
			});
			const changes = documentChanges(toPhases(numbers), toPhases(others));
			expect(changes.filter(({ kind }) => kind !== "moved")).toEqual([]);
		}),
	);
	const first = [1, 2, 3, 4, 5].map((number) => phase(`Phase ${number}`));
	const [head, ...rest] = first;
	expect(lines({ phases: first }, { phases: [...rest, head] })).toEqual(["moved phases.4: 0 > 4"]);
});

/** The newer version from the older one and what changed: the other direction, so that nothing can be missing. */
function apply(before: unknown, changes: readonly DocumentChange[]): unknown {
	const own = changes.find(({ path }) => path.length === 0);
	if (own) return own.after;
	if (Array.isArray(before)) return applyToList(before, changes);
	if (typeof before !== "object" || before === null) return before;
	const keys = new Set([...Object.keys(before), ...changes.map(({ path }) => String(path[0]))]);
	const old = before as Record<string, unknown>;
	return Object.fromEntries([...keys].map((key) => [key, apply(old[key], inside(changes, key))]));
}

function applyToList(before: readonly unknown[], changes: readonly DocumentChange[]): unknown[] {
	const own = changes.filter(({ path }) => path.length === 1);
	const removed = new Set(own.filter(({ kind }) => kind === "removed").map(({ path }) => path[0]));
	const placed = new Map<unknown, unknown>();
	const moved = new Set<unknown>();
	for (const { kind, path, before: old, after } of own) {
		if (kind === "added") placed.set(path[0], after);
		if (kind !== "moved") continue;
		placed.set(path[0], before[Number(old)]);
		moved.add(old);
	}
	const rest = before.filter((_, position) => !removed.has(position) && !moved.has(position));
	const length = rest.length + placed.size;
	return Array.from({ length }, (_, position) => {
		const item = placed.has(position) ? placed.get(position) : rest.shift();
		return apply(item, inside(changes, position));
	});
}

function inside(changes: readonly DocumentChange[], step: string | number): DocumentChange[] {
	return changes.flatMap((change) => {
		if (change.path[0] !== step) return [];
		if (change.path.length === 1 && typeof step === "number" && change.kind !== "changed") return [];
		return [{ ...change, path: change.path.slice(1) }];
	});
}
