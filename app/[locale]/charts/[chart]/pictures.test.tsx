import { Resvg } from "@resvg/resvg-js";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { SpanSheet } from "@/components/charts/chart-sheet";
import { testingContext } from "@/components/charts/testing-context";
import { FIGURES } from "@/lib/charts/files/figure-files";
import { prepareBridgeSheet } from "@/lib/charts/prepare/prepare-bridge-sheet";
import { claim, country, dataset, money, phase, programme, project } from "@/lib/domain/testing/build-dataset";
import type { Bridge } from "@/lib/domain/time/bridge";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { svgToPng } from "@/lib/server/pictures/svg-to-png";
import { askPicture, type PictureId } from "./pictures";

const TODAY = "2026-11-30";
const ADDRESS = "https://example.org/en/there";
const SAID = { filters: "Country: Sweden", day: "30 November 2026" };
/** Twelve projects, so that there are curves, in a large, a small and an unnamed country. */
const DATA = dataset(
	[
		...Array.from({ length: 10 }, (_, at) =>
			project(`p${at}`, at < 9 ? "SE" : "SG", {
				status: at < 4 ? "operational" : "construction",
				announcedOn: `2024-0${(at % 9) + 1}-01`,
				programmes: ["fund"],
				phases: [
					phase([claim(100 + at, "it")], { status: at < 4 ? "operational" : "construction", operationalOn: "2026-06" }),
				],
				investments: [money(1_000_000_000, "EUR", { announcedOn: "2024-05-10" })],
			}),
		),
		project("none", "FR", { announcedOn: "2024-05-01" }),
		project("old", "FR", { announcedOn: "2023-05-01" }),
	],
	{
		version: 7,
		countries: { FR: country(60_000_000, 3e12), SE: country(10_000_000, 6e11), SG: country(6_000_000, 5e11) },
		programmes: [
			programme("fund", {
				name: { en: "A fund", fr: "Un fonds" },
				announcedOn: "2024-01-10",
				amount: 109_000_000_000,
				currency: "EUR",
			}),
			programme("empty", {
				name: { en: "Nothing", fr: "Rien" },
				announcedOn: "2024-01-10",
				amount: null,
				currency: null,
			}),
		],
	},
);

async function ask(id: PictureId, query: string) {
	return askPicture(id, { params: new URLSearchParams(query), dataset: DATA, today: TODAY });
}

async function draw(id: PictureId, query: string, locale: Locale = "en") {
	const { errors, draw: drawn } = await ask(id, query);
	expect(errors).toEqual([]);
	return renderToStaticMarkup(await drawn(ADDRESS, await testingContext(locale), SAID)).replace(/[\u00a0\u202f]/g, " ");
}

/** What a picture that stands alone says and hasn't. */
function expectToStandAlone(svg: string) {
	expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
	expect(svg).not.toMatch(/var\(|<a |<use|NaN|undefined|color-mix/);
	for (const said of ["CC BY 4.0", "7", ADDRESS, SAID.filters, SAID.day]) expect(svg).toContain(said);
}

describe("every figure is a picture that stands alone, with title, unit, source, date, licence and address", () => {
	const cases: [PictureId, string, string[]][] = [
		["map", "", ["Where the projects are"]],
		["countries-map", "measure=capacity", ["How much each country has", "IT load", "projects, no figure", "<circle"]],
		[
			"programme",
			"programme=fund",
			[
				...["A fund", "From the envelope to what runs, EUR", "€109bn", "Envelope", "Named in this tracker"],
				...["Being built: €6bn", "In service: €4bn", "Named by no project here: €99bn.", "stroke-dasharray"],
			],
		],
		[
			"compared-years",
			"country=SE,SG&part=it",
			["Capacity by year of entry into service, IT load", "Sweden", "Singapore", "2026", "In service"],
		],
		["compared-years", "project=p0&part=announced", ["Investment by year of announcement", "2024"]],
		["compared-timeline", "country=SE,SG", ["On one timeline", "Sweden", "p3", "Jun 2026", "Under construction"]],
		["compared-timeline", "project=p0", ["p0", "In service", "Jun 2026"]],
		["waiting", "", ["From announcement to works and to service", "Until works begin", "years since the announcement"]],
	];
	it.each(cases)("%s", async (id, query, texts) => {
		const svg = await draw(id, query);
		expectToStandAlone(svg);
		for (const text of texts) expect(svg).toContain(text);
		const png = await svgToPng(svg, 1);
		expect(String.fromCharCode(...png.subarray(1, 4))).toBe("PNG");
		expectToStandAlone(await draw(id, query, "fr"));
	});

	it.each(LOCALES)("changed sums, each part a bridge of its own (%s)", async (locale) => {
		const bridge: Bridge = {
			before: { it: 1_000_500 },
			after: { it: 900_500, grid: 20_000 },
			steps: [
				{ reason: "fact", parts: { grid: 20_000 }, projects: [] },
				{ reason: "correction", parts: { it: -100_000 }, projects: [] },
			],
		};
		const asked = {
			bridge,
			days: { since: "2026-01-31", until: "2026-06-30" },
			view: DEFAULT_VIEW,
			dataset: DATA,
		};
		const words = await testingContext(locale);
		const { sheet, plot } = prepareBridgeSheet(asked, ADDRESS, words, SAID);
		const svg = renderToStaticMarkup(<SpanSheet sheet={sheet} plot={plot} />);
		expectToStandAlone(svg);
		const texts = plot.texts.map(({ text }) => text.replace(/[\u00a0\u202f]/g, " "));
		expect(texts).toContain(locale === "en" ? "1,000.5 MW" : "1 000,5 MW");
		expect(texts).toContain("−100 MW");
		expect(texts).toContain("+20 MW");
		// What was taken off is hollow, from where the last sum ended.
		const [before, fall] = plot.bars;
		expect([before?.isHollow, fall?.isHollow]).toEqual([false, true]);
		expect((fall?.x ?? 0) + (fall?.width ?? 0)).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 0);
	});
});

