import { expect, expectNoAxeViolations, openMenu, reachFor, lookingTest as test } from "./fixtures";
import { expectSound, PAGE_TYPES } from "./page-types";

/** Half of the combinations: a wide light English page and a narrow dark French one. */
const look = (isMobile: boolean) =>
	isMobile ? ({ locale: "fr", colorScheme: "dark" } as const) : ({ locale: "en", colorScheme: "light" } as const);

test.beforeEach(async ({ page, isMobile }) => {
	await page.emulateMedia({ colorScheme: look(isMobile).colorScheme });
});

test("axe, with what we put in its place, still finds pale text and a field without a name", async ({ page }) => {
	await page.goto("/en");
	await page.setContent('<main><p><font color="#bbbbbb">Pale</font></p><input></main>');
	await expect(expectNoAxeViolations(page)).rejects.toThrow(/color-contrast[\s\S]*label/);
});

for (const [name, path] of Object.entries(PAGE_TYPES)) {
	test(`axe finds nothing, and all is sound: ${name}`, async ({ page, isMobile }) => {
		await expectSound(page, name, `/${look(isMobile).locale}${path}`);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expectNoAxeViolations(page);
	});
}

for (const path of ["", "?country=SE&measure=investment", "/projects", "/projects?country=SE&q=fouju"]) {
	test(`axe finds nothing once the browser answers: ${path || "dashboard"}`, async ({ page, isMobile }) => {
		const { locale } = look(isMobile);
		await page.goto(`/${locale}${path}`);
		await reachFor(page);
		const menu = await openMenu(page, "country");
		await expect(menu.locator("fieldset")).toBeVisible();
		await expectNoAxeViolations(page);
	});
}

test("axe finds nothing with the charts drawn by Recharts, and with charts as tables", async ({ page, isMobile }) => {
	await page.goto(`/${look(isMobile).locale}`);
	await reachFor(page);
	const cards = page.locator(".chart-card");
	await expect(page.locator(".chart-is-live")).toHaveCount(await cards.count());
	await page.locator("#chart-gap a[data-mark]").first().focus();
	await expect(page.locator("#chart-gap .chart-tooltip")).toBeVisible();
	await expectNoAxeViolations(page);
	for (const card of await cards.all()) {
		await card.locator(".chart-tabs [data-chart-as=table]").click();
		await expect(card.locator("table")).toBeVisible();
	}
	await expectNoAxeViolations(page);
});

test("axe finds nothing in the dark on a wide page, in the light on a narrow one", async ({ page, isMobile }) => {
	await page.emulateMedia({ colorScheme: isMobile ? "light" : "dark" });
	for (const path of ["", "/projects?country=SE", "/projects/campus-ia-fouju-mgx"]) {
		await page.goto(`/${isMobile ? "fr" : "en"}${path}`);
		await expectNoAxeViolations(page);
	}
});
