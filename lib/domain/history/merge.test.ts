import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CapacityClaim, Investment, Phase, ProjectDocument } from "../record/project-document";
import { cite, testClaim, testDocument, testMoney, testParty, testPhase, testText } from "../testing/build-document";
import { documentChanges } from "./document-changes";
import { isEqualValue, matchItems } from "./list-items";
import { mergeDocuments, withAllOfTheirs } from "./merge";

const claim = (capacityMw: number, more: Partial<CapacityClaim> = {}) =>
	testClaim(capacityMw, "it", { citations: cite("county"), ...more });
const phase = (name: string, more: Partial<Phase> = {}) =>
	testPhase([claim(23)], { name: testText(name), citations: cite("county"), ...more });
const money = (amount: number, more: Partial<Investment> = {}) =>
	testMoney(amount, { announcedOn: "2026-02", citations: cite("press"), ...more });
const document = (changes: Partial<ProjectDocument> = {}) =>
	testDocument({
		name: "Site",
		summary: testText("A site"),
		aliases: ["Old site"],
		latitude: 60.1,
		longitude: 15.2,
		phases: [phase("First"), phase("Second", { claims: [claim(227)] })],
		investments: [money(1_200_000_000)],
		participations: [testParty("EcoDataCenter", "owner"), testParty("Mistral AI", "tenant")],
		...changes,
	});

describe("fields", () => {
	test("changes of different fields are both taken", () => {
		const merge = mergeDocuments(document(), document({ name: "Campus" }), document({ status: "construction" }));
		expect(merge.merged).toEqual(document({ name: "Campus", status: "construction" }));
		expect(merge.conflicts).toEqual([]);
		expect(merge.theirs).toEqual([{ path: ["status"], before: "announced", after: "construction", kind: "changed" }]);
		expect(merge.mine.map((change) => change.path)).toEqual([["name"]]);
	});

	test("one language each is no conflict; the same text is one", () => {
		const summary = { en: "A site", fr: "A site (fr)" };
		const mine = document({ summary: { ...summary, en: "A campus" } });
		const theirs = document({ summary: { ...summary, fr: "Un campus" } });
		const { merged, conflicts } = mergeDocuments(document(), mine, theirs);
		expect(merged.summary).toEqual({ en: "A campus", fr: "Un campus" });
		expect(conflicts).toEqual([]);
		const both = mergeDocuments(document(), mine, document({ summary: { ...summary, en: "A place" } }));
		expect(both.conflicts).toMatchObject([
			{ path: ["summary", "en"], base: "A site", mine: "A campus", theirs: "A place" },
		]);
	});

	test("a choice decides one conflict, and only between the values that it was made for", () => {
		const mine = document({ name: "Mine" });
		const theirs = document({ name: "Theirs" });
		const [conflict] = mergeDocuments(document(), mine, theirs).conflicts;
		const choices = { [conflict?.id ?? ""]: "theirs" } as const;
		expect(mergeDocuments(document(), mine, theirs, choices).merged.name).toBe("Theirs");
		expect(mergeDocuments(document(), mine, document({ name: "Again" }), choices).merged.name).toBe("Mine");
		expect(mergeDocuments(document(), mine, document({ name: "Again" })).conflicts[0]?.id).not.toBe(conflict?.id);
	});

	test("an amount isn't taken apart from its currency, nor a status from its day", () => {
		const mine = document({ investments: [money(1_300_000_000)], status: "construction", statusAsOf: "2026-10" });
		const theirs = document({ investments: [money(1_200_000_000, { currency: "SEK" })], statusAsOf: "2026-11" });
		const { conflicts } = mergeDocuments(document(), mine, theirs);
		expect(conflicts.map(({ path, fields }) => [path, fields])).toEqual([
			[[], ["status", "statusBasis", "statusAsOf", "statusCitations"]],
			[
				["investments", 0],
				["amount", "qualifier", "amountLow", "amountHigh", "currency"],
			],
		]);
		expect(conflicts[1]).toMatchObject({
			mine: { amount: 1_300_000_000, currency: "EUR" },
			theirs: { amount: 1_200_000_000, currency: "SEK" },
		});
	});
});

