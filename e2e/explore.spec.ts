import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { chartAsTable, expect, LOCALES, numberIn, reachFor, test, words } from "./fixtures";

/** What the API says of a group, scaled and as it was added. */
type Group = { key: string; values: { announced: number }; investment: { amount: number } };

const ASKED = ["FR", "SE"];

/** Shows the choices of how a view is shown: all of them on a phone, where they are one line, those that few change elsewhere. */
async function unfoldAll(page: Page): Promise<void> {
	for (const fold of await page.locator("#choices:not([open]), #more-choices:not([open])").all()) {
		const line = fold.locator("summary");
		if (await line.isVisible()) await line.click();
	}
}

/** The exact value of a country in the explorer's table. */
const investmentOf = (page: Page, country: string) =>
	page
		.locator("#groups tbody tr", { has: page.locator(`th a[href*="/countries/${country}"]`) })
		.locator("a[href*='measure=investment']:not([href*='part=']) data")
		.first()
		.getAttribute("value");

test("how much has France announced per head against Sweden, and how much of it is under construction", async ({
	page,
	request,
}) => {
	const t = words("en");
	const names = new Intl.DisplayNames("en", { type: "region" });
	const { data } = await (await request.get("/api/v1/rollup?measure=investment&scale=per-head")).json();
	const groupOf = (code: string) => (data as Group[]).find(({ key }) => key === code) as Group;

	await page.goto("/en");
	await page.getByRole("link", { name: t("charts.title.investment.country"), exact: true }).click();
	await expect(page).toHaveURL("/en/explore?measure=investment");
	await reachFor(page);
	const choices = page.getByRole("region", { name: t("explore.choices") });
	await unfoldAll(page);
	await choices.getByRole("link", { name: t("view.scale.per-head"), exact: true }).click();
	await expect(page).toHaveURL("/en/explore?measure=investment&scale=per-head");
	await choices.getByRole("link", { name: t("explore.value.split.status"), exact: true }).click();
	await expect(page).toHaveURL("/en/explore?measure=investment&scale=per-head&split=status");
	const table = await chartAsTable(page, "view");

	const card = page.locator("#chart-view");
	const file = await card.locator(".chart-files a", { hasText: "CSV" }).getAttribute("href");
	const rows: Record<string, string>[] = parse(await (await request.get(file ?? "")).text(), {
		columns: true,
		bom: true,
	});
	for (const code of ASKED) {
		const ofCountry = rows.filter(({ country }) => country === code);
		const perHead = (row: Record<string, string> | undefined) => Number(row?.investment_announced_per_inhabitant_eur);
		expect(ofCountry.reduce((sum, row) => sum + perHead(row), 0)).toBeCloseTo(groupOf(code).values.announced, 6);
		const status = t("vocabulary.status.construction");
		const name = `${names.of(code)} · ${status}`;
		const cell = table.locator("tbody tr", { has: page.getByRole("rowheader", { name, exact: true }) }).locator("td");
		const drawn = numberIn((await cell.first().textContent()) ?? "", "en");
		const expected = perHead(ofCountry.find((row) => row.status_part === "construction"));
		expect(expected).toBeGreaterThan(0);
		expect(Math.abs(drawn - expected)).toBeLessThanOrEqual(0.5);
	}

	await page
		.getByRole("navigation", { name: t("explore.tabs") })
		.getByRole("link", { name: t("explore.tab.table") })
		.click();
	await expect(page.locator("#groups tbody tr")).not.toHaveCount(0);
	for (const code of ASKED) {
		expect(Number(await investmentOf(page, code))).toBeCloseTo(groupOf(code).values.announced, 9);
	}
	for (const locale of LOCALES) {
		const named = new Intl.DisplayNames(locale, { type: "region" });
		const map = await (await request.get(`/${locale}/explore?tab=map&measure=investment&scale=per-head`)).text();
		for (const code of ASKED) {
			const [, label = ""] = map.match(new RegExp(`${named.of(code)}\\s?: ([^·]+)·`)) ?? [];
			// A map says three digits of a number.
			expect(numberIn(label, locale) / groupOf(code).values.announced).toBeCloseTo(1, 2);
		}
	}
	const french = await (await request.get("/fr/explore?tab=table&measure=investment&scale=per-head")).text();
	for (const code of ASKED) expect(french).toContain(`<data value="${groupOf(code).values.announced}"`);
});

test("what can't be combined stays in its place with its reason, and no number is only in a drawing", async ({
	page,
}) => {
	const t = words("en");
	await page.goto("/en/explore?by=year");
	const choices = page.getByRole("region", { name: t("explore.choices") });
	await unfoldAll(page);
	const refused = choices.getByRole("button", { name: t("view.scale.per-head") });
	await expect(refused).toHaveAttribute("aria-disabled", "true");
	await expect(refused).toHaveAccessibleDescription(new RegExp(t("explore.refused.onlyByCountry")));
	await refused.focus();
	await expect(refused).toBeFocused();
	const reason = choices.getByText(t("explore.refused.onlyByCountry"));
	await expect(reason).toBeHidden();
	await page.keyboard.press("Enter");
	await expect(reason).toBeInViewport({ ratio: 1 });
	await page.keyboard.press("Escape");
	await expect(reason).toBeHidden();
	await expect(page).toHaveURL("/en/explore?by=year");
	await choices.getByRole("link", { name: t("view.scale.cumulative") }).press("Enter");
	await expect(page).toHaveURL("/en/explore?by=year&scale=cumulative");
});

for (const locale of LOCALES) {
	test(`${locale}: the first screen has the chart and what it says`, async ({ page, isMobile }) => {
		await page.setViewportSize(isMobile ? { width: 360, height: 780 } : { width: 1280, height: 800 });
		for (const asked of ["", "?measure=investment&by=year", "?by=company&role=tenant&split=status"]) {
			await page.goto(`/${locale}/explore${asked}`);
			const card = page.locator("#chart-view");
			await expect(card.locator("h3")).toBeInViewport({ ratio: 1 });
			await expect(card.locator(".chart-finding")).toBeInViewport({ ratio: 1 });
			await expect(card.locator(".chart-views")).toBeInViewport({ ratio: isMobile ? 0.05 : 0.6 });
		}
	});
}

test("years are chosen by a thumb with its keys, and stand in the typed fields", async ({ page }) => {
	await page.goto("/en/explore?by=year");
	await reachFor(page);
	const thumb = page.locator("#slide-from");
	const first = Number(await thumb.getAttribute("min"));
	await thumb.focus();
	await page.keyboard.press("ArrowRight");
	await expect(page).toHaveURL(new RegExp(`from=${first + 1}&`));
	await expect(page.locator("#view-from")).toHaveValue(String(first + 1));
	await expect(thumb).toBeFocused();
	await page.keyboard.press("Home");
	await expect(page).toHaveURL("/en/explore?by=year");
});

test("a link to the dashboard that asks a question of its own keeps its filters, and leads to the explorer", async ({
	page,
}) => {
	await page.goto("/en?country=SE&measure=investment&by=year");
	await page.locator("main").getByRole("status").getByRole("link", { name: "open it there" }).click();
	await expect(page).toHaveURL("/en/explore?country=SE&measure=investment&by=year");
	await expect(page.locator("#chart-view h3")).toHaveText(words("en")("charts.title.investment.year"));
});
