import type { Page } from "@playwright/test";
import { formatMoney, formatMw } from "@/lib/domain/values/format";
import { expect, LOCALES, type Locale, readData, resultCount, test, valuesIn, words } from "./fixtures";

type Text = Record<Locale, string>;
type Citation = { source: string };
type Project = {
	slug: string;
	phases: { name: Text; claims?: { citations: Citation[] }[] }[];
	investments: { countedNote?: Text; citations: Citation[] }[];
};
type Source = { id: string; url: string; publisher: string };

const SOURCES = new Map(readData<Source[]>("sources.json").map((source) => [source.id, source]));

function readProject(country: string, slug: string): Project {
	const project = readData<Project[]>(`projects/${country}.json`).find((candidate) => candidate.slug === slug);
	if (!project) throw new Error(`${slug} isn't in ${country}.json`);
	return project;
}

/** The key figure whose name leads to a section of the page. */
const keyFigure = (page: Page, section: string) =>
	page.locator("article > dl > div", { has: page.locator(`dt a[href="#${section}"]`) });

for (const locale of LOCALES) {
	const t = words(locale);

	test(`${locale}: Borlänge: three phases with kind and origin, €1.2bn counted, €2.5bn shown with its reason`, async ({
		page,
	}) => {
		const project = readProject("SE", "ecodatacenter-borlange-mistral");
		await page.goto(`/${locale}/projects/${project.slug}`);
		const expected = [
			[23, "unspecified", "reported"],
			[227, "grid", "derived"],
			[350, "grid", "derived"],
		] as const;
		for (const [index, [mw, kind, assertion]] of expected.entries()) {
			const phase = page.locator(`#phase-${index + 1}`);
			await expect(phase).toContainText(project.phases[index]?.name[locale] ?? "?");
			await expect(phase).toContainText(formatMw(mw, locale));
			await expect(phase).toContainText(t(`vocabulary.kind.${kind}`));
			await expect(phase).toContainText(t(`vocabulary.assertion.${assertion}`));
			for (const { source } of project.phases[index]?.claims?.[0]?.citations ?? []) {
				await expect(phase.locator(`a[href="${SOURCES.get(source)?.url}"]`)).toBeVisible();
			}
		}
		await expect(page.locator("tbody[id^=phase-]")).toHaveCount(3);
		// Of the 577 MW, 350 are "up to".
		expect(await valuesIn(keyFigure(page, "phases"))).toEqual([577, 23, 350]);

		const added = page.locator("#investment-1");
		await expect(added).toContainText(formatMoney(1.2e9, "EUR", locale));
		await expect(added).toContainText(t("vocabulary.basis.capex+chips"));
		await expect(added).not.toContainText(t("project.standing.uncounted"));
		const shown = page.locator("#investment-2");
		await expect(shown).toContainText(formatMoney(2.5e9, "EUR", locale));
		await expect(shown).toContainText(t("project.standing.uncounted"));
		await expect(shown).toContainText(project.investments[1]?.countedNote?.[locale] ?? "?");
		expect(await valuesIn(keyFigure(page, "money"))).toEqual([1.2e9]);
		await expect(keyFigure(page, "money")).toContainText(t("project.amountsNotAdded", { count: 1 }));
	});

	test(`${locale}: Fouju: 1,400 MW grid, €8.5bn counted, up to €50bn disputed beside it, the programme apart`, async ({
		page,
	}) => {
		const project = readProject("FR", "campus-ia-fouju-mgx");
		await page.goto(`/${locale}/projects/${project.slug}`);
		// All of it is "up to".
		expect(await valuesIn(keyFigure(page, "phases"))).toEqual([1400, 1400]);
		await expect(keyFigure(page, "phases")).toContainText(t("vocabulary.kind.grid"));
		await expect(keyFigure(page, "phases")).toContainText(formatMw(1400, locale));
		await expect(page.locator("#phase-1")).toContainText(t("common.noFigure"));
		await expect(page.locator("#phase-2")).toContainText(t("vocabulary.kind.grid"));

		expect(await valuesIn(keyFigure(page, "money"))).toEqual([8.5e9]);
		await expect(page.locator("#investment-1")).toContainText(formatMoney(8.5e9, "EUR", locale));
		await expect(page.locator("#investment-1")).toContainText(t("vocabulary.rank.preferred"));
		await expect(page.locator("#investment-2")).toContainText(formatMoney(50e9, "EUR", locale));
		await expect(page.locator("#investment-2")).toContainText(t("project.standing.disputed"));
		const beside = page.getByRole("heading", { name: t("project.valuesDisagree") }).locator("..");
		expect(await valuesIn(beside)).toEqual([8.5e9, 50e9]);

		const programme = page.locator("#programme");
		await expect(programme.getByRole("link").first()).toHaveAttribute(
			"href",
			`/${locale}/programmes/france-ai-action-summit-2025`,
		);
		expect((await valuesIn(programme))[0]).toBe(109e9);
		await expect(programme).toContainText(t("project.programmeNotAdded"));
		await programme.getByRole("link").first().click();
		await expect(page).toHaveURL(new RegExp(`/${locale}/programmes/france-ai-action-summit-2025$`));
		await expect(page.locator("main")).toContainText(formatMoney(109e9, "EUR", locale));
	});

	test(`${locale}: amounts in another currency show the rate and its month`, async ({ page }) => {
		await page.goto(`/${locale}/projects/campus-ia-fouju-mgx?currency=USD`);
		// The monthly average of May 2025 in the Federal Reserve's series, in prisma/reference/fx-monthly.csv.
		await expect(page.locator("#investment-1")).toContainText(locale === "en" ? "May 2025" : "mai 2025");
		await expect(page.locator("#investment-1")).toContainText(/1 EUR = 1[.,]1\d\d\d USD/);
		await expect(keyFigure(page, "money")).toContainText("$");
	});
}

test("Borlänge as it was publicly known: absent, then without Mistral's money, then with it", async ({ page }) => {
	const row = page.locator('main table tbody tr:has(a[href="/en/projects/ecodatacenter-borlange-mistral"])');
	const t = words("en");
	await page.goto("/en/projects?country=SE&asof=2024-09-09");
	await expect(resultCount(page)).toBeVisible();
	await expect(row).toHaveCount(0);
	await page.goto("/en/projects?country=SE&asof=2025-12-31");
	await expect(row).toHaveCount(1);
	await expect(page.locator("main")).toContainText("A reconstruction from the dates of sources");
	expect((await valuesIn(row)).filter((value) => value > 1e6)).toEqual([]);
	await expect(row).toContainText(t("table.notAdded", { count: 1 }));
	await page.goto("/en/projects?country=SE&asof=2026-02-11");
	expect((await valuesIn(row)).filter((value) => value > 1e6)).toEqual([1.2e9]);
});
