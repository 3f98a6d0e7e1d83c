import { parse } from "csv-parse/sync";
import { chartsOn } from "@/lib/charts/registry";
import { expect, expectToFit, LOCALES, lengthenWords, reachFor, test } from "./fixtures";
import { expectSound, PAGE_TYPES } from "./page-types";

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What the browser tells of matching selectors, where its trace is asked for it. */
type StyleEvent = {
	args: {
		selector_stats?: {
			selector_timings: { selector: string; match_attempts: number; fast_reject_count: number }[];
		};
	};
};

test("no page is wider than its window, and each has its security headers, in the language that axe doesn't look at", async ({
	page,
	isMobile,
}) => {
	const locale = isMobile ? "en" : "fr";
	for (const [name, path] of Object.entries(PAGE_TYPES)) {
		await expectSound(page, name, `/${locale}${path}`);
	}
});

test("no page is widened by long words of records", async ({ browser, baseURL, isMobile }) => {
	const viewport = { width: isMobile ? 320 : 1280, height: 800 };
	// Without scripts of ours, which would look for the texts that they know.
	const context = await browser.newContext({ baseURL, viewport, javaScriptEnabled: false });
	const page = await context.newPage();
	for (const path of Object.values(PAGE_TYPES)) {
		await page.goto(`/${isMobile ? "fr" : "en"}${path}`);
		await lengthenWords(page);
		await expectToFit(page);
	}
	await context.close();
});

/** Of all elements: what the reset and the browser say of them. */
const OF_ALL = ["*", "::before", "::after", "::backdrop", ":not(svg)"];

test("no rule for readers is asked of every element, or looks through the whole page", async ({
	page,
	browser,
	isMobile,
}) => {
	await browser.startTracing(page, { categories: ["disabled-by-default-blink.debug"] });
	await page.goto(isMobile ? "/fr/projects" : "/en");
	const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: StyleEvent[] };
	const timings = trace.traceEvents.flatMap(({ args }) => args.selector_stats?.selector_timings ?? []);
	const elements = await page.locator("body *").count();
	const asked = new Map<string, number>();
	for (const { selector, match_attempts, fast_reject_count } of timings) {
		asked.set(selector, (asked.get(selector) ?? 0) + match_attempts - fast_reject_count);
	}
	const ofMost = [...asked].filter(([, count]) => count > elements / 2).map(([selector]) => selector);
	expect(ofMost).toContain("*");
	// What its last part names a tag, a class or an id of is asked of those that have it.
	const isOfAny = (selector: string) => /^[:*]/.test(selector.split(/[\s>+~,]+/).at(-1) ?? "");
	expect(ofMost.filter((selector) => isOfAny(selector) && !OF_ALL.includes(selector))).toEqual([]);
	expect([...asked.keys()].filter((selector) => /^(?:html|body|:root)\S*:has\(\S*$/.test(selector))).toEqual([]);
});

for (const locale of LOCALES) {
	test(`${locale}: the first screen has the figures and the map`, async ({ page, isMobile }) => {
		await page.setViewportSize(isMobile ? { width: 360, height: 780 } : { width: 1280, height: 800 });
		await page.goto(`/${locale}`);
		await expect(page.locator("#headline")).toBeInViewport();
		const headline = await page.locator("#headline").boundingBox();
		expect(headline?.height).toBeLessThanOrEqual(isMobile ? 380 : 230);
		await expect(page.locator("#map .map:visible")).toBeInViewport({ ratio: isMobile ? 0.4 : 0.9 });
	});

	test(`${locale}: of the rows behind a number all is in sight, on a phone too`, async ({ page }) => {
		for (const query of ["part=grid&country=FR", "measure=investment&country=FR", "measure=projects&country=FR"]) {
			await page.goto(`/${locale}/rows?${query}`);
			const cells = page.locator("main tbody :is(th, td):not(:empty)");
			const outside = await cells.evaluateAll((all) =>
				all.filter((cell) => cell.getBoundingClientRect().right > window.innerWidth).map((cell) => cell.outerHTML),
			);
			expect([query, outside]).toEqual([query, []]);
		}
	});

	test(`${locale}: charts as tables fit their window`, async ({ page }) => {
		await page.goto(`/${locale}`);
		await reachFor(page);
		for (const tab of await page.locator(".chart-tabs [data-chart-as=table]").all()) await tab.click();
		await expect(page.locator(".chart-card table").first()).toBeVisible();
		await expectToFit(page);
	});

	test(`${locale}: nothing moves while the browser and Recharts take over`, async ({ page }) => {
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Reflect.set(window, "layoutShifts", shifts);
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, "value")));
			}).observe({ type: "layout-shift", buffered: true });
		});
		await page.goto(`/${locale}`);
		await page.evaluate(() => document.fonts.ready);
		const places = () =>
			page
				.locator(".chart-card, .map:visible, main h1, main h2, main h3, main dl, main table[class*=w-full]")
				.evaluateAll((parts) =>
					parts.map((part) => {
						const { x, y, width, height } = part.getBoundingClientRect();
						return [x, y + window.scrollY, width, height].map(Math.round);
					}),
				);
		const served = await places();
		await reachFor(page);
		await expect(page.locator(".chart-is-live")).toHaveCount(await page.locator(".chart-card").count());
		await expect(page.locator(".chart-live a[data-mark]").first()).toBeAttached();
		expect(await places()).toEqual(served);
		const shifts = await page.evaluate(() => Reflect.get(window, "layoutShifts") as number[]);
		expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.01);
	});

	test(`${locale}: the files of every chart are what their links say`, async ({ page, request }) => {
		await page.goto(`/${locale}?country=SE,FR`);
		for (const id of chartsOn("dashboard")) {
			const card = page.locator(`#chart-${id}`);
			const get = async (format: string) => {
				const href = await card.locator(`.chart-files a`, { hasText: format }).getAttribute("href");
				const answer = await request.get(href ?? "");
				expect([href, answer.status()]).toEqual([href, 200]);
				return { type: answer.headers()["content-type"], body: await answer.body() };
			};
			const csv = await get("CSV");
			expect(csv.type).toContain("text/csv");
			const rows: Record<string, string>[] = parse(csv.body, { columns: true, bom: true });
			expect(rows.length).toBeGreaterThan(1);
			expect(Object.keys(rows[0] ?? {})).toContain("projects");

			const png = await get("PNG");
			expect(png.type).toBe("image/png");
			expect([...png.body.subarray(0, 8)]).toEqual(PNG_SIGNATURE);
			expect(png.body.readUInt32BE(16)).toBeGreaterThan(600);
			expect(png.body.length).toBeGreaterThan(5000);

			const svg = await get("SVG");
			expect(svg.type).toContain("image/svg+xml");
			const root = await page.evaluate(
				(text) => new DOMParser().parseFromString(text, "image/svg+xml").documentElement.nodeName,
				svg.body.toString("utf8"),
			);
			expect(root).toBe("svg");
			expect(svg.body.toString("utf8")).toContain(await card.getByRole("heading").textContent());
		}
	});
}
