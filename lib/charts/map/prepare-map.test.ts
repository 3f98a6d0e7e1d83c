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
import { preparePlace } from "./prepare-place";

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

test("marks of a view as recorded lead to the record of that day, and so do those around a place", async () => {
	const recorded = "2026-06-30";
	const { marks } = await map({ recorded });
	const paris = marks.find(({ key }) => key === "paris");
	expect(paris?.href).toBe("/en/projects/paris?recorded=2026-06-30");
	const [one] = DATA.projects;
	const place = one && preparePlace(one, DATA.projects, { recorded, ...SIZE }, await testingContext());
	expect(place?.marks.map(({ href }) => href)).toEqual([
		"/en/projects/falun?recorded=2026-06-30",
		"/en/projects/borlange?recorded=2026-06-30",
	]);
});

test("marks that would lie on each other are one, which says its number, its sums by kind and its statuses", async () => {
	const { marks, unit } = await map();
	expect(unit).toBe("Area by IT load, in megawatts");
	expect(marks.map(({ key, shape, count }) => [key, shape, count])).toEqual([
		["silent", "disc", 1],
		["paris", "disc", 1],
		["borlange 2", "cluster", 2],
	]);
	expect(plain(marks[2]?.name)).toBe(
		"2 projects: IT load 23.3 MW, Grid connection 50 MW · 1 Announced, 1 Under construction",
	);
	expect(plain(marks[1]?.name)).toBe("paris (France): IT load 1.4 GW · Announced");
	expect(marks[0]).toMatchObject({ value: null, name: "silent (France): no figure · Rumoured" });
});

test("areas are in proportion to the figure, the largest first", async () => {
	const { marks } = await map({ kinds: ["it"] });
	const [paris, sweden] = marks;
	expect(paris?.r).toBe(20);
	// What is several has room for its number.
	expect(sweden?.r).toBe(9);
	const two = dataset([
		project("small", "US", { ...at(40, -100), locationPrecision: "site", phases: [phase([claim(100, "it")])] }),
		project("large", "IN", { ...at(20, 78), locationPrecision: "site", phases: [phase([claim(400, "it")])] }),
	]);
	expect((await map({}, two)).marks.map(({ key, r }) => [key, r])).toEqual([
		["large", 20],
		["small", 10],
	]);
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
});

test("only what is in sight: the same projects as in the picture's part of the world, and their sums", async () => {
	const extent = { west: 10, south: 55, east: 25, north: 65 };
	const selection = select(DATA, { ...DEFAULT_VIEW, extent, sight: "only" });
	expect(selection.projects.map((position) => DATA.projects[position]?.slug)).toEqual(["borlange", "falun"]);
	expect(rollup(selection).total.capacityMw.it).toBe(23.3);
	const { marks } = await map({ extent, sight: "only" });
	expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(2);
});

test("money in several currencies has no area until one is chosen", async () => {
	const mixed = await map({ measure: "investment", currency: "original" });
	expect(mixed.unit).toContain("several currencies");
	expect(mixed.marks.every(({ value }) => value === null)).toBe(true);
	expect(mixed.marks.find(({ key }) => key === "paris")?.name).toContain("$8bn");
	const french = await map({ measure: "investment", currency: "original", countries: ["FR"] });
	expect(french.unit).toBe("Area by investment announced, in USD");
	expect(french.sizes.map(({ label }) => label).at(-1)).toBe("$5bn");
});

