import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** The languages that every journey is made in. */
export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Playwright's test, which also fails a journey for a script error of its page (a failed hydration included)
 * and for a request to another host that the reader didn't make: the product loads nothing from elsewhere.
 */
export const test = base.extend<{ quietPage: undefined }>({
	quietPage: [
		async ({ page, baseURL }, use) => {
			const complaints: string[] = [];
			page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
			page.on("request", (request) => {
				const foreign = request.url().startsWith("http") && !request.url().startsWith(`${baseURL}/`);
				if (foreign && !request.isNavigationRequest()) complaints.push(`request to ${request.url()}`);
			});
			await use(undefined);
			expect(complaints).toEqual([]);
		},
		{ auto: true },
	],
});

/** The message of `messages/<locale>/<namespace>.json` at `key` (dots between levels), as it is written there. */
export function message(locale: Locale, namespace: string, key: string): string {
	const file = new URL(`../messages/${locale}/${namespace}.json`, import.meta.url);
	let value: unknown = JSON.parse(readFileSync(file, "utf8"));
	for (const part of key.split(".")) {
		value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined;
	}
	if (typeof value !== "string") throw new Error(`No message ${key} in ${file.pathname}`);
	return value;
}

/** Fails with axe's findings by rule and element, if the page has any against WCAG 2.2 AA. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
	const findings = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target }) => `${id} (${help}): ${target.join(" ")}`),
	);
	expect(findings).toEqual([]);
}
