import { describe, expect, it, vi } from "vitest";
import type { Dataset } from "@/lib/domain/record/dataset";
import { cite, testClaim, testDocument, testPhase, testSource } from "@/lib/domain/testing/build-document";
import { UnavailableError } from "@/lib/server/db/serving/unavailable";
import { readMethods } from "@/lib/server/http/api/api-route";
import { PUBLIC_READS } from "@/lib/server/http/api/public-reads";
import { TESTING_DATASET } from "@/lib/server/http/core/testing-dataset";
import { knownDataset } from "@/lib/server/queries/dataset/known-dataset";
import { recordedState } from "@/lib/server/queries/dataset/read-recorded";
import { getProjectDocument } from "@/lib/server/queries/project/project";
import * as everythingElse from "./[[...path]]/route";
import * as company from "./companies/[slug]/route";
import * as companiesCsv from "./companies.csv/route";
import * as outcomeCsv from "./outcome.csv/route";
import * as programme from "./programmes/[slug]/route";
import * as project from "./projects/[slug]/route";
import * as projectsCsv from "./projects.csv/route";
import * as rollupCsv from "./rollup.csv/route";
import * as rowsCsv from "./rows.csv/route";

vi.mock("@/lib/server/db/client", () => ({ getClient: () => ({}), getLoadingPool: () => ({}) }));
vi.mock("@/lib/server/queries/dataset/read-recorded", () => ({
	recordedState: vi.fn(async () => ({ version: 3, revisions: 3, since: "2026-10-01" })),
	readRecorded: async () => ({
		dataset: { ...TESTING_DATASET, version: 3, projects: TESTING_DATASET.projects.slice(0, 1) },
		size: 1,
	}),
}));
vi.mock("@/lib/server/queries/dataset/known-dataset", () => ({
	knownDataset: vi.fn(async () => ({ dataset: TESTING_DATASET, changedOn: "2026-11-20", staleSince: null })),
}));
vi.mock("@/lib/server/queries/programme/programmes", () => ({ getProgramme: vi.fn(async () => null) }));
vi.mock("@/lib/server/queries/project/project", () => ({ getProjectDocument: vi.fn(async () => null) }));

const ORIGIN = "http://localhost";
const known = (dataset: Dataset, staleSince: Date | null = null) => ({ dataset, changedOn: "2026-11-20", staleSince });
const context = (slug?: string) => ({ params: slug === undefined ? undefined : Promise.resolve({ slug }) });
const request = (path: string, init?: RequestInit) => new Request(`${ORIGIN}/api/v1${path}`, init);

const read = (path: string) => {
	const known = PUBLIC_READS.get(`/api/v1${path}`);
	if (!known) throw new Error(path);
	return readMethods(known);
};
const index = read("");
const projects = read("/projects");
const rollup = read("/rollup");
const dataset = read("/dataset");
const VIEWS = {
	projects,
	rollup,
	rows: read("/rows"),
	facets: read("/facets"),
	countries: read("/countries"),
	companies: read("/companies"),
	programmes: read("/programmes"),
	outcome: read("/outcome"),
	dataset,
};
const TABLES = { companiesCsv, projectsCsv, rollupCsv, rowsCsv, outcomeCsv };

