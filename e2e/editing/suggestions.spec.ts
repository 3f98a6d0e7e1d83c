import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, LOCALES, readData, words } from "../fixtures";
import { ADMIN as EDITOR, openAs, STAFF, test } from "./people-steps";

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ beginning: { dataset: "shipped" } });

const SLUG = "campus-ia-fouju-mgx";
const FIGURE = "phases.1.claims.0";
const en = words("en");
const fr = words("fr");
const SOURCE = readData<{ id: string; url: string }[]>("sources.json").find(({ id }) => id === "wcn-eiffage-campus-ai");

/** The suggestions of a list. */
const LISTED = 'main li a[href*="/admin/suggestions/"]';

/** Private addresses of what readers sent, by what they are for. */
const links = { accepted: "", rejected: "" };

async function send(page: Page, values: Record<string, string>, t = en) {
	for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
	await page.getByRole("button", { name: t("suggestion.send") }).click();
}

/** Opens the newest suggestion of the editors' list that says this. */
async function openSuggestion(editor: Page, text: string) {
	await editor.goto("/en/admin/suggestions");
	await editor.locator("main li", { hasText: text }).getByRole("link").click();
	await expect(editor.getByRole("heading", { level: 1 })).toContainText("Suggestion:");
}

async function decide(editor: Page, key: string, text: string) {
	const name = en(`suggestion.detail.${key}`);
	const fold = editor.locator("details", { has: editor.locator("summary", { hasText: name }) });
	await fold.locator("summary").click();
	await fold.locator("textarea").fill(text);
	await fold.getByRole("button", { name, exact: true }).click();
}

