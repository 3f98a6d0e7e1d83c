import { expect, LOCALES, openMenu, reachFor, resultCount, test, words } from "./fixtures";

for (const locale of LOCALES) {
	const t = words(locale);

	test(`${locale}: the skip link is first and leads to the content`, async ({ page }) => {
		await page.goto(`/${locale}`);
		await page.keyboard.press("Tab");
		const skip = page.getByRole("link", { name: t("common.skipToContent") });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport();
		await page.keyboard.press("Enter");
		await expect(page.locator("#content")).toBeFocused();
		await page.keyboard.press("Tab");
		await expect(page.locator("main :focus")).toHaveCount(1);
	});

	test(`${locale}: a country is chosen by keyboard alone, and the focus stays where it is`, async ({ page }) => {
		await page.goto(`/${locale}`);
		const search = page.locator("#view-q");
		await search.focus();
		await reachFor(page);
		await expect(search).toBeFocused();

		const menu = page.locator("details[data-menu=country]");
		const summary = menu.locator("summary");
		await page.keyboard.press("Tab");
		await expect(page.locator("#view-fold summary")).toBeFocused();
		await page.keyboard.press("Space");
		await page.keyboard.press("Tab");
		await expect(summary).toBeFocused();
		await page.keyboard.press("Enter");
		await expect(menu.locator("fieldset")).toBeVisible();
		await page.keyboard.press("Tab");
		const first = menu.locator("input").first();
		await expect(first).toBeFocused();
		const country = await first.getAttribute("value");
		const count = Number(await menu.locator("label").first().locator("span").last().textContent());
		await page.keyboard.press("Space");
		await expect(page).toHaveURL(new RegExp(`/${locale}\\?country=${country}$`));
		await expect(resultCount(page)).toHaveText(t("view.resultCount", { count }));
		await expect(menu.locator(`input[value=${country}]`)).toBeFocused();
		await expect(menu.locator("fieldset")).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(menu.locator("fieldset")).toBeHidden();
		await expect(summary).toBeFocused();
	});
}

test("what the reader has opened, typed and focused outlives the moment when the browser takes over", async ({
	page,
}) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route("**/api/v1/dataset*", async (route) => {
		await held;
		await route.continue();
	});
	await page.goto("/en");
	const chart = page.locator("#chart-gap");
	await chart.getByRole("link", { name: words("en")("charts.tabs.table"), exact: true }).click();
	const menu = await openMenu(page, "country");
	const from = page.locator("#view-from");
	await from.fill("2026");
	await expect(page.locator("[data-live]")).toHaveCount(0);
	release();
	await expect(async () => {
		await from.blur();
		await from.focus();
		await expect(page.locator("[data-live]")).toBeAttached({ timeout: 2000 });
	}).toPass();
	await expect(from).toBeFocused();
	await expect(from).toHaveValue("2026");
	await expect(menu.locator("fieldset")).toBeVisible();
	await expect(chart.locator("table")).toBeVisible();
});

test("the marks of a chart are reached by tab and arrows, and opened by Enter", async ({ page }) => {
	await page.goto("/fr");
	await reachFor(page);
	const chart = page.locator("#chart-capacity-by-country");
	const marks = chart.locator("a[data-mark]");
	await chart.locator(".chart-views a:visible").first().focus();
	await expect(marks.first()).toBeVisible();
	await expect(chart.locator('a[data-mark][tabindex="0"]')).toHaveCount(1);
	await chart.locator('a[data-mark][tabindex="0"]').focus();
	await page.keyboard.press("ArrowDown");
	const focused = chart.locator("a[data-mark]:focus");
	await expect(focused).toHaveCount(1);
	await expect(chart.locator(".chart-tooltip")).toBeVisible();
	const href = (await focused.getAttribute("href")) ?? "";
	const name = (await focused.getAttribute("aria-label")) ?? "";
	await page.keyboard.press("Escape");
	await expect(chart.locator(".chart-tooltip")).toHaveCount(0);
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(href);
	const titles = await page
		.locator("section[aria-labelledby=sum] data")
		.evaluateAll((elements) => elements.map((element) => element.getAttribute("title") ?? "?"));
	expect(titles.some((title) => name.includes(title))).toBe(true);
});
