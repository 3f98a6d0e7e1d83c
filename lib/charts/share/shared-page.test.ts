import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { claim, dataset, money, organization, phase, programme, project } from "@/lib/domain/testing/build-dataset";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { VIEW_PARAMS } from "@/lib/domain/view/view-url";
import { testingDataset } from "../testing/testing-dataset";
import { linkedData, linkedDataText } from "./linked-data";
import { pageHead } from "./page-head";
import { shareWords } from "./share-words";
import { PAGE_PATHS, readSharedPage, sharedHref } from "./shared-page";

const TODAY = "2026-11-29";
const DATA = testingDataset();
const [en, fr] = [await testingContext("en"), await testingContext("fr")];
const page = (path: string, search = "", data = DATA) => {
	const read = readSharedPage(path, new URLSearchParams(search), data);
	if (!read) throw new Error(`There is no page ${path}.`);
	return read;
};
const said = (path: string, search = "", words = en, data = DATA) =>
	shareWords(page(path, search, data), data, TODAY, words);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("a page's description has its numbers, each with its kind and what of it has stopped", () => {
	expect(plain(said("").description)).toBe(
		"4 projects, 25% being built or in service. IT load: 1.2 GW. Site power: 400 MW. Grid connection: 200 MW. " +
			"Kind not stated: 100 MW. Investment announced: €5bn.",
	);
	expect(plain(said("/projects", "country=SE", fr).description)).toBe(
		"Suède. 2 projets, dont 50 % en construction ou en service. Charge informatique : 300 MW. Raccordement : 200 MW. " +
			"Nature non précisée : 100 MW. Investissement annoncé : 1 Md€.",
	);
	const stopped = dataset([
		project("a", "SE", {
			status: "paused",
			phases: [phase([claim(300, "it")], { status: "paused" })],
			investments: [money(2e9, "EUR", { qualifier: "up_to" })],
		}),
	]);
	expect(plain(said("", "", en, stopped).description)).toContain(
		"IT load: 300 MW (of which 300 MW paused or cancelled). Investment announced: €2bn (of which €2bn paused or cancelled, €2bn “up to”).",
	);
});

test("a view says what it leaves in, whatever it is narrowed by; nothing says that there is nothing", () => {
	const { narrowing } = said("/explore", "country=FR&cohort=2025&evidence=two&asof=2025-02&currency=original");
	expect(narrowing).toMatch(/^France · .*2025.* · Currency: Original currencies · as of February 2025$/);
	expect(plain(said("", "q=nothing+like+it").description)).toBe("“nothing like it”. No project.");
	expect(said("", "", en, dataset([])).description).toBe("No project.");
});

test("a record's page is described by its own numbers, and by what its money is for", () => {
	expect(said("/projects/a")).toMatchObject({ title: "a, Sweden", count: "Sweden · Under construction" });
	expect(plain(said("/projects/a").description)).toBe(
		"a (Sweden): under construction. IT load: 300 MW. Grid connection: 200 MW. Investment announced (capital expenditure): €1bn.",
	);
	expect(plain(said("/countries/FR").description)).toContain(
		"1 project, 0% being built or in service. Site power: 400 MW.",
	);
	const named = dataset([project("a", "FR", { programmes: ["p"], investments: [money(4e8, "EUR")] })], {
		programmes: [programme("p", { country: "FR" })],
	});
	expect(plain(said("/programmes/p", "", en, named).description)).toMatch(
		/^p\. Envelope: €1bn\. Named in this tracker: €400m\. 1 project/,
	);
});

describe("the address of a page", () => {
	const FOUR_LONG = ["north", "south", "east", "west"].map((side) => `a-campus-with-a-long-name-${side}`).join(",");
	const href = (path: string, search: string) => sharedHref(page(path, search), "en");

	test.each([
		["", "country=SE,FR&utm_source=a&measure=investment&table=gap", "/en?country=FR,SE"],
		[
			"/explore",
			"country=SE,FR&measure=investment&by=year&tab=table",
			"/en/explore?country=FR,SE&tab=table&measure=investment&by=year",
		],
		["/projects", "page=2&sort=-name&q=a+b", "/en/projects?q=a%20b&sort=-name&page=2"],
		["/countries", "sort=name&currency=USD&group=region", "/en/countries?currency=USD"],
		["/countries/FR", "country=SE&status=construction", "/en/countries/FR?status=construction"],
		["/countries/g7", "country=SE&currency=USD&page=3", "/en/countries/g7?currency=USD"],
		["/compare", "country=SE,FR&find=x&currency=USD&table=gap", "/en/compare?country=FR,SE&currency=USD"],
		["/compare", "project=a,b", "/en/compare?project=a%2Cb"],
		["/compare", `project=${FOUR_LONG}`, `/en/compare?project=${FOUR_LONG.replaceAll(",", "%2C")}`],
		["/compare", `project=${"a".repeat(101)}`, "/en/compare"],
		["/compare", `project=${"a,".repeat(99)}`, "/en/compare"],
		["/companies/unknown", "company=x&subsidiaries=yes", null],
		["/projects/a", "currency=USD&status=construction&edited=1", "/en/projects/a?currency=USD"],
		["/outcome", "split=country&by=year&cohort=2025", "/en/outcome?cohort=2025&split=country"],
		["/outcome", "split=%3Cb%3E", "/en/outcome"],
		["/outcome", "measure=investment&by=year&sort=name", "/en/outcome?measure=investment"],
		[
			"/changes/sums",
			"country=SE&measure=projects&scale=cumulative&since=2026-10-31",
			"/en/changes/sums?country=SE&measure=projects&since=2026-10-31",
		],
		["/changes", "from=2026&record=fouju&country=SE", "/en/changes?from=2026&record=fouju"],
		["/rows", "country=FR&at=FR&part=grid", "/en/rows?country=FR&at=FR&part=grid"],
		["/constructor", "", null],
		["/projects/a/history", "", null],
		["/countries/__proto__", "", null],
	])("%s?%s is %s", (path, search, canonical) => {
		const read = readSharedPage(path, new URLSearchParams(search), DATA);
		expect(read && sharedHref(read, "en")).toBe(canonical);
		if (canonical !== null) expect(href(path, canonical.split("?")[1] ?? "")).toBe(canonical);
	});
});

