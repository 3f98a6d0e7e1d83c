import { expect, expectNoAxeViolations, LOCALES, resultCount, test, words } from "./fixtures";

const ASKED = { en: "france construction 2027", fr: "chantiers en France 2027" };
const QUERY = "country=FR&status=construction&from=2027&to=2027";

for (const locale of LOCALES) {
	const t = words(locale);

	test(`${locale}: a project and a view are found by keyboard, and the list has as many projects as the search says`, async ({
		page,
	}) => {
		await page.goto(`/${locale}/methodology`);
		const box = page.getByRole("combobox", { name: t("search.label") });
		await expect(async () => {
			await page.keyboard.press("Control+k");
			await expect(box).toBeFocused({ timeout: 1000 });
		}).toPass();
		await box.fill("borlenge mistral");
		const campus = page.getByRole("option", { name: /EcoDataCenter Borlänge/ }).first();
		await expect(campus).toBeVisible();
		await box.fill(ASKED[locale]);
		const view = page.getByRole("option").first();
		await expect(view).toHaveAttribute("href", `/${locale}/projects?${QUERY}`);
		await expect(view).toHaveAttribute("aria-selected", "true");
		const count = view.locator("span", { hasText: /^\d+/ });
		await expect(count).toBeVisible();
		const projects = Number.parseInt((await count.last().textContent()) ?? "", 10);
		await expectNoAxeViolations(page);
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(`/${locale}/projects?${QUERY}`);
		await expect(resultCount(page)).toHaveText(t("view.resultCount", { count: projects }));
		await expect(async () => {
			if ((await box.count()) === 0) await page.keyboard.press("/");
			await expect(box).toBeFocused({ timeout: 1000 });
		}).toPass();
		await expect(page.getByRole("option")).toHaveText([ASKED[locale]]);
		await page.keyboard.press("Escape");
		await expect(page.getByRole("dialog")).toHaveCount(0);
	});

	test(`${locale}: without scripts the same search is a page`, async ({ browser, baseURL, viewport }) => {
		const context = await browser.newContext({ baseURL, viewport, javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`/${locale}`);
		await page
			.getByRole("banner")
			.getByRole("link", { name: t("search.open") })
			.click();
		await expect(page).toHaveURL(`/${locale}/search`);
		await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
		await page.getByRole("searchbox", { name: t("search.label") }).fill("FOUJUU");
		await page.getByRole("button", { name: t("search.submit") }).click();
		await page.locator("main").getByRole("link", { name: "Campus IA Fouju" }).click();
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Campus IA Fouju");
		await context.close();
	});
}
