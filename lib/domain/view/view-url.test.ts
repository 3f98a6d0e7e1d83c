import fc from "fast-check";
import { expect, test } from "vitest";
import { EVIDENCE } from "../evidence/strength";
import { AGES, CAPACITY_KINDS, LOAD_KINDS, ROLES, STATUSES } from "../values/vocabulary";
import { dayOf } from "./ages";
import {
	AXES,
	CURRENCIES,
	DEFAULT_VIEW,
	GROUPINGS,
	type KnownNames,
	MEASURES,
	MULTIPLES,
	ORDER_KEYS,
	SCALES,
	SIGHTS,
	SORT_KEYS,
	SPLITS,
	TABS,
	type View,
	withoutFilters,
} from "./view";
import { formatView, parseView, recordedIn } from "./view-url";

const COUNTRIES = ["FR", "SE", "US"];
const COMPANIES = ["alpha", "beta", "gamma-2"];
const PROGRAMMES = ["stargate", "france-2025"];
const known: KnownNames = {
	countries: new Set(COUNTRIES),
	companies: new Set(COMPANIES),
	programmes: new Set(PROGRAMMES),
};
const some = <T extends string>(items: readonly T[]) => fc.array(fc.constantFrom(...items), { maxLength: 5 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const views: fc.Arbitrary<View> = fc.record({
	countries: some(COUNTRIES),
	statuses: some(STATUSES),
	companies: some(COMPANIES),
	role: maybe(fc.constantFrom(...ROLES)),
	subsidiaries: fc.boolean(),
	from: maybe(fc.integer({ min: 1990, max: 2100 })),
	to: maybe(fc.integer({ min: 1990, max: 2100 })),
	kinds: some(CAPACITY_KINDS),
	programmes: some(PROGRAMMES),
	cohorts: some(["2024", "2025", "none"]),
	ages: some(AGES),
	evidence: some(EVIDENCE),
	q: fc.oneof(fc.string({ maxLength: 130 }), fc.string({ maxLength: 130, unit: "binary" })),
	extent: maybe(
		fc.constantFrom(
			{ west: -25.5, south: 34, east: 45, north: 71.25 },
			{ west: 170, south: -50, east: -150, north: 0 },
		),
	),
	sight: fc.constantFrom(null, ...SIGHTS),
	tab: fc.constantFrom(...TABS),
	measure: fc.constantFrom(...MEASURES),
	by: fc.constantFrom(...GROUPINGS),
	scale: fc.constantFrom(...SCALES),
	split: maybe(fc.constantFrom(...SPLITS)),
	each: maybe(fc.constantFrom(...MULTIPLES)),
	top: maybe(fc.integer({ min: 1, max: 50 })),
	axis: fc.constantFrom(...AXES),
	events: fc.boolean(),
	rank: fc.constantFrom(null, ...LOAD_KINDS),
	currency: fc.constantFrom(...CURRENCIES),
	asOf: maybe(fc.constantFrom("2025", "2026-02", "2026-02-11")),
	recorded: maybe(fc.constantFrom("2025", "2026-02", "2026-02-11")),
	sort: maybe(fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() })),
	order: maybe(fc.record({ key: fc.constantFrom(...ORDER_KEYS), descending: fc.boolean() })),
	page: fc.integer({ min: 1, max: 100_000 }),
});
const read = (text: string) => parseView(new URLSearchParams(text), known);

test("the names and the order of the parameters are a contract", () => {
	const text =
		"country=FR,SE&status=construction&company=alpha&role=owner&subsidiaries=yes&from=2025&to=2030&kind=grid,it&programme=stargate" +
		"&cohort=2024,none&age=ageing,stale&evidence=first-hand,one&q=mistral%20ai&sight=only&extent=-5.1,41.3,9.6,51.1" +
		"&tab=table&measure=projects&by=year&scale=cumulative&split=none&each=country&axis=log&events=on&rank=grid&currency=USD&asof=2026-02-11&sort=-capacity&order=-it&page=2";
	const { view, notices } = read(text);
	expect(notices).toEqual([]);
	expect(view).toMatchObject({
		subsidiaries: true,
		countries: ["FR", "SE"],
		kinds: ["grid", "it"],
		q: "mistral ai",
		page: 2,
	});
	expect(view.sort).toEqual({ key: "capacity", descending: true });
	expect(formatView(view)).toBe(text);
	expect(formatView(DEFAULT_VIEW)).toBe("");
});

