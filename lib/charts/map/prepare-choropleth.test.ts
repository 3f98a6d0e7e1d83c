import { expect, test } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { rollup } from "@/lib/domain/figures/rollup";
import { claim, country, dataset, money, phase, project } from "@/lib/domain/testing/build-dataset";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type View } from "@/lib/domain/view/view";
import { type ChoroplethModel, prepareChoropleth } from "./prepare-choropleth";

const of = (slug: string, code: string, mw: number | null, more = {}) =>
	project(slug, code, { phases: mw === null ? [] : [phase([claim(mw, "it")])], ...more });
const DATA = dataset(
	[
		of("a", "SE", 400, { investments: [money(2_000_000_000, "EUR")] }),
		of("b", "SE", 200),
		of("c", "FR", 1400),
		of("d", "LU", 20),
		of("e", "SG", 90),
		of("f", "NO", null, { phases: [phase([claim(500, "grid")])] }),
		of("g", "DE", null),
	],
	{
		countries: { SE: country(10e6, 6e11), FR: country(68e6, 3e12), LU: country(650_000, 8e10), SG: country(6e6, 5e11) },
	},
);
const plain = (text: string | null | undefined) => (text ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

async function map(change: Partial<View> = {}, locale: "en" | "fr" = "en"): Promise<ChoroplethModel> {
	return prepareChoropleth(select(DATA, { ...DEFAULT_VIEW, ...change }), await testingContext(locale));
}

test("countries by the kind that they are ranked by, one at a time: classes from the least, no figure apart from none", async () => {
	const model = await map();
	expect(model.unit).toBe("IT load, megawatts (MW)");
	expect(model.countries.map(({ code, shade }) => [code, shade])).toEqual([
		["FR", 3],
		["SE", 2],
		["SG", 1],
		["LU", 0],
		["DE", "unknown"],
		["NO", "unknown"],
	]);
	expect(model.classes.map(plain)).toEqual(["below 90", "90 to 600", "600 to 1,000", "1,000 and more"]);
	expect(plain(model.countries[1]?.label)).toBe("Sweden: 600 MW · 2 projects");
	expect(plain(model.countries.at(-1)?.label)).toBe("Norway: no figure · 1 project");
	expect(model.has).toEqual({ zero: false, unknown: true });
	const grid = await map({ rank: "grid" });
	expect(grid.countries.map(({ code, figure }) => [code, figure !== null])[0]).toEqual(["NO", true]);
});

test("each number opens to its rows and each country to its page; small countries are points", async () => {
	const { countries } = await map({ currency: "USD" });
	const at = (code: string) => countries.find((one) => one.code === code);
	expect(at("SE")?.rows).toBe("/en/rows?currency=USD&at=SE&part=it");
	expect(at("SE")?.href).toBe("/en/countries/SE?currency=USD");
	expect(countries.filter(({ point }) => point !== null).map(({ code }) => code)).toEqual(["SG", "LU"]);
	// East of Africa, in the picture.
	expect(at("SG")?.point?.x).toBeGreaterThan(500);
	expect(at("SG")?.point?.x).toBeLessThan(800);
});

test("in every scale the numbers are those of the series; who has no head count has no class", async () => {
	const perHead = await map({ scale: "per-head" });
	expect(perHead.unit).toBe("IT load, MW per million inhabitants");
	expect(plain(perHead.countries[0]?.label)).toBe("Sweden: 60 MW per million inhabitants · 2 projects");
	const money = await map({ measure: "investment" });
	expect(money.countries.filter(({ figure }) => figure !== null).map(({ code }) => code)).toEqual(["SE"]);
	const projects = await map({ measure: "projects" });
	const counted = projects.countries.reduce((sum, { label }) => sum + Number(/(\d+) projects?$/.exec(label)?.[1]), 0);
	expect(counted).toBe(rollup(select(DATA, { ...DEFAULT_VIEW, measure: "projects" })).total.projects);
});

test("its words are in the reader's language", async () => {
	const french = await map({}, "fr");
	expect(plain(french.countries[1]?.label)).toBe("Suède : 600 MW · 2 projets");
});
