import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drilldown } from "../figures/drilldown";
import { anyDataset, anyView } from "../testing/any-dataset";
import { claim, country, dataset, money, organization, phase, programme, project } from "../testing/build-dataset";
import { select } from "../view/select";
import { DEFAULT_VIEW, type View, withChange } from "../view/view";
import { type ComparedFigure, comparison } from "./comparison";
import { disagreeingFigures } from "./disagreeing";
import { largestOf } from "./largest";

const TODAY = "2026-11-30";
const DATA = dataset(
	[
		project("one", "FR", {
			status: "construction",
			programmes: ["inner"],
			parties: [{ organization: 0, role: "owner" }],
			phases: [
				phase([claim(100, "it")], { status: "operational", operationalOn: "2024" }),
				phase([claim(300, "it"), claim(200, "it", { rank: "preferred" }), claim(500, "grid")], {
					status: "construction",
					operationalOn: "2027",
				}),
			],
			investments: [money(4_000_000_000, "EUR"), money(9_000_000_000, "EUR", { disputed: true })],
		}),
		project("two", "FR", { status: "cancelled", investments: [money(1_000_000_000, "EUR")] }),
		project("three", "SE", {
			status: "operational",
			programmes: ["outer"],
			parties: [
				{ organization: 1, role: "owner" },
				{ organization: 0, role: "supplier" },
			],
			phases: [phase([claim(50, "it"), claim(10, "generation")], { status: "operational", operationalOn: "2025-03" })],
			investments: [
				money(500_000_000, "EUR", { announcedOn: "2024-12" }),
				money(20_000_000, "EUR", { basis: "public" }),
			],
		}),
	],
	{
		countries: { FR: country(10_000_000, 2e12), SE: country(5_000_000, 5e11), NO: country(null, null) },
		organizations: [organization("alpha"), organization("beta")],
		programmes: [
			programme("outer", { amount: 10_000_000_000 }),
			programme("inner", { amount: 6_000_000_000, within: "outer" }),
		],
	},
);
const compare = (...[noun, keys, change = {}]: [Parameters<typeof comparison>[1], string[], Partial<View>?]) =>
	comparison(DATA, noun, keys, withChange(DEFAULT_VIEW, change), TODAY);
const valuesOf = ({ blocks }: ReturnType<typeof comparison>, figure: Partial<ComparedFigure>, block = 0) => {
	const found = blocks[block]?.rows.find((row) =>
		Object.entries(figure).every(([key, value]) => Reflect.get(row.figure, key) === value),
	);
	return found?.cells.map(({ value }) => value);
};

describe("countries side by side", () => {
	it("are answered by the same definitions: MW by kind and status, money, how far its projects have come", () => {
		const both = compare("country", ["SE", "FR"]);
		expect(valuesOf(both, { group: "projects", part: "all" })).toEqual([1, 2]);
		expect(valuesOf(both, { group: "projects", part: "underWay" })).toEqual([1, 0.5]);
		expect(valuesOf(both, { group: "capacity", part: "it", status: null })).toEqual([50, 300]);
		expect(valuesOf(both, { part: "it", status: "construction" })).toEqual([null, 200]);
		expect(valuesOf(both, { part: "grid", status: null })).toEqual([null, 500]);
		expect(valuesOf(both, { part: "generation", status: null })).toEqual([10, null]);
		expect(valuesOf(both, { group: "money", part: "announced", stage: null })).toEqual([5e8, 5e9]);
		expect(valuesOf(both, { group: "money", stage: "building" })).toEqual([null, 4e9]);
		expect(valuesOf(both, { group: "money", stage: "inService" })).toEqual([5e8, null]);
		expect(valuesOf(both, { group: "money", part: "public" })).toEqual([2e7, null]);
		expect(valuesOf(both, { group: "per-head", part: "it" })).toEqual([10, 30]);
		expect(valuesOf(both, { group: "per-head", part: "announced" })).toEqual([100, 500]);
		const row = both.blocks[0]?.rows.find(({ figure }) => figure.group === "capacity" && figure.part === "it");
		expect(row?.difference).toEqual({ kind: "leads", item: 1, next: 0, times: 6 });
	});

	it("obey filters alike, and nothing is divided where nothing is known to divide by", () => {
		const built = compare("country", ["FR", "SE"], { statuses: ["construction"], kinds: ["grid"] });
		expect(valuesOf(built, { part: "it" })).toBeUndefined();
		expect(valuesOf(built, { part: "grid", status: null })).toEqual([500, null]);
		expect(valuesOf(built, { group: "money", stage: "inService" })).toEqual([null, null]);
		expect(valuesOf(compare("country", ["FR", "NO"]), { group: "per-head", part: "it" })).toEqual([30, null]);
	});

	it("open every number that has rows to exactly that number", () => {
		for (const { blocks } of [
			compare("country", ["FR", "SE"]),
			compare("country", ["FR", "SE"], { from: 2024, to: 2025 }),
			compare("company", ["alpha", "beta"]),
			compare("programme", ["outer", "inner"], { currency: "USD" }),
		]) {
			for (const { figure, cells } of blocks.flatMap(({ rows }) => rows)) {
				for (const { value, opens } of cells) {
					if (!opens || value === null || "measure" in figure || figure.part === "underWay") continue;
					const { sum } = drilldown(select(DATA, opens.view, TODAY), opens.opening);
					const opened =
						figure.group === "projects"
							? sum.projects
							: figure.group === "capacity"
								? sum.capacityMw[figure.part]
								: figure.group === "money" && sum.money[figure.part].amount;
					expect([figure, opened]).toEqual([figure, value]);
				}
			}
		}
	});
});

