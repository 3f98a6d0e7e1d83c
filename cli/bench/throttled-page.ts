import type { Page } from "@playwright/test";
import type { BenchContext } from "./context";

const VIEWPORT = { width: 1280, height: 900 };

/** A page with nothing in its cache on a processor that is slowed down `slowness` times; `leave` closes it. */
export async function throttledPage(
	context: BenchContext,
	slowness: number,
): Promise<{ page: Page; slowDown: (times: number) => Promise<void>; leave: () => Promise<void> }> {
	const browser = await context.browser();
	const visit = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB" });
	// What runs in the page was compiled here, with a mark on its functions' names that only this side knows.
	await visit.addInitScript("globalThis.__name = (value) => value");
	const page = await visit.newPage();
	const session = await visit.newCDPSession(page);
	const slowDown = (times: number) =>
		session.send("Emulation.setCPUThrottlingRate", { rate: times }).then(() => undefined);
	await slowDown(slowness);
	return { page, slowDown, leave: () => visit.close() };
}
