import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDataset, anyView } from "../testing/any-dataset";
import { claim, dataset, money, phase, project } from "../testing/build-dataset";
import { CAPACITY_KINDS } from "../values/vocabulary";
import { select } from "../view/select";
import { canonicalView, DEFAULT_VIEW, SCALES, type View } from "../view/view";
import { drilldown, openedBy } from "./drilldown";
import { type GroupLine, groupTable, groupView, sortGroupLines, usualOrder } from "./group-lines";
import { NO_YEAR, rollup } from "./rollup";
import { series } from "./series";

const DAY = "2025-06-01";

test("every number of the table is the one of its own chart, and what it opens to adds up to it", () => {
	fc.assert(
		fc.property(anyDataset, anyView, fc.constantFrom(...SCALES), (data, asked, scale) => {
			const view = canonicalView({ ...asked, scale });
			const selectionOf = (own: View) => select(data, own, DAY);
			const table = groupTable(view, selectionOf, data.countries);
			for (const measure of ["capacity", "investment", "projects"] as const) {
				if (view.by === "kind" && measure === "investment") continue;
				const own = groupView(view, measure);
				const drawn = series(rollup(selectionOf(own)), own, data.countries);
				for (const line of [...table.lines, table.total]) {
					const row = drawn.rows.find(({ key }) => key === line.key);
					const opened = openedBy(own, { at: line.key });
					const rows = drilldown(selectionOf(opened.view), opened.opening);
					if (measure === "projects") {
						const isPlaced = own.scale !== "cumulative" || line.key !== NO_YEAR;
						if (isPlaced) expect(rows.sum.projects).toBe(line.projects);
						continue;
					}
					const values = measure === "capacity" ? line.capacity : line.money;
					if (line.key !== null && own.scale !== "cumulative") expect(values).toEqual(row?.values ?? []);
					for (const cell of values) {
						if (cell.value === null) continue;
						const kind = CAPACITY_KINDS.find((one) => one === cell.part);
						const { sum } = drilldown(selectionOf(opened.view), { ...opened.opening, part: kind ?? null });
						const { announced } = sum.money;
						const isOwn = opened.view.currency === "original" && own.scale !== "per-gdp";
						const money = isOwn ? announced.byCurrency[cell.part] : announced.amount;
						expect(kind ? sum.capacityMw[kind] : money).toBeCloseTo(cell.sum, 6);
					}
				}
			}
		}),
		{ numRuns: 60 },
	);
});

test("statuses stand in their own order, whichever of them a measure has no facts of", () => {
	const data = dataset([
		project("a", "SE", { status: "operational", investments: [money(1e9, "EUR", { announcedOn: "2020-01-15" })] }),
		project("b", "SE", {
			status: "construction",
			phases: [phase([claim(5, "it")], { status: "construction", operationalOn: "2028" })],
		}),
		project("c", "SE", {
			status: "announced",
			investments: [money(1e9, "EUR", { announcedOn: "2028-01-15" })],
		}),
	]);
	const view = canonicalView({ ...DEFAULT_VIEW, by: "status", from: 2026, to: 2029 });
	const keys = groupTable(view, (own) => select(data, own, DAY), data.countries).lines.map(({ key }) => key);
	expect(keys).toEqual(["announced", "construction"]);
});

const line = (key: string, it: number | null, projects = 1): GroupLine => ({
	key,
	projects,
	underWay: { projects: 0, share: 0 },
	capacity: [{ part: "it", value: it, sum: it ?? 0 }],
	money: [],
	moneyTally: null,
	otherMoney: { financing: null, lease: null, public: null },
});

test("lines are put in order by any column: unknown ones last either way, equals by name", () => {
	const lines = [line("b", 5), line("d", null), line("a", 5), line("c", 9)];
	const ordered = (order: View["order"]) =>
		sortGroupLines(
			lines,
			order,
			(key) => key,
			(a, b) => (a < b ? -1 : a > b ? 1 : 0),
		)
			.map(({ key }) => key)
			.join("");
	expect(ordered({ key: "it", descending: true })).toBe("cabd");
	expect(ordered({ key: "it", descending: false })).toBe("abcd");
	expect(ordered({ key: "name", descending: true })).toBe("dcba");
	expect(ordered(null)).toBe("bdac");
});

test("the usual order is the largest first where groups have none of their own", () => {
	const of = (change: Partial<View>) => usualOrder({ ...DEFAULT_VIEW, ...change }, "grid");
	expect(of({})).toEqual({ key: "grid", descending: true });
	expect(of({ measure: "investment" })).toEqual({ key: "investment", descending: true });
	expect(of({ measure: "investment", currency: "original" })).toEqual({ key: "projects", descending: true });
	expect(of({ by: "year" })).toBeNull();
	expect(of({ by: "status" })).toBeNull();
});