describe("other kinds of things", () => {
	it("companies are compared role by role, and only in roles that one of them has", () => {
		const both = compare("company", ["alpha", "beta"]);
		expect(both.blocks.map(({ role }) => role)).toEqual(["owner", "supplier"]);
		expect(valuesOf(both, { group: "projects", part: "all" })).toEqual([1, 1]);
		expect(valuesOf(both, { part: "it", status: null }, 1)).toEqual([50, null]);
		expect(compare("company", ["alpha", "beta"], { role: "supplier" }).blocks).toHaveLength(1);
	});

	it("programmes have their envelopes beside what is named, which is never added to them", () => {
		const both = compare("programme", ["inner", "outer"]);
		expect(valuesOf(both, { part: "envelope" })).toEqual([6e9, 10e9]);
		expect(valuesOf(both, { group: "money", part: "announced", stage: null })).toEqual([4e9, 4.5e9]);
		expect(valuesOf(both, { part: "notNamed" })).toEqual([2e9, 5.5e9]);
		expect(valuesOf(both, { group: "per-head" })).toBeUndefined();
	});

	it("projects are each answered from themselves alone, and filters leave them out like any other", () => {
		const both = compare("project", ["three", "one"]);
		expect(valuesOf(both, { part: "it", status: null })).toEqual([50, 300]);
		expect(valuesOf(both, { group: "money", part: "announced", stage: null })).toEqual([5e8, 4e9]);
		expect(both.blocks[0]?.rows.flatMap(({ cells }) => cells).every(({ opens }) => opens === null)).toBe(true);
		const cut = compare("project", ["three", "one"], { statuses: ["construction"] });
		expect(valuesOf(cut, { part: "it", status: null })).toEqual([null, 300]);
	});

	it("amounts in their own currencies have no difference", () => {
		const [row] =
			compare("country", ["FR", "SE"], { currency: "original" }).blocks[0]?.rows.filter(
				({ figure }) => figure.group === "money",
			) ?? [];
		expect(row).toMatchObject({ currency: null, difference: null });
		expect(row?.cells.map(({ money }) => money?.byCurrency)).toEqual([{ EUR: 5e9 }, { EUR: 5e8 }]);
	});
});

it("what sources of a project don't agree on stands side by side, with the one in the sum", () => {
	const [one] = DATA.projects;
	if (!one) throw new Error("no project");
	const { capacity, money: amounts } = disagreeingFigures(one, DATA.sources);
	expect(capacity.map(({ kind, claims, used }) => [kind, claims.map(({ mw }) => mw), used.mw])).toEqual([
		["it", [300, 200], 200],
	]);
	expect(amounts.map(({ standing, investment }) => [standing, investment.amount])).toEqual([["disputed", 9e9]]);
});

it("a comparison may begin with the largest of each kind", () => {
	expect(largestOf(DATA, DEFAULT_VIEW, TODAY)).toEqual([
		{ noun: "country", keys: ["FR", "SE"] },
		{ noun: "company", keys: ["alpha", "beta"] },
		{ noun: "programme", keys: ["outer", "inner"] },
		{ noun: "project", keys: ["one", "three", "two"] },
	]);
	expect(largestOf(dataset([]), DEFAULT_VIEW, TODAY)).toEqual([]);
});

it("whatever is compared in whatever view, each part adds up to its whole: kinds by status, money by how far it has come", () => {
	const whole = (value: number | null | undefined) => Math.round((value ?? 0) * 1000);
	fc.assert(
		fc.property(anyDataset, anyView, (data, asked) => {
			const view = withChange(asked, { countries: [], companies: [], programmes: [], currency: "EUR" });
			for (const [noun, keys] of [
				["country", ["FR", "SE"]],
				["company", ["alpha", "beta"]],
				["project", data.projects.slice(0, 2).map(({ slug }) => slug)],
			] as const) {
				for (const { rows } of comparison(data, noun, keys, view, TODAY).blocks) {
					for (const row of rows) {
						const { figure } = row;
						const isWhole =
							(figure.group === "capacity" && figure.status === null) ||
							(figure.group === "money" && figure.part === "announced" && figure.stage === null);
						if (!isWhole) continue;
						const parts = rows.filter(
							(one) => one !== row && one.figure.group === figure.group && one.figure.part === figure.part,
						);
						const added = keys.map((_, at) => parts.reduce((sum, one) => sum + whole(one.cells[at]?.value), 0));
						expect([figure, added]).toEqual([figure, row.cells.map(({ value }) => whole(value))]);
					}
				}
			}
		}),
		{ numRuns: 60 },
	);
});
