import fc from "fast-check";
import { expect, test } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { rollup } from "@/lib/domain/figures/rollup";
import { claim, dataset, money, phase, project } from "@/lib/domain/testing/build-dataset";
import { STATUSES } from "@/lib/domain/values/vocabulary";
import { isWithin } from "@/lib/domain/view/extent";
import { knownNames } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { parseView } from "@/lib/domain/view/view-url";
import type { MapModel } from "./map-model";
import { prepareMap } from "./prepare-map";

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const DATA = dataset([
	project("borlange", "SE", {
		...at(60.48, 15.43),
		locationPrecision: "site",
		locality: "Borlänge",
		status: "construction",
		phases: [phase([claim(23, "it"), claim(50, "grid")], { status: "construction" })],
		investments: [money(1_200_000_000, "EUR")],
	}),
	project("falun", "SE", {
		...at(60.6, 15.63),
		locationPrecision: "locality",
		phases: [phase([claim(0.1, "it")]), phase([claim(0.2, "it")])],
	}),
	project("paris", "FR", {
		...at(48.6, 2.8),
		locationPrecision: "region",
		phases: [phase([claim(1400, "it")])],
		investments: [money(8_000_000_000, "USD")],
	}),
	project("silent", "FR", { ...at(-21.1, 55.5), locationPrecision: "country", status: "rumoured" }),
	project("nowhere", "FR", { phases: [phase([claim(10, "it")])] }),
]);
const plain = (text = "") => text.replaceAll("\u00a0", " ");
const SIZE = { path: "/en", width: 1000, height: 500 };

async function map(change: Partial<View> = {}, data = DATA): Promise<MapModel> {
	return prepareMap(select(data, { ...DEFAULT_VIEW, ...change }), SIZE, await testingContext());
}

test("marks that would lie on each other are one, which says its number, its sums by kind and its statuses", async () => {
	const { marks, unit, unplaced, beyond } = await map();
	expect(unit).toBe("Area by IT load, in megawatts");
	expect(marks.map(({ key, shape, count }) => [key, shape, count])).toEqual([
		["paris", "disc", 1],
		["borlange 2", "cluster", 2],
		["silent", "disc", 1],
	]);
	expect(plain(marks[1]?.name)).toBe(
		"2 projects: IT load 23.3 MW, Grid connection 50 MW · 1 Announced, 1 Under construction",
	);
	expect(plain(marks[0]?.name)).toBe("paris (France): IT load 1.4 GW · Announced");
	expect(marks[2]).toMatchObject({ hasFigure: false, name: "silent (France): no figure · Rumoured" });
	expect([unplaced, beyond]).toEqual([1, 0]);
});

test("areas are in proportion to the figure, the largest first", async () => {
	const { marks } = await map({ kinds: ["it"] });
	const [paris, sweden] = marks;
	expect((sweden?.r ?? 0) ** 2 / (paris?.r ?? 1) ** 2).toBeCloseTo(23.3 / 1400, 1);
	expect(paris?.r).toBe(20);
});

test("a cluster opens to the part of the map where its projects are apart", async () => {
	const cluster = (await map()).marks.find(({ shape }) => shape === "cluster");
	const { search, hash } = new URL(cluster?.href ?? "", "http://localhost");
	expect(hash).toBe("#map");
	const { view } = parseView(new URLSearchParams(search), knownNames(DATA));
	expect(view.extent).not.toBeNull();
	const opened = await map(view);
	expect(opened.marks.map(({ key, shape }) => [key, shape])).toEqual([
		["borlange", "dot"],
		["falun", "ring"],
	]);
	expect(opened.beyond).toBe(2);
});

test("only what is in sight: the same projects as in the picture's part of the world, and their sums", async () => {
	const extent = { west: 10, south: 55, east: 25, north: 65 };
	const selection = select(DATA, { ...DEFAULT_VIEW, extent, inSight: true });
	expect(selection.projects.map((position) => DATA.projects[position]?.slug)).toEqual(["borlange", "falun"]);
	expect(rollup(selection).total.capacityMw.it).toBe(23.3);
	const { marks, unplaced, beyond } = await map({ extent, inSight: true });
	expect([marks.reduce((sum, { count }) => sum + count, 0), unplaced, beyond]).toEqual([2, 0, 0]);
});

test("money in several currencies has no area until one is chosen", async () => {
	const mixed = await map({ measure: "investment", currency: "original" });
	expect(mixed.unit).toContain("several currencies");
	expect(mixed.marks.every(({ hasFigure }) => !hasFigure)).toBe(true);
	expect(mixed.marks.find(({ key }) => key === "paris")?.name).toContain("$8bn");
	const french = await map({ measure: "investment", currency: "original", countries: ["FR"] });
	expect(french.unit).toBe("Area by investment announced, in USD");
	expect(french.sizes.map(({ label }) => label).at(-1)).toBe("$5bn");
});

test("in any view each placed project is in one mark or beyond the picture, and no mark hides another wholly", async () => {
	const context = await testingContext("fr");
	const places = fc.record({
		latitude: fc.double({ min: -80, max: 80, noNaN: true }),
		longitude: fc.double({ min: -180, max: 180, noNaN: true }),
		mw: fc.integer({ min: 0, max: 5_000_000 }),
		status: fc.constantFrom(...STATUSES),
	});
	fc.assert(
		fc.property(fc.array(places, { maxLength: 60 }), fc.boolean(), (random, isZoomed) => {
			const data = dataset(
				random.map(({ latitude, longitude, mw, status }, index) =>
					project(`p${String(index).padStart(2, "0")}`, "SE", {
						latitude,
						longitude,
						status,
						phases: [phase([claim(mw / 1000, "it")], { status })],
					}),
				),
			);
			const extent = isZoomed ? { west: -20, south: -10, east: 60, north: 50 } : null;
			const selection = select(data, { ...DEFAULT_VIEW, extent });
			const { marks, unplaced, beyond } = prepareMap(selection, SIZE, context);
			expect(marks.reduce((sum, { count }) => sum + count, 0) + unplaced + beyond).toBe(random.length);
			if (extent) {
				const inside = random.filter(({ latitude, longitude }) => isWithin(extent, latitude, longitude)).length;
				expect(marks.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(inside === 0 ? 0 : 1);
			}
			marks.forEach((one, index) => {
				for (const other of marks.slice(index + 1)) {
					expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r - other.r);
				}
			});
		}),
		{ numRuns: 60 },
	);
});