test("in any view the marks' sums are the view's, all that is asked for is in them, and no mark hides another wholly", async () => {
	const context = await testingContext("fr");
	const places = fc.record({
		latitude: fc.double({ min: -55, max: 77, noNaN: true }),
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
			const { marks } = prepareMap(selection, SIZE, context);
			const shown = marks.reduce((sum, { count }) => sum + count, 0);
			if (extent) {
				const inside = random.filter(({ latitude, longitude }) => isWithin(extent, latitude, longitude)).length;
				expect(shown).toBeGreaterThanOrEqual(inside);
			} else {
				expect(shown).toBe(random.length);
				const kw = marks.reduce((sum, { value }) => sum + Math.round(1000 * (value ?? 0)), 0);
				expect(kw).toBe(Math.round(1000 * rollup(selection).total.capacityMw.it));
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

test("pictures of one ground show the same part of the world, areas of one scale, and no mark that moves", async () => {
	const context = await testingContext();
	const days = ["2024-06-01", "2025-06-01", "2026-06-01"] as const;
	const places = fc.record({
		latitude: fc.double({ min: -55, max: 77, noNaN: true }),
		longitude: fc.double({ min: -180, max: 180, noNaN: true }),
		mw: fc.integer({ min: 0, max: 5_000_000 }),
		day: fc.constantFrom(...days),
	});
	fc.assert(
		fc.property(fc.array(places, { minLength: 1, maxLength: 60 }), (random) => {
			const data = dataset(
				random.map(({ latitude, longitude, mw, day }, index) =>
					project(`p${String(index).padStart(2, "0")}`, "SE", {
						latitude,
						longitude,
						announcedOn: day,
						phases: [phase([claim(mw / 1000, "it")])],
					}),
				),
			);
			const ground = select(data, DEFAULT_VIEW);
			const whole = prepareMap(ground, SIZE, context);
			const placesOfGround = new Set(whole.marks.map(({ x, y }) => `${x} ${y}`));
			for (const asOf of days) {
				const selection = select(data, { ...DEFAULT_VIEW, asOf });
				const { marks, ...picture } = prepareMap(selection, { ...SIZE, ground }, context);
				const { marks: _, ...same } = whole;
				expect(picture).toEqual(same);
				expect(marks.every(({ x, y }) => placesOfGround.has(`${x} ${y}`))).toBe(true);
				expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(selection.projects.length);
				const kw = marks.reduce((sum, { value }) => sum + Math.round(1000 * (value ?? 0)), 0);
				expect(kw).toBe(Math.round(1000 * rollup(selection).total.capacityMw.it));
			}
		}),
		{ numRuns: 30 },
	);
});

test("what is on no ground is at its own place, and a cluster of which one is left says so", async () => {
	const context = await testingContext();
	const extent = { west: -30, south: 20, east: 60, north: 75 };
	const ground = select(DATA, { ...DEFAULT_VIEW, extent, countries: ["SE"] });
	const announced = select(DATA, { ...DEFAULT_VIEW, extent, statuses: ["announced"] });
	const { marks } = prepareMap(announced, { ...SIZE, ground }, context);
	expect(marks.map(({ key, shape, count }) => [key, shape, count])).toEqual([
		["paris", "disc", 1],
		["falun 1", "cluster", 1],
	]);
	expect(plain(marks[1]?.name)).toBe("1 project: IT load 0.3 MW · 1 Announced");
});

test("without a part that was asked for a map shows the chosen countries and all projects; with one, that and what is around it", async () => {
	const french = await map({ countries: ["FR"] });
	// The mainland and Réunion.
	expect(french.extent.west).toBeLessThan(-4.8);
	expect(french.extent.east).toBeGreaterThan(55.5);
	const swedish = await map({ countries: ["SE"] });
	expect(swedish.extent.south).toBeGreaterThan(45);
	expect(swedish.extent.north).toBeGreaterThan(69);
	expect(swedish.frame).toBeNull();
	// Greenland has no project: it is shown where it is all that was chosen.
	expect((await map({ countries: ["SE", "GL"] })).extent).toEqual(swedish.extent);
	expect((await map({ countries: ["GL"] })).extent.west).toBeLessThan(-50);
	const tall = { west: 14, south: 56, east: 16, north: 64 };
	const framed = await map({ extent: tall });
	expect(framed.frame?.height).toBeCloseTo(SIZE.height, 0);
	expect(framed.frame?.width).toBeLessThan(SIZE.width / 2);
	// What the picture shows is a part that has no frame, and shows the same.
	const again = await map({ extent: framed.extent });
	expect(again.frame).toBeNull();
	expect(again.extent).toEqual(framed.extent);
});

test("across the date line marks are where their places are, beside each other", async () => {
	const pacific = dataset([
		project("auckland", "NZ", { ...at(-36.85, 174.76), phases: [phase([claim(10, "it")])] }),
		project("apia", "WS", { ...at(-13.8, -171.8), phases: [phase([claim(10, "it")])] }),
	]);
	const { marks, worlds } = await map({ extent: { west: 160, south: -45, east: -160, north: 0 } }, pacific);
	const [auckland, apia] = ["auckland", "apia"].map((slug) => marks.find(({ key }) => key === slug));
	expect(auckland?.x).toBeLessThan(apia?.x ?? 0);
	expect(apia?.x).toBeLessThan(SIZE.width);
	expect(worlds).toEqual([-1, 0]);
});

test("a region is a disc as wide as one of its country, in the map's own scale", async () => {
	const [far, near] = await Promise.all([
		map({ countries: ["FR"] }),
		map({ extent: { west: 1, south: 47, east: 5, north: 50 } }),
	]);
	const discOf = ({ marks, transform: { k } }: MapModel) => {
		const paris = marks.find(({ key }) => key === "paris");
		return [paris?.shape, Math.round((5 * (paris?.spread ?? 0)) / k) / 5];
	};
	expect(discOf(near)).toEqual(discOf(far));
	// About 176 km wide, on a map whose unit is 26.5 km long at this latitude.
	expect(discOf(near)).toEqual(["disc", 3.4]);
});

test("a map is the same in every language but its words, however its view is grouped, and at every scale that comes again", async () => {
	const [en, fr] = [await testingContext("en"), await testingContext("fr")];
	const drawn = (change: Partial<View>, context: typeof en) =>
		prepareMap(select(DATA, { ...DEFAULT_VIEW, ...change }), SIZE, context);
	const [first, french] = [drawn({}, en), drawn({ by: "year", scale: "cumulative", axis: "log" }, fr)];
	const placesOf = ({ marks }: MapModel) => marks.map(({ key, x, y, r, value }) => [key, x, y, r, value]);
	expect(placesOf(french)).toEqual(placesOf(first));
	expect([first.unit, french.unit]).toEqual([
		"Area by IT load, in megawatts",
		"Surface selon Charge informatique, en mégawatts",
	]);
	expect(drawn({ rank: "grid" }, en).unit).toContain("Grid connection");
	const extents = [1, 2, 4, 8, 16, 32].map((part) => ({
		west: 5,
		east: 5 + 40 / part,
		south: 40,
		north: 40 + 25 / part,
	}));
	const once = extents.map((extent) => placesOf(drawn({ extent }, en)));
	expect(extents.map((extent) => placesOf(drawn({ extent }, en)))).toEqual(once);
});

test("around a place are the others that its picture shows, across the date line as well", async () => {
	const data = dataset([
		project("east", "FJ", { ...at(-17, 179.5), locationPrecision: "site" }),
		project("west", "FJ", { ...at(-17.5, -179.5), locationPrecision: "site" }),
		project("far", "SE", at(60, 15)),
		project("nowhere", "FJ"),
	]);
	const [east] = data.projects;
	const place =
		east && preparePlace(east, data.projects, { recorded: null, width: 600, height: 300 }, await testingContext());
	expect(place?.marks.map(({ key }) => key)).toEqual(["west", "east"]);
	const [west, own] = place?.marks ?? [];
	expect((west?.x ?? 0) - (own?.x ?? 0)).toBeGreaterThan(10);
	expect(west?.x).toBeLessThan(600);
});
