import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { comparison } from "@/lib/domain/compare/comparison";
import { claim, dataset, money, phase, project } from "@/lib/domain/testing/build-dataset";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import charts from "@/messages/en/charts.json";
import common from "@/messages/en/common.json";
import vocabulary from "@/messages/en/vocabulary.json";
import { prepareComparedTimeline } from "./prepare-compared-timeline";
import { prepareComparedYears } from "./prepare-compared-years";

const TODAY = "2026-11-30";
const t = createTranslator({ locale: "en", messages: { charts, common, vocabulary } });
const CONTEXT = {
	locale: "en" as const,
	t: (key: string, values?: Record<string, string | number>) => t(key as never, values as never),
};
const DATA = dataset([
	project("old", "FR", {
		announcedOn: "2022-05",
		phases: [
			phase([claim(100, "it")], { status: "operational", operationalOn: "2024-03" }),
			phase([claim(900, "it"), claim(30, "grid")], { status: "announced", operationalOn: "2028" }),
		],
		investments: [money(8e9, "EUR", { announcedOn: "2024-12" })],
	}),
	project("undated", "FR", { phases: [phase([claim(5, "it")])] }),
	project("new", "SE", {
		announcedOn: "2025-06",
		phases: [phase([claim(200, "it")], { status: "construction", operationalOn: "2026" })],
	}),
]);
const items = (change = {}) => comparison(DATA, "country", ["FR", "SE"], withChange(DEFAULT_VIEW, change), TODAY).items;
const years = (measure: "capacity" | "investment", change = {}) =>
	prepareComparedYears(
		items(change),
		measure,
		({ key }) => key,
		() => null,
		CONTEXT,
	);

it("draws a panel each on one axis of years and one scale, whichever kind it is of", () => {
	const [it, grid] = years("capacity");
	expect([it?.part, grid?.part]).toEqual(["it", "grid"]);
	const axes = [it, grid].flatMap((drawing) => drawing?.full.panels.map(({ max }) => max));
	expect(new Set(axes).size).toBe(1);
	const keys = it?.full.panels.map(({ bands }) => bands.map(({ key }) => key).filter((key) => key !== ""));
	expect(keys?.[0]).toEqual(keys?.[1]);
	expect(keys?.[0]?.filter((key) => key !== "none")).toEqual(["2024", "2025", "2026", "2027", "2028"]);
	const france = it?.full.panels[0]?.bands.flatMap(({ marks }) => marks);
	expect(france?.map(({ value }) => value)).toEqual([100, 900, 5]);
	expect(france?.[0]?.href).toMatch(/^\/en\/rows\?country=FR&by=year&at=2024&part=it&state=operational$/);
	expect(france?.[0]?.name).toBe("2024, FR, In service: 100\u00a0MW");
});

it("names the statuses that are drawn, and panels as what they are: one of each, of one kind", () => {
	for (const drawing of years("capacity")) {
		const marks = drawing.full.panels.flatMap(({ bands }) => bands.flatMap((band) => band.marks));
		expect(drawing.legend).toHaveLength(new Set(marks.map(({ colour }) => colour)).size);
		expect(drawing.unit).not.toContain("a kind");
	}
});

it("draws no money that has no scale in common, and nothing of a kind that nobody has", () => {
	expect(years("investment").map(({ part, full }) => [part, full.panels.length])).toEqual([[null, 2]]);
	expect(years("investment", { currency: "original" })).toEqual([]);
	expect(years("capacity", { kinds: ["facility"] })).toEqual([]);
});

it("puts projects on one axis from their announcement to their dates of service, vague dates as long as they are", () => {
	const timeline = prepareComparedTimeline(items(), TODAY);
	expect([timeline?.firstYear, timeline?.lastYear]).toEqual([2022, 2028]);
	const [france, sweden] = timeline?.items ?? [];
	expect(france).toMatchObject({ key: "FR", more: 0, undated: 1 });
	expect(france?.lanes.map(({ key, service }) => [key, service.map(({ on, status }) => `${on} ${status}`)])).toEqual([
		["old", ["2024-03 operational", "2028 announced"]],
	]);
	const [vague] = sweden?.lanes[0]?.service ?? [];
	expect((vague?.to ?? 0) - (vague?.from ?? 0)).toBeCloseTo(1 / 7, 2);
	expect(prepareComparedTimeline(items({ from: 2028 }), TODAY)?.items.map(({ lanes }) => lanes.length)).toEqual([1, 0]);
	expect(prepareComparedTimeline(items({ from: 2030 }), TODAY)).toBeNull();
});

it("of projects that are compared themselves has a lane for each phase", () => {
	const { items } = comparison(DATA, "project", ["new", "old"], DEFAULT_VIEW, TODAY);
	const lanes = prepareComparedTimeline(items, TODAY)?.items.map(({ lanes }) => lanes.length);
	expect(lanes).toEqual([1, 2]);
});
