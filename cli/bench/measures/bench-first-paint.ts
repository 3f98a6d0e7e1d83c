import type { BenchContext } from "../context";
import { assertRight, type Row } from "../row";
import { figure, ratios } from "../statistics";
import { throttledPage } from "../throttled-page";
import { type Watched, watchPage } from "../watch-page";

const SLOWNESS = 4;
/** After the load event, for what a page does by itself. */
const QUIET_MS = 3_000;
const ROW = "main table[class*=w-full] tbody tr";
const MARK = ".chart-mark";

/** The dashboard's first moments with a cold cache on a slow processor, against a static table page of Next. */
export async function benchFirstPaint(context: BenchContext): Promise<Row[]> {
	const [application, minimal] = await Promise.all([context.application(), context.minimal()]);
	const ours: Watched[] = [];
	const yardstick: Watched[] = [];
	for (let round = -1; round < context.rounds; round++) {
		const dashboard = await visit(context, `${application.address}/en`, { row: ROW, mark: MARK });
		const table = await visit(context, `${minimal.address}/`, { row: "main table tbody tr", mark: "main table" });
		if (round < 0) continue;
		assertRight(dashboard.rowMs !== null && dashboard.markMs !== null, "the dashboard showed no row or no chart");
		assertRight(table.rowMs !== null, "the minimal page showed no row");
		ours.push(dashboard);
		yardstick.push(table);
	}
	const row = (
		name: string,
		what: string,
		of: "rowMs" | "markMs" | "blockedMs",
		than: typeof of,
		most: number,
	): Row => {
		const mine = ours.map((watched) => watched[of] ?? Number.NaN);
		const theirs = yardstick.map((watched) => watched[than] ?? Number.NaN);
		const [measured, beside] = [figure(mine), figure(theirs)];
		return {
			name,
			what,
			unit: "ms",
			ours: measured,
			yardstick: { name: "static Next table page", figure: beside },
			ratio: beside.low > 0 ? ratios(mine, theirs) : null,
			target: `≤ ${most} ×`,
			met: beside.low > 0 ? ratios(mine, theirs).median <= most : measured.median <= most * beside.median,
		};
	};
	const shift = figure(ours.map(({ layoutShift }) => layoutShift));
	return [
		row("first-row", `dashboard, cold cache, CPU ×${SLOWNESS}: first row of data`, "rowMs", "rowMs", 1.3),
		row("first-mark", `dashboard, cold cache, CPU ×${SLOWNESS}: first mark of a chart`, "markMs", "rowMs", 1.3),
		{
			...row("blocking", `dashboard, CPU ×${SLOWNESS}: blocking time untouched`, "blockedMs", "blockedMs", 1.2),
			note: `beyond 50 ms of each long task, from the first paint to ${QUIET_MS / 1000} s after the load event.`,
		},
		{
			name: "layout-shift",
			what: `dashboard, CPU ×${SLOWNESS}: cumulative layout shift`,
			unit: "",
			ours: shift,
			yardstick: null,
			ratio: null,
			target: "≤ 0.01",
			met: shift.median <= 0.01,
		},
	];
}

async function visit(context: BenchContext, url: string, watched: { row: string; mark: string }): Promise<Watched> {
	const { page, leave } = await throttledPage(context, SLOWNESS);
	try {
		await page.addInitScript(watchPage, watched);
		await page.goto(url, { waitUntil: "load" });
		await page.waitForTimeout(QUIET_MS);
		return await page.evaluate(() => window.benchWatch());
	} finally {
		await leave();
	}
}
