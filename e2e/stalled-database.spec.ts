import { readFileSync } from "node:fs";
import type { Page, Response } from "@playwright/test";
import { type StallableDatabase, stallableDatabase } from "../lib/server/db/serving/testing-stall";
import { expectTexts, fillIn, pressSave } from "./editing/form-steps";
import type { Newsroom } from "./editing/newsroom";
import { openAs, test as peopleTest } from "./editing/people-steps";
import { expect, words } from "./fixtures";
import { ownPostgres } from "./own-postgres";

type Postgres = { way: StallableDatabase } | { missing: string };

const test = peopleTest.extend<{ way: StallableDatabase }, { postgres: Postgres }>({
	postgres: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured
		async ({}, use) => {
			const own = await ownPostgres();
			if ("missing" in own) return use(own);
			const way = await stallableDatabase(own.url);
			await use({ way });
			await way.close();
			await own.remove();
		},
		{ scope: "worker", timeout: 180_000 },
	],
	databaseUrl: [({ postgres }, use) => use("way" in postgres ? postgres.way.url : ""), { scope: "worker" }],
	way: async ({ postgres, newsroom }, use, info) => {
		if ("missing" in postgres) {
			if (process.env.CI === "true") throw new Error(postgres.missing);
			return info.skip(true, postgres.missing);
		}
		await use(postgres.way);
		await resume(postgres.way, newsroom);
	},
});

test.use({ beginning: { dataset: "shipped" } });
// One database is stalled for all.
test.describe.configure({ mode: "default" });

const SLUG = "campus-ia-fouju-mgx";
const FORM = `/en/admin/projects/${SLUG}`;
const t = words("en");
const layout = JSON.parse(readFileSync(new URL("../messages/en/layout.json", import.meta.url), "utf8"));
/** The beginning of the stale notice, before the values in it. */
const STALE: string = layout.stale.changed.split(" {version}")[0];

/** The database answers again, and the server has seen it. */
async function resume(way: StallableDatabase, { url }: Newsroom): Promise<void> {
	way.resume();
	await expect.poll(async () => (await fetch(`${url}/healthz`)).status).toBe(200);
}

/** What a form's sending is answered with. */
async function answerTo(page: Page, send: () => Promise<void>): Promise<Response> {
	const answered = page.waitForResponse((response) => response.request().method() === "POST");
	await send();
	return answered;
}

function expectComeBack(response: Response | null): void {
	expect(response?.status()).toBe(503);
	expect(Number(response?.headers()["retry-after"])).toBeGreaterThan(0);
}

async function expectReadersGoOn(newsroom: Newsroom): Promise<void> {
	const reader = await newsroom.open();
	expect((await reader.goto("/en"))?.status()).toBe(200);
	await expect(reader.getByRole("status").filter({ hasText: STALE })).toBeVisible();
	expectComeBack(await reader.goto(`/en/changes/1/project/${SLUG}`));
	await expect(reader.locator("main")).toContainText(t("errors.unavailable.page"));
	await expect(reader.getByRole("link", { name: t("errors.unavailable.loadAgain") })).toBeVisible();
}

test("a save that the database doesn't answer keeps what was typed, readers go on, and the button saves after", async ({
	newsroom,
	admin,
	way,
}) => {
	const page = await openAs(newsroom, admin);
	const typed = { locality: "Fouju-la-Forêt", "save.reason": "Its new name" };
	await page.goto(FORM);
	await fillIn(page, typed);
	way.stall();
	expectComeBack(await answerTo(page, () => pressSave(page)));
	await expect(page.getByText(t("form.obstacle.unavailable.title"))).toBeVisible();
	await expectTexts(page, typed);
	await expectReadersGoOn(newsroom);
	await resume(way, newsroom);
	await pressSave(page);
	await page.waitForURL(/\?saved=\d+/);
	await expectTexts(page, { locality: typed.locality });
});

test("without JavaScript the page that says so holds what was typed, and sends it again", async ({
	newsroom,
	admin,
	way,
}) => {
	const page = await openAs(newsroom, admin, { javaScriptEnabled: false });
	const typed = { locality: 'Fouju "sans" scripts', "save.reason": "Two words\nand a line" };
	await page.goto(FORM);
	await fillIn(page, typed);
	way.stall();
	expectComeBack(await answerTo(page, () => pressSave(page)));
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("errors.unavailable.title"));
	await expectTexts(page, typed);
	await resume(way, newsroom);
	await page.getByRole("button", { name: t("errors.unavailable.sendAgain") }).click();
	await page.waitForURL(/\?saved=\d+/);
	await expectTexts(page, { locality: typed.locality });
});

test("a suggestion of somebody without an account stays in its form until it can be sent", async ({
	newsroom,
	way,
}) => {
	const page = await newsroom.open();
	const typed = { proposedValue: "It is called otherwise", sourceUrl: "https://gazette.example/fouju" };
	await page.goto(`/en/suggest?project=${SLUG}`);
	await fillIn(page, typed);
	const send = () => page.getByRole("button", { name: t("suggestion.send") }).click();
	way.stall();
	expectComeBack(await answerTo(page, send));
	await expect(page.getByText(t("suggestion.problem.unavailable"))).toBeVisible();
	await expectTexts(page, typed);
	await resume(way, newsroom);
	await send();
	await page.waitForURL(/\/suggest\/status\//);
	await expect(page.locator("main")).toContainText(typed.proposedValue);
});
