import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures";

/** A field of a record's form, named by its place in the document: `phases[0].claims[1].capacityMw`. */
export const field = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`);

/** Fills in or chooses what stands in fields, by their names; unfolds what is folded away. */
export async function fillIn(page: Page, values: Record<string, string>): Promise<void> {
	for (const [name, value] of Object.entries(values)) {
		const control = field(page, name);
		const folds = page.locator("form details:not([open])", { has: control });
		if ((await folds.count()) > 0) await folds.first().locator("> summary").press("Enter");
		// A document that is cited stands as a card before its control.
		const isCard = name.endsWith(".source") && !(await control.isVisible());
		if (isCard) await page.locator(`[data-field="${name}"]`).getByRole("button").click();
		if (await isChoice(control)) await control.selectOption(value);
		else await control.fill(value);
	}
}

/** Waits until these texts stand in their fields. */
export async function expectTexts(page: Page, texts: Record<string, string>): Promise<void> {
	for (const [name, text] of Object.entries(texts)) await expect(field(page, name), name).toHaveValue(text);
}

export const isChoice = (control: Locator): Promise<boolean> =>
	control.evaluate((element) => element instanceof HTMLSelectElement);

/** Adds a row to a list, and waits until it can be typed into. */
export async function addRow(page: Page, list: string): Promise<void> {
	const rows = page.locator(`[data-field="${list}"] > ol > [data-row]`);
	const before = await rows.count();
	await page.locator(`[data-add="${list}"]`).click();
	await expect(rows).toHaveCount(before + 1);
}

/** The version that the form on the page was made from. */
export const baseVersion = async (page: Page): Promise<number> =>
	Number(await field(page, "save.baseVersion").inputValue());

/** Sends the form; what it answers is for the test to see. */
export const pressSave = (page: Page): Promise<void> => page.locator("[data-save]").click();

/** Sends the form with a reason, and waits for the next version. */
export async function save(page: Page, reason: string): Promise<void> {
	const next = (await baseVersion(page)) + 1;
	await fillIn(page, { "save.reason": reason });
	await pressSave(page);
	await page.waitForURL(`**?saved=${next}`);
}

/** What the form says of its draft: `saved`, `browserOnly` … */
export const draftStatus = (page: Page, name: string): Locator => page.locator(`[data-draft-status="${name}"]`);
