import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, expectToFit, type Locale, lengthenWords, standStill } from "../fixtures";
import { ADMIN_PAGE_TYPES, type AdminPage } from "./admin-page-types";
import { addRow, field, fillIn, pressSave, save } from "./form-steps";
import { openAs, test } from "./people-steps";

test.describe.configure({ mode: "default", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

type Look = { locale: Locale; colorScheme: "light" | "dark" };

/** Half of the combinations: a wide light English page and a narrow dark French one. */
const look = (isMobile: boolean): Look =>
	isMobile ? { locale: "fr", colorScheme: "dark" } : { locale: "en", colorScheme: "light" };
/** The schemes the other way round, for the pages that have every colour. */
const otherLook = (isMobile: boolean): Look => ({ ...look(isMobile), colorScheme: isMobile ? "light" : "dark" });
const COLOURFUL = ["queue", "disputed project, saved", "comparison", "people"];

const FORM = "/en/admin/projects/ecodatacenter-borlange-mistral";

let member: Page | null = null;
let guest: Page | null = null;

test.afterAll(() => {
	member = guest = null;
});

test("axe finds nothing in a form with problems, with everything unfolded, and with the list of keys", async ({
	newsroom,
	admin,
	isMobile,
}) => {
	member ??= await openAs(newsroom, admin);
	await member.goto(FORM);
	await fillIn(member, { locality: "Borlänge, Kvarnsveden" });
	await save(member, "A version to compare with");
	await fillIn(member, { announcedOn: "tomorrow", "phases[0].claims[0].capacityMw": "much" });
	await addRow(member, "events");
	await pressSave(member);
	await expect(field(member, "announcedOn")).toBeFocused();
	await member.evaluate(() => {
		for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = true;
	});
	await expectNoAxeViolations(member);
	await expectToFit(member);
	expect(await smallTargets(member)).toEqual([]);
	if (isMobile) return;
	await member.locator("[data-show-shortcuts]").click();
	await expect(member.getByRole("dialog")).toBeVisible();
	await expectNoAxeViolations(member);
});

for (const [name, type] of Object.entries(ADMIN_PAGE_TYPES)) {
	test(`axe finds nothing, and all fits: ${name}`, async ({ newsroom, admin, isMobile }) => {
		member ??= await openAs(newsroom, admin);
		guest ??= await newsroom.open();
		await expectSound(type.isSignedOut ? guest : member, type, look(isMobile));
	});
}

for (const name of COLOURFUL) {
	test(`in the other scheme: ${name}`, async ({ newsroom, admin, isMobile }) => {
		const type = ADMIN_PAGE_TYPES[name];
		if (!type) throw new Error("no such type of page");
		member ??= await openAs(newsroom, admin);
		await expectSound(member, type, otherLook(isMobile));
	});
}

async function expectSound(page: Page, { path, follow }: AdminPage, { locale, colorScheme }: Look): Promise<void> {
	await page.emulateMedia({ colorScheme });
	await page.goto(`/${locale}${path}`);
	if (follow) await page.goto((await page.locator(`main a[href*="${follow}"]`).first().getAttribute("href")) ?? "");
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expectNoAxeViolations(page);
	await expectToFit(page);
	expect(await smallTargets(page)).toEqual([]);
	const still = await standStill(page);
	const size = page.viewportSize();
	if (size) await still.setViewportSize({ ...size, width: locale === "fr" ? 320 : size.width });
	await lengthenWords(still);
	await expectToFit(still);
	await still.close();
}

/** What one presses that is less than 24 px high or wide, but for links inside a sentence and boxes with a label. */
function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const targets = document.querySelectorAll<HTMLElement>("button, summary, select, textarea, input, nav a, th a");
		return [...targets].flatMap((target) => {
			const { width, height } = target.getBoundingClientRect();
			const isBox = target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type);
			const isShown = target.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
			if (!isShown || isBox || (width >= 24 && height >= 24)) return [];
			return [`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 120)}`];
		});
	});
}
