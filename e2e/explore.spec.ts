import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { chartAsTable, expect, LOCALES, type Locale, numberIn, reachFor, test, words } from "./fixtures";

/** What the API says of a group, scaled and as it was added. */
type Group = { key: string; values: { announced: number }; investment: { amount: number } };

/** The exact value of a country in the explorer's table. */
const investmentOf = (page: Page, country: string) =>
	page
		.locator("#groups tbody tr", { has: page.locator(`th a[href*="/countries/${country}"]`) })
		.locator("a[href*='measure=investment']:not([href*='part=']) data")
		.first()
		.getAttribute("value");

for (const locale of LOCALES) {
	test(`${locale}: what France has announced per head against Sweden, from the dashboard, is the same as chart, table, CSV and API`, async ({
		page,
		request,
	}) => {
		const t = words(locale as Locale);
		const { data } = await (await request.get("/api/v1/rollup?measure=investment&scale=per-head")).json();
		const groupOf = (code: string) => (data as Group[]).find(({ key }) => key === code) as Group;
		const names = new Intl.DisplayNames(locale, { type: "region" });

		await page.goto(`/${locale}`);
		await page.getByRole("link", { name: t("charts.title.investment.country"), exact: true }).click();
		await expect(page).toHaveURL(`/${locale}/explore?measure=investment`);
		await reachFor(page);
		const choices = page.getByRole("region", { name: t("explore.choices") });
		await choices.getByRole("link", { name: t("view.scale.per-head"), exact: true }).click();
		await expect(page).toHaveURL(`/${locale}/explore?measure=investment&scale=per-head`);
		const table = await chartAsTable(page, "view");
		for (const code of ["FR", "SE"]) {
			const row = table.locator("tbody tr", {
				has: page.getByRole("rowheader", { name: names.of(code), exact: true }),
			});
			const drawn = numberIn((await row.locator("td").first().textContent()) ?? "", locale);
			expect(Math.abs(drawn - groupOf(code).values.announced)).toBeLessThanOrEqual(0.5);
		}

		await page
			.getByRole("navigation", { name: t("explore.tabs") })
			.getByRole("link", { name: t("explore.tab.table") })
			.click();
		await expect(page).toHaveURL(`/${locale}/explore?tab=table&measure=investment&scale=per-head`);
		await expect(page.locator("#groups tbody tr")).not.toHaveCount(0);
		for (const code of ["FR", "SE"]) {
			expect(Number(await investmentOf(page, code))).toBeCloseTo(groupOf(code).values.announced, 9);
		}
		const file = page.locator("a[download][href*='measure=investment']");
		const csv = await (await request.get((await file.getAttribute("href")) ?? "")).text();
		const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
		for (const code of ["FR", "SE"]) {
			const row = rows.find(({ country }) => country === code);
			expect(Number(row?.investment_announced_per_inhabitant_eur)).toBeCloseTo(groupOf(code).values.announced, 9);
		}
	});
}

test("what can't be combined stays in its place with its reason, and no number is only in a drawing", async ({
	page,
}) => {
	const t = words("en");
	await page.goto("/en/explore?by=year");
	const choices = page.getByRole("region", { name: t("explore.choices") });
	const refused = choices.getByRole("button", { name: t("view.scale.per-head") });
	await expect(refused).toHaveAttribute("aria-disabled", "true");
	await expect(refused).toHaveAccessibleDescription(new RegExp(t("explore.refused.onlyByCountry")));
	await refused.focus();
	await expect(refused).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL("/en/explore?by=year");
	await choices.getByRole("link", { name: t("view.scale.cumulative") }).press("Enter");
	await expect(page).toHaveURL("/en/explore?by=year&scale=cumulative");
});

test("a link to the dashboard that asks a question of its own keeps its filters, and leads to the explorer", async ({
	page,
}) => {
	await page.goto("/en?country=SE&measure=investment&by=year");
	await page.locator("main").getByRole("status").getByRole("link", { name: "open it there" }).click();
	await expect(page).toHaveURL("/en/explore?country=SE&measure=investment&by=year");
	await expect(page.locator("#chart-view h3")).toHaveText(words("en")("charts.title.investment.year"));
});
