import { describe, expect, test } from "vitest";
import { addressesCited, newSourceId, readNewSources, withSourceIds } from "./new-sources";

const URL = "https://www.example.org/a?utm_source=x";
const DESCRIBED = {
	title: " A title ",
	publisher: "Le Quotidien d’Essai",
	publishedOn: "11 févr. 2026",
	language: "fr",
};
const NONE: ReadonlyMap<string, string> = new Map();

const form = (...citations: unknown[]) => ({ name: "x", phases: [{ name: { en: "One" }, claims: [{ citations }] }] });
const PATH = ["phases", 0, "claims", 0, "citations", 0];

describe("sources that a form makes", () => {
	test("an address with a title, a publisher, a date and a language", () => {
		const { sources, problems, idOf } = readNewSources(form({ source: URL, newSource: DESCRIBED }), "en", NONE);
		expect(problems).toEqual([]);
		expect(sources).toEqual([
			{
				id: expect.stringMatching(/^le-quotidien-d-essai-2026-02-11-[0-9a-f]{6}$/),
				url: "https://www.example.org/a",
				title: "A title",
				publisher: "Le Quotidien d’Essai",
				publishedOn: "2026-02-11",
				language: "fr",
				retrievedOn: null,
				archivedUrl: null,
			},
		]);
		expect(idOf("http://example.org/a/")).toBe(sources[0]?.id);
		expect(idOf("some-id")).toBe("some-id");
	});

	test("cited twice, it is made once, wherever it is described", () => {
		const texts = form({ source: "example.org/a" }, { source: URL, newSource: DESCRIBED }, { source: `${URL}#top` });
		const { sources, problems, idOf } = readNewSources(texts, "fr", NONE);
		expect(problems).toEqual([]);
		expect(sources).toHaveLength(1);
		const id = sources[0]?.id;
		expect(withSourceIds(texts, idOf)).toMatchObject({
			phases: [{ claims: [{ citations: [{ source: id }, { source: id }, { source: id }] }] }],
		});
	});

	test("a known address is cited, and nothing is made", () => {
		const { sources, problems, idOf } = readNewSources(
			form({ source: URL, newSource: DESCRIBED }),
			"en",
			new Map([["example.org/a", "known-one"]]),
		);
		expect({ sources, problems }).toEqual({ sources: [], problems: [] });
		expect(idOf(URL)).toBe("known-one");
	});

	test("an address that nobody describes is asked about, once", () => {
		const texts = form({ source: URL }, { source: URL, newSource: { title: " ", language: "" } });
		expect(readNewSources(texts, "en", NONE)).toMatchObject({
			sources: [],
			problems: [{ path: [...PATH, "source"], code: "newSource" }],
		});
	});

	test("what is missing or can't be read is told at its field", () => {
		const newSource = { title: "", publisher: "P", publishedOn: "Q1 2026", language: "" };
		expect(readNewSources(form({ source: URL, newSource }), "en", NONE).problems).toEqual([
			{ path: [...PATH, "newSource", "title"], code: "required" },
			{ path: [...PATH, "newSource", "publishedOn"], code: "partialDate" },
			{ path: [...PATH, "newSource", "language"], code: "required" },
		]);
	});

	test("an undated source has no date in its id", () => {
		expect(newSourceId({ publisher: "新聞", publishedOn: null, url: URL })).toMatch(/^source-[0-9a-f]{6}$/);
		expect(newSourceId({ publisher: "P", publishedOn: "2026", url: URL })).not.toBe(
			newSourceId({ publisher: "P", publishedOn: "2026", url: "https://example.org/b" }),
		);
	});

	test("texts that are no form have no sources", () => {
		for (const texts of [null, "x", 3, [], { citations: "x" }, { citations: [null, "x", { source: 3 }] }]) {
			expect(readNewSources(texts, "en", NONE)).toMatchObject({ sources: [], problems: [] });
			expect(withSourceIds(texts, (text) => text)).toEqual(texts);
		}
	});

	test("the addresses to look up", () => {
		expect(addressesCited(form({ source: URL }, { source: "some-id" }, { source: "" }))).toEqual([URL]);
	});
});
