import fc from "fast-check";
import { expect, test } from "vitest";
import { newestEvidence } from "../evidence/ageing";
import type { Dataset } from "../record/dataset";
import { anyDataset as datasets, few, anyView as views } from "../testing/any-dataset";
import { dataset, project } from "../testing/build-dataset";
import { AGES, CAPACITY_KINDS, STATUSES } from "../values/vocabulary";
import { facets } from "../view/facets";
import { PORTION, PORTIONS } from "../view/portions";
import { select } from "../view/select";
import { DEFAULT_VIEW, SORT_KEYS, type View } from "../view/view";
import { drilldown } from "./drilldown";
import { newestEvents } from "./newest-events";
import { linesOfPage, pageOf, projectLines, sortLines } from "./project-line";
import { rollup } from "./rollup";

test("groups that don't overlap add up to the total", () => {
	fc.assert(
		fc.property(datasets, views, (data, view) => {
			const { groups, total, overlaps } = rollup(select(data, view));
			fc.pre(!overlaps);
			const sum = (of: (tally: typeof total) => number) => groups.reduce((all, group) => all + of(group.tally), 0);
			expect(sum((tally) => tally.projects)).toBe(total.projects);
			for (const kind of CAPACITY_KINDS) {
				expect(sum((tally) => Math.round(tally.capacityMw[kind] * 1000))).toBe(
					Math.round(total.capacityMw[kind] * 1000),
				);
			}
			expect(sum((tally) => tally.money.announced.amount)).toBe(total.money.announced.amount);
			expect(sum((tally) => tally.money.announced.notConverted)).toBe(total.money.announced.notConverted);
		}),
	);
});

test("the sum of a kind is what it is without the figures of all other kinds", () => {
	fc.assert(
		fc.property(datasets, fc.constantFrom(...CAPACITY_KINDS), (data, kind) => {
			const alone = {
				...data,
				projects: data.projects.map((row) => ({
					...row,
					phases: row.phases.map((part) => ({ ...part, claims: part.claims.filter((value) => value.kind === kind) })),
				})),
			};
			for (const { total } of [data, alone].map((each) => rollup(select(each, DEFAULT_VIEW, "2025-06-01")))) {
				for (const portion of PORTIONS) {
					expect(total.of[portion].capacityMw[kind]).toBeLessThanOrEqual(total.capacityMw[kind]);
				}
			}
			const [whole, only] = [data, alone].map((each) => rollup(select(each, DEFAULT_VIEW), "status"));
			expect(only?.total.capacityMw[kind]).toBe(whole?.total.capacityMw[kind]);
			expect(only?.total.figures[kind]).toBe(whole?.total.figures[kind]);
			expect(whole?.total.withCapacity).toBeGreaterThanOrEqual(only?.total.withCapacity ?? 0);
			expect(whole?.total.withCapacity).toBeLessThanOrEqual(whole?.total.projects ?? 0);
		}),
	);
});

test("every cell is the sum of the rows that it opens to", () => {
	fc.assert(
		fc.property(datasets, views, (data, view) => {
			const selection = select(data, view, "2025-06-01");
			const rolled = rollup(selection);
			const cells = [{ key: null, tally: rolled.total, byStatus: rolled.byStatus }, ...rolled.groups].flatMap(
				(group) => [
					{ at: group.key, state: null, tally: group.tally },
					...STATUSES.map((state) => ({ at: group.key, state, tally: group.byStatus[state] })),
				],
			);
			for (const { at, state, tally } of cells) {
				for (const of of [null, ...PORTIONS]) {
					const cell = of === null ? tally : tally?.of[of];
					if (view.measure === "capacity") {
						for (const kind of CAPACITY_KINDS) {
							const opened = drilldown(selection, { at, part: kind, status: state, of }).sum;
							expect(opened.capacityMw[kind]).toBe(cell?.capacityMw[kind] ?? 0);
							expect(opened.figures[kind]).toBe(cell?.figures[kind] ?? 0);
						}
						continue;
					}
					const opened = drilldown(selection, { at, part: null, status: state, of }).sum;
					if (view.measure === "projects") expect(opened.projects).toBe(cell?.projects ?? 0);
					else if (cell) expect(opened.money.announced).toEqual(cell.money.announced);
					else expect(opened.money.announced.added).toBe(0);
				}
			}
		}),
	);
});

