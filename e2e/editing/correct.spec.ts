import type { Page } from "@playwright/test";
import { expect, readData, valuesIn, words } from "../fixtures";
import { addRow, baseVersion, field, fillIn, save } from "./form-steps";
import { openAs, test } from "./people-steps";

test.describe.configure({ mode: "default", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const SLUG = "ecodatacenter-borlange-mistral";
const FORM = `/en/admin/projects/${SLUG}`;
/** What its second phase says, and what the supplier's contract of 2024 (240 MW, less Mistral's 23) would make of it. */
const [STORED, SECOND] = [227, 217];
const SECOND_SOURCE = "inspiratia-2024-09-10-borlange";
const REASON = {
	en: "What Borlänge Energi has agreed to supply, less Mistral's 23 MW.",
	fr: "Ce que Borlänge Energi a accepté de fournir, moins les 23 MW de Mistral.",
};
const t = words("en");
const urlOf = (id: string) => readData<{ id: string; url: string }[]>("sources.json").find((one) => one.id === id)?.url;

/** Sweden's MW at the grid, as its page states them. */
async function gridOfSweden(reader: Page): Promise<number> {
	await reader.goto("/en/countries/SE");
	const capacity = reader.locator("#headline dl > div", { hasText: t("vocabulary.kind.grid") });
	return (await valuesIn(capacity))[0] ?? Number.NaN;
}

/** The phase's values on the public page, the total of the project's MW at the grid, and the page's text of the phase. */
async function publicPhase(reader: Page, locale: "en" | "fr" = "en") {
	await reader.goto(`/${locale}/projects/${SLUG}`);
	const total = await valuesIn(reader.locator('article > dl > div:has(dt a[href="#phases"])'));
	return { phase: reader.locator("#phase-2"), total: total[0] };
}

test("a second source corrects a figure: both are seen, the preferred one counts, and it can be undone", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin);
	const reader = await newsroom.open();
	const before = await gridOfSweden(reader);
	expect((await publicPhase(reader)).total).toBe(STORED + 350);

	await page.goto(FORM);
	const version = await baseVersion(page);
	expect(await field(page, "phases[1].claims[0].capacityMw").inputValue()).toBe(String(STORED));
	await addRow(page, "phases[1].claims");
	await fillIn(page, {
		"phases[1].claims[1].capacityMw": `${SECOND} MW`,
		"phases[1].claims[1].capacityKind": "grid",
		"phases[1].claims[1].assertion": "derived",
		"phases[1].claims[1].citations[0].source": SECOND_SOURCE,
	});
	await page.keyboard.press("Tab");
	await fillIn(page, {
		"phases[1].claims[1].rank": "preferred",
		"phases[1].claims[1].rankReason.en": REASON.en,
		"phases[1].claims[1].rankReason.fr": REASON.fr,
	});
	await page.locator('[name="save.reasonKind"][value="correction"]').check();
	await save(page, "The supplier's contract says less");

	for (const locale of ["en", "fr"] as const) {
		const { phase, total } = await publicPhase(reader, locale);
		await expect(phase).toContainText(words(locale)("project.valuesDisagree"));
		const values = phase.locator("li", { has: reader.locator("strong") });
		await expect(values).toHaveCount(2);
		await expect(values.nth(0)).toContainText(`${STORED}`);
		await expect(values.nth(0)).toContainText(words(locale)("project.valueNotAdded"));
		await expect(values.nth(1)).toContainText(`${SECOND}`);
		await expect(values.nth(1)).toContainText(words(locale)("project.valueUsed"));
		await expect(values.nth(1)).toContainText(REASON[locale]);
		await expect(values.nth(1).locator(`a[href="${urlOf(SECOND_SOURCE)}"]`)).toBeVisible();
		await expect(values.nth(0).locator(`a[href="${urlOf("dcnn-2025-09-24-borlange")}"]`)).toBeVisible();
		expect(total).toBe(SECOND + 350);
	}
	expect(await gridOfSweden(reader)).toBe(before - STORED + SECOND);
	await reader.goto(`/en/changes?record=${SLUG}&reason=correction`);
	await expect(reader.locator("main")).toContainText("The supplier's contract says less");

	await page.goto(`${FORM}/history/${version}`);
	await page.getByLabel(t("changes.history.reason"), { exact: true }).fill("The contract is of another year");
	await page.getByRole("button", { name: t("changes.history.restore", { version }) }).click();
	await expect(page.getByText(t("changes.history.restored", { version }))).toBeVisible();
	const { phase, total } = await publicPhase(reader);
	await expect(phase).not.toContainText(t("project.valuesDisagree"));
	await expect(phase).not.toContainText(`${SECOND}`);
	expect(total).toBe(STORED + 350);
	expect(await gridOfSweden(reader)).toBe(before);
});