test("a reader suggests another value beside the figure, and gets a private link", async ({ newsroom }) => {
	const reader = await newsroom.open();
	await reader.goto(`/en/projects/${SLUG}`);
	const mark = reader.locator(`#phase-2 a[href*="path=${FIGURE}"]`);
	await expect(mark).toHaveAccessibleName(en("common.suggestCorrection", { what: "1.4\u00a0GW" }));
	await expect(mark).toHaveCSS("opacity", "0");
	await mark.focus();
	await expect(mark).toHaveCSS("opacity", "1");
	await reader.keyboard.press("Enter");
	await expect(reader.locator("[data-current-value]")).toContainText("1,400");
	await expect(reader.locator("main")).toContainText("World Construction Network");

	await send(reader, { proposedValue: "" });
	await expect(reader.getByText(en("suggestion.problem.source"))).toBeVisible();
	await expect(reader.locator("[name=proposedValue]")).toBeFocused();
	await send(reader, {
		proposedValue: "1.2 GW",
		sourceUrl: SOURCE?.url ?? "",
		explanation: "Look at <b>page 4</b>",
		contact: "reader@gazette.example",
	});
	await reader.waitForURL(/\/suggest\/status\//);
	links.accepted = reader.url();
	await expect(reader.locator("[data-private-link]")).toContainText(new URL(links.accepted).pathname);
	await expect(reader.locator("main")).toContainText("<b>page 4</b>");
	await expect(reader.locator("main")).not.toContainText("reader@gazette.example");
	await expectNoAxeViolations(reader);
	await reader.goto(`/en/projects/${SLUG}`);
	await expect(reader.locator("#phase-2")).toContainText("1.4\u00a0GW");
});

test("the private page is nobody else's, in no cache, and no address of it leaves the site", async ({ newsroom }) => {
	const stranger = await newsroom.open();
	const path = new URL(links.accepted).pathname;
	for (const wrong of [`${path}x`, `${path.slice(0, -1)}`, "/en/suggest/status/"]) {
		expect((await stranger.request.get(wrong)).status(), wrong).toBe(404);
	}
	for (const address of [path, `/en/suggest?project=${SLUG}&path=${FIGURE}`]) {
		const headers = (await stranger.request.get(address)).headers();
		expect(headers["cache-control"]).toContain("no-store");
		expect(headers["cache-control"]).not.toContain("s-maxage");
		expect(headers.etag).toBeUndefined();
	}
	const headers = (await stranger.request.get(path)).headers();
	expect(headers["referrer-policy"]).toBe("same-origin");
	expect(headers["x-robots-tag"]).toContain("noindex");
});

test("an editor asks, the reader answers, the editor accepts: the form is filled, and all see the new value", async ({
	newsroom,
}) => {
	const editor = await openAs(newsroom, EDITOR);
	await expect(editor.locator("#suggestions")).toContainText("1.2 GW");
	await openSuggestion(editor, "1.2 GW");
	await expect(editor.locator("[data-value-now]")).toContainText("1,400");
	await expect(editor.locator("main")).toContainText("reader@gazette.example");
	await decide(editor, "ask", "Which page?");
	await expect(editor.getByText(en("suggestion.done.ask"))).toBeVisible();

	const reader = await newsroom.open();
	await reader.goto(new URL(links.accepted).pathname);
	await expect(reader.locator("main")).toContainText("Which page?");
	await expect(reader.locator("main")).not.toContainText(EDITOR.name);
	await expectNoAxeViolations(reader);
	await reader.locator("[name=text]").fill("Page 4");
	await reader.getByRole("button", { name: en("suggestion.statusPage.answerSend") }).click();
	await expect(reader.getByText(en("suggestion.done.answer"))).toBeVisible();

	await openSuggestion(editor, "1.2 GW");
	await expect(editor.locator("main")).toContainText("Page 4");
	await expectNoAxeViolations(editor);
	await editor.getByRole("link", { name: en("suggestion.detail.accept") }).click();
	await expect(editor.locator('[name="phases[1].claims[0].capacityMw"]')).toHaveValue("1,200");
	// In both languages and in plain words: what, instead of what, and by which source.
	const reason = editor.locator('[name="save.reason"]');
	await expect(reason).toHaveValue(/1,200.*before: 1,400.*Suggested by a reader\. Source: .+ · .*auparavant.*lecteur/s);
	await editor.locator("[data-save]").click();
	await editor.waitForURL(/saved=2/);

	await reader.goto(new URL(links.accepted).pathname);
	await expect(reader.locator("header").last()).toContainText(en("suggestion.status.accepted"));
	await reader.getByRole("link", { name: en("suggestion.statusPage.seeChange") }).click();
	await expect(reader.locator("ins", { hasText: "1,200" })).toBeVisible();
	await reader.goto(`/en/projects/${SLUG}`);
	await expect(reader.locator("#phase-2")).toContainText("1.2\u00a0GW");
});

test("without JavaScript, in French: a project is suggested, rejected with a reason, and the reader reads why", async ({
	newsroom,
}) => {
	const reader = await newsroom.open({ javaScriptEnabled: false });
	await reader.goto("/fr/projects?q=nowhere-at-all");
	await reader.getByRole("link", { name: fr("view.empty.suggest") }).click();
	await send(reader, { proposedValue: "Un campus de 300 MW" }, fr);
	await expect(reader.getByText(fr("suggestion.problem.source"))).toBeVisible();
	await expect(reader.locator("[name=proposedValue]")).toHaveValue("Un campus de 300 MW");
	await send(reader, { about: "Campus de nulle part", sourceNote: "Registre du comté" }, fr);
	await reader.waitForURL(/\/suggest\/status\//);
	links.rejected = reader.url();

	const editor = await openAs(newsroom, EDITOR);
	await openSuggestion(editor, "Un campus de 300 MW");
	await editor.locator("summary", { hasText: en("suggestion.detail.reject") }).click();
	await editor.locator("[name=preset]").selectOption("scope");
	await editor.getByRole("button", { name: en("suggestion.detail.reject"), exact: true }).click();
	await expect(editor.getByText(en("suggestion.done.reject"))).toBeVisible();
	await reader.reload();
	await expect(reader.locator("header").last()).toContainText(fr("suggestion.preset.scope"));
});

test("of two editors the second sees what the first decided, and keeps what they wrote", async ({ newsroom }) => {
	const [first, second] = [await openAs(newsroom, EDITOR), await openAs(newsroom, EDITOR)];
	for (const editor of [first, second]) {
		await editor.goto("/en/admin/suggestions?state=rejected");
		await editor.locator("main li", { hasText: "Un campus" }).getByRole("link").click();
	}
	await decide(first, "reopen", "It is one after all");
	await expect(first.getByText(en("suggestion.done.reopen"))).toBeVisible();
	await decide(second, "reopen", "Let us see");
	await expect(second.getByRole("alert").filter({ hasText: "It is one after all" })).toContainText(EDITOR.name);
	await expect(second.locator("details[open] textarea")).toHaveValue("Let us see");
	await decide(first, "otherwise", "In the record of the county");
	await expect(first.getByText(en("suggestion.done.accept"))).toBeVisible();
});

test("a filled trap stores nothing and loses nothing; a suggestion can be withdrawn", async ({ newsroom }) => {
	const reader = await newsroom.open();
	await reader.goto("/en/suggest");
	const trap = reader.locator("[name=homepage]");
	await expect(trap).not.toBeInViewport();
	await reader.getByLabel(en("suggestion.kind.other")).check();
	await trap.fill("https://casino.example");
	await send(reader, { proposedValue: "Your charts are fine" });
	await expect(reader.getByText(en("suggestion.problem.trap"))).toBeVisible();
	await expect(reader.locator("[name=proposedValue]")).toHaveValue("Your charts are fine");
	const editor = await openAs(newsroom, EDITOR);
	await expect(editor.locator("#suggestions")).not.toContainText("Your charts are fine");

	await trap.fill("");
	await send(reader, {});
	await reader.waitForURL(/\/suggest\/status\//);
	await reader.getByRole("button", { name: en("suggestion.statusPage.withdraw") }).click();
	await expect(reader.getByText(en("suggestion.done.withdraw"))).toBeVisible();
	await expect(reader.getByRole("button", { name: en("suggestion.statusPage.withdraw") })).toHaveCount(0);
});

test("the sixth of an hour from one network is told when to come back, with all that was typed", async ({
	newsroom,
}) => {
	const reader = await newsroom.open();
	await reader.goto(`/en/suggest?project=${SLUG}&path=status`);
	await reader.locator("[name=proposedValue]").selectOption("paused");
	await reader.locator("[name=sourceNote]").fill("A letter");
	await reader.getByRole("button", { name: en("suggestion.send") }).click();
	await reader.waitForURL(/\/suggest\/status\//);
	await expect(reader.locator("main")).toContainText(en("vocabulary.status.paused"));

	await reader.goto("/en/suggest");
	await send(reader, { about: "Campus", proposedValue: "Bigger", sourceUrl: "https://example.org/a" });
	await expect(reader.getByRole("alert").filter({ hasText: /again in \d+ minutes/ })).toBeVisible();
	await expect(reader.locator("[name=proposedValue]")).toHaveValue("Bigger");
	const long = await reader.request.post("/en/suggest", { form: { proposedValue: "x".repeat(200_000) } });
	expect(long.status()).toBe(413);
});

test("a contributor's record waits for an editor, who sees what it changes, and saves it", async ({ newsroom }) => {
	const editor = await openAs(newsroom, EDITOR);
	const contributor = await openAs(newsroom, STAFF.contributor);
	await contributor.goto(`/en/admin/projects/${SLUG}`);
	await contributor.locator('[name="locality"]').fill("Fouju-le-Neuf");
	await contributor.locator('[name="save.reason"]').fill("The place has another name");
	await contributor.locator("[data-save]").click();
	await expect(contributor.getByText(en("suggestion.done.sent"))).toBeVisible();
	await expect(contributor.locator("ins", { hasText: "Fouju-le-Neuf" })).toBeVisible();
	await expect(contributor.getByRole("heading", { name: en("suggestion.detail.decide"), exact: true })).toHaveCount(0);
	await contributor.goto("/en/admin/suggestions");
	await expect(contributor.locator(LISTED)).toHaveCount(1);

	await editor.goto(`/en/admin/projects/${SLUG}`);
	await editor.locator('[name="admin1"]').fill("Seine-et-Marne (77)");
	await editor.locator('[name="save.reason"]').fill("Saved meanwhile");
	await editor.locator("[data-save]").click();
	await editor.waitForURL(/saved=3/);
	await openSuggestion(editor, "The place has another name");
	await expect(editor.getByText(en("suggestion.detail.mergedNote"))).toBeVisible();
	await expect(editor.locator("del", { hasText: "Seine-et-Marne (77)" })).toHaveCount(0);
	await expectNoAxeViolations(editor);
	await editor.getByRole("link", { name: en("suggestion.detail.accept") }).click();
	await expect(editor.locator('[name="locality"]')).toHaveValue("Fouju-le-Neuf");
	await expect(editor.locator('[name="admin1"]')).toHaveValue("Seine-et-Marne (77)");
	await editor.locator("[data-save]").click();
	await editor.waitForURL(/saved=4/);
	await contributor.reload();
	await contributor.goto("/en/admin/suggestions?state=accepted");
	await expect(contributor.locator(LISTED)).toHaveCount(1);
});

test("a save whose suggestion was decided meanwhile says so, keeps the form, and then goes through", async ({
	newsroom,
}) => {
	const [first, second] = [await openAs(newsroom, EDITOR), await openAs(newsroom, EDITOR)];
	await openSuggestion(first, "paused");
	await openSuggestion(second, "paused");
	await second.getByRole("link", { name: en("suggestion.detail.accept") }).click();
	await expect(second.locator('[name="status"]')).toHaveValue("paused");
	await expect(second.locator('[name="statusAsOf"]')).toHaveValue(/^\d\d\/\d\d\/\d{4}$/);
	await decide(first, "ask", "Since when?");
	await expect(first.getByText(en("suggestion.done.ask"))).toBeVisible();
	await decide(first, "otherwise", "Noted elsewhere");
	await expect(first.getByText(en("suggestion.done.accept"))).toBeVisible();
	await second.locator("[data-save]").click();
	await expect(second.getByText(en("form.obstacle.suggestionDecided.title"))).toBeVisible();
	await expect(second.locator('[name="status"]')).toHaveValue("paused");
	await second.locator("[data-save]").click();
	await second.waitForURL(/saved=5/);
});

test("the pages of suggestions have nothing for axe and fit a phone, in both languages", async ({ newsroom }) => {
	const page = await openAs(newsroom, EDITOR);
	await page.goto("/en/admin/suggestions?state=accepted");
	const detail = (await page.locator(LISTED).first().getAttribute("href")) ?? "";
	const paths = [
		"/en/suggest",
		`/en/suggest?project=${SLUG}&path=${FIGURE}`,
		`/en/suggest?project=${SLUG}&path=gone.1`,
		new URL(links.rejected).pathname.replace("/fr/", "/en/"),
		"/en/admin",
		"/en/admin/suggestions?state=accepted",
		detail,
	];
	for (const [width, locale] of [
		[1280, LOCALES[0]],
		[360, LOCALES[1]],
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		for (const path of paths) {
			await page.goto(path.replace("/en/", `/${locale}/`));
			await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
			await page.locator("main details").evaluateAll((folds) => {
				for (const fold of folds) fold.setAttribute("open", "");
			});
			await expectNoAxeViolations(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
		}
	}
});
