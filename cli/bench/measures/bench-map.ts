import type { Page } from "@playwright/test";
import type { BenchContext } from "../context";
import { assertRight, type Row } from "../row";
import { figure } from "../statistics";
import { syntheticDataset } from "../synthetic-dataset";
import { throttledPage } from "../throttled-page";

const MANY = 12_000;
const SLOWNESS = 4;
const TARGET = 30;
const PATIENCE_MS = 60_000;
const SETTLE_MS = 1_500;
/** One gesture: so many steps, each as long as a frame of a screen. */
const STEPS = 60;
const STEP_MS = 16;
/** How far a step moves, in px, and turns the wheel. */
const MOVE_PX = 3;
const WHEEL = 12;
/** The gesture ends, and the map is drawn anew. */
const AFTER_MS = 1_000;

/** How many frames a second a reader sees while the map is dragged, and while the wheel zooms it. */
export async function benchMap(context: BenchContext): Promise<Row[]> {
	const own = (await context.projects()).length;
	return [...(await measure(context, "", own)), ...(await measure(context, `-${MANY}`, MANY))];
}

async function measure(context: BenchContext, suffix: string, projects: number): Promise<Row[]> {
	context.say(`  map${suffix}`);
	const { address } = await context.application();
	const { page, slowDown, leave } = await throttledPage(context, 1);
	try {
		if (projects === MANY) {
			const body = JSON.stringify(syntheticDataset(MANY));
			await page.route("**/api/v1/dataset*", (route) => route.fulfill({ contentType: "application/json", body }));
		}
		await page.goto(`${address}/en`, { waitUntil: "load" });
		await page.locator("#view-q").hover();
		await page.locator("[data-live]").waitFor({ timeout: PATIENCE_MS });
		const map = page.locator("#map svg.map:visible");
		await map.scrollIntoViewIfNeeded();
		await map.hover();
		await page.waitForLoadState("networkidle");
		await page.waitForTimeout(SETTLE_MS);
		await slowDown(SLOWNESS);
		const box = await map.boundingBox();
		if (!box) throw new Error("the dashboard has no map");
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		const pans: number[] = [];
		const zooms: number[] = [];
		for (let round = 0; round < context.rounds + 1; round++) {
			const way = round % 2 === 0 ? 1 : -1;
			const pan = await gesture(page, async (step) => page.mouse.move(x + way * MOVE_PX * step, y + way * step), {
				before: async () => {
					await page.mouse.move(x, y);
					await page.mouse.down();
				},
				after: () => page.mouse.up(),
			});
			const zoom = await gesture(page, () => page.mouse.wheel(0, -way * WHEEL), {
				before: async () => {
					await page.mouse.move(x, y);
					await page.keyboard.down("Control");
				},
				after: () => page.keyboard.up("Control"),
			});
			// The first warms the code up.
			if (round === 0) continue;
			pans.push(pan);
			zooms.push(zoom);
		}
		assertRight(/extent=/.test(page.url()), `the map was moved, and the address is ${page.url()}`);
		const row = (name: string, what: string, frames: number[]): Row => {
			const rate = figure(frames);
			return {
				name: `${name}${suffix}`,
				what: `frames while ${what}, CPU ×${SLOWNESS}, ${projects.toLocaleString("en")} projects`,
				unit: "frames/s",
				ours: rate,
				yardstick: null,
				ratio: null,
				target: `≥ ${TARGET} frames/s`,
				met: rate.median >= TARGET,
				note: `${STEPS} steps of ${STEP_MS} ms a gesture; drawing anew at its end isn't in it.`,
			};
		};
		return [row("map-pan", "the map is dragged", pans), row("map-zoom", "the wheel zooms the map", zooms)];
	} finally {
		await leave();
	}
}

/** Makes a gesture step by step, and counts the frames that the page draws meanwhile, in a second. */
async function gesture(
	page: Page,
	step: (step: number) => Promise<void>,
	{ before, after }: { before: () => Promise<void>; after: () => Promise<void> },
): Promise<number> {
	await before();
	await page.evaluate(() => {
		const times: number[] = [];
		Reflect.set(window, "benchFrames", times);
		const frame = (now: number) => {
			times.push(now);
			if (Reflect.get(window, "benchFrames") === times) requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});
	for (let at = 1; at <= STEPS; at++) {
		await step(at);
		await page.waitForTimeout(STEP_MS);
	}
	const times = await page.evaluate(() => {
		const times = Reflect.get(window, "benchFrames") as number[];
		Reflect.set(window, "benchFrames", null);
		return times;
	});
	await after();
	await page.waitForTimeout(AFTER_MS);
	const lasted = (times.at(-1) ?? 0) - (times[0] ?? 0);
	return lasted === 0 ? 0 : (1000 * (times.length - 1)) / lasted;
}