describe("every address of the API", () => {
	it.each(Object.entries(VIEWS))(
		"%s answers with JSON that anyone may read and keep for a moment",
		async (_, route) => {
			const response = await route.GET(request("/x"), context());
			expect(response.status).toBe(200);
			expect(Object.fromEntries(response.headers)).toMatchObject({
				"access-control-allow-origin": "*",
				"cache-control": "public, max-age=10, stale-while-revalidate=60",
				"content-type": "application/json; charset=utf-8",
				"x-content-type-options": "nosniff",
				etag: expect.stringMatching(/^W\/"[\w-]+"$/),
				vary: "Accept-Encoding",
			});
			expect(await response.json()).toBeTypeOf("object");
		},
	);

	it.each(Object.entries(TABLES))("%s answers with a CSV to save", async (_, route) => {
		const response = await route.GET(request("/x"), context());
		expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
		expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="gigacampus-[a-z-]+-v7\.csv"$/);
		expect((await response.text()).split("\r\n").length).toBeGreaterThan(2);
	});

	it.each(Object.entries({ ...VIEWS, ...TABLES }))("%s answers from the records of a day", async (_, route) => {
		const versionOn = async (day: string) => {
			const response = await route.GET(request(`/x?recorded=${day}`), context());
			expect(response.status).toBe(200);
			const file = response.headers.get("content-disposition")?.match(/-v(\d+)\.csv/)?.[1];
			if (file) return Number(file);
			const { meta, version } = await response.json();
			return meta?.datasetVersion ?? version;
		};
		expect([await versionOn("2026-11-19"), await versionOn("2026-10")]).toEqual([3, 3]);
		// Nothing was saved after these.
		expect([await versionOn("2026-11-20"), await versionOn("2026")]).toEqual([7, 7]);
		const wrong = await route.GET(request("/x?recorded=soon"), context());
		expect([wrong.status, (await wrong.json()).errors]).toMatchObject([400, [{ param: "recorded", value: "soon" }]]);
	});

	it("records of a day that can't be read now are a 503", async () => {
		vi.mocked(recordedState).mockRejectedValueOnce(new UnavailableError());
		const response = await projects.GET(request("/projects?recorded=2025"), context());
		expect([response.status, response.headers.has("retry-after")]).toEqual([503, true]);
	});

	it.each(Object.entries({ ...VIEWS, ...TABLES, index }))("%s names what it doesn't know", async (_, route) => {
		const response = await route.GET(request("/x?colour=red"), context());
		expect(response.status).toBe(400);
		expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
		expect(response.headers.get("cache-control")).toBe("no-store");
		expect(await response.json()).toMatchObject({
			type: "urn:gigacampus:problem:invalid-parameters",
			title: "Invalid parameters",
			status: 400,
			detail: "“colour” is not a parameter of this address.",
			errors: [{ param: "colour", value: "red", problem: "unknownParameter" }],
		});
	});

	it.each(Object.entries({ ...VIEWS, ...TABLES, index, company, everythingElse }))(
		"%s only reads",
		async (_, route) => {
			for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
				const response = await route[method](request("/x", { method }), context());
				expect(response.status).toBe(405);
				expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
				expect(await response.json()).toMatchObject({ status: 405, title: "Method not allowed" });
			}
			const options = await route.OPTIONS(request("/x", { method: "OPTIONS" }), context());
			expect(options.status).toBe(204);
			expect(options.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
		},
	);

	it.each(Object.entries({ project, programme }))("%s is read by all and written with a key", async (_, route) => {
		for (const method of ["POST", "PATCH"] as const) {
			const response = await route[method](request("/x", { method }), context());
			expect(response.status).toBe(405);
			expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS, PUT, DELETE");
		}
		for (const method of ["PUT", "DELETE"] as const) {
			expect((await route[method](request("/x", { method }), context("x"))).status).toBe(401);
		}
		const options = await route.OPTIONS(request("/x", { method: "OPTIONS" }), context());
		expect(options.headers.get("allow")).toBe("GET, HEAD, OPTIONS, PUT, DELETE");
		expect(options.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
	});

	it.each([...PUBLIC_READS.keys()])(
		"%s is answered by Next, too, where nothing stands in front of it",
		async (path) => {
			const asked = new Request(ORIGIN + path);
			const [byNext, byRead] = [
				await everythingElse.GET(asked, context()),
				await read(path.slice(7)).GET(asked, context()),
			];
			expect(byNext.status).toBe(200);
			expect(await byNext.text()).toBe(await byRead.text());
		},
	);

	it("answers HEAD with the headers of GET and without a body", async () => {
		for (const route of [projects, projectsCsv]) {
			const got = await route.GET(request("/x"), context());
			const head = await route.HEAD(request("/x", { method: "HEAD" }), context());
			expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(got.headers));
			expect(await head.text()).toBe("");
		}
	});
});

describe("an answer that the reader has already", () => {
	const tagOf = async (query: string) =>
		(await rollup.GET(request(`/rollup?${query}`), context())).headers.get("etag") ?? "";
	const again = (query: string, tag: string) =>
		rollup.GET(request(`/rollup?${query}`, { headers: { "If-None-Match": tag } }), context());

	it("is not sent again, however the same view is written", async () => {
		const tag = await tagOf("country=SE,FR");
		const response = await again("country=FR&country=SE&by=country", `"other", ${tag}`);
		expect(response.status).toBe(304);
		expect(response.headers.get("etag")).toBe(tag);
		expect(await response.text()).toBe("");
		expect((await again("country=FR", tag)).status).toBe(200);
	});

	it("is sent again when the data has changed", async () => {
		const tag = await tagOf("country=SE");
		vi.mocked(knownDataset).mockResolvedValueOnce(known({ ...TESTING_DATASET, version: 8 }));
		expect((await again("country=SE", tag)).status).toBe(200);
	});

	it("is sent again when another database has the same version number", async () => {
		const tag = await tagOf("country=SE");
		vi.mocked(knownDataset).mockResolvedValueOnce(known({ ...TESTING_DATASET, projects: [] }));
		expect((await again("country=SE", tag)).status).toBe(200);
	});
});

describe("the whole dataset", () => {
	it("may be kept for ever under its full name only", async () => {
		const tag = (await dataset.GET(request("/dataset"), context())).headers.get("etag") ?? "";
		const name = tag.slice(3, -1);
		expect(name).toMatch(/^7-[\w-]{12}$/);
		const cacheOf = async (v: string) =>
			(await dataset.GET(request(`/dataset?v=${v}`), context())).headers.get("cache-control");
		expect(await cacheOf(name)).toBe("public, max-age=31536000, immutable");
		expect(await cacheOf("7")).toBe("public, max-age=10, stale-while-revalidate=60");
		expect(await cacheOf("6-abcdefghijkl")).toBe("public, max-age=10, stale-while-revalidate=60");
	});

	it("is the data, as it is", async () => {
		const response = await dataset.GET(request("/dataset?v=7"), context());
		expect(await response.json()).toEqual(TESTING_DATASET);
		expect((await dataset.GET(request("/dataset?v=new"), context())).status).toBe(400);
	});
});

