import type { Page } from "@playwright/test";
import { expect, words } from "../fixtures";
import { ADMIN, openAs, test } from "./people-steps";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const en = words("en");
const REASON = "Asked the operator";

/** The form of the first entry that can be put aside. */
function firstForm(page: Page) {
	const entry = page.locator("main details:has([name=reason])").first();
	const send = entry.getByRole("button", { name: en("queue.putAside") });
	return { entry, reason: entry.locator("[name=reason]"), period: entry.locator("[name=for]"), send };
}

for (const javaScriptEnabled of [true, false]) {
	test(`an entry that isn't put aside keeps what was typed (scripts: ${javaScriptEnabled})`, async ({ newsroom }) => {
		const page = await openAs(newsroom, ADMIN, { javaScriptEnabled });
		await page.goto("/en/admin");
		const { entry, reason, period, send } = firstForm(page);
		await entry.locator("summary").click();
		// Browsers take spaces for an answer.
		await reason.fill("  ");
		await period.selectOption("year");
		await send.click();
		await expect(entry.getByRole("alert")).toHaveText(en("queue.problem.required"));
		await expect(reason).toBeVisible();
		await expect(reason).toHaveValue("  ");
		await expect(period).toHaveValue("year");
		await reason.fill(REASON);
		await send.click();
		await expect(page.getByText(en("queue.isAside"))).toBeVisible();
		await page.getByRole("button", { name: en("queue.undo") }).click();
		await expect(page.getByText(en("queue.broughtBack"))).toBeVisible();
	});
}

test("who was signed out meanwhile finds the reason in the form, and sends it once signed in", async ({ newsroom }) => {
	const page = await openAs(newsroom, ADMIN);
	await page.goto("/en/admin");
	const { entry, reason, send } = firstForm(page);
	await entry.locator("summary").click();
	await reason.fill(REASON);
	const cookies = await page.context().cookies();
	await page.context().clearCookies();
	await send.click();
	await expect(entry.getByRole("alert")).toHaveText(en("queue.problem.signedOut"));
	await expect(reason).toHaveValue(REASON);
	await page.context().addCookies(cookies);
	await send.click();
	await expect(page.getByText(en("queue.isAside"))).toBeVisible();
});
