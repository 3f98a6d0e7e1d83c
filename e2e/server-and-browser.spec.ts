import type { Page } from "@playwright/test";
import fc from "fast-check";
import { CAPACITY_KINDS, ROLES, STATUSES } from "@/lib/domain/values/vocabulary";
import { CURRENCIES, DEFAULT_VIEW, GROUPINGS, MEASURES, SCALES, SORT_KEYS, type View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { chartAsTable, expect, LOCALES, openMenu, reachFor, readData, test, unfoldChoices } from "./fixtures";

/** Views for each page; the seed keeps a failure repeatable. */
const VIEWS = 7;
const SEED = 20261124;

const TABLED = { en: "capacity-by-year", fr: "investment-by-country" };
const COUNTRIES = ["SE", "FR", "US", "AE", "DE", "IN", "NO"];
const COMPANIES = ["microsoft", "mistral-ai", "nvidia", "openai", "edf"];
const PROGRAMMES = readData<{ slug: string }[]>("programmes.json").map(({ slug }) => slug);

/** Mostly at rest, so that most views have projects. */
const seldom = <T>(rest: T, arbitrary: fc.Arbitrary<T>, among = 4) =>
	fc.oneof({ weight: among - 1, arbitrary: fc.constant(rest) }, { weight: 1, arbitrary });
const some = <T extends string>(values: readonly T[], among: number) =>
	seldom<T[]>([], fc.subarray([...values], { minLength: 1, maxLength: 3 }), among);

const views = fc.record({
	countries: some(COUNTRIES, 2),
	statuses: some(STATUSES, 4),
	companies: some(COMPANIES, 6),
	role: seldom<(typeof ROLES)[number] | null>(null, fc.constantFrom(...ROLES), 8),
	from: seldom<number | null>(null, fc.integer({ min: 2018, max: 2026 })),
	to: seldom<number | null>(null, fc.integer({ min: 2026, max: 2032 })),
	kinds: some(CAPACITY_KINDS, 4),
	programmes: some(PROGRAMMES, 10),
	q: fc.constantFrom("", "", "", "campus", "é"),
	measure: fc.constantFrom(...MEASURES),
	by: fc.constantFrom(...GROUPINGS),
	scale: fc.constantFrom(...SCALES),
	rank: fc.constantFrom(null, "grid" as const),
	currency: fc.constantFrom(...CURRENCIES),
	asOf: fc.constantFrom(null, null, null, "2025-12-31", "2024", "2026-03"),
	sort: seldom<View["sort"]>(null, fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }), 2),
	page: fc.constantFrom(1, 1, 2),
});

/** Everything that a view's page says in numbers and words, whoever drew it. */
function answerOn(page: Page) {
	return page.locator("main").evaluate((main) => {
		const texts = (selector: string) =>
			[...main.querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, " ").trim());
		return {
			count: texts("[role=status]"),
			figures: texts("dl > div"),
			exact: [...main.querySelectorAll("dl data")].map((element) => element.getAttribute("value")),
			charts: texts(".chart-card table, .chart-notes, .chart-message"),
			// Of the server's drawings of a chart the one that is shown.
			marks: [...main.querySelectorAll(".chart-drawn")]
				.filter((drawing) => drawing.checkVisibility())
				.flatMap((drawing) => [...drawing.querySelectorAll("a[aria-label]")])
				.map((mark) => mark.getAttribute("aria-label")),
			rows: texts("table[class*=w-full] tr"),
			// Of the server's drawings of the map, too, the one that is shown.
			links: [...main.querySelectorAll("a[href]")].flatMap((link) =>
				link.closest(".chart-views") || (link.closest("svg.map") && !link.checkVisibility())
					? []
					: [link.getAttribute("href")],
			),
			notices: texts(".border-warning li, li"),
		};
	});
}

test("a chart is sent as its drawing or as its table, never as both", async ({ request }) => {
	for (const path of ["/en", "/en/countries/SE"]) {
		const drawn = await (await request.get(path)).text();
		expect([path, drawn.includes("chart-drawn"), drawn.includes("chart-numbers-view")]).toEqual([path, true, false]);
		const link = /href="([^"]*[?&;]table=capacity-by-year[^"#]*)/.exec(drawn)?.[1]?.replaceAll("&amp;", "&") ?? "";
		const asTable = await (await request.get(link)).text();
		const [, card = ""] = asTable.split('<figure id="chart-capacity-by-year"');
		const [figure = ""] = card.split("</figure>");
		expect([path, figure.includes("<table>"), figure.includes("chart-drawn")]).toEqual([path, true, false]);
		expect(asTable.split("chart-numbers-view")).toHaveLength(2);
	}
});

