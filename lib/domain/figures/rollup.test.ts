import { expect, test } from "vitest";
import { claim, dataset, money, phase, project, source } from "../testing/build-dataset";
import { facets } from "../view/facets";
import { select } from "../view/select";
import { DEFAULT_VIEW, type View } from "../view/view";
import { drilldown } from "./drilldown";
import { rollup } from "./rollup";

const north = project("north", "SE", {
	status: "construction",
	parties: [
		{ organization: 0, role: "owner" },
		{ organization: 0, role: "operator" },
		{ organization: 1, role: "tenant" },
	],
	phases: [
		phase([claim(10.5, "it")], { status: "operational", operationalOn: "2024" }),
		phase([claim(20, "grid", { rank: "deprecated" }), claim(30, "it")], { operationalOn: "2027-03" }),
		phase([claim(400, "generation")], { operationalOn: "2027" }),
	],
	investments: [
		money(800, "EUR"),
		money(1000, "USD"),
		money(50, "EUR", { basis: "lease", counted: false }),
		money(9000, "EUR", { disputed: true, counted: false }),
		money(7000, "EUR", { counted: false }),
		money(6000, "EUR", { rank: "deprecated" }),
	],
});
const west = project("west", "SE", {
	announcedOn: "2024",
	parties: [{ organization: 1, role: "owner" }],
	phases: [phase([claim(100, "grid")]), phase([])],
	investments: [money(500, "KRW")],
});
const south = project("south", "FR", { announcedOn: null, phases: [phase([])] });
const small = dataset([north, west, south]);
const answer = (change: Partial<View>) => select(small, { ...DEFAULT_VIEW, ...change });
const keys = (change: Partial<View>) => rollup(answer(change)).groups.map((group) => group.key);

test("kinds stay apart, generation is no load, unknown isn't zero", () => {
	const { total } = rollup(answer({}));
	expect(total).toMatchObject({ projects: 3, withCapacity: 2, withInvestment: 2 });
	expect(total.capacityMw).toEqual({ it: 40.5, facility: 0, grid: 100, unspecified: 0, generation: 400 });
	expect(drilldown(answer({}), { at: null, part: null, status: null }).sum.capacityMw.generation).toBe(0);
});

test("claims of different kinds in one phase both count, each in its own sum; those of one kind are alternatives", () => {
	const sources = [source("first", "2025-01-15"), source("later", "2026-01-15")];
	const claims = [
		claim(250, "it"),
		claim(400, "grid", { rank: "preferred" }),
		claim(450, "grid", { citations: [1] }),
		claim(260, "it", { citations: [1] }),
	];
	const both = dataset([project("both", "SE", { phases: [phase(claims)] })], { sources });
	const selection = select(both, DEFAULT_VIEW);
	const { total, groups } = rollup(selection, "kind");
	expect(total).toMatchObject({ projects: 1, withCapacity: 1, capacityMw: { it: 260, grid: 400 } });
	expect(total.figures).toMatchObject({ it: 1, grid: 1 });
	expect(groups.map(({ key, tally }) => [key, tally.projects])).toEqual([
		["grid", 1],
		["it", 1],
	]);
	const opened = (part: "grid" | null) => drilldown(selection, { at: null, part, status: null }).rows.length;
	expect([opened(null), opened("grid")]).toEqual([2, 1]);
	expect(rollup(select(both, { ...DEFAULT_VIEW, kinds: ["grid"] })).total.capacityMw).toMatchObject({
		it: 0,
		grid: 400,
	});
});

test("only counted, undisputed capex is added; the rest is counted beside it or has its own column", () => {
	const { money: columns } = rollup(answer({})).total;
	// 800 EUR + 1,000 USD at 0.8; the won has no rate.
	expect(columns.announced).toEqual({
		amount: 1600,
		byCurrency: { EUR: 800, USD: 1000, KRW: 500 },
		added: 3,
		notConverted: 1,
		disputed: 1,
		uncounted: 1,
	});
	expect(columns.lease).toMatchObject({ amount: 50, added: 1 });
	expect(columns.financing.added).toBe(0);
	expect(rollup(answer({ currency: "original" })).total.money.announced).toMatchObject({ amount: 0, notConverted: 0 });
});

test("capacity by the year of service, money and projects by the year of announcement; no date is a group", () => {
	const byYear = (measure: View["measure"]) => rollup(answer({ measure, by: "year" })).groups;
	expect(
		byYear("capacity").map(({ key, tally }) => [key, tally.projects, tally.capacityMw.it, tally.capacityMw.grid]),
	).toEqual([
		["2024", 1, 10.5, 0],
		["2025", 1, 0, 0],
		["2027", 0, 30, 0],
		["none", 1, 0, 100],
	]);
});

test("by status: MW by the phase's own, money and counts by the project's", () => {
	const groups = rollup(answer({ by: "status" })).groups;
	expect(
		groups.map(({ key, tally }) => [key, tally.projects, tally.capacityMw.it, tally.money.announced.amount]),
	).toEqual([
		["announced", 2, 30, 0],
		["construction", 1, 0, 1600],
		["operational", 0, 10.5, 0],
	]);
});

test("by company a project counts once under each of its companies, and the groups overlap", () => {
	const rolled = rollup(answer({ by: "company" }));
	expect(rolled.overlaps).toBe(true);
	expect(rolled.groups.map(({ key, tally }) => [key, tally.projects, tally.capacityMw.it])).toEqual([
		["alpha", 1, 40.5],
		["beta", 2, 40.5],
	]);
	expect(rolled.total.capacityMw.it).toBe(40.5);
	expect(rollup(answer({ by: "company", role: "owner" })).groups.map(({ key }) => key)).toEqual(["alpha", "beta"]);
});

test("years and kinds filter facts; a project without a fact left leaves the list", () => {
	const due = rollup(answer({ from: 2027, kinds: ["it"] })).total;
	expect(due).toMatchObject({ projects: 1, withCapacity: 1 });
	expect(due.capacityMw).toMatchObject({ it: 30, generation: 0 });
	expect(keys({ from: 2025, to: 2025, measure: "projects" })).toEqual(["SE"]);
	expect(answer({ from: 2024, to: 2024, measure: "projects" }).projects).toEqual([1]);
	expect(answer({ kinds: ["grid"], measure: "investment" }).projects).toEqual([1]);
	expect(keys({ by: "kind", from: 2024, to: 2024 })).toEqual(["it"]);
});

test("a facet ignores its own filter and respects the others", () => {
	const counted = facets(small, { ...DEFAULT_VIEW, countries: ["FR"], statuses: ["announced"] });
	expect(counted.country).toEqual([
		{ key: "FR", count: 1 },
		{ key: "SE", count: 1 },
	]);
	expect(counted.status).toEqual([{ key: "announced", count: 1 }]);
	expect(counted.company).toEqual([]);
});

test("an opened cell lists its rows and has its sum; what is only shown isn't added", () => {
	const opened = drilldown(answer({ measure: "investment" }), { at: "SE", part: "announced", status: "construction" });
	expect(opened.sum.money.announced.amount).toBe(1600);
	expect(opened.rows.map((row) => row.type === "money" && [row.fact.amount, row.isAdded])).toEqual([
		[800, true],
		[1000, true],
		[9000, false],
		[7000, false],
		[6000, false],
	]);
	const kind = drilldown(answer({ by: "kind" }), { at: "generation", part: null, status: null });
	expect(kind.sum.capacityMw.generation).toBe(400);
});
