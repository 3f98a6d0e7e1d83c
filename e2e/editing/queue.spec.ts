import type { Page } from "@playwright/test";
import { expect, words } from "../fixtures";
import { ADMIN, openAs, STAFF, test } from "./people-steps";

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
		// A page begins with work: what has nothing to do comes last.
		const counts = await page
			.getByRole("navigation", { name: en("queue.summary") })
			.getByRole("link")
			.allTextContents();
		const isIdle = counts.map((text) => / 0$/.test(text));
		expect(isIdle).toContain(true);
		expect(isIdle).toEqual(isIdle.toSorted());
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

test("what isn't in the queue any more isn't put aside", async ({ newsroom }) => {
	const page = await openAs(newsroom, ADMIN);
	await page.goto("/en/admin");
	const { entry, reason, send } = firstForm(page);
	await entry.locator("summary").click();
	await reason.fill(REASON);
	await entry.locator("[name=key]").evaluate((key: HTMLInputElement) => {
		key.value = "mended-meanwhile";
	});
	await send.click();
	await expect(entry.getByRole("alert")).toHaveText(en("queue.problem.gone"));
	await expect(reason).toHaveValue(REASON);
});

/** Every entry of a list of the queue. */
const ENTRY = "main li:has([id^=work-])";

/** An entry of a list of the queue, by its name. */
function entryOf(page: Page, name: string) {
	return page.locator(ENTRY, { has: page.getByRole("link", { name, exact: true }) });
}

test("who is on an entry: of two one gets it, the other is told, and takes it over after a question", async ({
	newsroom,
}) => {
	const ada = await openAs(newsroom, ADMIN);
	const cora = await openAs(newsroom, STAFF.contributor, { javaScriptEnabled: false });
	for (const page of [ada, cora]) await page.goto("/en/admin/queue/ageing");
	const name = (await ada.locator(`${ENTRY} a`).first().textContent()) ?? "";
	const take = en("queue.take.take");
	await entryOf(ada, name).getByRole("button", { name: take }).click();
	await expect(entryOf(ada, name)).toContainText(en("queue.take.byYou"));
	// Her page is older than that.
	await entryOf(cora, name).getByRole("button", { name: take }).click();
	await expect(cora.getByText(en("queue.takenBy", { name: ADMIN.name }))).toBeVisible();
	await expect(entryOf(cora, name)).toContainText(en("queue.take.by", { name: ADMIN.name }));
	await entryOf(cora, name).getByText(en("queue.take.takeOver")).first().click();
	await expect(entryOf(cora, name)).toContainText(en("queue.take.question", { name: ADMIN.name }));
	await entryOf(cora, name)
		.getByRole("button", { name: en("queue.take.takeOverYes") })
		.click();
	await expect(entryOf(cora, name)).toContainText(en("queue.take.byYou"));
	await cora.getByRole("link", { name: en("queue.whose.mine") }).click();
	await expect(cora.locator(ENTRY)).toHaveCount(1);

	await entryOf(cora, name).getByText(en("queue.notes.first")).first().click();
	await entryOf(cora, name).getByRole("textbox").first().fill("\u200b");
	await entryOf(cora, name)
		.getByRole("button", { name: en("queue.notes.add") })
		.click();
	await expect(cora.getByRole("alert")).toHaveText(en("queue.notes.problem.required"));
	await entryOf(cora, name).getByRole("textbox").first().fill("Asked <b>the operator</b>");
	await entryOf(cora, name)
		.getByRole("button", { name: en("queue.notes.add") })
		.click();
	await expect(entryOf(cora, name)).toContainText("Asked <b>the operator</b>");

	await ada.goto("/en/admin/queue/ageing");
	await expect(entryOf(ada, name)).toContainText(en("queue.take.by", { name: STAFF.contributor.name }));
	await entryOf(ada, name)
		.getByText(en("queue.notes.count", { count: 1 }))
		.click();
	await expect(entryOf(ada, name)).toContainText("Asked <b>the operator</b>");
	await expect(entryOf(ada, name).getByRole("button", { name: en("queue.notes.remove") })).toHaveCount(0);
	await entryOf(cora, name)
		.getByRole("button", { name: en("queue.notes.remove") })
		.click();
	await expect(cora.getByText(en("queue.isNoteRemoved"))).toBeVisible();
});

/** The page of sources for the first entry that lacks some for its parties, from the queue. */
async function giveSources(page: Page): Promise<string> {
	await page.goto("/en/admin/queue/uncited?facts=participations");
	await page
		.getByRole("link", { name: en("queue.giveSources") })
		.first()
		.click();
	await expect(page).toHaveURL(/\/cite\?/);
	return page.url();
}

test("without JavaScript: all parties get one of the record's sources in one save, which can be undone", async ({
	newsroom,
}) => {
	const page = await openAs(newsroom, ADMIN, { javaScriptEnabled: false });
	const address = await giveSources(page);
	const save = page.getByRole("button", { name: en("pickers.cite.publish") });
	await expect(page.locator("[name=source]:checked, [name=fact]:checked, [name=all]:checked")).toHaveCount(0);
	await page.locator("[name=all]").check();
	await save.click();
	await expect(page.getByRole("alert")).toHaveText(en("pickers.cite.problem.noSource"));
	const facts = await page.locator("[name=fact]").count();
	await expect(page.locator("[name=fact]:checked")).toHaveCount(facts);
	await page.locator("[name=source]").first().check();
	await save.click();
	await expect(page).toHaveURL(/\/queue\/uncited\?done=cited&.*facts=participations/);
	await page.getByRole("link", { name: en("queue.undoInHistory") }).click();
	await expect(page.getByRole("button", { name: /restore/i })).toBeVisible();
	await page.goto(address);
	await expect(page.getByText(en("pickers.cite.nothing"))).toBeVisible();
});

test("two give sources at a time: the second looks again, with what still says the same ticked", async ({
	newsroom,
}) => {
	const [first, second] = [await openAs(newsroom, ADMIN), await openAs(newsroom, STAFF.editor)];
	const address = await giveSources(first);
	await second.goto(address);
	const facts = await second.locator("[name=fact]").count();
	for (const page of [first, second]) await page.locator("[name=source]").first().check();
	await first.locator("[name=fact]").first().check();
	await second.locator("[name=all]").check();
	const save = (page: Page) => page.getByRole("button", { name: en("pickers.cite.publish") }).click();
	await save(first);
	await expect(first).toHaveURL(/done=cited/);
	await save(second);
	await expect(second.locator("main [role=alert]")).toHaveText(en("pickers.cite.problem.versionConflict"));
	await expect(second.locator("[name=fact]")).toHaveCount(facts - 1);
	await expect(second.locator("[name=fact]:checked")).toHaveCount(facts - 1);
	await save(second);
	await expect(second).toHaveURL(/done=cited/);
});