test("a facet's count is the size of the selection with that value alone", () => {
	const filterOf = {
		country: "countries",
		status: "statuses",
		company: "companies",
		programme: "programmes",
		kind: "kinds",
		age: "ages",
		evidence: "evidence",
	};
	const days = fc.constantFrom("2025-06-01", "2027-06-01", "2031-06-01");
	fc.assert(
		fc.property(datasets, views, few(AGES), days, (data, others, ages, day) => {
			const view = { ...others, ages };
			for (const [facet, values] of Object.entries(facets(data, view, day))) {
				for (const { key, count } of values) {
					const chosen = { ...view, [filterOf[facet as keyof typeof filterOf]]: [key] };
					expect([facet, key, select(data, chosen, day).projects.length]).toEqual([facet, key, count]);
				}
			}
		}),
	);
});

test("no number depends on the order of projects or of keys", () => {
	const reversed = <T>(value: T): T =>
		Array.isArray(value) || value === null || typeof value !== "object"
			? value
			: (Object.fromEntries(Object.entries(value).reverse()) as T);
	fc.assert(
		fc.property(datasets, views, (data, view) => {
			const other: Dataset = reversed({ ...data, projects: data.projects.map(reversed).reverse() });
			const slugs = (of: Dataset) => select(of, view).projects.map((at) => of.projects[at]?.slug);
			expect(slugs(other).reverse()).toEqual(slugs(data));
			expect(rollup(select(other, view))).toEqual(rollup(select(data, view)));
			expect(facets(other, view)).toEqual(facets(data, view));
		}),
	);
});

test("as of a day long after everything was published, nothing is missing and nothing differs", () => {
	fc.assert(
		fc.property(datasets, views, (data, view) => {
			const dated = {
				...data,
				projects: data.projects.map((row) => ({ ...row, programmes: [], announcedOn: "2024-05" })),
			};
			expect(rollup(select(dated, { ...view, asOf: "2190" }))).toEqual(rollup(select(dated, view)));
		}),
	);
});

test("a page of a list is the part of the whole list that it says, to the last figure", () => {
	const sorts = fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });
	fc.assert(
		fc.property(datasets, views, sorts, fc.nat({ max: 3 }), (data, view, sort, page) => {
			// Many of each, so that there are pages: namesakes stand by their slugs.
			const projects = Array.from({ length: 12 }, (_, at) =>
				data.projects.map((row) => ({ ...row, slug: `${row.slug}-${at}` })),
			).flat();
			const selection = select({ ...data, projects }, view, "2025-06-01");
			const evidence = (row: (typeof projects)[number]) => newestEvidence(row, data.sources, "2025-06-01");
			const { items, ...where } = pageOf(sortLines(projectLines(selection), sort, evidence, "fr"), page);
			expect(linesOfPage(selection, sort, evidence, "fr", page)).toEqual({ lines: items, ...where });
		}),
	);
});

test("the newest events of a view are the last by day among all of its projects", () => {
	fc.assert(
		fc.property(datasets, views, (data, view) => {
			const selection = select(data, view);
			const { projects } = selection.prepared.dataset;
			const all = selection.projects
				.flatMap((at) => (projects[at] as (typeof projects)[number]).events.map(({ date }) => ({ at, date })))
				.filter(({ date }) => ["2024", "2024-12-31", "2025-03"].includes(date));
			const newest = newestEvents(selection, "2025-06-01", 4).map(({ project: { slug }, event: { date } }) => ({
				slug,
				date,
			}));
			expect(newest).toHaveLength(Math.min(4, all.length));
			const spring = all.filter(({ date }) => date === "2025-03").map(({ at }) => projects[at]?.slug ?? "");
			const first = newest.filter(({ date }) => date === "2025-03").map(({ slug }) => slug);
			expect(first).toEqual(spring.sort().slice(0, 4));
		}),
	);
});

