import { describe, expect, it } from "vitest";
import { SORT_KEYS } from "@/lib/domain/view/view";
import type { ApiResult } from "../core/api-result";
import { built, refused } from "../core/testing-built";
import { TESTING_DATASET } from "../core/testing-dataset";
import { listProjects, type ProjectList } from "./projects-list";

const TODAY = "2026-11-24";
const list = (query: string, dataset = TESTING_DATASET, today = TODAY): ApiResult<ProjectList> => {
	const result = listProjects(dataset, new URLSearchParams(query), today);
	return result.ok ? { ...result, build: () => JSON.parse(String(Buffer.from(result.build()))) } : result;
};
const slugs = (query: string) => built(list(query)).data.map((project) => project.slug);
const queryOf = (next: string) => next.slice(next.indexOf("?") + 1);

describe("the list of projects", () => {
	it("summarises a project with unknown as null, money by column and places with their precision", () => {
		const [alpha] = built(list("q=alpha")).data;
		expect(alpha).toMatchObject({
			slug: "alpha",
			country: "SE",
			status: "construction",
			statusBasis: "declared",
			statusAsOf: "2025-02-03",
			statusCitations: [
				{ id: "s0", publisher: "Gazette" },
				{ id: "s1", publisher: "Le Journal" },
			],
			announcedOn: "2025-02",
			capacityMw: { it: 100, facility: 50, grid: null, unspecified: null, generation: null },
			investment: { currency: "EUR", amount: 1_000_000_000, notConverted: 0, disputed: 1, uncounted: 0 },
			financing: { amount: null },
			serviceYears: { first: 2026, last: 2026 },
			programme: "big",
			programmes: ["big"],
			coordinates: { latitude: 60.5, longitude: 15.4, precision: "locality" },
			newestEvidenceOn: "2026-01-16",
			links: { self: "/api/v1/projects/alpha", html: { en: "/en/projects/alpha", fr: "/fr/projects/alpha" } },
		});
	});

	it("converts by the month of the announcement, and counts what can't be converted", () => {
		const { data } = built(list("measure=investment"));
		const money = Object.fromEntries(data.map(({ slug, investment }) => [slug, investment]));
		expect(money.beta).toMatchObject({ amount: 880_000_000, uncounted: 1 });
		expect(money.delta).toMatchObject({ amount: null, added: 1, notConverted: 1 });
		expect(money.gamma).toMatchObject({ amount: null, added: 0, notConverted: 0 });
	});

	it("gives sums by currency, and no amount, in original currencies", () => {
		const { data } = built(list("currency=original&q=beta"));
		expect(data[0]?.investment).toMatchObject({
			currency: "original",
			amount: null,
			byCurrency: { USD: 1_100_000_000 },
		});
	});

	it("says how many there are, of which version, for which view, and where the rest is", () => {
		const { meta } = built(list("limit=2&status=announced&country=SE,FR&sort=-name"));
		expect(meta).toMatchObject({
			total: 3,
			datasetVersion: 7,
			view: { countries: ["FR", "SE"], statuses: ["announced"] },
		});
		expect(meta.url).toBe("/api/v1/projects?country=FR,SE&status=announced&sort=-name&limit=2");
		expect(meta.next).toMatch(/^\/api\/v1\/projects\?country=FR,SE&status=announced&sort=-name&limit=2&cursor=[\w-]+$/);
	});

	it.each(
		SORT_KEYS.flatMap((key) => [key, `-${key}`]).flatMap((sort) => [1, 2, 3].map((limit) => [sort, limit] as const)),
	)("walks all pages without gap or repeat by %s, %i at a time", (sort, limit) => {
		const seen: string[] = [];
		let query = `sort=${sort}&limit=${limit}`;
		for (let pages = 0; query !== "" && pages < 10; pages++) {
			const { data, meta } = built(list(query));
			seen.push(...data.map((project) => project.slug));
			query = meta.next === null ? "" : queryOf(meta.next);
		}
		expect(seen).toEqual(slugs(`sort=${sort}`));
		expect(seen.toSorted()).toEqual(["alpha", "beta", "delta", "gamma"]);
	});

	it("goes on at the right place when projects have come or gone since the last page", () => {
		const { meta } = built(list("sort=name&limit=2"));
		expect(slugs("sort=name&limit=2")).toEqual(["beta", "alpha"]);
		const without = { ...TESTING_DATASET, projects: TESTING_DATASET.projects.filter(({ slug }) => slug !== "alpha") };
		const rest = built(list(queryOf(meta.next ?? ""), without)).data.map((project) => project.slug);
		expect(rest).toEqual(["delta", "gamma"]);
	});

	it("begins at the page of a view, and is empty behind the last one", () => {
		expect(slugs("sort=name&limit=3&page=2")).toEqual(["gamma"]);
		expect(slugs("sort=name&limit=3&page=3")).toEqual([]);
	});

	it.each(["0", "501", "1.5", "ten", "-3"])("refuses the limit %s", (limit) => {
		expect(refused(list(`limit=${limit}`))).toMatchObject([{ param: "limit", value: limit, problem: "outOfRange" }]);
	});

	it("refuses a cursor that is broken, of another list, or beside a page", () => {
		const cursor = new URLSearchParams(queryOf(built(list("sort=name&limit=1")).meta.next ?? "")).get("cursor");
		expect(refused(list("cursor=nonsense"))).toMatchObject([{ param: "cursor", problem: "invalidCursor" }]);
		expect(refused(list(`sort=country&cursor=${cursor}`))).toMatchObject([{ problem: "invalidCursor" }]);
		expect(refused(list(`sort=name&country=SE&cursor=${cursor}`))).toMatchObject([{ problem: "invalidCursor" }]);
		expect(refused(list(`sort=name&page=2&cursor=${cursor}`))).toMatchObject([{ param: "page" }]);
		expect(slugs(`sort=name&limit=3&cursor=${cursor}`)).toEqual(["alpha", "delta", "gamma"]);
	});

	it("says what a view leaves in, in its currency and on its day, whatever other lists had of the same projects", () => {
		const alpha = (query: string, today = TODAY) => built(list(`q=alpha&${query}`, TESTING_DATASET, today)).data[0];
		const lists = [
			() => alpha(""),
			() => alpha("kind=it"),
			() => alpha("from=2026"),
			() => alpha("currency=USD"),
			() => alpha("measure=projects&status=construction"),
			() => alpha("asof=2025-06"),
			() => alpha("", "2025-12-31"),
		];
		const first = lists.map((of) => of());
		expect(first.map((row) => row?.capacityMw.facility)).toEqual([50, null, null, 50, 50, 50, 50]);
		expect(first.map((row) => row?.investment.currency)).toEqual(["EUR", "EUR", "EUR", "USD", "EUR", "EUR", "EUR"]);
		expect(first.map((row) => row?.newestEvidenceOn)).toEqual([
			...Array.from({ length: 5 }, () => "2026-01-16"),
			"2025-02-03",
			"2025-02-03",
		]);
		expect(lists.reverse().map((of) => of())).toEqual(first.reverse());
	});
});
