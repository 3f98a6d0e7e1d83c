import type { Locator } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, LOCALES, reachFor, resultCount, test, words } from "./fixtures";

/** The number in a text. */
const digits = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

/** How many degrees the part of the map is wide that an address asks for. */
function degreesAcross(address: string): number {
	const [west = Number.NaN, , east = Number.NaN] = (new URL(address).searchParams.get("extent") ?? "")
		.split(",")
		.map(Number);
	return east - west;
}

/** Fingers on an element, each from a place to another, in pixels from its middle. */
async function moveFingers(element: Locator, fingers: { from: [number, number]; to: [number, number] }[]) {
	const page = element.page();
	const box = await element.boundingBox();
	if (!box) throw new Error("There is nothing to touch.");
	const session = await page.context().newCDPSession(page);
	const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number) => {
		const at = (from: number, to: number) => from + (to - from) * part;
		const touchPoints = fingers.map(({ from, to }, id) => ({
			x: box.x + box.width / 2 + at(from[0], to[0]),
			y: box.y + box.height / 2 + at(from[1], to[1]),
			id,
		}));
		return session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : touchPoints });
	};
	await touch("touchStart", 0);
	for (let step = 1; step <= 8; step++) await touch("touchMove", step / 8);
	await touch("touchEnd", 1);
	await session.detach();
}

for (const locale of LOCALES) {
	test(`${locale}: the map is moved by keys, and only what is in sight is counted everywhere`, async ({
		page,
		request,
		hasTouch,
	}) => {
		const t = words(locale);
		await page.goto(`/${locale}`);
		if (hasTouch) {
			// One finger moves the page past the map, which is drawn in the browser then.
			const picture = page.locator("#map .map:visible");
			await picture.scrollIntoViewIfNeeded();
			const before = await page.evaluate(() => window.scrollY);
			await moveFingers(picture, [{ from: [0, 40], to: [0, -60] }]);
			await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 40);
			await expect(page.locator("[data-live]")).toBeAttached();
			await expect(page).toHaveURL(`/${locale}`);
		}
		await reachFor(page);
		const map = page.locator("#map section");
		// What answers to keys is loaded when the map is reached for.
		await expect(async () => {
			await map.focus();
			await page.keyboard.press("+");
			await expect(page).toHaveURL(/\?extent=[-\d.,]+$/, { timeout: 2000 });
		}).toPass();
		const first = page.url();
		await page.keyboard.press("ArrowLeft");
		await expect(page).not.toHaveURL(first);
		// No row of the list is cut.
		expect(await page.locator("#map ol").evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
		// The map rests: its list says as many as the API does of the part that the address names.
		const heading = page.locator("#map h3");
		await expect(async () => {
			const part = new URL(page.url()).searchParams.get("extent") ?? "";
			const list = await request.get(`/api/v1/projects?sight=only&extent=${part}&limit=1`);
			expect(digits(await heading.textContent())).toBe((await list.json()).meta.total);
		}).toPass();
		const inSight = digits(await heading.textContent());
		expect(inSight).toBeGreaterThan(0);

		await page
			.locator("#map")
			.getByRole("link", { name: t("map.only") })
			.click();
		await expect(page).toHaveURL(/\?sight=only&extent=/);
		await expect(resultCount(page)).toContainText(String(inSight));
		const query = new URL(page.url()).search;
		const list = await request.get(`/api/v1/projects${query}`);
		expect((await list.json()).meta.total).toBe(inSight);
		const csv = await request.get(`/api/v1/projects.csv${query}`);
		const rows: Record<string, string>[] = parse(await csv.body(), { columns: true, bom: true });
		expect(new Set(rows.map(({ slug }) => slug)).size).toBe(inSight);
		await page.goBack();
		await expect(page).not.toHaveURL(/sight/);
		await expect(resultCount(page)).not.toContainText(String(inSight));

		if (hasTouch) {
			const across = degreesAcross(page.url());
			const picture = page.locator("#map .map:visible");
			await picture.scrollIntoViewIfNeeded();
			await moveFingers(picture, [
				{ from: [-20, 0], to: [-60, 0] },
				{ from: [20, 0], to: [60, 0] },
			]);
			await expect.poll(() => degreesAcross(page.url())).toBeLessThan(across / 2);
			expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
		}
	});

	test(`${locale}: a cluster opens by Enter, a mark to a card that Escape closes`, async ({ page }) => {
		await page.goto(`/${locale}?country=SE`);
		await reachFor(page);
		const map = page.locator("#map section");
		const cluster = map.locator("a[data-in-place]:has(.map-cluster)").first();
		await cluster.focus();
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/extent=/);
		await expect(map).toBeFocused();
		const mark = map.locator("a:not([data-in-place]):has(.map-ring, .map-dot)").first();
		await mark.focus();
		await page.keyboard.press("Enter");
		const card = page.getByRole("dialog");
		await expect(card.getByRole("link").first()).toBeFocused();
		await expect(card.getByRole("heading")).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(card).toHaveCount(0);
		await expect(mark).toBeFocused();
	});
}

test("without scripts the map, its zoom and its filter are links", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto("/en/countries/SE");
	await expect(page.locator("#map .map:visible")).toBeVisible();
	await page.locator("#map [data-zoom=in]").click();
	await expect(page).toHaveURL(/\/en\/countries\/SE\?extent=[-\d.,]+#map$/);
	const inSight = digits(await page.locator("#map h3").textContent());
	await page
		.locator("#map")
		.getByRole("link", { name: words("en")("map.only") })
		.click();
	await expect(page).toHaveURL(/\/en\?country=SE&sight=only&extent=/);
	await expect(resultCount(page)).toContainText(String(inSight));
	await page.goto("/en/projects?sight=unplaced");
	await expect(resultCount(page)).toContainText(/\d/);
	await page.goto("/en/projects/campus-ia-fouju-mgx");
	await expect(page.locator("#place .map")).toBeVisible();
	await expect(page.locator("#place").getByRole("link", { name: "OpenStreetMap" })).toHaveAttribute(
		"href",
		/^https:\/\/www\.openstreetmap\.org\//,
	);
	await context.close();
});