test("another question of the same facts has the sums that it would have by itself", () => {
	fc.assert(
		fc.property(datasets, views, views, (data, view, other) => {
			const first = select(data, view, "2025-06-01");
			rollup(first, "country");
			for (const question of [other, { ...view, by: other.by }]) {
				const shared = first.asking(question);
				const own = select(data, question, "2025-06-01");
				if (shared) expect(rollup(shared)).toEqual(rollup(own));
				expect(shared === null).toBe(question === other && !hasSameFilters(view, other));
			}
			expect(first.asking({ ...view, measure: "investment", scale: "per-gdp" })).toBeNull();
		}),
	);
});

/** Whether two views are the same but for what is asked: lists that are equal count as others unless they are the same. */
function hasSameFilters(one: View, other: View): boolean {
	const { by: _, scale: __, ...filters } = one;
	return Object.entries(filters).every(([name, value]) => other[name as keyof View] === value);
}

test("a selection answers another question only if it is of the same projects and figures", () => {
	const selection = select(dataset([project("a", "SE")]), DEFAULT_VIEW, "2025-06-01");
	expect(selection.asking({ ...DEFAULT_VIEW, by: "status", scale: "share", page: 2 })).not.toBeNull();
	for (const change of [
		{ cohorts: ["2024"] },
		{ ages: ["fresh"] },
		{ evidence: ["one"] },
		{ q: "a" },
	] as Partial<View>[]) {
		expect([change, selection.asking({ ...DEFAULT_VIEW, ...change })]).toEqual([change, null]);
	}
});

test("sums in their own currencies stand in the order in which they come, in the whole and in its parts", () => {
	fc.assert(
		fc.property(datasets, views, (data, view) => {
			const selection = select(data, { ...view, currency: "original" }, "2025-06-01");
			const { of, ...whole } = rollup(selection).total;
			const parts = [
				{ sums: whole, bit: 0 },
				...PORTIONS.map((portion) => ({ sums: of[portion], bit: PORTION[portion] })),
			];
			for (const { sums, bit } of parts) {
				const added = selection.money.filter(
					({ standing, column, portions }) =>
						standing === "added" && column === "announced" && (portions & bit) === bit,
				);
				const inOrder = [...new Set(added.map(({ currency }) => currency))];
				expect(Object.keys(sums.money.announced.byCurrency)).toEqual(inOrder);
				for (const code of inOrder) {
					const amounts = added.filter(({ currency }) => currency === code).map(({ amount }) => amount);
					expect(sums.money.announced.byCurrency[code]).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
				}
			}
		}),
	);
});

test("a view that is asked of two datasets is answered from each", () => {
	fc.assert(
		fc.property(datasets, datasets, views, (one, other, view) => {
			const asked = [one, other, one].map((data) => [facets(data, view), select(data, view).projects]);
			expect(asked).toEqual(
				[one, other, one].map((data) => [facets(data, { ...view }), select(data, { ...view }).projects]),
			);
		}),
	);
});

test("a project with several facts is counted once, in the whole, in each part and in each group", () => {
	const distinct = (facts: { project: number }[]) => new Set(facts.map(({ project }) => project)).size;
	fc.assert(
		fc.property(datasets, views, (data, view) => {
			const selection = select(data, view, "2025-06-01");
			const load = selection.capacity.filter(({ kind }) => kind !== "generation");
			const isDue = (day: string | null) => (day !== null && day < "2025-06-01" ? PORTION.overdue : 0);
			const added = selection.money.filter(({ standing, column }) => standing === "added" && column === "announced");
			const { total, groups } = rollup(selection, "status");
			for (const portion of PORTIONS) {
				const bit = PORTION[portion];
				const [loads, amounts] = [
					load.filter(({ portions, dueBy }) => ((portions | isDue(dueBy)) & bit) !== 0),
					added.filter(({ portions }) => (portions & bit) !== 0),
				];
				expect(total.of[portion].withCapacity).toBe(distinct(loads));
				expect(total.of[portion].withInvestment).toBe(distinct(amounts));
				for (const { key, tally } of groups) {
					expect(tally.of[portion].withCapacity).toBe(distinct(loads.filter(({ status }) => status === key)));
				}
			}
			expect([total.withCapacity, total.withInvestment]).toEqual([distinct(load), distinct(added)]);
		}),
	);
});
