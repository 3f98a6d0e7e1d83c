import { describe, expect, test } from "vitest";
import { NO_METADATA, type PageMarks, pageMetadata, pageOffers } from "./page-metadata";

const read = (marks: Partial<PageMarks>) =>
	pageMetadata({ title: null, language: null, metas: [], linkedData: [], ...marks });
const data = (value: unknown) => ({ linkedData: [JSON.stringify(value)] });

test("a page that says nothing proposes nothing", () => {
	expect(read({})).toEqual(NO_METADATA);
	expect(read({ title: " \u200b ", language: "", metas: [["date", ""]] })).toEqual(NO_METADATA);
});

describe("its title", () => {
	test.each<[string, Partial<PageMarks>]>([
		["Un campus à Borlänge", { title: "  Un campus\n à Borlänge " }],
		[
			"Un campus à Borlänge",
			{ title: "Un campus à Borlänge | Le Quotidien", metas: [["og:site_name", "Le Quotidien"]] },
		],
		["A – B", { title: "A – B - Reuters", metas: [["og:site_name", "Reuters"]] }],
		["In Reuters", { title: "In Reuters", metas: [["og:site_name", "Reuters"]] }],
		["The real one", { title: "Site", metas: [["og:title", "The real one"]] }],
		["Headline", { title: "Site", ...data({ "@type": "NewsArticle", headline: "Headline" }) }],
		["Straight", { title: "\u202eStraight" }],
	])("%s", (title, marks) => {
		expect(read(marks).title).toBe(title);
	});

	test("one that is longer than any title isn't taken", () => {
		expect(read({ title: "a".repeat(501) }).title).toBeNull();
	});
});

describe("its publisher is the site as it names itself", () => {
	test.each<[string | null, Partial<PageMarks>]>([
		["Le Quotidien", { metas: [["og:site_name", " Le\u202e Quotidien "]] }],
		["Gazette", data({ "@type": "NewsArticle", publisher: { "@type": "Organization", name: "Gazette" } })],
		["Gazette", data({ "@type": "NewsArticle", publisher: [{ name: "Gazette" }, { name: "Other" }] })],
		[null, data({ "@type": "NewsArticle", publisher: "https://gazette.example/#us" })],
		[null, data({ "@type": "NewsArticle", publisher: { name: { en: "Gazette" } } })],
		[null, { metas: [["application-name", "Web app"]] }],
		[null, { metas: [["og:site_name", "a".repeat(201)]] }],
	])("%s", (publisher, marks) => {
		expect(read(marks).publisher).toBe(publisher);
	});
});

describe("its date is the day that it gives", () => {
	test.each([
		["2026-02-11T00:30:00+02:00", "2026-02-11"],
		["2026-02-11", "2026-02-11"],
		["2026/02/11", "2026-02-11"],
		["20260211", "2026-02-11"],
		[" 2026-02-11 08:00", "2026-02-11"],
		["2026-02-31", null],
		["11/02/2026", null],
		["2026", null],
		["202602111", null],
		["yesterday", null],
	])("%s", (content, date) => {
		expect(read({ metas: [["article:published_time", content]] }).publishedOn).toBe(date);
		expect(read(data({ "@type": "NewsArticle", datePublished: content })).publishedOn).toBe(date);
	});

	test("from linked data in a list or a graph, of an article and of nothing else", () => {
		const article = { "@type": ["NewsArticle", "Thing"], datePublished: "2026-02-11" };
		expect(read(data([{ "@type": "Person" }, article])).publishedOn).toBe("2026-02-11");
		expect(read(data({ "@graph": [article] })).publishedOn).toBe("2026-02-11");
		expect(read(data({ "@type": "Product", datePublished: "2026-02-11" })).publishedOn).toBeNull();
		expect(read({ linkedData: ["{", "null", "[1]", '{"@type":7}', '{"@graph":null}'] })).toEqual(NO_METADATA);
	});
});

test.each([
	["fr-FR", "fr"],
	["sv", "sv"],
	["EN_us", "en"],
	["french", null],
	["x", null],
])("its language %s", (language, code) => {
	expect(read({ language }).language).toBe(code);
	expect(read({ metas: [["og:locale", language]] }).language).toBe(code);
});

test("offered is what isn't there, and what the form says otherwise, not what only looks otherwise", () => {
	const page = { title: "L’essai", publisher: "Gazette", publishedOn: "2026-02-11", language: "fr" };
	const nothing = { title: "", publisher: " ", publishedOn: "", language: "" };
	const offer = (typed: Partial<typeof nothing>) => {
		const { empty, otherwise } = pageOffers(page, { ...nothing, ...typed }, "fr");
		return [empty, otherwise].map((list) => list.map(({ field }) => field).join(" "));
	};
	expect(offer({})).toEqual(["title publisher publishedOn language", ""]);
	expect(offer({ title: "[An article]", publishedOn: "10/02/2026", language: "en" })).toEqual([
		"publisher",
		"title publishedOn language",
	]);
	expect(
		offer({ title: "L'Essai ", publisher: "La Gazette SA", publishedOn: "11 févr. 2026", language: "fr" }),
	).toEqual(["", ""]);
	expect(offer({ title: "L'Essai", publishedOn: "02/2026" })).toEqual(["publisher language", "publishedOn"]);
	expect(offer({ title: "L'Essai", publishedOn: "no date" })).toEqual(["publisher language", "publishedOn"]);
	expect(pageOffers(NO_METADATA, { ...nothing, title: "A" }, "fr")).toEqual({ empty: [], otherwise: [] });
});