test("what has nothing to draw says so", async () => {
	expect(await draw("programme", "programme=empty")).toContain("No figures for this selection.");
	expect(await draw("waiting", "country=FR")).toContain("no curve is drawn for fewer than 10");
	const { sheet } = prepareBridgeSheet(
		{
			bridge: { before: {}, after: {}, steps: [] },
			days: { since: "2026-01-31", until: TODAY },
			view: DEFAULT_VIEW,
			dataset: DATA,
		},
		ADDRESS,
		await testingContext(),
	);
	expect(JSON.stringify(sheet.texts)).toContain("Nothing is counted in this view on either day.");
});

test("a country with projects and no figure is seen to be hatched, and not white as one without projects", async () => {
	const svg = await draw("countries-map", "");
	const [hatched = ""] = /<path[^>]*fill="url\(#[a-z-]+\)"[^>]*>/.exec(svg) ?? [];
	const patterns = [...svg.matchAll(/<pattern.*?<\/pattern>/g)].join("");
	const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="500">${patterns}${hatched.replace(/stroke="[^"]*"/, "")}</path></svg>`;
	const pixels = new Resvg(alone, { fitTo: { mode: "zoom", value: 4 } }).render().pixels;
	const opaque = pixels.filter((_, at) => at % 4 === 0 && pixels[at + 3] === 255);
	expect(opaque.length).toBeGreaterThan(1000);
	expect(opaque.filter((red) => red > 250).length / opaque.length).toBeGreaterThan(0.4);
	expect(opaque.filter((red) => red < 180).length / opaque.length).toBeGreaterThan(0.05);
});

test("what can't be used is refused by its name, and never drawn", async () => {
	for (const [id, query, param] of [
		["programme", "", "programme"],
		["programme", "programme=nobody", "programme"],
		["programme", "programme=fund,empty", "programme"],
		["programme", "programme=fund&asof=2023", "programme"],
		["programme", "programme=fund&country=SE", "country"],
		["countries-map", "scale=log", "scale"],
		["waiting", "by=year", "by"],
		["waiting", "since=2024", "since"],
		["changed-sums", "since=soon", "since"],
		["capacity-by-country", "country=Sweden", "country"],
		["compared-years", "country=SE,SG", "part"],
		["compared-years", "country=SE&part=generation", "part"],
		["compared-years", "country=SE&part=it&table=years", "table"],
		["compared-years", "part=it", "country"],
		["compared-timeline", "country=SE&programme=fund", "programme"],
		["compared-timeline", "project=nobody", "project"],
		["compared-timeline", "country=SE&part=it", "part"],
	] as const) {
		const { errors } = await ask(id, query);
		expect([id, query, errors.map((error) => error.param)]).toEqual([id, query, expect.arrayContaining([param])]);
	}
});

test("the map of countries shows what can't be had by country in plain units, and has one address for it", async () => {
	const asked = await ask("countries-map", "measure=projects&by=year&scale=cumulative");
	expect(asked.errors).toEqual([]);
	expect(asked.narrowed).toMatchObject({ by: "country", scale: "absolute", measure: "projects" });
	expect(asked.page).toMatch(/^\/explore\?.*tab=map.*#countries-map$/);
});

test("every figure has a name that its address takes", () => {
	for (const id of FIGURES) expect(id).toMatch(/^[a-z-]+$/);
});
