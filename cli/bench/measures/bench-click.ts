import type { Page } from "@playwright/test";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import type { BenchContext } from "../context";
import { assertRight, type Row } from "../row";
import { figure } from "../statistics";
import { syntheticDataset } from "../synthetic-dataset";
import { throttledPage } from "../throttled-page";
import { watchClicks } from "../watch-page";

/** Countries that are chosen one after the other; the real and the invented projects have them all. */
const CHOSEN = ["US", "FR", "GB", "DE", "ES", "FI", "IN", "IT", "SE", "CA", "NL", "NO"];
const MANY = 12_000;
const PATIENCE_MS = 60_000;
const SETTLE_MS = 1_500;
/** For what may follow the figures that are seen, until all numbers on the page are compared. */
const ATTEMPTS = 20;
const AGAIN_MS = 250;

type Case = { name: string; slowness: number; projects: number; targetsMs: { sight: number; all: number } | null };

/**
 * From the click on a filter, answered in the browser, to the frame with all that is in the window, and to the one with
 * all of the page.
 */
export async function benchClick(context: BenchContext): Promise<Row[]> {
	const own = (await context.projects()).length;
	const many = `click-${MANY}-x4`;
	return [
		...(await measure(context, { name: "click-x1", slowness: 1, projects: own, targetsMs: null })),
		...(await measure(context, { name: "click-x4", slowness: 4, projects: own, targetsMs: { sight: 50, all: 200 } })),
		...(await measure(context, { name: many, slowness: 4, projects: MANY, targetsMs: { sight: 100, all: 400 } })),
	];
}

async function measure(context: BenchContext, { name, slowness, projects, targetsMs }: Case): Promise<Row[]> {
	context.say(`  ${name}`);
	const { address } = await context.application();
	const { page, slowDown, leave } = await throttledPage(context, 1);
	const isInvented = projects === MANY;
	try {
		const countOf = isInvented ? await inventDataset(page) : undefined;
		await comeToLife(page, `${address}/en`);
		await slowDown(slowness);
		const sight: number[] = [];
		const all: number[] = [];
		const events: number[] = [];
		const clicks = CHOSEN.slice(0, Math.min(CHOSEN.length, context.rounds + 2));
		for (const [index, country] of clicks.entries()) {
			const measured = page.evaluate(() => window.benchPainted());
			await page.locator(`input[name=country][value=${country}]`).click();
			const { sightMs, allMs, eventMs } = await measured;
			if (countOf) await assertCount(page, countOf(clicks.slice(0, index + 1)));
			else await assertAsServer(page);
			// The first two warm the code up.
			if (index < 2) continue;
			sight.push(Math.max(sightMs, eventMs));
			all.push(Math.max(allMs, eventMs));
			events.push(eventMs);
		}
		const right = isInvented
			? "Invented projects; counts were as computed here."
			: "Figures, charts' numbers and rows were as the server's for the same link.";
		const row = (of: string, what: string, times: number[], targetMs: number | undefined, note: string): Row => {
			const time = figure(times);
			return {
				name: of,
				what: `filter click to ${what}, CPU ×${slowness}, ${projects.toLocaleString("en")} projects`,
				unit: "ms",
				ours: time,
				yardstick: null,
				ratio: null,
				target: targetMs === undefined ? "–" : `≤ ${targetMs} ms`,
				met: targetMs === undefined ? null : time.median <= targetMs,
				note,
			};
		};
		const inSight = `the end of the first frame in which all that the window shows stays as it is; the browser's own event timing says ${figure(events).median} ms. ${right}`;
		return [
			row(name, "what is in sight painted", sight, targetsMs?.sight, inSight),
			row(
				`${name}-all`,
				"all of the page painted",
				all,
				targetsMs?.all,
				"the same for charts and tables out of sight.",
			),
		];
	} finally {
		await leave();
	}
}

/** Opens the dashboard and reaches for it, until the browser draws it; opens the filter. */
async function comeToLife(page: Page, url: string): Promise<void> {
	await page.goto(url, { waitUntil: "load" });
	await page.locator("#view-q").hover();
	await page.locator("#view-q").focus();
	await page.locator("[data-live]").waitFor({ timeout: PATIENCE_MS });
	// Recharts comes when the browser is idle; what a click costs then is part of the measurement.
	await page.waitForLoadState("networkidle");
	await page.waitForTimeout(SETTLE_MS);
	// The filters are folded into one line, and the countries in it.
	await page.locator("#view-fold > summary").click();
	await page
		.locator("details", { has: page.locator("input[name=country]") })
		.locator("summary")
		.click();
	await page.evaluate(watchClicks);
}

/** Gives the browser invented projects instead of the real ones; returns how many of them countries have. */
async function inventDataset(page: Page): Promise<(countries: string[]) => number> {
	const dataset = syntheticDataset(MANY);
	const body = JSON.stringify(dataset);
	await page.route("**/api/v1/dataset*", (route) => route.fulfill({ contentType: "application/json", body }));
	return (countries) => select(dataset, { ...DEFAULT_VIEW, countries }).projects.length;
}

async function assertCount(page: Page, count: number): Promise<void> {
	const text = (await page.locator("main p[role=status]").textContent()) ?? "";
	assertRight(Number(text.replace(/\D/g, "")) === count, `the browser says “${text}” for ${count} projects`);
}

/** The numbers on the page are those that the server writes for the same link. */
async function assertAsServer(page: Page): Promise<void> {
	const server = await page.request.get(page.url());
	assertRight(server.status() === 200, `${page.url()} is answered with ${server.status()}`);
	const html = await server.text();
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const isSame = await page.evaluate((text) => {
			// The server has a drawing for each width, the browser the one that fits.
			const charts = [...document.querySelectorAll(".chart-drawn")].map(
				(drawn) => `#${drawn.closest("figure")?.id} .${drawn.parentElement?.className} > .chart-drawn`,
			);
			const parts = ["main p[role=status]", "main dl", ...charts, "main table[class*=w-full] tbody"];
			const numbers = (from: Document) =>
				parts
					.map((part) => [...from.querySelectorAll(part)].map((element) => element.textContent).join("|"))
					.join("\n");
			return numbers(document) === numbers(new DOMParser().parseFromString(text, "text/html"));
		}, html);
		if (isSame) return;
		await page.waitForTimeout(AGAIN_MS);
	}
	assertRight(false, `${page.url()} differs between browser and server`);
}
