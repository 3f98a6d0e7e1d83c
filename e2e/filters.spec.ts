import type { Page } from "@playwright/test";
import { expect, LOCALES, openMenu, reachFor, resultCount, test, unfoldChoices, words } from "./fixtures";

/** Types into the search and presses Enter. */
async function search(page: Page, text: string): Promise<void> {
	const box = page.locator("#view-q");
	await box.fill(text);
	await box.press("Enter");
	await expect(page).toHaveURL(new RegExp(`q=${text}$`));
}

for (const locale of LOCALES) {
	test(`${locale}: going back, the form says what the results are of, and what is chosen next is added to that`, async ({
		page,
	}) => {
		await page.goto(`/${locale}/projects`);
		await reachFor(page);
		const entries = () => page.evaluate(() => window.history.length);
		const before = await entries();
		await search(page, "fouju");
		const found = (await resultCount(page).textContent()) ?? "";
		await search(page, "stargate");
		await expect(resultCount(page)).not.toHaveText(found);
		expect(await entries()).toBe(before + 2);

		await page.goBack();
		await expect(page).toHaveURL(/q=fouju$/);
		await expect(resultCount(page)).toHaveText(found);
		await expect(page.locator("#view-q")).toHaveValue("fouju");
		await page.locator("#view-q").press("Enter");
		expect(await entries()).toBe(before + 2);
		await (await openMenu(page, "country")).locator("input[value=FR]").check();
		await expect(page).toHaveURL(/country=FR&q=fouju$/);
		await page.goBack();
		await expect(page.locator("input[name=country][value=FR]")).not.toBeChecked();
		await page.goBack();
		await expect(page.locator("#view-q")).toHaveValue("");
		await page.goForward();
		await expect(page.locator("#view-q")).toHaveValue("fouju");
	});

	test(`${locale}: a date that can't be read stays where it was typed, and is told`, async ({ page }) => {
		const t = words(locale);
		await page.goto(`/${locale}?country=SE`);
		await reachFor(page);
		await unfoldChoices(page);
		const date = page.locator("#view-asof");
		await date.fill("13/2026");
		await date.press("Enter");
		await expect(page.getByRole("status").filter({ hasText: t("view.notice.title") })).toContainText("13/2026");
		await expect(date).toHaveValue("13/2026");
		await expect(date).toHaveAttribute("aria-invalid", "true");
		await expect(page).toHaveURL(`/${locale}?country=SE`);
		await date.fill("03/2026");
		await date.press("Enter");
		await expect(page).toHaveURL(/asof=2026-03$/);
		await expect(date).not.toHaveAttribute("aria-invalid");
	});

	test(`${locale}: a date is typed as people write it`, async ({ page }) => {
		await page.goto(`/${locale}`);
		await reachFor(page);
		await unfoldChoices(page);
		const date = page.locator("#view-asof");
		await date.fill(locale === "fr" ? "mars 2026" : "March 2026");
		await date.press("Enter");
		await expect(page).toHaveURL(/\?asof=2026-03$/);
		await expect(date).toHaveValue("03/2026");
		await page.goBack();
		await expect(date).toHaveValue("");
	});
}

test("what is dropped hands the focus to what is beside it, and an empty result to the line that counts", async ({
	page,
}) => {
	const t = words("en");
	await page.goto("/en/projects?country=FR&status=announced&q=fouju");
	await reachFor(page);
	const chip = (name: string, value: string) =>
		page.getByRole("link", { name: t("view.remove", { name: t("view.pair", { name, value }) }) });
	await chip(t("view.param.country"), "France").press("Enter");
	await expect(chip(t("view.param.status"), t("vocabulary.status.announced"))).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(chip(t("view.param.q"), "fouju")).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL("/en/projects");
	await expect(page.locator("main :focus")).toHaveCount(1);

	await page.goto("/en/projects?country=SE&q=fouju");
	await reachFor(page);
	await page.locator("main .list-disc a[href='/en/projects?q=fouju']").press("Enter");
	await expect(resultCount(page)).toBeFocused();
});

test("“Apply” is there only without scripts", async ({ page, browser, baseURL, viewport }) => {
	await page.goto("/en/projects");
	await unfoldChoices(page);
	await expect(page.locator("#view-currency")).toBeVisible();
	await expect(page.locator("[data-view-apply]")).toBeHidden();
	const plain = await browser.newContext({ baseURL, viewport, javaScriptEnabled: false });
	const served = await plain.newPage();
	await served.goto("/en/projects");
	await unfoldChoices(served);
	await expect(served.locator("[data-view-apply]")).toBeVisible();
	await plain.close();
});

test("a form whose answer is another page says what the page shows after a reload, and asks for no page twice", async ({
	page,
}) => {
	await page.goto("/en/changes?subject=source");
	const [subject, record] = [page.locator("#changes-subject"), page.locator("#changes-record")];
	await record.fill("not sent");
	await subject.selectOption("project");
	await page.reload();
	await expect(record).toHaveValue("");
	await expect(subject).toHaveValue("source");
	const entries = () => page.evaluate(() => window.history.length);
	const before = await entries();
	const apply = page.getByRole("button", { name: words("en")("changes.apply") });
	await apply.click();
	await page.waitForLoadState();
	expect([page.url(), await entries()]).toEqual([expect.stringMatching(/\/en\/changes\?subject=source$/), before]);
	await subject.selectOption("project");
	await apply.click();
	await expect(page).toHaveURL("/en/changes?subject=project");
	expect(await entries()).toBe(before + 1);
});
