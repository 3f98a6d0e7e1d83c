import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { createTranslator } from "next-intl";

export { expect };

/** The languages that every journey is made in. */
export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];

const AXE_FILE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** As much of WeakMap and WeakSet as axe asks for, kept in the objects themselves. Runs in the page. */
class PropertyMap {
	key = Symbol();
	has(owner: Record<symbol, unknown>): boolean {
		return Object.hasOwn(owner, this.key);
	}
	get(owner: Record<symbol, unknown>): unknown {
		return owner[this.key];
	}
	set(owner: Record<symbol, unknown>, value: unknown): void {
		owner[this.key] = value;
	}
	add(owner: Record<symbol, unknown>): void {
		owner[this.key] = true;
	}
}

/**
 * axe, which is compiled for browsers without private fields: each of the many thousand colours that it compares would be
 * an entry of eight WeakMaps, and to collect them again was a fifth of its time.
 */
const AXE_SOURCE = `((WeakMap, WeakSet) => {${readFileSync(AXE_FILE, "utf8")}
})(...Array(2).fill(${PropertyMap}))`;
const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Playwright's test, which also fails a journey for a script error or a complaint in the console of its page (a
 * failed hydration included) and for a request to another host that the reader didn't make: the product loads
 * nothing from elsewhere. A status that a test asks for on purpose is no complaint.
 */
export const test = base.extend<{ quietPage: undefined }>({
	quietPage: [
		async ({ page, baseURL }, use) => {
			const complaints: string[] = [];
			noteComplaints(page, baseURL ?? "", complaints, "status of 404");
			await use(undefined);
			expect(complaints).toEqual([]);
		},
		{ auto: true },
	],
});

/** What the window below complained of since the last test. */
const lookedAt: { page: Page | null; complaints: string[] } = { page: null, complaints: [] };

/**
 * For tests that look at one page after the other and leave nothing behind but what their browser keeps, which is
 * forgotten: all of a worker's are made in one window, which doesn't fetch and compile the same scripts each time.
 */
export const lookingTest = base.extend({
	page: async ({ browser, baseURL }, use) => {
		const { complaints } = lookedAt;
		if (lookedAt.page === null) {
			lookedAt.page = await browser.newPage();
			noteComplaints(lookedAt.page, baseURL ?? "", complaints, "status of 404");
		}
		complaints.length = 0;
		await use(lookedAt.page);
		expect(complaints).toEqual([]);
		await lookedAt.page.evaluate(() => {
			localStorage.clear();
			sessionStorage.clear();
		});
	},
});

/** Notes what a page complains of; a text of the console with `wanted` in it is no complaint. */
export function noteComplaints(page: Page, baseURL: string, complaints: string[], wanted: string): void {
	page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
	page.on("console", (entry) => {
		const isComplaint = entry.type() === "error" && !entry.text().includes(wanted);
		if (isComplaint) complaints.push(`console: ${entry.text()}`);
	});
	page.on("request", (request) => {
		const foreign = request.url().startsWith("http") && !request.url().startsWith(`${baseURL}/`);
		if (foreign && !request.isNavigationRequest()) complaints.push(`request to ${request.url()}`);
	});
}

/** The words of a language as pages say them: `words("en")("view.resultCount", { count: 8 })`. */
export function words(locale: Locale): (key: string, values?: Record<string, string | number>) => string {
	const folder = new URL(`../messages/${locale}/`, import.meta.url);
	const messages = Object.fromEntries(
		readdirSync(folder).map((file) => [
			file.replace(".json", ""),
			JSON.parse(readFileSync(new URL(file, folder), "utf8")),
		]),
	);
	return createTranslator({ locale, messages, timeZone: "UTC" });
}

/** A file of prisma/data as it is. */
export function readData<T>(path: string): T {
	return JSON.parse(readFileSync(new URL(`../prisma/data/${path}`, import.meta.url), "utf8"));
}

/** Reaches for a page that answers in the browser, until it has been drawn there. */
export async function reachFor(page: Page): Promise<void> {
	const search = page.locator("#view-q");
	await expect(async () => {
		await search.blur();
		await search.focus();
		await expect(page.locator("[data-live]")).toBeAttached({ timeout: 2000 });
	}).toPass();
}

/** Shows the choices of a view, which are folded into one line. */
export async function unfoldChoices(page: Page): Promise<void> {
	const fold = page.locator("#view-fold");
	if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
}

