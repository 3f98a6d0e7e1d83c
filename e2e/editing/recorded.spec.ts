import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expect, reachFor, valuesIn } from "../fixtures";
import { fillIn, save } from "./form-steps";
import { openAs, test } from "./people-steps";

test.describe.configure({ mode: "default", timeout: 120_000 });
const CLOCK = pathToFileURL(fileURLToPath(new URL("two-days-on.mjs", import.meta.url))).href;
// The dataset was loaded two days before the day that its server takes for today.
test.use({ beginning: { dataset: "shipped", settings: { NODE_OPTIONS: `--import=${CLOCK}` } } });

const SLUG = "ecodatacenter-borlange-mistral";
const [STORED, CORRECTED] = [227, 217];

/** The project's MW at the grid on its page. */
async function gridOf(page: Page, query: string): Promise<number | undefined> {
	await page.goto(`/en/projects/${SLUG}${query}`);
	return (await valuesIn(page.locator('article > dl > div:has(dt a[href="#phases"])')))[0];
}

test("what our records said before a correction is still answered: page, list, sums, file and API", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin);
	await page.goto(`/en/admin/projects/${SLUG}`);
	await fillIn(page, { "phases[1].claims[0].capacityMw": `${CORRECTED} MW` });
	await page.locator('[name="save.reasonKind"][value="correction"]').check();
	await save(page, "The supplier's contract says less");

	const reader = await newsroom.open();
	const before = new Date().toISOString().slice(0, 10);
	const grid = async (query: string) => {
		const { meta } = await (await reader.request.get(`/api/v1/rollup?country=SE&${query}`)).json();
		return meta.totals.capacityMw.grid as number;
	};
	const [then, now] = [await grid(`recorded=${before}`), await grid("")];
	expect(then - now).toBeCloseTo(STORED - CORRECTED, 6);
	expect([await gridOf(reader, `?recorded=${before}`), await gridOf(reader, "")]).toEqual([
		STORED + 350,
		CORRECTED + 350,
	]);
	const document = async (query: string) => {
		const { data, meta } = await (await reader.request.get(`/api/v1/projects/${SLUG}${query}`)).json();
		return [data.phases[1].claims[0].capacityMw, meta.version];
	};
	expect(await document(`?recorded=${before}`)).toEqual([STORED, 1]);
	expect(await document("")).toEqual([CORRECTED, 2]);
	const rows = async (query: string) =>
		(await reader.request.get(`/api/v1/rows.csv?country=SE&part=grid&${query}`)).text();
	expect(await rows(`recorded=${before}`)).toContain(`,${STORED},`);
	expect(await rows("")).not.toContain(`,${STORED},`);

	// The browser answers from the same records.
	await reader.goto(`/en/projects?recorded=${before}`);
	await reachFor(reader);
	await expect(reader.locator("[data-live]")).toBeVisible();
	const dataset = await reader.evaluate(() =>
		performance
			.getEntriesByType("resource")
			.map(({ name }) => name)
			.find((name) => name.includes("/api/v1/dataset")),
	);
	expect(dataset).toContain(`recorded=${before}`);
	const { projects } = await (await reader.request.get(dataset ?? "")).json();
	const stored = projects.find(({ slug }: { slug: string }) => slug === SLUG);
	expect(stored.phases[1].claims[0].mw).toBe(STORED);

	// And says what lies between the two days, and why.
	await reader.goto("/en/changes/sums?country=SE");
	await expect(reader.locator(`#correction a[href="/en/projects/${SLUG}"]`)).toBeVisible();
	await expect(reader.locator("#correction")).toContainText(/−10\sMW/);
});
