import { inject } from "light-my-request";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Dataset } from "@/lib/domain/record/dataset";
import { datasetHref } from "@/lib/server/http/api/dataset-text";
import { TESTING_DATASET } from "@/lib/server/http/core/testing-dataset";
import { knownDataset } from "@/lib/server/queries/dataset/known-dataset";
import { today } from "@/lib/server/today";
import { drawRegion } from "./draw-region";
import { withDrawnPages } from "./drawn-pages";
import { writePageQuery } from "./page-query";
import { testingPage } from "./testing-page";

vi.mock("@/lib/server/queries/dataset/known-dataset", () => ({ knownDataset: vi.fn() }));

const known = (dataset: Dataset, staleSince: Date | null = null) => ({ dataset, changedOn: "2026-11-20", staleSince });
/** The words of the page around the region, by which it is told who drew it. */
const asks = vi.fn();
let drawOtherwise = false;

/** An application that draws both pages in English. */
const application = withDrawnPages(async (request, response) => {
	const { pathname: path, searchParams } = new URL(request.url ?? "", "http://localhost");
	asks(request.url);
	const { dataset } = await knownDataset();
	const query = writePageQuery([...searchParams]);
	const page = path === "/en" ? "dashboard" : "projects";
	const of = { path, locale: "en", datasetHref: datasetHref(dataset), today: today() } as const;
	const drawn = await drawRegion({ ...of, page, dataset }, query.search);
	const body = testingPage(of, { ...query, ...drawn, ...(drawOtherwise ? { region: "<p>Another release</p>" } : {}) });
	response.writeHead(200, { "content-type": "text/html; charset=utf-8", link: "<a.woff2>", "x-ours": "1" }).end(body);
});
const ask = (url: string, headers: Record<string, string> = {}) =>
	inject((request, response) => void application(request, response), { method: "GET", url, headers });
/** Whether the application was asked for it. */
const isItsOwn = async (url: string, headers?: Record<string, string>) => {
	asks.mockClear();
	await ask(url, headers);
	return asks.mock.calls.some(([asked]) => asked === url);
};
/** Asks until pages are drawn in front. */
const shellsFor = (...paths: string[]) =>
	vi.waitFor(async () => {
		for (const path of paths) expect(await isItsOwn(path)).toBe(false);
	});

beforeEach(() => {
	drawOtherwise = false;
	vi.mocked(knownDataset).mockReset().mockResolvedValue(known(TESTING_DATASET));
});
afterEach(() => vi.restoreAllMocks());

test("the second page is drawn without the application, as the application draws it", async () => {
	expect(await isItsOwn("/en?q=first")).toBe(true);
	await shellsFor("/en", "/en/projects");
	for (const url of [
		"/en?country=SE&by=year",
		"/en/projects?q=%3Cb%3E",
		"/en/projects?country=SE&country=FR&sort=name",
	]) {
		const drawn = await ask(url);
		asks.mockClear();
		const its = await ask(url, { cookie: "a=b" });
		expect(asks).toHaveBeenCalledOnce();
		expect([drawn.statusCode, drawn.payload]).toEqual([200, its.payload]);
		expect(drawn.headers).toMatchObject({
			"content-type": "text/html; charset=utf-8",
			link: "<a.woff2>",
			"x-ours": "1",
		});
		expect(Number(drawn.headers["content-length"])).toBe(drawn.rawPayload.length);
	}
});

test("what is somebody's own, no view or another page is the application's", async () => {
	await shellsFor("/en");
	const owns: Record<string, string>[] = [
		{ cookie: "a=b" },
		{ authorization: "Bearer a" },
		{ rsc: "1" },
		{ range: "bytes=0-1" },
	];
	for (const headers of owns) {
		expect(await isItsOwn("/en?q=own", headers)).toBe(true);
	}
	for (const url of ["/en?utm_source=a", "/en?_rsc=a", "/en/methodology", "/en/projects/alpha", "/en/"]) {
		expect(await isItsOwn(url), url).toBe(true);
	}
});

test("a change of the data is drawn by the application first; while the database is away all is", async () => {
	await shellsFor("/en");
	vi.mocked(knownDataset).mockResolvedValue(known({ ...TESTING_DATASET, version: TESTING_DATASET.version + 1 }));
	expect(await isItsOwn("/en?q=changed")).toBe(true);
	await shellsFor("/en");
	vi.mocked(knownDataset).mockResolvedValue(known(TESTING_DATASET, new Date("2026-11-29T10:00:00Z")));
	expect(await isItsOwn("/en?q=stale")).toBe(true);
});

test("an application that draws otherwise answers by itself, which is said once", async () => {
	vi.mocked(knownDataset).mockResolvedValue(known({ ...TESTING_DATASET, version: 99 }));
	drawOtherwise = true;
	const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
	await ask("/en");
	await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
	expect(log.mock.calls).toEqual([[expect.stringContaining("/en isn't drawn in front")]]);
	expect(await isItsOwn("/en?q=again")).toBe(true);
	expect((await ask("/en?q=again")).payload).toContain("Another release");
	expect(log).toHaveBeenCalledOnce();
});
