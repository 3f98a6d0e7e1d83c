import { expect, LOCALES, test, words } from "./fixtures";

for (const locale of LOCALES) {
	test(`${locale}: what became of Sweden's announcements opens to the same rows as the API counts`, async ({
		page,
		request,
	}) => {
		const t = words(locale);
		await page.goto(`/${locale}/outcome?country=SE&measure=projects`);
		await expect(page.locator("h1")).toHaveText(t("outcome.title"));
		const { data } = await (await request.get("/api/v1/outcome?country=SE&measure=projects")).json();

		const total = page.locator("#cohorts tbody tr").last().locator("td a").first();
		await expect(total).toHaveText(String(data.total.projects));
		await expect(page.locator("#cohorts tbody tr")).toHaveCount(data.cohorts.length + 1);
		await expect(page.locator("#waiting tbody tr").first().locator("td").first()).toHaveText(
			String(data.waiting.works.projects),
		);

		await total.click();
		await expect(page).toHaveURL(new RegExp(`/${locale}/rows\\?`));
		await expect(page.locator("#sum + div")).toHaveText(String(data.total.projects));
		await expect(page.locator("main tbody tr")).toHaveCount(data.total.projects);
	});
}

test("from nothing recorded until today, the bridge ends at the sums of every other page", async ({
	page,
	request,
}) => {
	const { data } = await (await request.get("/api/v1/bridge?country=SE&since=2020")).json();
	const { meta } = await (await request.get("/api/v1/rollup?country=SE")).json();
	expect(data.before).toEqual({});
	for (const [kind, mw] of Object.entries<number>(meta.totals.capacityMw)) {
		expect([kind, (data.after[kind] ?? 0) / 1000]).toEqual([kind, mw]);
	}

	await page.goto("/en/changes/sums?country=SE&since=2020");
	const table = page.locator("main table").first();
	// The bar of the sum at the end is as long as there is room, and so can be told from one of nothing.
	const bars = table.locator("td[aria-hidden] > span > span");
	const widths = await bars.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().width));
	expect(widths.at(-1)).toBeGreaterThan(10 * (widths.at(0) ?? 0));
	await table.getByRole("link", { name: "New fact" }).click();
	await expect(page.locator("#fact li").first()).toBeVisible();
	await table.locator("tr").last().getByRole("link").click();
	await expect(page).toHaveURL(/\/en\/rows\?country=SE&part=/);
});

test("figures are narrowed to what stands behind them, the same in list, facet and API", async ({ page, request }) => {
	const { meta } = await (await request.get("/api/v1/projects?country=SE&evidence=several,first-hand&limit=1")).json();
	await page.goto("/en/projects?country=SE&evidence=several,first-hand");
	await expect(page.locator("main table tbody th > a")).toHaveCount(meta.total);
	await page.goto("/en/rows?country=SE&evidence=one");
	for (const note of await page.locator("main tbody a[href$='#evidence']").allInnerTexts()) {
		expect(note).toMatch(/^1 independent source, /);
	}
});
