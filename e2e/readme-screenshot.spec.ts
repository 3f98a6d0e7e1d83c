import { readFileSync, writeFileSync } from "node:fs";
import { expect, reachFor, test } from "./fixtures";

const PICTURE = new URL("../docs/images/dashboard.png", import.meta.url);

test.use({ viewport: { width: 1280, height: 900 }, colorScheme: "light", isMobile: false, deviceScaleFactor: 1 });

const sizeOf = (png: Buffer) => ({
	signature: png.toString("latin1", 1, 4),
	width: png.readUInt32BE(16),
	height: png.readUInt32BE(20),
});

/** UPDATE_SCREENSHOT=1 takes the picture anew. */
test("the picture of the README is the dashboard", async ({ page }) => {
	await page.goto("/en");
	await page.evaluate(() => document.fonts.ready);
	await reachFor(page);
	await page.locator("#view-q").blur();
	await expect(page.locator("#chart-capacity-by-country.chart-card .chart-is-live")).toBeAttached();
	const taken = await page.screenshot();
	if (process.env.UPDATE_SCREENSHOT === "1") writeFileSync(PICTURE, taken);
	const expected = { signature: "PNG", width: 1280, height: 900 };
	expect(sizeOf(taken)).toEqual(expected);
	expect(sizeOf(readFileSync(PICTURE))).toEqual(expected);
	expect(readFileSync(new URL("../README.md", import.meta.url), "utf8")).toContain("docs/images/dashboard.png");
});
