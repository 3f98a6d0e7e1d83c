import { inject } from "light-my-request";
import { afterEach, expect, test, vi } from "vitest";
import { responseCache } from "@/lib/server/http/cache/response-cache";
import { TESTING_DATASET } from "@/lib/server/http/core/testing-dataset";
import { knownDataset } from "@/lib/server/queries/dataset/known-dataset";
import { publicReadsAlone, withPublicReads } from "./public-reads";
import { queued, Turns } from "./request-queue";

vi.mock("@/lib/server/queries/dataset/known-dataset", () => ({
	knownDataset: vi.fn(async () => ({ dataset: TESTING_DATASET, changedOn: "2026-11-20", staleSince: null })),
}));

const application = withPublicReads(async (_request, response) => void response.end("the application"));
const ask = (
	url: string,
	more: { method?: "GET" | "HEAD" | "OPTIONS" | "PUT"; headers?: Record<string, string> } = {},
) => inject((request, response) => void application(request, response), { method: "GET", url, ...more });

afterEach(() => vi.restoreAllMocks());

test("a list is answered without the application, with the headers that every answer has", async () => {
	const { statusCode, headers, json } = await ask("/api/v1/projects?country=SE&sort=name");
	expect(statusCode).toBe(200);
	expect(json().data.map(({ slug }: { slug: string }) => slug)).toEqual(["beta", "alpha"]);
	expect(headers).toMatchObject({
		"content-type": "application/json; charset=utf-8",
		"content-security-policy": expect.stringContaining("default-src 'self'"),
		"x-content-type-options": "nosniff",
		"referrer-policy": "strict-origin-when-cross-origin",
		"access-control-allow-origin": "*",
		etag: expect.stringMatching(/^W\/"/),
	});
});

test("who has the list isn't sent it, who asks for its headers gets them, and nobody writes here", async () => {
	const { headers } = await ask("/api/v1/rollup?country=SE");
	const again = await ask("/api/v1/rollup?country=SE", { headers: { "if-none-match": String(headers.etag) } });
	expect([again.statusCode, again.payload]).toEqual([304, ""]);
	const head = await ask("/api/v1/rollup?country=SE", { method: "HEAD" });
	expect([head.statusCode, head.payload, head.headers.etag]).toEqual([200, "", headers.etag]);
	const written = await ask("/api/v1/rollup", { method: "PUT" });
	expect([written.statusCode, written.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
	expect((await ask("/api/v1/rollup", { method: "OPTIONS" })).statusCode).toBe(204);
});

test("what isn't known is named, and what fails is a 500 that tells nothing", async () => {
	const refused = await ask("/api/v1/rows?colour=red&%00=%ff");
	expect(refused.statusCode).toBe(400);
	expect(refused.json().errors).toMatchObject([{ param: "colour" }, { problem: "unknownParameter" }]);
	const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
	vi.mocked(knownDataset).mockRejectedValueOnce(new Error("password=secret"));
	const failed = await ask("/api/v1/facets");
	expect([failed.statusCode, failed.payload.includes("secret")]).toEqual([500, false]);
	expect(log).toHaveBeenCalledOnce();
});

test.each(["/api/v1/projects/alpha", "/api/v1/projects.csv", "/api/v1/me", "/api/v1x", "/en", "/"])(
	"%s is the application's",
	async (url) => expect((await ask(url)).payload).toBe("the application"),
);

/** The cache in front of the reads, which are made for it alone or by a request to the application. */
function cached(turns: Turns, isAlone: boolean) {
	const cache = responseCache(
		queued(application, turns),
		{ ask: async () => "1", known: () => null },
		isAlone ? publicReadsAlone(turns) : undefined,
	);
	return (url: string, headers: Record<string, string> = {}) =>
		inject((request, response) => void cache.handle(request as never, response as never), { url, headers }).then(
			({ statusCode, headers: { date: _, ...said }, payload }) => ({ statusCode, headers: said, payload }),
		);
}

test("what is made for the cache alone is what a request to the application hears", async () => {
	const [alone, asked] = [true, false].map((isAlone) => cached(new Turns(), isAlone)) as [
		ReturnType<typeof cached>,
		ReturnType<typeof cached>,
	];
	for (const path of [
		"/api/v1/projects",
		"/api/v1/rollup?by=year",
		"/api/v1/facets?a=b",
		"/api/v1",
		"/api/v1/dataset",
		"/en",
	]) {
		for (const [name, value] of [
			["accept", "*/*"],
			["accept-encoding", "gzip"],
			["if-none-match", "*"],
		] as const) {
			const headers = { [name]: value };
			expect(await alone(path, headers)).toEqual(await asked(path, headers));
		}
	}
});

test("what is made for the cache alone waits for its turn, and is refused where there is none", async () => {
	const turns = new Turns({ atOnce: 1, mostWaiting: 1 });
	const ask = cached(turns, true);
	const end = await turns.take("reading");
	if (typeof end === "string") throw new Error("There was no turn.");
	const waiting = ask("/api/v1/facets");
	expect(await ask("/api/v1/rollup")).toMatchObject({ statusCode: 429, headers: { "retry-after": "10" } });
	end();
	expect((await waiting).statusCode).toBe(200);
});
