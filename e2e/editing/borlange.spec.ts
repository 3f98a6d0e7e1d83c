import type { Page } from "@playwright/test";
import { formatMoney } from "@/lib/domain/values/format";
import { expect, expectNoAxeViolations, LOCALES, valuesIn, words } from "../fixtures";
import { field } from "./form-steps";
import { join, openAs, test } from "./people-steps";
import { Typist } from "./typist";

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ beginning: { dataset: "none" } });

const SLUG = "mistral-ai-a-borlaenge";
const AMOUNT = 1_200_000_000;
/** The article states no address of its own; everything else in this journey is from it, and nothing more. */
const ARTICLE = {
	url: "https://revue.example/2026/02/mistral-ai-choisit-la-suede",
	title: "Mistral AI choisit la Suède pour son premier centre de données hors de France",
	publisher: "Revue d’essai du projet",
	publishedOn: "12/02/2026",
};

/** A chart's table: each row's cells, the name of the group first. */
const chartTable = (page: Page, id: string): Promise<string[][]> =>
	page
		.locator(`#chart-${id} table tbody tr`)
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));

for (const locale of LOCALES) {
	const t = words(locale);

	test(`${locale}: an empty tracker says that it is empty, and leads editors to the form`, async ({ newsroom }) => {
		const reader = await newsroom.open();
		for (const path of ["", "/projects", "/countries", "/countries/SE"]) {
			await reader.goto(`/${locale}${path}`);
			await expect(reader.getByText(t("view.blank.title"))).toBeVisible();
			await expect(reader.getByRole("link", { name: t("view.blank.add") })).toHaveAttribute(
				"href",
				`/${locale}/admin/projects/new`,
			);
			await expect(reader.getByText(t("view.empty.title"))).toHaveCount(0);
			await expectNoAxeViolations(reader);
		}
		await reader.goto(`/${locale}/programmes`);
		await expect(reader.getByText(t("programme.noneYet"))).toBeVisible();
		await reader.goto(`/${locale}/changes`);
		await expect(reader.getByText(t("changes.nothingYet"))).toBeVisible();
		for (const measure of ["capacity", "investment", "projects"]) {
			await reader.goto(`/${locale}/rows?measure=${measure}`);
			await expect(reader.getByText(t("rows.nothing"))).toBeVisible();
		}
	});
}

test("the article becomes a project by the form alone, in under two minutes of typing", async ({ newsroom, admin }) => {
	const { page } = await join(newsroom, await openAs(newsroom, admin), "Maj", "editor");
	await page.goto("/fr/admin/projects/new");
	const typist = new Typist(page);
	await expect(field(page, "name")).toBeFocused();
	await typist.fillIn({
		name: "Mistral AI à Borlänge",
		status: "announced",
		announcedOn: "02/2026",
		country: "SE",
		locality: "Borlänge",
	});
	await typist.take("locationPrecision");

	await typist.addRow("phases");
	await typist.take("phases[0].name.en");
	await typist.fillIn({ "phases[0].operationalOn": "2027" });
	await typist.paste("phases[0].citations[0].source", ARTICLE.url);
	await page.keyboard.press("Tab");
	await typist.paste("phases[0].citations[0].newSource.title", ARTICLE.title);
	await typist.fillIn({
		"phases[0].citations[0].newSource.publisher": ARTICLE.publisher,
		"phases[0].citations[0].newSource.publishedOn": ARTICLE.publishedOn,
	});
	await typist.take("phases[0].citations[0].newSource.language");

	await typist.addRow("investments");
	await typist.fillIn({ "investments[0].amount": "1,2 Md€" });
	await typist.take("investments[0].basis");
	await typist.fillIn({ "investments[0].investors[0]": "Mistral AI" });
	await typist.addRow("participations");
	await typist.complete("participations[0].organization", "Mi", "Mistral AI");
	await typist.fillIn({ "participations[0].role": "tenant" });
	await typist.addRow("participations");
	await typist.fillIn({ "participations[1].organization": "EcoDataCenter", "participations[1].role": "developer" });
	await typist.addRow("participations");
	await typist.complete("participations[2].organization", "Ec", "EcoDataCenter");
	await typist.fillIn({ "participations[2].role": "operator" });
	await typist.addRow("energy");
	await typist.fillIn({ "energy[0].kind": "renewable" });
	await typist.take("energy[0].note.fr");
	await typist.take("summary.fr");

	// Nothing is cited that nobody chose: five facts, two statuses, the place and the
	// announcement are without a source until they are ticked.
	for (const fact of ["investments[0]", "participations[0]", "energy[0]"]) {
		await expect(field(page, `${fact}.citations[0].source`)).toHaveValue("");
	}
	await typist.citeForAll(9);
	for (const fact of ["investments[0]", "participations[0]", "participations[2]", "energy[0]"]) {
		await expect(field(page, `${fact}.citations[0].source`)).toHaveValue(ARTICLE.url);
	}
	await typist.save();
	await page.waitForURL(`${newsroom.url}/fr/admin/projects/${SLUG}?saved=1`);

	// Counted by hand from the form: what a change of the form costs its editors shows here.
	expect(typist.steps).toBeLessThanOrEqual(35);
	expect(typist.characters).toBeLessThanOrEqual(300);
	expect(typist.seconds).toBeLessThan(90);

	// What was typed was understood, and nothing was added to it.
	await expect(field(page, "investments[0].amount")).toHaveValue(AMOUNT.toLocaleString("fr-FR"));
	await expect(field(page, "phases[0].operationalOn")).toHaveValue("2027");
	await expect(field(page, "announcedOn")).toHaveValue("02/2026");
	await expect(page.locator('[name^="phases[0].claims"]')).toHaveCount(0);
	await expect(field(page, "summary.en")).toHaveValue(/^AI datacenter in Borlänge \(Sweden\)\..*€1\.2bn/);
	await expect(field(page, "phases[0].name.fr")).toHaveValue("Phase 1");
});

