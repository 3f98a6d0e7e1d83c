import type { BenchContext } from "../context";
import { assertRight, type Row } from "../row";
import { figure, ratios } from "../statistics";
import { throttledPage } from "../throttled-page";
import { type Watched, watchPage } from "../watch-page";

const SLOWNESS = 4;
/** After the load event, for what a page does by itself. */
const QUIET_MS = 3_000;
const ROW = "main table[class*=w-full] tbody tr";
/** The map comes before the charts, and its marks are links. */
const MARK = ".chart-mark, svg.map a";

/** What ours is to be at most, by each of the yardsticks. */
const TARGETS = { first: { static: 1.5, observable: 0.6 }, blocking: { static: 1.3, observable: 0.8 } };
const NAMES = {
	static: "static Next table page",
	observable: "Observable Framework page, the same projects, three charts and a table",
};

type Yardstick = keyof typeof NAMES;
type Moment = "rowMs" | "markMs" | "blockedMs";

/** The dashboard's first moments with a cold cache on a slow processor, against a static table page of Next and an Observable page. */
export async function benchFirstPaint(context: BenchContext): Promise<Row[]> {
	const [application, minimal, observable] = await Promise.all([
		context.application(),
		context.minimal(),
		context.observable(),
	]);
	const ours: Watched[] = [];
	const beside: Record<Yardstick, Watched[]> = { static: [], observable: [] };
	for (let round = -1; round < context.rounds; round++) {
		const dashboard = await visit(context, `${application.address}/en`, { row: ROW, mark: MARK });
		const table = await visit(context, `${minimal.address}/`, { row: "main table tbody tr", mark: "main table" });
		const framework = await visit(context, `${observable.address}/`, {
			row: "main table tbody tr",
			mark: "main svg rect",
		});
		assertRight(dashboard.rowMs !== null && dashboard.markMs !== null, "the dashboard showed no row or no chart");
		assertRight(table.rowMs !== null, "the minimal page showed no row");
		assertRight(framework.rowMs !== null && framework.markMs !== null, "the Observable page showed no row or no chart");
		if (round < 0) continue;
		ours.push(dashboard);
		beside.static.push(table);
		beside.observable.push(framework);
	}
	const row = (name: string, what: string, of: Moment, than: Moment, yardstick: Yardstick, most: number): Row => {
		const mine = ours.map((watched) => watched[of] ?? Number.NaN);
		const theirs = beside[yardstick].map((watched) => watched[than] ?? Number.NaN);
		const [measured, compared] = [figure(mine), figure(theirs)];
		const ratio = compared.low > 0 ? ratios(mine, theirs) : null;
		return {
			name,
			what,
			unit: "ms",
			ours: measured,
			yardstick: { name: NAMES[yardstick], figure: compared },
			ratio,
			target: `≤ ${most} ×`,
			met: ratio ? ratio.median <= most : measured.median <= most * compared.median,
		};
	};
	const { first, blocking } = TARGETS;
	const cold = `dashboard, cold cache, CPU ×${SLOWNESS}`;
	const untouched = `dashboard, CPU ×${SLOWNESS}: blocking time untouched`;
	const shift = figure(ours.map(({ layoutShift }) => layoutShift));
	return [
		row("first-row", `${cold}: first row of data`, "rowMs", "rowMs", "static", first.static),
		row("first-row-observable", `${cold}: first row of data`, "rowMs", "rowMs", "observable", first.observable),
		row("first-mark", `${cold}: first mark of the map or a chart`, "markMs", "rowMs", "static", first.static),
		row(
			"first-mark-observable",
			`${cold}: first mark of the map or a chart`,
			"markMs",
			"markMs",
			"observable",
			first.observable,
		),
		{
			...row("blocking", untouched, "blockedMs", "blockedMs", "static", blocking.static),
			note: `beyond 50 ms of each long task, from the first paint to ${QUIET_MS / 1000} s after the load event.`,
		},
		row("blocking-observable", untouched, "blockedMs", "blockedMs", "observable", blocking.observable),
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
