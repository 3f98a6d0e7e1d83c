import type { APIRequestContext } from "@playwright/test";
import { expect, LOCALES, reachFor, resultCount, test, unfoldChoices, valuesIn, words } from "./fixtures";

const DAY = "2025-02-10";

/** How many projects a view has, and their MW by kind, as the API says. */
async function answered(request: APIRequestContext, query: string) {
	const { data } = await (await request.get(`/api/v1/rollup?${query}`)).json();
	expect(data.length).toBeGreaterThan(0);
	const { meta } = await (await request.get(`/api/v1/rollup?${query}`)).json();
	return meta.totals as { projects: number; capacityMw: Record<string, number | null> };
}

for (const locale of LOCALES) {
	test(`${locale}: what was known on 10 February 2025 is the same in headline, table, file and API`, async ({
		page,
		request,
	}) => {
		const t = words(locale);
		await page.goto(`/${locale}`);
		await reachFor(page);
		await unfoldChoices(page);
		await page.locator("#view-asof").fill("10/02/2025");
		await page.locator("#view-asof").press("Enter");
		await expect(page).toHaveURL(new RegExp(`asof=${DAY}$`));
		const { projects, capacityMw } = await answered(request, `asof=${DAY}`);
		await expect(resultCount(page)).toHaveText(t("view.resultCount", { count: projects }));
		await expect(page.getByRole("status").filter({ hasText: t("time.now") })).toBeVisible();

		await page.goto(`/${locale}/rows?asof=${DAY}&part=it`);
		expect(await valuesIn(page.locator("#sum + div"))).toEqual([capacityMw.it]);
		const csv = await (await request.get(`/api/v1/projects.csv?asof=${DAY}`)).text();
		const list = await (await request.get(`/api/v1/projects?asof=${DAY}&limit=1`)).json();
		expect([csv.trim().split("\r\n").length - 1, list.meta.total]).toEqual([projects, projects]);
	});
}

test("the slider moves the date by a month, says it in words, and the field says it too", async ({ page }) => {
	await page.goto(`/en?asof=${DAY}`);
	await reachFor(page);
	await unfoldChoices(page);
	const slider = page.getByRole("slider");
	await expect(slider).toHaveAttribute("aria-valuetext", "February 2025");
	await slider.press("ArrowLeft");
	await expect(page).toHaveURL(/asof=2025-01$/);
	await expect(page.locator("#view-asof")).toHaveValue("01/2025");
	await expect(slider).toHaveAttribute("aria-valuetext", "January 2025");
	await slider.press("End");
	await expect(page).toHaveURL("/en");
	await page.goBack();
	await expect(slider).toHaveAttribute("aria-valuetext", "January 2025");
	await page.getByRole("link", { name: words("en")("time.now") }).click();
	await expect(page).toHaveURL("/en");
});

test("a replay steps through what was known by keys and by itself, with the sums and the map of each month", async ({
	page,
	request,
	hasTouch,
}) => {
	await page.goto("/en/replay?country=FR&asof=2025");
	await expect(page.getByRole("link", { name: "2025", exact: true })).toHaveAttribute("aria-current", "true");
	await (hasTouch ? page.locator("h1").tap() : page.locator("h1").hover());
	const slider = page.getByRole("slider");
	await expect(slider).toHaveAttribute("aria-valuetext", "December 2025");
	const outlines = page.locator("#map .map:visible .map-moved > g").first();
	const place = await outlines.getAttribute("transform");
	await slider.press("ArrowLeft");
	await expect(page).toHaveURL(/asof=2025-11$/);
	const { projects, capacityMw } = await answered(request, "country=FR&asof=2025-11");
	expect(await valuesIn(page.locator("#headline"))).toContain(capacityMw.grid);
	const unplaced = await (await request.get("/api/v1/projects?country=FR&asof=2025-11&sight=unplaced&limit=1")).json();
	const onMap = words("en")("map.inSight", { count: projects - unplaced.meta.total });
	await expect(page.locator("#map h3")).toHaveText(onMap);
	await expect(outlines).toHaveAttribute("transform", place ?? "");
	await slider.press("End");
	await page.getByRole("button", { name: "One step back" }).click();
	await page.getByRole("button", { name: "Play" }).click();
	await expect(page).toHaveURL("/en/replay?country=FR");
	await expect(page.getByRole("button", { name: "Play" })).toBeVisible();

	await page.emulateMedia({ reducedMotion: "reduce" });
	await expect(page.getByRole("button", { name: "Play" })).toHaveCount(0);
	await page.getByRole("button", { name: "One step back" }).click();
	await expect(page).toHaveURL(/asof=/);
});

for (const locale of LOCALES) {
	test(`${locale}: what changed in Sweden in the last year, and why, is found from the changes`, async ({
		page,
		request,
	}) => {
		const t = words(locale);
		await page.goto(`/${locale}/changes`);
		await page.getByRole("link", { name: t("changes.toSums") }).click();
		await page.locator("#bridge-country").selectOption("SE");
		await page.getByRole("button", { name: t("changes.sums.show") }).click();
		await expect(page).toHaveURL(/country=SE/);
		const { data } = await (await request.get("/api/v1/bridge?country=SE")).json();
		const [fact] = data.steps;
		await expect(page.locator("#fact")).toContainText(t("changes.sums.projects", { count: fact.projects.length }));
		await expect(page.locator("main table").first()).toContainText(t("vocabulary.reason.fact"));
		const slug = fact.projects[0].slug;
		await expect(page.locator(`#fact a[href="/${locale}/projects/${slug}"]`)).toBeVisible();
	});
}

test("before the first record there is nothing, and the page says since when there is", async ({ page, request }) => {
	const { recordedSince } = await (await request.get("/api/v1/dataset")).json();
	const since = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
		new Date(recordedSince),
	);
	await page.goto("/en?recorded=2020");
	await expect(page.getByRole("status").filter({ hasText: "nothing had been recorded" })).toContainText(since);
	await page.getByRole("link", { name: words("en")("time.now") }).click();
	await expect(page).toHaveURL(/\/en\??$/);
	await expect(page.locator("#headline")).toBeVisible();
	const { meta } = await (await request.get("/api/v1/projects?recorded=2020&limit=1")).json();
	expect([meta.total, meta.datasetVersion]).toEqual([0, 0]);
	expect((await request.get("/api/v1/projects/ecodatacenter-borlange-mistral?recorded=2020")).status()).toBe(404);
});

test("the records of another day are chosen like any date, and their filters are answered in place", async ({
	page,
}) => {
	const today = new Date().toISOString().slice(0, 10);
	await page.goto("/en/projects?country=SE");
	await reachFor(page);
	await unfoldChoices(page);
	await page.locator("#view-recorded").fill(today);
	await page.locator("#view-recorded").press("Enter");
	await expect(page).toHaveURL(new RegExp(`country=SE&recorded=${today}$`));
	await expect(page.getByRole("status").filter({ hasText: "A record, not a reconstruction." })).toBeVisible();
	await reachFor(page);
	await expect(page.locator("[data-live]")).toBeVisible();
	await page.getByRole("link", { name: /Remove: Country/ }).click();
	await expect(page).toHaveURL(new RegExp(`/en/projects\\?recorded=${today}$`));
	await expect(page.locator("main table tbody th a").first()).toHaveAttribute("href", new RegExp(`recorded=${today}`));
});
