import { readdirSync } from "node:fs";
import { expect, LOCALES, readData, test, words } from "./fixtures";

const COUNTRIES = readdirSync(new URL("../prisma/data/projects/", import.meta.url));
const PROJECTS = COUNTRIES.flatMap((file) => readData<unknown[]>(`projects/${file}`)).length;

for (const locale of LOCALES) {
	const t = words(locale);

	test(`${locale}: an import is one entry, which opens to its records and to what each said`, async ({ page }) => {
		await page.goto(`/${locale}`);
		await page
			.getByRole("navigation")
			.getByRole("link", { name: t("layout.changes"), exact: true })
			.click();
		await expect(page.getByRole("heading", { level: 1, name: t("changes.title") })).toBeVisible();
		await expect(page.locator("main ol > li")).toHaveCount(1);
		const projects = t("changes.count.project", { count: PROJECTS });
		await page.getByRole("link", { name: projects }).click();
		await expect(page).toHaveURL(`/${locale}/changes/1`);
		await page.getByRole("link", { name: "Campus IA Fouju", exact: true }).click();
		await expect(page).toHaveURL(`/${locale}/changes/1/project/campus-ia-fouju-mgx`);
		await expect(page.getByText(t("changes.newRecord"))).toBeVisible();
		await page.getByRole("link", { name: "Campus IA Fouju", exact: true }).click();
		await expect(page).toHaveURL(`/${locale}/projects/campus-ia-fouju-mgx`);
		await page
			.locator("#record")
			.getByRole("link", { name: t("changes.recordHistory") })
			.click();
		await expect(page).toHaveURL(`/${locale}/changes?subject=project&record=campus-ia-fouju-mgx`);
		await expect(page.getByText("Campus IA Fouju", { exact: true })).toBeVisible();
	});

	test(`${locale}: filters are in the address, and an empty answer says which to drop`, async ({ page }) => {
		await page.goto(`/${locale}/changes`);
		const form = page.getByRole("form", { name: t("changes.filters") });
		await form.getByLabel(t("changes.param.reason"), { exact: true }).selectOption("definition");
		await form.locator("#changes-record").fill("fouju");
		await form.getByRole("button", { name: t("changes.apply") }).click();
		await expect(page).toHaveURL(/reason=definition.*record=fouju/);
		await expect(page.getByText(t("changes.empty"))).toBeVisible();
		const name = t("changes.pair", { name: t("changes.param.reason"), value: t("vocabulary.reason.definition") });
		await page.getByRole("link", { name: t("changes.drop", { name, count: 1 }) }).click();
		await expect(page).toHaveURL(`/${locale}/changes?record=fouju`);
		await expect(page.locator("main ol > li")).toHaveCount(1);
	});

	test(`${locale}: a wrong address is told, and one of no change is not there`, async ({ page, request }) => {
		await page.goto(`/${locale}/changes?from=yesterday&colour=blue`);
		for (const [param, value] of [
			["from", "yesterday"],
			["colour", "blue"],
		] as const) {
			await expect(page.getByText(t("changes.wrongValue", { param, value }))).toBeVisible();
		}
		for (const path of ["/changes/99999", "/changes/0", "/changes/1/project/no-such", "/changes/1/person/x"]) {
			expect((await request.get(`/${locale}${path}`)).status(), path).toBe(404);
		}
	});
}

test("changes name nobody and come without JavaScript", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	const answer = await page.goto("/en/changes?subject=source");
	expect(await answer?.text()).not.toContain("Gigacampus dataset");
	await expect(
		page.getByText(words("en")("changes.count.source", { count: readData<unknown[]>("sources.json").length })),
	).toBeVisible();
	await context.close();
});
