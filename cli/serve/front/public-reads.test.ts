import { inject } from "light-my-request";
import { afterEach, expect, test, vi } from "vitest";
import { TESTING_DATASET } from "@/lib/server/http/core/testing-dataset";
import { knownDataset } from "@/lib/server/queries/dataset/known-dataset";
import { withPublicReads } from "./public-reads";

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
