import type { Page } from "@playwright/test";
import { expect, words } from "../fixtures";

const en = words("en");

/** Makes a key by the form of the page of keys, which is open, and answers it as it is shown. */
export async function makeKey(page: Page, name: string, scope: "read" | "write"): Promise<string> {
	await page.getByLabel(en("tokens.make.name")).fill(name);
	await page.getByLabel(en("tokens.make.scope")).selectOption(scope);
	await page.getByRole("button", { name: en("tokens.make.submit") }).click();
	await expect(page.getByText(en("tokens.shown.title", { name }))).toBeVisible();
	return (await page.locator("[data-token]").textContent()) ?? "";
}

/** What a program with this key sends along. */
export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
