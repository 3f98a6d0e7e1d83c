import type { Page } from "@playwright/test";
import { expect, words } from "../fixtures";
import { baseVersion, draftStatus, expectTexts, field, fillIn, pressSave } from "./form-steps";
import { join, type Member, openAs, test, typePassword } from "./people-steps";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const FORM = "/en/admin/projects/microsoft-gavle-sandviken";
const t = words("en");

const banner = (page: Page) => page.getByRole("complementary", { name: t("draft.label") });
const goOn = (page: Page) => banner(page).getByRole("link", { name: t("draft.goOn") });

/** Ends all of somebody's sessions from another browser. */
async function endSessions(elsewhere: Page): Promise<void> {
	await elsewhere.goto("/en/admin/account");
	await elsewhere.getByRole("button", { name: t("people.account.endAll") }).click();
	await expect(elsewhere.getByRole("heading", { name: t("people.signIn.title") })).toBeVisible();
}

/** An editor's form with two fields typed and kept as a draft. */
async function typeDraft(page: Page, locality: string) {
	const typed = { locality, "summary.fr": `Texte saisi à propos de ${locality}.` };
	await page.goto(FORM);
	await fillIn(page, typed);
	await expect(draftStatus(page, "saved")).toBeVisible();
	return typed;
}

async function discard(page: Page): Promise<void> {
	await banner(page).getByText(t("draft.discard"), { exact: true }).click();
	await banner(page)
		.getByRole("button", { name: t("draft.discardYes") })
		.click();
	await expect(banner(page).getByText(t("draft.discarded"))).toBeVisible();
}

let editor: Member;

test("a session that ends while one types: one is told, signs in beside it, and saves what was typed", async ({
	newsroom,
	admin,
}) => {
	const { page, who } = await join(newsroom, await openAs(newsroom, admin), "Elin", "editor");
	editor = who;
	const typed = await typeDraft(page, "Gävle");
	await endSessions(await openAs(newsroom, editor));

	const more = { ...typed, admin1: "Gävleborgs län", "save.reason": "As the county writes it" };
	await fillIn(page, more);
	await expect(draftStatus(page, "browserOnly")).toContainText("Your session ended");
	await pressSave(page);
	await expect(page.getByText(t("form.obstacle.signedOut.title"))).toBeVisible();
	await expectTexts(page, more);

	const tab = page.context().waitForEvent("page");
	await page.getByRole("alert").getByRole("link").click();
	const beside = await tab;
	await typePassword(beside, editor);
	await expect(beside.getByText(t("admin.signedInAs", { name: editor.name }))).toBeVisible();
	await beside.close();
	await pressSave(page);
	await page.waitForURL(/\?saved=\d+/);
	const { "save.reason": _, ...stored } = more;
	await expectTexts(page, stored);
	await page.goto(FORM);
	await expect(banner(page)).toHaveCount(0);
});

test("signed in again in the same tab, one goes on where one was", async ({ newsroom }) => {
	const page = await openAs(newsroom, editor);
	await typeDraft(page, "Sandviken");
	await endSessions(await openAs(newsroom, editor));
	const late = { locality: "Sandviken och Gävle" };
	await fillIn(page, late);
	await expect(draftStatus(page, "browserOnly")).toBeVisible();
	await page.reload();
	await expect(page).toHaveURL(/sign-in\?next=/);
	await typePassword(page, editor);
	await expect(page).toHaveURL(newsroom.url + FORM);
	await expect(field(page, "locality")).toHaveValue("Gävle");
	await expect(banner(page)).toContainText(t("draft.inThisBrowser"));
	await goOn(page).click();
	await page.waitForURL(/draft=1/);
	await expect(field(page, "locality")).toHaveValue(late.locality);
	await page.goto(FORM);
	await discard(page);
});

test("a tab that is lost has its draft on offer, in this browser and in another", async ({ newsroom }) => {
	const page = await openAs(newsroom, editor);
	const typed = await typeDraft(page, "Staffanstorp");
	await page.close();

	for (const again of [await page.context().newPage(), await openAs(newsroom, editor)]) {
		await again.goto(FORM);
		await expect(field(again, "locality")).toHaveValue("Gävle");
		await goOn(again).click();
		await again.waitForURL(/draft=1/);
		await expectTexts(again, typed);
	}
});

test("what was discarded can be had back, and is gone for good once one leaves", async ({ newsroom }) => {
	const page = await openAs(newsroom, editor);
	await page.goto(FORM);
	await discard(page);
	await banner(page)
		.getByRole("button", { name: t("draft.undo") })
		.click();
	await expect(goOn(page)).toBeVisible();
	await discard(page);
	await page.goto("/en/admin");
	await page.goto(FORM);
	await expect(field(page, "locality")).toHaveValue("Gävle");
	await expect(banner(page)).toHaveCount(0);
});

test("a server that goes away while one types loses nothing, nor does a tab that is closed meanwhile", async ({
	newsroom,
}) => {
	const page = await openAs(newsroom, editor);
	await page.goto(FORM);
	await newsroom.stop();
	await fillIn(page, { locality: "Gävle, Sandviken" });
	await expect(draftStatus(page, "browserOnly")).toContainText("can’t be reached");
	await page.close();
	const again = await page.context().newPage();
	await newsroom.restart();
	await again.goto(FORM);
	await expect(banner(again)).toContainText(t("draft.inThisBrowser"));
	await goOn(again).click();
	await again.waitForURL(/draft=1/);
	await expect(field(again, "locality")).toHaveValue("Gävle, Sandviken");

	await newsroom.restart();
	await fillIn(again, { admin1: "Gävleborg", "save.reason": "Two towns" });
	await pressSave(again);
	await again.waitForURL(/\?saved=\d+/);
	await expectTexts(again, { locality: "Gävle, Sandviken", admin1: "Gävleborg" });
});

test("a save that nobody answers keeps the form, says so, and is made once the server is there again", async ({
	newsroom,
}) => {
	const page = await openAs(newsroom, editor);
	const outage = (why: string) => page.locator(`[data-outage="${why}"]`);
	await page.goto(FORM);
	const version = await baseVersion(page);
	const typed = { locality: "Sandviken", "save.reason": "One town" };
	await fillIn(page, typed);
	await page.context().setOffline(true);
	await pressSave(page);
	await expect(outage("offline")).toContainText("Not saved: no connection.");
	await expectTexts(page, typed);
	await page.context().setOffline(false);
	await page.waitForURL(`**?saved=${version + 1}`);
	await expect(field(page, "locality")).toHaveValue("Sandviken");

	// A proxy's page, then an answer that is lost on its way: the save is made, and counts once.
	await fillIn(page, { locality: "Gävle", "save.reason": "The other one" });
	let tries = 0;
	await page.route("**/admin/projects/**", async (route) => {
		if (route.request().method() !== "POST") return route.continue();
		tries += 1;
		if (tries === 1) return route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" });
		if (tries > 2) return route.continue();
		await route.fetch({ maxRedirects: 0 });
		return route.abort("connectionreset");
	});
	await pressSave(page);
	await expect(outage("unreached")).toBeVisible();
	await page.waitForURL(`**?saved=${version + 2}`);
	expect(tries).toBe(3);
	await expect(field(page, "locality")).toHaveValue("Gävle");
});
