import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BY_EDITOR } from "../../commands/core/testing-records";
import { saveSources } from "../../commands/source/source";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { findSourcesByUrl, searchSources, sourcesById } from "./source-search";

describe("searching sources", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		const source = (id: string, url: string, title: string, publishedOn: string | null, more = {}) => ({
			record: { id, url, title, publisher: "Test Press", language: "fr", publishedOn, ...more },
		});
		const saved = await saveSources(database.client, {
			...BY_EDITOR,
			sources: [
				source("a-old", "https://www.example.org/borlange", "Un test à Borlänge", "2025-03"),
				source("b-new", "https://example.org/other?id=1", "Un autre test, 100 % Écologie_", "2026-02-11"),
				source("c-undated", "https://example.net/Path/", "A third", null, {
					publisher: "Elsewhere",
					archivedUrl: "https://web.archive.org/web/2026/https://example.net/Path/",
				}),
				source("d-twin", "http://example.org/borlange/?utm_source=x", "Un test à Borlänge (bis)", "2024"),
			],
		});
		expect(saved.ok).toBe(true);
	});

	afterAll(() => database.drop());

	const search = async (query: string) => (await searchSources(database.client, query)).map(({ id }) => id);

	test("every word, without accents or capitals, the newest first", async () => {
		expect(await search("TEST un")).toEqual(["b-new", "a-old", "d-twin"]);
		expect(await search("borlange press")).toEqual(["a-old", "d-twin"]);
		expect(await search("ecologie")).toEqual(["b-new"]);
		expect(await search("elsewhere")).toEqual(["c-undated"]);
		expect(await search("nothing of the kind")).toEqual([]);
		expect(await search("")).toEqual(["b-new", "a-old", "d-twin", "c-undated"]);
	});

	test("signs that patterns are made of are only signs", async () => {
		expect(await search("100 %")).toEqual(["b-new"]);
		expect(await search("écologie_")).toEqual(["b-new"]);
		expect(await search("a\u0000third \ud800")).toEqual(["c-undated"]);
		expect(await search(`" ' \\ { } ,`)).toEqual([]);
	});

	test("an address finds its document, however it is written", async () => {
		expect(await search("https://example.org/borlange#top")).toEqual(["a-old", "d-twin"]);
		expect(await search("www.example.org/other/?utm_medium=m&id=1")).toEqual(["b-new"]);
		expect(await search("https://example.org/other?id=2")).toEqual([]);
		expect(await search("https://example.net/path")).toEqual([]);
		expect(await search("https://web.archive.org/web/2026/https://example.net/Path")).toEqual(["c-undated"]);
	});

	test("several addresses at once, by what they are known by", async () => {
		const found = await findSourcesByUrl(database.client, [
			"https://example.net/Path",
			"https://nobody.example/x",
			"?",
		]);
		expect([...found].map(([key, sources]) => [key, sources.map(({ id }) => id)])).toEqual([
			["example.net/Path", ["c-undated"]],
		]);
	});

	test("by id", async () => {
		const [source] = await sourcesById(database.client, ["a-old", "nobody"]);
		expect(source).toEqual({
			id: "a-old",
			url: "https://www.example.org/borlange",
			title: "Un test à Borlänge",
			publisher: "Test Press",
			publishedOn: "2025-03",
			language: "fr",
			archivedUrl: null,
		});
	});
});
