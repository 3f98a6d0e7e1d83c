import { parse } from "csv-parse/sync";
import { expect, LOCALES, reachFor, resultCount, test, words } from "./fixtures";

/** The number in a text. */
const digits = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

for (const locale of LOCALES) {
	test(`${locale}: the map is moved by keys, and only what is in sight is counted everywhere`, async ({
		page,
		request,
	}) => {
		const t = words(locale);
		await page.goto(`/${locale}`);
		await reachFor(page);
		const map = page.locator("#map section");
		// What answers to keys is loaded when the map is reached for.
		await expect(async () => {
			await map.focus();
			await page.keyboard.press("+");
			await expect(page).toHaveURL(/\?extent=[-\d.,]+$/, { timeout: 2000 });
		}).toPass();
		const first = page.url();
		await page.keyboard.press("ArrowLeft");
		await expect(page).not.toHaveURL(first);
		// The map rests: its list says as many as the API does of the part that the address names.
		const heading = page.locator("#map h3");
		await expect(async () => {
			const part = new URL(page.url()).searchParams.get("extent") ?? "";
			const list = await request.get(`/api/v1/projects?sight=only&extent=${part}&limit=1`);
			expect(digits(await heading.textContent())).toBe((await list.json()).meta.total);
		}).toPass();
		const inSight = digits(await heading.textContent());
		expect(inSight).toBeGreaterThan(0);

		await page
			.locator("#map")
			.getByRole("link", { name: t("map.only") })
			.click();
		await expect(page).toHaveURL(/\?sight=only&extent=/);
		await expect(resultCount(page)).toContainText(String(inSight));
		const query = new URL(page.url()).search;
		const list = await request.get(`/api/v1/projects${query}`);
		expect((await list.json()).meta.total).toBe(inSight);
		const csv = await request.get(`/api/v1/projects.csv${query}`);
		const rows: Record<string, string>[] = parse(await csv.body(), { columns: true, bom: true });
		expect(new Set(rows.map(({ slug }) => slug)).size).toBe(inSight);
		await page.goBack();
		await expect(page).not.toHaveURL(/sight/);
		await expect(resultCount(page)).not.toContainText(String(inSight));
	});

	test(`${locale}: a cluster opens by Enter, a mark to a card that Escape closes`, async ({ page }) => {
		await page.goto(`/${locale}?country=SE`);
		await reachFor(page);
		const map = page.locator("#map section");
		const cluster = map.locator("a[data-in-place]:has(.map-cluster)").first();
		await cluster.focus();
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/extent=/);
		await expect(map).toBeFocused();
		const mark = map.locator("a:not([data-in-place]):has(.map-ring, .map-dot)").first();
		await mark.focus();
		await page.keyboard.press("Enter");
		const card = page.getByRole("dialog");
		await expect(card.getByRole("link").first()).toBeFocused();
		await expect(card.getByRole("heading")).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(card).toHaveCount(0);
		await expect(mark).toBeFocused();
	});
}

test("without scripts the map, its zoom and its filter are links", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto("/en/countries/SE");
	await expect(page.locator("#map .map:visible")).toBeVisible();
	await page.locator("#map [data-zoom=in]").click();
	await expect(page).toHaveURL(/\/en\/countries\/SE\?extent=[-\d.,]+#map$/);
	const inSight = digits(await page.locator("#map h3").textContent());
	await page
		.locator("#map")
		.getByRole("link", { name: words("en")("map.only") })
		.click();
	await expect(page).toHaveURL(/\/en\?country=SE&sight=only&extent=/);
	await expect(resultCount(page)).toContainText(String(inSight));
	await page.goto("/en/projects?sight=unplaced");
	await expect(resultCount(page)).toContainText(/\d/);
	await page.goto("/en/projects/campus-ia-fouju-mgx");
	await expect(page.locator("#place .map")).toBeVisible();
	await expect(page.locator("#place").getByRole("link", { name: "OpenStreetMap" })).toHaveAttribute(
		"href",
		/^https:\/\/www\.openstreetmap\.org\//,
	);
	await context.close();
});
