import { expect, LOCALES, numberIn, test, words } from "./fixtures";

const ASKED = { en: "which of Microsoft’s projects are late", fr: "les projets de Microsoft en retard" };

type Overdue = { data: { overdue: { project: string }[] } };

for (const locale of LOCALES) {
	const t = words(locale);

	test(`${locale}: which of a company's projects are late, asked in words; the same on every page and in the API`, async ({
		page,
		request,
	}) => {
		const overdue = async (query: string) => {
			const { data } = (await (await request.get(`/api/v1/outcome${query}`)).json()) as Overdue;
			return data.overdue.map(({ project }) => project);
		};
		await page.goto(`/${locale}`);
		const box = page.getByRole("combobox", { name: t("search.label") });
		await expect(async () => {
			if ((await box.count()) === 0) await page.keyboard.press("Control+k");
			await expect(box).toBeFocused({ timeout: 1000 });
		}).toPass();
		await box.fill(ASKED[locale]);
		const first = page.getByRole("option").first();
		await expect(first).toHaveAttribute("href", `/${locale}/outcome?company=microsoft#overdue`);
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(`/${locale}/outcome?company=microsoft#overdue`);
		const list = page.locator("#overdue");
		await expect(list.getByRole("heading")).toHaveText(t("outcome.overdue.title"));
		await expect(list.getByRole("listitem")).toHaveCount((await overdue("?company=microsoft")).length);

		const all = await overdue("");
		expect(all.length).toBeGreaterThan(0);
		await page.goto(`/${locale}/outcome`);
		await expect(list.getByRole("listitem")).toHaveCount(all.length);
		await list.locator("a[href*='of=overdue']").click();
		await expect(page).toHaveURL(/[?&]of=overdue$/);
		expect(new Set(await page.locator("main tbody a[href*='/projects/']").allTextContents()).size).toBe(
			new Set(all).size,
		);
		await page.goto(`/${locale}`);
		const said = page.locator("#headline").locator("a[href*='measure=projects'][href*='of=overdue']");
		expect(numberIn((await said.textContent()) ?? "", locale)).toBe(new Set(all).size);
	});
}