describe("one record", () => {
	const SOURCE = testSource("s0");
	const CITED = cite("s0");
	const PLACED = CITED.map((citation) => ({ ...citation, locator: "p. 3" }));

	it("is a 404 that says what was looked for", async () => {
		for (const route of [project, programme]) {
			const response = await route.GET(request("/x/nowhere"), context("nowhere"));
			expect(response.status).toBe(404);
			expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
			expect(await response.json()).toMatchObject({ status: 404, detail: expect.stringContaining("“nowhere”") });
		}
		const other = await everythingElse.GET(request("/nothing"), context());
		expect(await other.json()).toMatchObject({ status: 404, detail: expect.stringContaining("/api/v1/nothing") });
	});

	it("has a project's document with its sources in place of their ids, at every depth", async () => {
		vi.mocked(getProjectDocument).mockResolvedValueOnce({
			version: 3,
			updatedAt: "2026-11-24T01:02:03.000Z",
			sources: [SOURCE],
			document: testDocument({
				slug: "alpha",
				announcedOn: "2025",
				phases: [testPhase([testClaim(5, "it", { citations: PLACED })], { citations: CITED })],
			}),
		});
		const body = await (await project.GET(request("/projects/alpha"), context("alpha"))).json();
		expect(body.data).toMatchObject({ slug: "alpha", announcedOn: "2025", latitude: null });
		expect(body.data.phases[0].citations).toEqual([{ source: SOURCE, locator: null, quote: null }]);
		expect(body.data.phases[0].claims[0].citations).toEqual([{ source: SOURCE, locator: "p. 3", quote: null }]);
		expect(body.meta).toMatchObject({
			version: 3,
			datasetVersion: 7,
			updatedAt: "2026-11-24T01:02:03.000Z",
			license: { id: "CC-BY-4.0" },
		});
	});

	it("has a programme's envelope beside what its projects name, never added", async () => {
		const response = await programme.GET(request("/programmes/big"), context("big"));
		const { data } = await response.json();
		expect(data).toMatchObject({ slug: "big", envelope: 3_000_000_000, currency: "EUR", notNamed: 2_000_000_000 });
		expect(data.named).toMatchObject({ projects: 1, investment: { amount: 1_000_000_000 } });
		expect(data.projects.map((item: { slug: string }) => item.slug)).toEqual(["alpha"]);
	});
});

it("tells nothing of the cause when the server fails", async () => {
	const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
	vi.mocked(knownDataset).mockRejectedValueOnce(new Error("password=secret"));
	const response = await projects.GET(request("/projects"), context());
	expect(response.status).toBe(500);
	expect(await response.text()).not.toContain("secret");
	expect(log).toHaveBeenCalledOnce();
	log.mockRestore();
});

describe("while the database is away", () => {
	const since = new Date("2026-11-29T10:02:03Z");

	it.each(Object.entries({ ...VIEWS, ...TABLES }))("%s says of what it answers how old it may be", async (_, route) => {
		vi.mocked(knownDataset).mockResolvedValueOnce(known(TESTING_DATASET, since));
		const response = await route.GET(request("/x"), context());
		expect(response.status).toBe(200);
		expect(response.headers.get("gigacampus-stale-since")).toBe("2026-11-29T10:02:03.000Z");
		expect(response.headers.get("cache-control")).toBe("public, max-age=1");
		expect(await (await route.GET(request("/x"), context())).headers.get("gigacampus-stale-since")).toBeNull();
	});

	it("what is named by its content is as good as ever", async () => {
		const first = await dataset.GET(request("/dataset"), context());
		const name = /"(.*)"/.exec(first.headers.get("etag") ?? "")?.[1];
		vi.mocked(knownDataset).mockResolvedValueOnce(known(TESTING_DATASET, since));
		const response = await dataset.GET(request(`/dataset?v=${name}`), context());
		expect(response.headers.get("cache-control")).toContain("immutable");
		expect(response.headers.get("gigacampus-stale-since")).toBeNull();
	});

	it.each(["nothing is known", "the record must be read"])("%s: 503, when to come back, and no log", async (what) => {
		const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
		if (what === "nothing is known") vi.mocked(knownDataset).mockRejectedValueOnce(new UnavailableError());
		else vi.mocked(getProjectDocument).mockRejectedValueOnce(new UnavailableError());
		const response = await project.GET(request("/projects/alpha"), context("alpha"));
		expect(response.status).toBe(503);
		expect(Object.fromEntries(response.headers)).toMatchObject({ "retry-after": "5", "cache-control": "no-store" });
		expect(await response.json()).toMatchObject({ type: "urn:gigacampus:problem:database-unavailable", status: 503 });
		expect(log).not.toHaveBeenCalled();
		log.mockRestore();
	});
});
