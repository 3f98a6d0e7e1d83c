import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, words } from "../fixtures";
import { baseVersion, expectTexts, field, fillIn, pressSave, save } from "./form-steps";
import type { Newsroom } from "./newsroom";
import { type Member, openAs, STAFF, test } from "./people-steps";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const SLUG = "sferical-ai-linkoping";
const FORM = `/en/admin/projects/${SLUG}`;
const t = words("en");

const panel = (page: Page) => page.locator('section[aria-labelledby="conflict-title"]');
/** One of the things to choose between, by the name of its field. */
const choice = (page: Page, name: string) => panel(page).locator("fieldset", { hasText: t(`fields.${name}`) });

/** The administrator and an editor, each in a browser of their own, with the same form open. */
async function openTogether(newsroom: Newsroom, admin: Member) {
	const first = await openAs(newsroom, admin);
	const second = await openAs(newsroom, STAFF.editor);
	for (const page of [first, second]) await page.goto(FORM);
	return { first, second, version: await baseVersion(second) };
}

test("who else has the record open is said in the form, since when, until they leave", async ({ newsroom, admin }) => {
	const first = await openAs(newsroom, admin);
	await first.goto(FORM);
	const others = (page: Page) => page.locator("[data-open-elsewhere]");
	await expect(others(first)).toHaveAttribute("data-open-elsewhere", "0");
	const told = first.waitForResponse((answer) => answer.url().includes("/api/open-forms/"));
	await first.reload();
	expect((await told).status()).toBe(200);
	const second = await openAs(newsroom, STAFF.contributor, { javaScriptEnabled: false });
	await second.goto(FORM);
	await expect(others(second)).toContainText(admin.name);
	await expect(others(second)).toContainText(/since .*\d:\d\d/);
	// Without JavaScript one isn't told of; with it, the other hears it the next time that it tells.
	const third = await openAs(newsroom, STAFF.editor);
	const heard = third.waitForResponse((answer) => answer.url().includes("/api/open-forms/"));
	await third.goto(FORM);
	await heard;
	await first.reload();
	await expect(others(first)).toContainText(STAFF.editor.name);
	await expectNoAxeViolations(first);
	// Whoever leaves says so, long before it would be over by itself.
	await third.goto("/en/admin/projects");
	await expect(async () => {
		await second.reload();
		await expect(others(second)).not.toContainText(STAFF.editor.name, { timeout: 1000 });
	}).toPass({ timeout: 20_000 });
	await first.goto("/en/admin/projects");
});

test("the second to save sees field by field what the first changed, merges one and overrules another", async ({
	newsroom,
	admin,
}) => {
	const { first, second, version } = await openTogether(newsroom, admin);
	await fillIn(first, { admin1: "Östergötlands län", locationPrecision: "region", "hardware[0].count": "1,154" });
	await save(first, "As the county writes it");

	const mine = {
		admin1: "East Gothland",
		"hardware[0].count": "1,160",
		locality: "Linköping, Mjärdevi",
		"save.reason": "The park is known",
	};
	await fillIn(second, mine);
	await pressSave(second);
	await expect(panel(second)).toBeFocused();
	await expect(panel(second)).toContainText(
		t("conflict.save", { version: version + 1, name: admin.name, time: "…", reason: "…" }).split(",")[0] ?? "?",
	);
	await expect(panel(second)).toContainText("As the county writes it");
	const changes = panel(second)
		.locator("h3", { hasText: t("conflict.theirChanges") })
		.locator("~ *")
		.first();
	await expect(changes).toContainText("Östergötlands län");
	await expect(changes).toContainText(t("fields.locationPrecision"));
	await expect(panel(second).locator("fieldset")).toHaveCount(2);
	await expectTexts(second, mine);
	await expectNoAxeViolations(second);

	// Nothing is chosen beforehand, and nothing is saved before all is.
	const merge = panel(second).getByRole("button", { name: t("conflict.saveMerged") });
	await choice(second, "admin1").getByLabel(t("conflict.theirs")).check();
	await merge.click();
	await expect(choice(second, "count").getByText(t("conflict.choose"))).toBeVisible();
	await expect(choice(second, "admin1").getByLabel(t("conflict.theirs"))).toBeChecked();
	await choice(second, "count").getByLabel(t("conflict.mine")).check();
	await merge.click();
	await second.waitForURL(`**?saved=${version + 2}`);
	await expectTexts(second, {
		admin1: "Östergötlands län",
		"hardware[0].count": "1,160",
		locality: "Linköping, Mjärdevi",
		locationPrecision: "region",
	});
});

test("who overwrites knows what is lost, and the history keeps it", async ({ newsroom, admin }) => {
	const { first, second, version } = await openTogether(newsroom, admin);
	await fillIn(first, { locality: "Linköping" });
	await save(first, "The park is a guess");
	await fillIn(second, { admin1: "Östergötland", "save.reason": "As it was" });
	await pressSave(second);
	await panel(second).getByText(t("conflict.overwrite")).click();
	const overwrite = panel(second).locator("details", { hasText: t("conflict.overwriteYes") });
	await expect(overwrite).toContainText(t("conflict.lost", { count: 1 }));
	await expect(overwrite.locator("del", { hasText: "Linköping" }).or(overwrite.getByText("Mjärdevi"))).not.toHaveCount(
		0,
	);
	await overwrite.getByRole("button", { name: t("conflict.overwriteYes") }).click();
	await second.waitForURL(`**?saved=${version + 2}`);
	await expectTexts(second, {
		admin1: "Östergötland",
		locality: "Linköping, Mjärdevi",
	});
	await second.goto(`${FORM}/history`);
	await expect(second.locator("main")).toContainText("The park is a guess");
});

test("a record that was deleted meanwhile is brought back by saving, with what was typed", async ({
	newsroom,
	admin,
}) => {
	const { first, second, version } = await openTogether(newsroom, admin);
	await fillIn(second, { locality: "Linköping" });
	await first.getByText(t("form.deleteTitle")).click();
	await first.locator("#delete-reason").fill("Merged into another");
	await first.getByRole("button", { name: t("form.delete"), exact: true }).click();
	await first.waitForURL(/deleted=/);

	await fillIn(second, { "save.reason": "It is a site of its own" });
	await pressSave(second);
	await expect(panel(second)).toContainText(t("conflict.titleDeleted"));
	await expect(panel(second)).toContainText("Merged into another");
	await expect(field(second, "locality")).toHaveValue("Linköping");
	expect((await second.request.get(`/en/projects/${SLUG}`)).status()).toBe(404);
	await panel(second)
		.getByRole("button", { name: t("conflict.saveRestored") })
		.click();
	await second.waitForURL(`**?saved=${version + 2}`);
	await expect(field(second, "locality")).toHaveValue("Linköping");
	expect((await second.request.get(`/en/projects/${SLUG}`)).status()).toBe(200);
});