describe("lists", () => {
	test("a phase that one side renamed and the other dated is one phase", () => {
		const mine = document({ phases: [phase("First stage"), phase("Second", { claims: [claim(227)] })] });
		const theirs = document({
			phases: [phase("Second", { claims: [claim(227)] }), phase("First", { operationalOn: "2027" })],
		});
		const { merged, conflicts } = mergeDocuments(document(), mine, theirs);
		expect(merged.phases).toEqual([
			phase("Second", { claims: [claim(227)] }),
			phase("First stage", { operationalOn: "2027" }),
		]);
		expect(conflicts).toEqual([]);
	});

	test("what both added is kept of both, once where it is equal", () => {
		const mine = document({
			participations: [...document().participations, testParty("Mine", "owner"), testParty("Both", "owner")],
		});
		const theirs = document({
			participations: [testParty("Theirs", "owner"), ...document().participations, testParty("Both", "owner")],
		});
		const { merged, conflicts } = mergeDocuments(document(), mine, theirs);
		expect(merged.participations.map((one) => one.organization)).toEqual([
			"Theirs",
			"EcoDataCenter",
			"Mistral AI",
			"Mine",
			"Both",
		]);
		expect(conflicts).toEqual([]);
	});

	test("a second claim on each side stands beside the first", () => {
		const first = (claims: CapacityClaim[]) =>
			document({ phases: [phase("First", { claims }), ...document().phases.slice(1)] });
		const base = first([claim(23)]);
		const mine = first([claim(23), claim(30, { capacityKind: "facility", citations: cite("operator") })]);
		const theirs = first([claim(23), claim(19, { citations: cite("press") })]);
		const { merged, conflicts } = mergeDocuments(base, mine, theirs);
		expect(merged.phases[0]?.claims.map((one) => one.capacityMw)).toEqual([23, 19, 30]);
		expect(conflicts).toEqual([]);
	});

	test("what one side removed and the other left alone is gone; what the other changed is asked", () => {
		const removed = document({ phases: [phase("First")] });
		expect(mergeDocuments(document(), removed, document({ name: "x" })).merged.phases).toEqual([phase("First")]);
		const changed = document({
			phases: [phase("First"), phase("Second", { operationalOn: "2028", claims: [claim(227)] })],
		});
		const { conflicts } = mergeDocuments(document(), removed, changed);
		expect(conflicts).toMatchObject([{ path: ["phases", 1], mine: undefined, theirs: { operationalOn: "2028" } }]);
		const choose = (side: "mine" | "theirs") =>
			mergeDocuments(document(), removed, changed, { [conflicts[0]?.id ?? ""]: side }).merged.phases.length;
		expect([choose("mine"), choose("theirs")]).toEqual([1, 2]);
		const other = mergeDocuments(document(), changed, removed);
		expect(other.conflicts).toMatchObject([{ mine: { operationalOn: "2028" }, theirs: undefined }]);
		expect(other.merged.phases).toHaveLength(2);
	});
});

test("what is lost by overwriting: their changes that mine doesn't have, not my own", () => {
	const mine = document({ name: "Mine", aliases: ["Old site", "Both"] });
	const theirs = document({
		name: "Theirs",
		aliases: ["Old site", "Both", "New"],
		participations: [testParty("EcoDataCenter", "owner")],
	});
	expect(documentChanges(withAllOfTheirs(document(), mine, theirs), mine)).toEqual([
		{ path: ["name"], before: "Theirs", after: "Mine", kind: "changed" },
		{ path: ["aliases", 2], before: "New", after: null, kind: "removed" },
		{ path: ["participations", 1], before: null, after: testParty("Mistral AI", "tenant"), kind: "added" },
	]);
});

const word = fc.constantFrom("Alpha", "Beta", "Gamma", "Delta", "Phase 1", "Phase 2");
const source = fc.constantFrom("county", "press", "operator");
const claims = fc.array(
	fc
		.record({ mw: fc.integer({ min: 1, max: 40 }), by: source })
		.map(({ mw, by }) => claim(mw, { citations: cite(by) })),
	{ maxLength: 3 },
);
const phases = fc.array(
	fc
		.record({ name: word, on: fc.option(fc.constantFrom("2027", "2028-03"), { nil: null }), claims })
		.map(({ name, on, claims: figures }) => phase(name, { operationalOn: on, claims: figures })),
	{ maxLength: 4 },
);
const documents = fc.record({
	name: word,
	aliases: fc.array(word, { maxLength: 3 }),
	status: fc.constantFrom("announced", "construction"),
	statusAsOf: fc.option(fc.constantFrom("2026", "2026-10"), { nil: null }),
	summary: fc.record({ en: word, fr: word }),
	phases,
	investments: fc.array(
		fc
			.record({ amount: fc.integer({ min: 1, max: 9 }), basis: fc.constantFrom("capex", "lease") })
			.map(({ amount, basis }) => money(amount * 1e9, { basis })),
		{ maxLength: 3 },
	),
	participations: fc.array(
		fc.record({ name: word, role: fc.constantFrom("owner", "tenant") }).map(({ name, role }) => testParty(name, role)),
		{ maxLength: 3 },
	),
});
type Made = typeof documents extends fc.Arbitrary<infer T> ? T : never;

