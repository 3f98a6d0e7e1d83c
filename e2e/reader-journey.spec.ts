import type { Browser, Page } from "@playwright/test";
import {
	expect,
	LOCALES,
	numberIn,
	openMenu,
	reachFor,
	readData,
	resultCount,
	test,
	unfoldChoices,
	valuesIn,
	words,
} from "./fixtures";

type Source = { id: string; url: string };

const SOURCES = new Set(readData<Source[]>("sources.json").map(({ url }) => url));

/** What a reader sees of a view: how many projects, the figures, the numbers of every chart, the rows. */
async function seen(page: Page) {
	return {
		count: await resultCount(page).textContent(),
		figures: await valuesIn(page.locator("#headline")),
		charts: await page
			.locator(".chart-drawn:visible a[aria-label]")
			.evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label"))),
		rows: await page.locator("main table[class*=w-full] tbody th > a").allTextContents(),
	};
}

/** The same of a link that someone else opens, drawn by the server alone. */
async function seenElsewhere(browser: Browser, url: string) {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(url);
	const there = await seen(page);
	await context.close();
	return there;
}

for (const locale of LOCALES) {
	test(`${locale}: from the dashboard to a source, and back`, async ({ page, browser }) => {
		const t = words(locale);
		const documents: string[] = [];
		page.on("request", (request) => {
			if (request.isNavigationRequest()) documents.push(request.url());
		});

		await page.goto(`/${locale}`);
		const all = await seen(page);
		await reachFor(page);
		await expect.poll(() => seen(page)).toEqual(all);

		const menu = await openMenu(page, "country");
		const sweden = menu.locator("label", { has: page.locator("input[value=SE]") });
		const count = Number(await sweden.locator("span").last().textContent());
		await sweden.click();
		await expect(page).toHaveURL(new RegExp(`/${locale}\\?country=SE$`));
		await expect(resultCount(page)).toHaveText(t("view.resultCount", { count }));
		const swedish = await seenElsewhere(browser, page.url());
		await expect.poll(() => seen(page)).toEqual(swedish);
		expect(swedish.figures).not.toEqual(all.figures);
		expect(swedish.charts).not.toEqual(all.charts);
		expect(swedish.rows).toHaveLength(count);
		expect(documents).toHaveLength(1);
		await menu.locator("summary").click();

		const chart = page.locator("#chart-capacity-by-country");
		await chart.locator(".chart-views").hover();
		const bar = chart.locator("a[data-mark]").first();
		const name = (await bar.getAttribute("aria-label")) ?? "";
		await bar.click();
		await expect(page).toHaveURL(new RegExp(`/${locale}/rows\\?country=SE&at=SE&part=`));
		const sum = page.locator("section[aria-labelledby=sum] data");
		await expect(sum).toHaveCount(1);
		expect(name).toContain(await sum.getAttribute("title"));
		const values = await page.locator("main table tbody td:nth-child(2)").allTextContents();
		const added = values.reduce((total, text) => total + numberIn(text, locale), 0);
		expect(added).toBeCloseTo(Number(await sum.getAttribute("value")), 6);
		expect(documents).toHaveLength(2);

		const project = page.locator("main table tbody th > a").first();
		const projectName = (await project.textContent()) ?? "";
		await project.click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText(projectName);
		const sources = page.locator("main a[rel~=external]");
		expect(await sources.count()).toBeGreaterThan(3);
		for (const link of await sources.all()) {
			const href = (await link.getAttribute("href")) ?? "";
			expect(SOURCES.has(href) || /^https?:\/\/(web\.)?archive\./.test(href), href).toBe(true);
			expect(await link.getAttribute("rel")).toMatch(/noopener|noreferrer/);
		}

		await page.goBack();
		await expect(page).toHaveURL(/\/rows\?/);
		await page.goBack();
		await expect(page).toHaveURL(new RegExp(`/${locale}\\?country=SE$`));
		await expect.poll(() => seen(page)).toEqual(swedish);
		await page.goBack();
		await expect(page).toHaveURL(new RegExp(`/${locale}$`));
		await expect.poll(() => seen(page)).toEqual(all);
		await page.goForward();
		await expect.poll(() => seen(page)).toEqual(swedish);
	});

	test(`${locale}: the other language and another currency keep the view, and a link shares it`, async ({
		page,
		browser,
	}) => {
		const other = locale === "en" ? "fr" : "en";
		await page.goto(`/${locale}`);
		await reachFor(page);
		const menu = await openMenu(page, "country");
		await menu.locator("input[value=SE]").check();
		await expect(page).toHaveURL(/country=SE/);
		const euros = await seenElsewhere(browser, page.url());
		await expect.poll(() => seen(page)).toEqual(euros);

		await unfoldChoices(page);
		await page.locator("#view-currency").selectOption("USD");
		await expect(page).toHaveURL(new RegExp(`/${locale}\\?country=SE&currency=USD$`));
		await expect(page.locator("#headline")).toContainText("$");
		const dollars = await seenElsewhere(browser, page.url());
		await expect.poll(() => seen(page)).toEqual(dollars);
		expect(dollars.count).toBe(euros.count);
		expect(dollars.figures).not.toEqual(euros.figures);

		await page.goBack();
		await expect.poll(() => seen(page)).toEqual(euros);
		await expect(page.locator("#view-currency")).toHaveValue("EUR");
		await page.goForward();
		await expect.poll(() => seen(page)).toEqual(dollars);

		await page
			.getByRole("navigation", { name: words(locale)("layout.language") })
			.getByRole("link")
			.click();
		await expect(page).toHaveURL(new RegExp(`/${other}\\?country=SE&currency=USD$`));
		await expect(page.locator("html")).toHaveAttribute("lang", other);
		await expect(resultCount(page)).toHaveText(words(other)("view.resultCount", { count: dollars.rows.length }));
		expect(await valuesIn(page.locator("#headline"))).toEqual(dollars.figures);
	});
}

test("going back twice before the scripts are there shows the view that the address names", async ({ page }) => {
	await page.goto("/en");
	const all = await seen(page);
	await reachFor(page);
	await (await openMenu(page, "country")).locator("input[value=SE]").check();
	await expect(page).toHaveURL(/country=SE/);
	await page.locator("main table[class*=w-full] tbody th > a").first().click();
	await expect(page).toHaveURL(/\/en\/projects\//);
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route("**/_next/static/**/*.js", async (route) => {
		await held;
		await route.continue();
	});
	await page.goBack({ waitUntil: "commit" });
	await expect(page).toHaveURL(/country=SE/);
	await expect(resultCount(page)).toBeVisible();
	await page.goBack({ waitUntil: "commit" });
	await expect(page).toHaveURL(/\/en$/);
	release();
	await expect.poll(() => seen(page)).toEqual(all);
});
