import { gzipSync } from "node:zlib";
import type { BenchContext } from "../context";
import { BYTES_PER } from "../report";
import { assertRight, type Row } from "../row";
import { figure } from "../statistics";

const AT_MOST = 1.1;
/** Long enough for what a page fetches by itself once it has nothing else to do. */
const QUIET_MS = 4_000;

type Scripts = { atFirst: number; untouched: number };

/** The JavaScript that the dashboard gets before anybody touches it, against a minimal Next page. */
export async function benchJavaScript(context: BenchContext): Promise<Row[]> {
	const [application, minimal] = await Promise.all([context.application(), context.minimal()]);
	const ours = await scriptsOf(context, `${application.address}/en`);
	const yardstick = await scriptsOf(context, `${minimal.address}/`);
	assertRight(yardstick.atFirst > 50_000, "the minimal page loaded no scripts");
	const row = (name: string, what: string, bytes: number, note: string): Row => ({
		name,
		what,
		unit: "kB",
		ours: figure([bytes / BYTES_PER.kB]),
		yardstick: { name: "minimal Next page", figure: figure([yardstick.atFirst / BYTES_PER.kB]) },
		ratio: figure([bytes / yardstick.atFirst]),
		target: `≤ ${AT_MOST} ×`,
		met: bytes <= AT_MOST * yardstick.atFirst,
		note,
	});
	return [
		row(
			"javascript",
			"JavaScript that the dashboard loads to be ready (gzip)",
			ours.atFirst,
			"every script that the browser fetched until the page's load event, compressed by the same gzip.",
		),
		row(
			"javascript-untouched",
			"JavaScript that the dashboard has loaded when nobody touches it (gzip)",
			ours.untouched,
			`the same and what it fetches in idle time, ${QUIET_MS / 1000} s after the load event.`,
		),
	];
}

async function scriptsOf(context: BenchContext, url: string): Promise<Scripts> {
	const browser = await context.browser();
	const page = await browser.newPage();
	try {
		const bodies = new Map<string, Promise<Buffer>>();
		page.on("response", (response) => {
			if (response.request().resourceType() === "script") bodies.set(response.url(), response.body());
		});
		const sizes = async () => {
			const all = await Promise.all([...bodies.values()]);
			return all.reduce((sum, body) => sum + gzipSync(body).length, 0);
		};
		await page.goto(url, { waitUntil: "load" });
		const atFirst = await sizes();
		await page.waitForTimeout(QUIET_MS);
		return { atFirst, untouched: await sizes() };
	} finally {
		await page.close();
	}
}
