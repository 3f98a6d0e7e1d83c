import fc from "fast-check";
import { expect, test } from "vitest";
import { cite, testText } from "../testing/build-document";
import { matchItems } from "./list-items";

const mw = (capacityMw: number, capacityKind: string, ...ids: string[]) => {
	return { capacityMw, capacityKind, rank: "normal", citations: cite(...ids) };
};
const pairs = (list: string, before: unknown[], after: unknown[]) =>
	matchItems(list, before, after).map((pair) => `${pair.before}>${pair.after}`);

test("a claim is known by its kind with its value or one of its sources", () => {
	expect(pairs("claims", [mw(100, "it", "a")], [mw(120, "it", "a", "b")])).toEqual(["0>0"]);
	expect(pairs("claims", [mw(100, "it", "a")], [mw(100, "it", "b")])).toEqual(["0>0"]);
	expect(pairs("claims", [mw(100, "it", "a")], [mw(100, "facility", "a")])).toEqual(["0>0"]);
	expect(pairs("claims", [mw(100, "it", "a")], [mw(300, "it", "b")])).toEqual([]);
});

test("the likest of several is taken, each at most once", () => {
	const before = [mw(100, "it", "a"), mw(140, "grid", "a")];
	const after = [mw(140, "grid", "a", "b"), mw(110, "it", "a")];
	expect(pairs("claims", before, after)).toEqual(["1>0", "0>1"]);
});

test("a phase is known by its name, or by its figures when it was renamed; another number is another phase", () => {
	const phase = (name: string, ...claims: unknown[]) => {
		return { name: testText(name), status: "announced", operationalOn: "2028", claims, citations: cite("a") };
	};
	expect(pairs("phases", [phase("Phase 1", mw(23, "it", "a"))], [phase("Phase 1")])).toEqual(["0>0"]);
	expect(pairs("phases", [phase("First", mw(23, "it", "a"))], [phase("North hall", mw(23, "it", "a"))])).toEqual([
		"0>0",
	]);
	expect(pairs("phases", [phase("Phase 1")], [phase("Phase 2")])).toEqual([]);
	expect(pairs("phases", [phase("Phase 1 of the campus")], [phase("Phase 1 of campus")])).toEqual(["0>0"]);
});

test("an amount is known again after a correction of the amount, the currency or the date", () => {
	const money = { amount: 1_200_000_000, currency: "EUR", announcedOn: "2026-02", basis: "capex", investors: [] };
	const first = { ...money, citations: cite("a") };
	for (const change of [
		{ amount: 2_000_000_000 },
		{ currency: "SEK" },
		{ announcedOn: "2026-03" },
		{ basis: "lease" },
	]) {
		expect(pairs("investments", [first], [{ ...first, ...change }])).toEqual(["0>0"]);
	}
	expect(pairs("investments", [first], [{ ...first, amount: 5, currency: "USD", citations: cite("b") }])).toEqual([]);
});

test("a party is known by its name, or by its role in the same source when it was renamed", () => {
	const party = (organization: string, role: string, ...ids: string[]) => ({
		organization,
		role,
		citations: cite(...ids),
	});
	const before = [party("A", "owner"), party("B", "tenant", "s")];
	expect(pairs("participations", before, [party("C", "tenant", "s"), party("A", "developer")])).toEqual(["1>0", "0>1"]);
	const two = [party("A", "owner"), party("A", "operator")];
	expect(pairs("participations", two, [party("A", "operator")])).toEqual(["1>0"]);
});

test("events by kind and date, citations by source, estimates by date, chips by maker and model", () => {
	const event = (date: string, kind: string, note: string) => ({
		date,
		kind,
		note: testText(note),
		citations: cite("a"),
	});
	expect(pairs("events", [event("2026", "permit", "Asked")], [event("2026-03", "permit", "Granted")])).toEqual(["0>0"]);
	expect(pairs("events", [event("2026", "permit", "Asked")], [event("2024", "paused", "No money")])).toEqual([]);
	expect(pairs("citations", cite("a", "b"), cite("b", "c"))).toEqual(["1>0"]);
	const estimate = { asOf: "2026-01", itMw: 100, facilityMw: null, forecast: false, citations: cite("a") };
	expect(pairs("siteEstimates", [estimate], [{ ...estimate, itMw: 200, citations: cite("b") }])).toEqual(["0>0"]);
	const chips = { vendor: "Nvidia", model: "GB300", count: null, citations: cite("a") };
	expect(pairs("hardware", [chips], [{ ...chips, count: 18_000, citations: cite("b") }])).toEqual(["0>0"]);
	const energy = { kind: "hydro", note: testText("From the river"), citations: cite("a") };
	expect(pairs("energy", [energy], [{ ...energy, note: testText("Fully") }])).toEqual(["0>0"]);
});

test("names are a set: equal or another", () => {
	expect(pairs("aliases", ["Stargate", "Abilene"], ["Abilene", "Stargate I"])).toEqual(["1>0"]);
	expect(pairs("aliases", ["Twice", "Twice"], ["Twice", "Twice", "Twice"])).toEqual(["0>0", "1>1"]);
});

test("swapping the versions swaps the pairs, and no item is in two", () => {
	const claim = fc.record({
		capacityMw: fc.constantFrom(10, 10.5, 20),
		capacityKind: fc.constantFrom("it", "grid"),
		citations: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }).map((ids) => cite(...ids)),
	});
	const claims = fc.array(claim, { maxLength: 6 });
	fc.assert(
		fc.property(claims, claims, (before, after) => {
			const there = matchItems("claims", before, after);
			const back = matchItems("claims", after, before).map((pair) => ({ before: pair.after, after: pair.before }));
			expect(back.sort((a, b) => a.after - b.after)).toEqual(there);
			expect(new Set(there.map((pair) => pair.before)).size).toBe(there.length);
			expect(new Set(there.map((pair) => pair.after)).size).toBe(there.length);
		}),
	);
});
