import type { Page } from "@playwright/test";
import { expect, LOCALES, reachFor, test, words } from "./fixtures";

/** Pages as they are printed, and how many columns the widest table of each has. */
const PRINTED = {
	dashboard: "?country=FR,SE&status=construction",
	"explorer's table": "/explore?tab=table&country=FR,SE&by=year",
	projects: "/projects?country=FR,SE&currency=USD",
	project: "/projects/ecodatacenter-borlange-mistral",
	country: "/countries/SE?status=construction",
	countries: "/countries?status=construction",
	companies: "/companies?role=tenant",
	company: "/companies/eco-data-center",
	programmes: "/programmes?country=FR",
	programme: "/programmes/france-ai-action-summit-2025",
	changes: "/changes?subject=source",
	rows: "/rows?country=SE&part=it",
	methodology: "/methodology",
};
/** A4 without its margins, at 96 dots an inch. */
const PAPER = { width: 703, height: 1017 };

/** What of a page would be on paper and shouldn't, and what should be and wouldn't. */
function faults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		const found: string[] = [];
		for (const control of document.querySelectorAll("button, input, select, nav, form[method=get], a[download]")) {
			if (isSeen(control)) found.push(`control: ${control.outerHTML.slice(0, 120)}`);
		}
		for (const cell of document.querySelectorAll("main :is(th, td)")) {
			const table = cell.closest("table");
			// Paper has the columns of a wide page: one that stands for several of them on a phone isn't missed.
			const isNarrow = cell.classList.contains("md:hidden");
			if (table && isSeen(table) && !isSeen(cell) && !isNarrow) found.push(`column: ${cell.outerHTML.slice(0, 120)}`);
		}
		const right = document.documentElement.clientWidth + 1;
		for (const part of document.querySelectorAll("main :is(table, svg, h1, p, dl)")) {
			if (isSeen(part) && part.getBoundingClientRect().right > right)
				found.push(`cut: ${part.outerHTML.slice(0, 120)}`);
		}
		for (const line of document.querySelectorAll("#headline dl > div")) {
			const parts = [...line.children].filter(isSeen).map((part) => part.getBoundingClientRect());
			const isOver = (a: DOMRect, b: DOMRect) =>
				a !== b && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
			if (parts.some((a) => parts.some((b) => isOver(a, b)))) found.push(`over each other: ${line.textContent}`);
		}
		for (const card of document.querySelectorAll(".chart-card")) {
			const drawn = [...card.querySelectorAll("svg, table, .chart-message")].filter(isSeen);
			if (drawn.length === 0) found.push(`chart: ${card.id}`);
		}
		return found.slice(0, 5);
	});
}

for (const locale of LOCALES) {
	test(`${locale}: paper has all columns and charts of a page, its address and version, and no controls`, async ({
		page,
	}) => {
		const t = words(locale);
		await page.emulateMedia({ media: "print", colorScheme: "dark" });
		await page.setViewportSize(PAPER);
		for (const [name, path] of Object.entries(PRINTED)) {
			await page.goto(`/${locale}${path}`);
			const head = page.locator("[data-print-head]");
			await expect(head).toContainText(`/${locale}${path}`);
			await expect(head).toContainText(new RegExp(t("layout.datasetVersion", { version: "#" }).replace("#", "\\d+")));
			await expect(page.locator("h1")).toBeVisible();
			expect([name, await faults(page)]).toEqual([name, []]);
			const colours = await page.evaluate(() => {
				const { color, colorScheme } = getComputedStyle(document.documentElement);
				return [color, colorScheme, getComputedStyle(document.documentElement).getPropertyValue("--ink")];
			});
			expect([name, colours]).toEqual([name, ["rgb(0, 0, 0)", "light", "#1b1b1a"]]);
		}
	});

	test(`${locale}: paper says in words what was chosen, of a view that changed in place too`, async ({ page }) => {
		const t = words(locale);
		await page.goto(`/${locale}?country=SE`);
		await reachFor(page);
		await page.locator("#view-q").fill("borlänge");
		await expect(page).toHaveURL(/q=borl/);
		await page.emulateMedia({ media: "print" });
		const pair = (name: string, value: string) => t("view.pair", { name: t(`view.param.${name}`), value });
		const country = new Intl.DisplayNames(locale, { type: "region" }).of("SE") ?? "";
		await expect(page.locator("main .print-only", { hasText: pair("country", country) })).toContainText(
			pair("q", "borlänge"),
		);
		await expect(page.locator("[data-print-head]")).toContainText("q=borl");
		await expect(page.locator(".chart-live").first()).toBeHidden();
		await expect(page.locator(".chart-card svg .chart-mark:visible").first()).toBeVisible();
	});
}
