import { describe, expect, it } from "vitest";
import { claim, country, dataset, money, phase, project } from "../testing/build-dataset";
import { select } from "../view/select";
import { DEFAULT_VIEW, withChange } from "../view/view";
import { countryRanks } from "./country-ranks";
import { denominatorsOf, measuredAgainst } from "./measured-against";
import { rankOf } from "./ranks";
import { rollup } from "./rollup";
import { series } from "./series";

const TODAY = "2026-11-30";
const at = (slug: string, code: string, mw: number | null, billions: number) =>
	project(slug, code, {
		phases: mw === null ? [] : [phase([claim(mw, "it")], { status: "operational" })],
		investments: [money(billions * 1e9, "EUR")],
	});
const DATA = dataset(
	[at("a", "FR", 300, 4), at("b", "SE", 100, 4), at("c", "NO", 100, 1), at("d", "DE", null, 9), at("e", "FI", 20, 1)],
	{
		countries: {
			FR: country(60e6, 3e12),
			SE: country(10e6, 6e11),
			NO: country(5e6, null),
			DE: country(80e6, 4e12),
			FI: country(null, 3e11),
			DK: country(5e6, 4e11),
		},
	},
);

describe("a rank", () => {
	const values = new Map([
		["a", 5],
		["b", 9],
		["c", 5],
		["d", null],
		["e", 1],
		["f", 9],
	]);

	it("is shared by equals, and who follows stands behind all of them", () => {
		expect(rankOf(values, "f")).toMatchObject({ place: 1, of: 5, equals: ["b"], above: null });
		expect(rankOf(values, "a")).toMatchObject({
			...{ place: 3, equals: ["c"], above: { key: "b", value: 9 }, below: { key: "e", value: 1 } },
		});
		expect(rankOf(values, "e")).toMatchObject({ place: 5, below: null });
	});

	it("is none of what isn't known", () => {
		expect(rankOf(values, "d")).toBeNull();
		expect(rankOf(values, "gone")).toBeNull();
	});
});

describe("ranks of a country", () => {
	const ranks = (code: string, change = {}) =>
		countryRanks(DATA, withChange(DEFAULT_VIEW, change), code, TODAY).map(({ scale, measure, kind, rank }) => [
			[scale, measure, kind].filter(Boolean).join(" "),
			`${rank.place} of ${rank.of}`,
			rank.above?.key ?? null,
			rank.below?.key ?? null,
		]);

	it("are among all countries with a figure, whatever country the view is narrowed to", () => {
		expect(ranks("SE", { countries: ["SE"] })).toEqual([
			["absolute projects", "1 of 5", null, null],
			["absolute capacity it", "2 of 4", "FR", "FI"],
			["absolute investment", "2 of 5", "DE", "FI"],
			["per-head capacity it", "2 of 3", "NO", "FR"],
			["per-head investment", "1 of 4", null, "NO"],
			["per-gdp capacity it", "1 of 3", null, "FR"],
			["per-gdp investment", "1 of 4", null, "FI"],
		]);
		expect(ranks("DE").map(([name]) => name)).not.toContain("absolute capacity it");
	});

	it("aren't made of amounts in several currencies, and obey the view's filters", () => {
		expect(ranks("FR", { currency: "original" }).map(([name]) => name)).not.toContain("absolute investment");
		expect(ranks("FR", { statuses: ["construction"] })).toEqual([]);
	});
});

describe("countries measured together", () => {
	const of = (codes: string[], scale: string, measure: string) => {
		const ratios = measuredAgainst(DATA, DEFAULT_VIEW, codes, TODAY);
		return ratios.find((ratio) => ratio.scale === scale && ratio.measure === measure);
	};

	it("are sums over sums; one without what is under the line is left out above it, one without projects isn't", () => {
		expect(of(["FR", "SE", "DK"], "per-head", "capacity")?.values[0]?.value).toBeCloseTo((400 / 75e6) * 1e6, 10);
		const nordic = ["SE", "NO", "FI", "DK"];
		expect(of(nordic, "per-head", "capacity")?.values[0]?.value).toBeCloseTo((200 / 20e6) * 1e6, 10);
		expect(of(nordic, "per-head", "investment")?.values[0]?.value).toBeCloseTo(5e9 / 20e6, 10);
		expect(of(nordic, "per-gdp", "capacity")?.values[0]?.value).toBeCloseTo((120 / 1.3e12) * 1e9, 10);
		expect(of(nordic, "per-head", "capacity")?.view.countries).toEqual(["DK", "NO", "SE"]);
		expect(denominatorsOf(DATA, nordic)).toMatchObject({ withoutPopulation: ["FI"], withoutGdp: ["NO"] });
		expect(of(["FI"], "per-head", "capacity")).toBeUndefined();
	});

	it("alone are what the series of a country says", () => {
		for (const { measure, scale, values } of measuredAgainst(DATA, DEFAULT_VIEW, ["FR"], TODAY)) {
			const view = withChange(DEFAULT_VIEW, { measure, scale });
			const drawn = series(rollup(select(DATA, view, TODAY), "country"), view, DATA.countries);
			const row = drawn.rows.find(({ key }) => key === "FR");
			expect([measure, scale, values.map(({ value }) => value)]).toEqual([
				measure,
				scale,
				row?.values.map(({ value }) => value),
			]);
		}
	});
});