test("what is unknown is left out with a notice", () => {
	const { view, notices } = read(
		"country=SE,XX&cohort=1066,soon&age=old&from=2030&to=2020&page=100001&by=kind&measure=investment&foo=1&extent=1,2,3&sight=only",
	);
	expect(formatView(view)).toBe("country=SE&measure=investment");
	expect(notices).toEqual([
		{ param: "foo", value: "1", problem: "unknownParameter" },
		{ param: "country", value: "XX", problem: "unknownValue" },
		{ param: "cohort", value: "1066", problem: "unknownValue" },
		{ param: "cohort", value: "soon", problem: "unknownValue" },
		{ param: "age", value: "old", problem: "unknownValue" },
		{ param: "extent", value: "1,2,3", problem: "unknownValue" },
		{ param: "page", value: "100001", problem: "unknownValue" },
		{ param: "from", value: "2030–2020", problem: "reversedYears" },
		{ param: "sight", value: "only", problem: "notApplicable" },
		{ param: "by", value: "kind", problem: "notApplicable" },
	]);
});

test("of the map a link may ask for what is in sight, which needs a part of it, or for what no map shows", () => {
	expect(read("sight=unplaced").view).toMatchObject({ sight: "unplaced", extent: null });
	expect(formatView(read("sight=only&extent=1,2,3,4").view)).toBe("sight=only&extent=1,2,3,4");
	expect(read("sight=nowhere").notices).toEqual([{ param: "sight", value: "nowhere", problem: "unknownValue" }]);
});

test.each(["2026-03", "03/2026", "mars 2026", " March 2026 "])("an as-of date may be typed: “%s”", (text) => {
	const { view, notices } = read(new URLSearchParams({ asof: text }).toString());
	expect([formatView(view), notices]).toEqual(["asof=2026-03", []]);
});

test("the dates of a view outlive its filters; what is recorded now is asked for by no date", () => {
	const { view } = read("country=SE&asof=2025&recorded=1/3/2026");
	expect(formatView(withoutFilters(view))).toBe("asof=2025&recorded=2026-03-01");
	expect(recordedIn({ recorded: ["2024", "March 2026"], country: "XX" })).toBe("2026-03");
	for (const none of ["", "recorded=", "recorded=soon", "asof=2026"])
		expect(recordedIn(new URLSearchParams(none))).toBeNull();
	const day = (query: string) => dayOf(read(query).view, "2026-11-29");
	expect([day(""), day("recorded=2026"), day("recorded=2026-03"), day("asof=2025&recorded=2026-03")]).toEqual([
		...["2026-11-29", "2026-11-29", "2026-03-31", "2025-12-31"],
	]);
	expect(day("asof=2026-06&recorded=2026-03-02")).toBe("2026-03-02");
});

test("a view's link reads back without notices and gives the same link", () => {
	fc.assert(
		fc.property(views, (view) => {
			const text = formatView(view);
			const back = read(text);
			expect(back.notices).toEqual([]);
			expect(formatView(back.view)).toBe(text);
			expect(read(formatView(back.view)).view).toEqual(back.view);
		}),
	);
});

test("order and repetition of the parameters make no other view", () => {
	fc.assert(
		fc.property(views, fc.infiniteStream(fc.nat()), (view, numbers) => {
			const text = formatView(view);
			const pairs = [...new URLSearchParams(text)].flatMap(([name, value]) =>
				name === "q" || name === "extent" ? [[name, value]] : value.split(",").map((item) => [name, item]),
			);
			const shuffled = [...pairs, ...pairs]
				.map((pair) => ({ pair, at: numbers.next().value ?? 0 }))
				.sort((a, b) => a.at - b.at)
				.map(({ pair }) => pair);
			expect(formatView(parseView(new URLSearchParams(shuffled), known).view)).toBe(text);
		}),
	);
});

test("reading never fails, and what was read can be written", () => {
	const anything = fc.oneof(fc.string(), fc.string({ unit: "binary" }));
	const name = fc.oneof(fc.constantFrom("q", "from", "page", "sort", "asof", "kind", "country"), anything);
	const halves = fc.string({ unit: fc.constantFrom("\ud800", "\udc00", "a", " ", ",") });
	fc.assert(
		fc.property(fc.dictionary(name, fc.oneof(anything, halves, fc.array(anything))), (params) => {
			const { view } = parseView(params, known);
			expect(read(formatView(view))).toEqual({ view, notices: [] });
		}),
	);
});
