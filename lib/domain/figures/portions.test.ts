import { describe, expect, test } from "vitest";
import { claim, dataset, money, phase, project } from "../testing/build-dataset";
import { STATUSES } from "../values/vocabulary";
import { dueBy, isOverdue } from "../view/portions";
import { select } from "../view/select";
import { DEFAULT_VIEW, type View } from "../view/view";
import { drilldown } from "./drilldown";
import { projectLines } from "./project-line";
import { rollup } from "./rollup";
import { mwUnderWay, projectsUnderWay } from "./under-way";

const TODAY = "2026-11-29";
const DATA = dataset([
	project("built", "SE", {
		status: "construction",
		phases: [
			phase([claim(100, "it"), claim(160, "grid", { mwHigh: 160 })], { status: "construction", operationalOn: "2025" }),
			phase([claim(30, "it")], { status: "operational", operationalOn: "2024" }),
			phase([claim(70, "it")], { status: "paused", operationalOn: "2024" }),
		],
		investments: [money(900, "EUR", { qualifier: "up_to" }), money(30, "EUR", { qualifier: "about" })],
	}),
	project("given-up", "SE", {
		status: "cancelled",
		phases: [
			phase([claim(50, "it", { mwHigh: 50 })], { operationalOn: "2025-06" }),
			phase([claim(5, "it")], { status: "operational" }),
		],
		investments: [
			money(100, "EUR"),
			money(40, "SEK", { announcedOn: "2024-12-01" }),
			money(7, "EUR", { disputed: true }),
		],
	}),
	project("planned", "FI", { phases: [phase([claim(200, "it")], { operationalOn: "2026" })] }),
]);
const selected = (change: Partial<View> = {}, today: string | null = TODAY) =>
	select(DATA, { ...DEFAULT_VIEW, ...change }, today);
const total = (change: Partial<View> = {}, today: string | null = TODAY) => rollup(selected(change, today)).total;

describe("what a sum says of what is in it", () => {
	test("what has stopped: the phase itself, or with its project unless it is in service; nothing is taken off", () => {
		const { capacityMw, of } = total();
		expect(capacityMw).toMatchObject({ it: 455, grid: 160 });
		expect(of.stopped.capacityMw).toMatchObject({ it: 120, grid: 0 });
		expect(of.stopped.projects).toBe(1);
	});

	test("money of paused and cancelled projects, with what isn't converted or added of it", () => {
		const { announced } = total({ measure: "investment" }).of.stopped.money;
		expect(announced).toMatchObject({ amount: 102, added: 2, notConverted: 0, disputed: 1 });
		const { byCurrency } = total({ measure: "investment", currency: "original" }).of.stopped.money.announced;
		expect(byCurrency).toEqual({ EUR: 100, SEK: 40 });
	});

	test('what is announced as "up to" only, by kind', () => {
		expect(total().of.upTo.capacityMw).toMatchObject({ it: 50, grid: 160 });
	});

	test('money that is announced as "up to" is added at its value, and said', () => {
		const { money: columns, of } = total({ measure: "investment" });
		expect(columns.announced).toMatchObject({ amount: 1032, added: 4 });
		expect(of.upTo.money.announced).toMatchObject({ amount: 900, added: 1 });
		const opened = drilldown(selected({ measure: "investment" }), { of: "upTo" });
		expect(opened.rows.map((row) => row.of)).toEqual([["upTo", "underWay"]]);
	});

	test("what is overdue: dates that have passed by their last possible day, neither in service nor stopped", () => {
		expect(total().of.overdue.capacityMw).toMatchObject({ it: 100, grid: 160 });
		expect(total().of.overdue.projects).toBe(1);
		expect(total({}, "2026-12-31").of.overdue.capacityMw.it).toBe(100);
		expect(total({}, "2027-01-01").of.overdue.capacityMw.it).toBe(300);
		expect(total({}, null).of.overdue).toMatchObject({ projects: 0, capacityMw: { it: 0 } });
	});

	test("as of an earlier day what was overdue on that day; a day to come adds nothing", () => {
		const soon = phase([claim(100, "it")], { status: "construction", operationalOn: "2025-02" });
		const data = dataset([
			project("known", "SE", { status: "construction", phases: [soon], announcedOn: "2025-01-15" }),
		]);
		const overdue = (asOf: string) => rollup(select(data, { ...DEFAULT_VIEW, asOf }, TODAY)).total.of.overdue.projects;
		expect([overdue("2025-02-20"), overdue("2025-03-01"), overdue("2190")]).toEqual([0, 1, 1]);
	});

	test("what is under way, of the MW of each kind and of the projects", () => {
		expect(mwUnderWay(total(), "it")).toBe(135 / 455);
		expect(mwUnderWay(total(), "grid")).toBe(1);
		expect(mwUnderWay(total(), "facility")).toBeNull();
		expect(projectsUnderWay(total())).toEqual({ projects: 1, share: 1 / 3 });
		expect(projectsUnderWay(total({ countries: ["DE"] }))).toEqual({ projects: 0, share: null });
	});

	test("a project's own line says the same", () => {
		const [built] = projectLines(selected());
		expect(built?.tally.of.stopped.capacityMw.it).toBe(70);
		expect(built?.tally.of.overdue.capacityMw).toMatchObject({ it: 100, grid: 160 });
	});

	test("each part opens to its rows, which say what they are", () => {
		const opened = drilldown(selected(), { part: "it", of: "stopped" });
		expect(opened.rows.map((row) => [DATA.projects[row.project]?.slug, row.of])).toEqual([
			["built", ["stopped"]],
			["given-up", ["stopped", "upTo"]],
		]);
		expect(opened.sum.capacityMw.it).toBe(120);
		const amounts = drilldown(selected({ measure: "investment" }), { of: "stopped" });
		expect(amounts.rows.map((row) => row.isAdded)).toEqual([true, true, false]);
	});
});

describe("a phase is overdue", () => {
	const on = (operationalOn: string | null, status: (typeof STATUSES)[number] = "announced") => ({
		operationalOn,
		status,
	});

	test.each([
		["2025", "2025-12-31", false],
		["2025", "2026-01-01", true],
		["2026-02", "2026-02-28", false],
		["2026-02", "2026-03-01", true],
		["2026-11-28", "2026-11-28", false],
		["2026-11-28", "2026-11-29", true],
	])("a date of %s on %s: %s", (date, today, expected) => {
		expect(isOverdue(on(date), "announced", today)).toBe(expected);
	});

	test("only if it is still to come", () => {
		const overdue = STATUSES.filter((status) => isOverdue(on("2020", status), "construction", TODAY));
		expect(overdue).toEqual(["rumoured", "announced", "permitting", "construction"]);
		expect(isOverdue(on("2020"), "cancelled", TODAY)).toBe(false);
		expect(dueBy(on(null), "announced")).toBeNull();
	});
});