test("whatever is asked for, the head names one address, in each language, and says something of at most 300 signs", () => {
	const typed = fc.string({ unit: fc.constantFrom(..."<>&\"'%= \u2028é😀\ud800Aa,-0") });
	const value = fc.oneof(typed, fc.constantFrom("SE", "FR", "construction", "2025", "USD", "original"));
	const asked = fc.array(fc.tuple(fc.constantFrom(...VIEW_PARAMS, "split", "record"), value), { maxLength: 4 });
	fc.assert(
		fc.property(fc.constantFrom(...PAGE_PATHS, "/projects/a", "/countries/SE"), asked, (path, pairs) => {
			const read = page(path, new URLSearchParams(pairs).toString());
			for (const words of [en, fr]) {
				const head = pageHead(read, shareWords(read, DATA, TODAY, words), words, "More. ".repeat(100));
				expect(head.canonical).toMatch(/^[\x21-\x7e]+$/);
				expect(head.canonical).not.toMatch(/["<>]/);
				expect(head.languages.map(({ code }) => code)).toEqual([...LOCALES, "x-default"]);
				expect(head.languages.map(({ href }) => href)).toContain(head.canonical);
				expect(head.description.length).toBeLessThanOrEqual(302);
				expect(head.description.length).toBeGreaterThan(10);
				expect(head.picture.alt.startsWith(head.title)).toBe(true);
			}
		}),
		{ numRuns: 60 },
	);
});

describe("linked data", () => {
	const of = (path: string, data = DATA) =>
		linkedData(page(path, "", data), said(path, "", en, data), {
			dataset: data,
			changedOn: "2026-11-20",
			origin: "https://example.org",
			words: en,
		});

	test("says of the whole that it is a dataset, of which version and where it can be had", () => {
		expect(of("")).toMatchObject({
			"@context": "https://schema.org",
			"@type": "Dataset",
			url: "https://example.org/en",
			version: "7",
			dateModified: "2026-11-20",
			license: "https://creativecommons.org/licenses/by/4.0/",
			temporalCoverage: "2025/..",
			distribution: expect.arrayContaining([
				expect.objectContaining({ contentUrl: "https://example.org/api/v1/projects.csv", encodingFormat: "text/csv" }),
			]),
		});
		expect(of("/methodology")).toBeNull();
	});

	test("gives a project coordinates of its own only where its site is known", () => {
		const at = { latitude: 60.48, longitude: 15.43, locality: "Borlänge", admin1: "Dalarna" };
		const placed = (locationPrecision: "site" | "locality" | "region" | "country") =>
			of("/projects/p", dataset([project("p", "SE", { ...at, locationPrecision })])) as Record<string, unknown>;
		const geo = { "@type": "GeoCoordinates", latitude: 60.48, longitude: 15.43 };
		expect(placed("site")).toMatchObject({ "@type": "Place", geo });
		expect(placed("locality")).not.toHaveProperty("geo");
		expect(placed("locality").containedInPlace).toContainEqual({ "@type": "City", name: "Borlänge", geo });
		expect(placed("region").containedInPlace).toContainEqual({ "@type": "AdministrativeArea", name: "Dalarna", geo });
		expect(JSON.stringify(placed("country"))).not.toContain("GeoCoordinates");
	});

	test("says whom a company belongs to, and can't be ended by a name", () => {
		const name = '</script><!--<script>"\u2028&';
		const data = dataset([project("p", "SE")], {
			organizations: [organization("a", { name, parent: "b", aliases: ["Alias"] }), organization("b")],
		});
		const thing = of("/companies/a", data);
		expect(thing).toMatchObject({
			"@type": "Organization",
			name,
			alternateName: ["Alias"],
			parentOrganization: { url: "https://example.org/en/companies/b" },
		});
		const text = linkedDataText(thing as NonNullable<typeof thing>);
		expect(text).not.toMatch(/[<>&\u2028]/);
		expect(JSON.parse(text)).toEqual(thing);
	});
});