/** A document, and another that differs from it in one or two of its fields. */
const edits = (base: Made) =>
	fc
		.record({
			other: documents,
			fields: fc.subarray(Object.keys(base) as (keyof Made)[], { minLength: 1, maxLength: 3 }),
		})
		.map(
			({ other, fields }) => ({ ...base, ...Object.fromEntries(fields.map((field) => [field, other[field]])) }) as Made,
		);
const pairs = documents.chain((base) => fc.record({ base: fc.constant(base), mine: edits(base), theirs: edits(base) }));
const runs = { numRuns: 400 };

describe("always", () => {
	test("a side that changed nothing takes the other's document as it is; equal sides are their own merge", () => {
		fc.assert(
			fc.property(pairs, ({ base, mine }) => {
				expect(mergeDocuments(base, mine, base)).toMatchObject({ merged: mine, theirs: [], conflicts: [] });
				expect(mergeDocuments(base, base, mine)).toMatchObject({ merged: mine, mine: [], conflicts: [] });
				expect(mergeDocuments(base, mine, mine)).toMatchObject({ merged: mine, conflicts: [] });
			}),
			runs,
		);
	});

	test("the conflicts are the same from either side", () => {
		const print = (one: { base: unknown; mine: unknown; theirs: unknown }) =>
			JSON.stringify([one.base, one.mine ?? null, one.theirs ?? null]);
		fc.assert(
			fc.property(pairs, ({ base, mine, theirs }) => {
				const here = mergeDocuments(base, mine, theirs).conflicts;
				const there = mergeDocuments(base, theirs, mine).conflicts;
				const swapped = there.map((one) => ({ base: one.base, mine: one.theirs, theirs: one.mine }));
				expect(here.map(print).sort()).toEqual(swapped.map(print).sort());
				expect(new Set(here.map((one) => one.id)).size).toBe(here.length);
			}),
			runs,
		);
	});

	test("no item of a list is made up, and none is lost that only one side touched", () => {
		const count = (list: readonly unknown[], item: unknown) => list.filter((one) => isEqualValue(one, item)).length;
		const added = (list: string, before: readonly unknown[], after: readonly unknown[]) => {
			const known = new Set(matchItems(list, before, after).map((pair) => pair.after));
			return after.filter((_item, place) => !known.has(place));
		};
		fc.assert(
			fc.property(pairs, ({ base, mine, theirs }) => {
				const { merged } = mergeDocuments(base, mine, theirs);
				for (const alias of new Set([...base.aliases, ...mine.aliases, ...theirs.aliases])) {
					const [was = 0, here = 0, there = 0] = [base, mine, theirs].map((one) => count(one.aliases, alias));
					const expected = Math.min(was, here, there) + Math.max(0, here - was, there - was);
					expect(count(merged.aliases, alias)).toBe(expected);
				}
				for (const side of [mine, theirs]) {
					for (const list of ["phases", "investments", "participations"] as const) {
						for (const item of added(list, base[list], side[list])) {
							expect(count(merged[list], item)).toBeGreaterThanOrEqual(1);
						}
					}
				}
			}),
			runs,
		);
	});

	test("choosing one side everywhere is symmetric: mine here gives what theirs gives there, order apart", () => {
		const sorted = (value: Made) =>
			Object.fromEntries(
				Object.entries(value).map(([name, field]) => [
					name,
					Array.isArray(field) ? field.map((item) => JSON.stringify(item)).sort() : field,
				]),
			);
		fc.assert(
			fc.property(pairs, ({ base, mine, theirs }) => {
				const flat = { ...base, phases: [] };
				const [one, other] = [
					{ ...mine, phases: [] },
					{ ...theirs, phases: [] },
				];
				const { conflicts } = mergeDocuments(flat, other, one);
				const choices = Object.fromEntries(conflicts.map(({ id }) => [id, "theirs"] as const));
				const here = mergeDocuments(flat, one, other).merged;
				const there = mergeDocuments(flat, other, one, choices).merged;
				expect(sorted(here)).toEqual(sorted(there));
			}),
			runs,
		);
	});
});
