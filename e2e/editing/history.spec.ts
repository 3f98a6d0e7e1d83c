import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, words } from "../fixtures";
import { openAs, test } from "./people-steps";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const SLUG = "campus-ia-fouju-mgx";
const HISTORY = `/en/admin/projects/${SLUG}/history`;
const en = words("en");

async function giveReason(page: Page, reason: string) {
	await page.getByLabel(en("changes.history.reason"), { exact: true }).fill(reason);
}

test("an older version is compared, restored, and readers see when and why", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	await page.goto(`/en/admin/projects/${SLUG}`);
	await page.locator('[name="locality"]').fill("Elsewhere");
	await page.locator('[name="save.reason"]').fill("Moved by mistake");
	await page.locator("[data-save]").click();
	await page.waitForURL(/saved=2/);

	await page.goto(HISTORY);
	await expect(page.getByText("Moved by mistake")).toBeVisible();
	await page.getByRole("button", { name: en("changes.history.compare") }).click();
	await page.waitForURL(/compare\?/);
	await expect(page.locator("ins", { hasText: "Elsewhere" })).toBeVisible();
	await expectNoAxeViolations(page);

	await page.goto(`${HISTORY}/1`);
	await expectNoAxeViolations(page);
	await giveReason(page, "It was right before");
	await page.getByRole("button", { name: en("changes.history.restore", { version: 1 }) }).click();
	await expect(page.getByText(en("changes.history.restored", { version: 1 }))).toBeVisible();

	const reader = await newsroom.open();
	await reader.goto(`/en/projects/${SLUG}`);
	await expect(reader.locator("#record")).toContainText("It was right before");
	await expect(reader.locator("#record")).not.toContainText(admin.name);
	await reader.goto(`/en/changes?record=${SLUG}`);
	await expect(reader.locator("main")).toContainText(en("changes.restored", { version: 1 }));
	await reader.locator("main details").first().locator("summary").first().click();
	await expect(reader.locator("del", { hasText: "Elsewhere" })).toBeVisible();
	await expect(reader.locator("main")).not.toContainText(admin.name);
	await expectNoAxeViolations(reader);
});

test("what was saved meanwhile is not overwritten by a restoration", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	const other = await openAs(newsroom, admin);
	await page.goto(`${HISTORY}/2`);
	await other.goto(`${HISTORY}/2`);
	for (const [who, reason] of [
		[other, "Quicker"],
		[page, "Later"],
	] as const) {
		await giveReason(who, reason);
		await who.getByRole("button", { name: en("changes.history.restore", { version: 2 }) }).click();
		if (who === other) await expect(who.getByText(en("changes.history.restored", { version: 2 }))).toBeVisible();
	}
	await expect(page.getByText(en("changes.failure.versionConflict"))).toBeVisible();
	await expect(page.getByLabel(en("changes.history.reason"), { exact: true })).toHaveValue("Later");
});

test("without JavaScript: a deleted record says by whom and why, and comes back", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin, { javaScriptEnabled: false });
	await page.goto(`/en/admin/projects/${SLUG}`);
	await page.getByText(en("form.deleteTitle")).click();
	await page.locator("#delete-reason").fill("A duplicate");
	await page.getByRole("button", { name: en("form.delete"), exact: true }).click();
	await page.waitForURL(/deleted=/);
	expect((await page.request.get(`/en/projects/${SLUG}`)).status()).toBe(404);
	await page.goto(HISTORY);
	await expect(page.getByText("A duplicate").first()).toBeVisible();
	await giveReason(page, "It was none");
	await page.getByRole("button", { name: en("changes.history.undelete") }).click();
	await expect(page.getByText("It was none")).toBeVisible();
	expect((await page.request.get(`/en/projects/${SLUG}`)).status()).toBe(200);
});

test("an import is undone after saying what that does, and the undoing is undone", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	await page.goto("/en/admin/imports");
	await expectNoAxeViolations(page);
	await page
		.getByRole("link", { name: en("changes.imports.look") })
		.last()
		.click();
	await expect(page.getByText(en("changes.imports.chooseOne", { name: SLUG }))).toBeVisible();
	await expectNoAxeViolations(page);
	await giveReason(page, "Wrong files");
	await page.getByRole("button", { name: en("changes.imports.undo") }).click();
	await page.getByRole("link", { name: en("changes.imports.undoThat") }).waitFor();
	const other = "/en/projects/ecodatacenter-borlange-mistral";
	expect((await page.request.get(other)).status()).toBe(404);
	expect((await page.request.get(`/en/projects/${SLUG}`)).status()).toBe(200);

	await page.getByRole("link", { name: en("changes.imports.undoThat") }).click();
	await page.waitForURL(/imports\/undo-/);
	await giveReason(page, "They were right");
	await page.getByRole("button", { name: en("changes.imports.undo") }).click();
	await page.getByRole("link", { name: en("changes.imports.undoThat") }).waitFor();
	expect((await page.request.get(other)).status()).toBe(200);
});
