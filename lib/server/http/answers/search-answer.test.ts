import { describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { SearchData } from "@/lib/domain/search/search-data";
import { keepSourceTitles } from "../../queries/dataset/source-titles";
import { built, refused } from "../core/testing-built";
import { TESTING_DATASET } from "../core/testing-dataset";
import { answerSearch, answerSearchData } from "./search-answer";

const DATASET: Dataset = { ...TESTING_DATASET };
keepSourceTitles(DATASET, ["A campus in Borlänge", "Les travaux commencent"]);

const call = (query: string) => ({ dataset: DATASET, params: new URLSearchParams(query), today: "2026-11-24" });
const ask = async (query: string) => built(await answerSearch(call(query)));
const wrong = async (query: string) => refused(await answerSearch(call(query)));

describe("a search by the API", () => {
	it("answers records with their pages in both languages", async () => {
		const { data, meta } = await ask("q=borlange");
		expect(data.find(({ kind }) => kind === "project")).toMatchObject({
			key: "alpha",
			country: "SE",
			within: ["Borlänge"],
			status: "construction",
			links: { html: { en: "/en/projects/alpha", fr: "/fr/projects/alpha" } },
		});
		expect(data.find(({ kind }) => kind === "source")).toMatchObject({
			name: { en: "A campus in Borlänge" },
			url: "https://example.org/0",
			links: { html: { fr: "https://example.org/0" } },
			supports: [{ slug: "alpha" }, { slug: "beta" }],
		});
		expect(meta).toMatchObject({
			q: "borlange",
			total: { project: 1, source: 1 },
			isNearest: false,
			datasetVersion: 7,
		});
	});

	it("answers the view that words ask for with the number of its projects", async () => {
		const { view } = await ask("q=sweden+construction");
		expect(view).toMatchObject({
			view: { countries: ["SE"], statuses: ["construction"] },
			projects: 1,
			unknown: [],
			links: {
				self: "/api/v1/projects?country=SE&status=construction",
				html: { fr: "/fr/projects?country=SE&status=construction" },
			},
		});
		expect((await ask("q=zzzz")).view).toBeNull();
	});

	it("finds countries by their codes, and pages of the site in both languages", async () => {
		expect((await ask("q=SWE")).data[0]).toMatchObject({ kind: "country", key: "SE", projects: 2 });
		for (const q of ["autorisation", "permitting"]) {
			expect((await ask(`q=${q}`)).data.map(({ key }) => key)).toContain("/methodology#status");
		}
		expect((await ask("q=telecharger")).data.map(({ key }) => key)).toContain("/methodology#api");
	});

	it("keeps to its limit, and refuses what it can't read", async () => {
		expect((await ask("q=same&limit=1")).data).toHaveLength(1);
		expect((await ask("")).data).toEqual([]);
		expect(await wrong("q=a&limit=0&colour=red")).toMatchObject([{ param: "colour" }, { problem: "outOfRange" }]);
		expect(await wrong(`q=${"a".repeat(101)}`)).toMatchObject([{ param: "q", problem: "tooLong" }]);
		expect(await wrong("q=a&q=b")).toMatchObject([{ problem: "repeatedParameter" }]);
		const [{ value = "" } = {}] = await wrong(`${"x".repeat(9000)}=${"y".repeat(9000)}`);
		expect(value.length).toBeLessThan(1000);
	});
});

describe("what a search looks into", () => {
	it("is JSON under a tag of its own, sent once", async () => {
		const first = await answerSearchData({ ...call(""), known: null });
		if ("title" in first) throw new Error(first.detail);
		const data: SearchData = JSON.parse(String(first.body));
		expect(data.sources.map(({ title }) => title)).toEqual(["A campus in Borlänge", "Les travaux commencent"]);
		const again = await answerSearchData({ ...call(""), known: first.headers.ETag ?? null });
		expect(again).toMatchObject({ status: 304, body: null });
		expect(await answerSearchData({ ...call("v=1"), known: null })).toMatchObject({ status: 400 });
	});
});