test("the page is sent once, and without what draws it", async ({ page, request }) => {
	const html = await (await request.get("/en")).text();
	expect(html.split("data-view-form")).toHaveLength(2);
	const scripts: string[] = [];
	page.on("response", (response) => {
		if (response.request().resourceType() === "script") scripts.push(response.url());
	});
	await page.goto("/en", { waitUntil: "load" });
	expect(scripts.length).toBeGreaterThan(0);
	for (const address of scripts) {
		// The attribute of the form is in the live page, which is loaded later; the symbol only the server has.
		const text = await (await request.get(address)).text();
		expect([address, text.includes('"data-view-apply"'), text.includes("gigacampus.servedData")]).toEqual([
			address,
			false,
			false,
		]);
	}
});

for (const locale of LOCALES) {
	for (const path of [`/${locale}`, `/${locale}/projects`]) {
		test(`${path}: random views are the same from the server, without JavaScript, as in the browser`, async ({
			page,
			browser,
			baseURL,
			isMobile,
		}) => {
			const seed = SEED + [...path, isMobile].join("").length;
			const sample = fc.sample(views, { seed, numRuns: VIEWS });
			const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
			const served = await plain.newPage();
			await page.goto(path);
			await reachFor(page);
			// One of the charts as its table: its link is the server's way there, the press is the browser's.
			const asTable: Record<string, string> = path.endsWith("/projects") ? {} : { table: TABLED[locale] };
			for (const id of Object.values(asTable)) {
				await chartAsTable(page, id);
			}
			for (const view of sample) {
				const href = viewHref(path, { ...DEFAULT_VIEW, ...view });
				await served.goto(viewHref(path, { ...DEFAULT_VIEW, ...view }, asTable));
				const expected = await answerOn(served);
				await page.evaluate((address) => {
					window.history.pushState(null, "", address);
					window.dispatchEvent(new PopStateEvent("popstate"));
				}, href);
				await expect.poll(() => answerOn(page), href).toEqual(expected);
			}
			await plain.close();
		});
	}

	test(`${locale}: choosing in the form gives the same view with and without JavaScript`, async ({
		page,
		browser,
		baseURL,
		viewport,
	}) => {
		const plain = await browser.newContext({ baseURL, viewport, javaScriptEnabled: false });
		const served = await plain.newPage();
		for (const reader of [served, page]) {
			await reader.goto(`/${locale}/projects`);
			if (reader === page) await reachFor(reader);
			await (await openMenu(reader, "country")).locator("input[value=FR]").check();
			const statuses = await openMenu(reader, "status");
			await statuses.locator("input[value=construction]").check();
			await statuses.locator("summary").click();
			await unfoldChoices(reader);
			await reader.locator("input[name=measure][value=investment]").locator("..").click();
			await reader.locator("#view-currency").selectOption("USD");
		}
		await served.locator("[data-view-apply]").click();
		const chosen = "country=FR&status=construction&measure=investment&currency=USD";
		await expect(page).toHaveURL(`/${locale}/projects?${chosen}`);
		await expect(served).toHaveURL(/country=FR/);
		await expect(served.locator("input[name=country][value=FR]")).toBeChecked();
		await expect.poll(() => answerOn(page)).toEqual(await answerOn(served));
		await served.goto(`/${locale}/projects?${chosen}`);
		await expect.poll(() => answerOn(page)).toEqual(await answerOn(served));
		await plain.close();
	});

	test(`${locale}: the search answers while it is typed and keeps what is typed`, async ({ page }) => {
		await page.goto(`/${locale}`);
		await page.locator("#view-q").pressSequentially("borlänge");
		await expect(page).toHaveURL(new RegExp(`/${locale}\\?q=borl%C3%A4nge$`));
		await expect(page.locator("#view-q")).toHaveValue("borlänge");
		await expect(page.locator("#view-q")).toBeFocused();
		await expect(page.locator("main table[class*=w-full] tbody tr")).not.toHaveCount(0);
	});
}