/** Opens the menu of a filter, if it is closed, and returns it. */
export async function openMenu(page: Page, filter: string): Promise<Locator> {
	await unfoldChoices(page);
	const menu = page.locator(`details[data-menu=${filter}]`);
	if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
	return menu;
}

/** Has a chart shown as its table, and returns that. */
export async function chartAsTable(page: Page, id: string): Promise<Locator> {
	const chart = page.locator(`#chart-${id}`);
	await chart.locator(".chart-tabs [data-chart-as=table]").click();
	const table = chart.locator("table");
	await expect(table).toBeVisible();
	return table;
}

/** The line that says how many projects a view has. */
export const resultCount = (page: Page) => page.locator("p[role=status]");

/** The exact values that a part of a page states, in its order. */
export function valuesIn(part: Locator): Promise<number[]> {
	return part
		.locator("data")
		.evaluateAll((elements) => elements.map((element) => Number(element.getAttribute("value"))));
}

/** A number as a page writes it: "1,400 MW", « 1 400,5 MW ». */
export function numberIn(text: string, locale: Locale): number {
	const digits = text.match(/[\d.,\s]*\d/)?.[0].replace(/\s/g, "") ?? "";
	return Number(locale === "en" ? digits.replaceAll(",", "") : digits.replace(",", "."));
}

/** Nothing makes the page scroll sideways. */
export async function expectToFit(page: Page): Promise<void> {
	const [content, visible] = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return [scrollWidth, clientWidth];
	});
	expect([page.url(), content]).toEqual([page.url(), visible]);
}

/**
 * A page as it stands, in a window of its own that runs no scripts: whatever is done to its texts, React, which may not
 * have taken all of the page over yet, has nothing to compare.
 */
export async function standStill(page: Page): Promise<Page> {
	const still = await page.context().newPage();
	const body = (await page.content()).replace(/<script\b.*?<\/script>/gis, "");
	const isIt = ({ href }: URL) => href === page.url();
	await still.route(isIt, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
	await still.goto(page.url());
	return still;
}

/**
 * Puts a word of seventy letters before every text that may be a record's: all that isn't a word of ours (buttons, heads
 * of columns), a number or a date; in tables the names of their rows and what leads to records and sources.
 */
export async function lengthenWords(page: Page): Promise<void> {
	await page.evaluate(() => {
		const ours =
			"button, summary, legend, option, thead, svg, data, time, script, style, .suggest-mark, .wrap-normal, [aria-hidden]";
		const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const text = texts.currentNode as Text;
			const element = text.parentElement;
			if (!element || !/\p{L}/u.test(text.data) || element.closest(ours)) continue;
			if (getComputedStyle(element).whiteSpace === "nowrap") continue;
			if (element.closest("td, tfoot") && !element.closest("td a:not([href*='#'])")) continue;
			text.data = `${"W".repeat(70)} ${text.data}`;
		}
	});
}

/** Fails with axe's findings by rule and element, if the page has any against WCAG 2.2 AA. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
	// What lies half under the bar at the bottom of a form isn't small: one scrolls.
	const bar = page.locator(".sticky.bottom-0");
	const isThere = (await bar.count()) > 0;
	if (isThere) await bar.evaluate((element) => element.style.setProperty("position", "static"));
	await page.evaluate(AXE_SOURCE);
	await page.evaluate(rememberColours);
	const findings = await page.evaluate(async (tags) => {
		const { violations } = await axe.run({ resultTypes: ["violations"], runOnly: tags });
		return violations.flatMap(({ id, help, nodes }) =>
			nodes.map(({ target }) => `${id} (${help}): ${target.join(" ")}`),
		);
	}, WCAG_22_AA);
	if (isThere) await bar.evaluate((element) => element.style.removeProperty("position"));
	expect(findings).toEqual([]);
}

/** axe as a page defines it. */
declare const axe: typeof import("axe-core");

/**
 * axe reads the same few colours anew for every element of a page, which is a quarter of its time. Runs in the page;
 * leaves axe as it is should a version have its colours elsewhere.
 */
function rememberColours(): void {
	type Colour = { r: number; g: number; b: number; alpha: number; parseString(text: string): Colour };
	const colour: Colour | undefined = Reflect.get(axe.commons, "color")?.Color?.prototype;
	const parse = colour?.parseString;
	if (!colour || !parse) return;
	const known = new Map<string, Omit<Colour, "parseString">>();
	colour.parseString = function (text) {
		const same = known.get(text);
		if (same) return Object.assign(this, same);
		const { r, g, b, alpha } = parse.call(this, text);
		known.set(text, { r, g, b, alpha });
		return this;
	};
}