for (const locale of LOCALES) {
	const t = words(locale);
	const sweden = locale === "en" ? "Sweden" : "Suède";
	const money = formatMoney(AMOUNT, "EUR", locale);

	test(`${locale}: the next request shows it: dashboard, country, chart, project, with these figures only`, async ({
		newsroom,
	}) => {
		const reader = await newsroom.open();
		for (const path of ["", "/countries/SE"]) {
			await reader.goto(`/${locale}${path}`);
			const figures = reader.locator("#headline");
			expect(await valuesIn(figures)).toEqual([AMOUNT]);
			await expect(figures).toContainText(money);
			// No megawatts of any kind.
			await expect(figures.getByText(t("common.noFigure"))).toHaveCount(1);
			const year = reader.locator("#chart-investment-by-year");
			await expect(year.locator("table")).toContainText("2026");
			await expect(reader.locator("main")).not.toContainText(/\d\s?MW/);
		}
		await reader.goto(`/${locale}`);
		expect(await chartTable(reader, "investment-by-country")).toEqual([[sweden, expect.any(String)]]);
		await expect(reader.locator("#chart-investment-by-country .chart-drawing")).toContainText(sweden);
		await reader.goto(`/${locale}/countries`);
		await expect(reader.locator("main table tbody tr")).toHaveCount(1);
		expect(await valuesIn(reader.locator("main table tbody tr"))).toContain(AMOUNT);

		await reader.goto(`/${locale}/rows?measure=investment`);
		await expect(reader.locator("section[aria-labelledby=sum]")).toContainText(money);
		await reader.goto(`/${locale}/projects/${SLUG}`);
		await expect(reader.locator("#phase-1")).toContainText(t("common.noFigure"));
		await expect(reader.locator("#phase-1")).toContainText("2027");
		await expect(reader.locator("#investment-1")).toContainText(money);
		await expect(reader.locator("#investment-1")).toContainText(t("vocabulary.basis.unspecified"));
		const source = reader.locator("#sources li, [id^=source-]").first();
		await expect(source).toContainText(ARTICLE.title);
		await expect(source).toContainText(ARTICLE.publisher);
		await expect(source).toContainText(locale === "en" ? "12 February 2026" : "12 février 2026");
		await expect(reader.locator(`a[href="${ARTICLE.url}"]`).first()).toBeVisible();
		await reader.goto(`/${locale}/changes`);
		await expect(reader.locator("main")).toContainText("Mistral AI à Borlänge");
		await expect(reader.locator("main")).not.toContainText("Maj");
	});
}
