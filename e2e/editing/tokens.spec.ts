import type { APIRequestContext, Page } from "@playwright/test";
import { expect, expectNoAxeViolations, LOCALES, words } from "../fixtures";
import type { Newsroom } from "./newsroom";
import { ADMIN, openAs, test } from "./people-steps";
import { bearer, makeKey } from "./token-steps";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const SLUG = "campus-ia-fouju-mgx";
const NAME = "Nightly import";
const en = words("en");

async function signIn(newsroom: Newsroom, options = {}): Promise<Page> {
	const page = await openAs(newsroom, ADMIN, options);
	await page.goto("/en/admin/tokens");
	await expect(page.getByRole("heading", { name: en("tokens.title"), level: 1 })).toBeVisible();
	return page;
}

async function revoke(page: Page, name: string) {
	await page.getByRole("link", { name: en("tokens.revokeLabel", { name }) }).click();
	await expect(page.getByRole("heading", { name: en("tokens.revoke.title", { name }) })).toBeVisible();
	await page.getByRole("button", { name: en("tokens.revoke.submit") }).click();
	await expect(page.getByText(en("tokens.revoke.done", { name }))).toBeVisible();
}

const line = (page: Page, name: string) => page.getByRole("row", { name });

/** A program's requests: no cookie, no browser. */
async function program(newsroom: Newsroom, work: (request: APIRequestContext) => Promise<void>) {
	const page = await newsroom.open();
	await work(page.request);
}

test("a program writes with a key what readers see at once, until the key is revoked", async ({ newsroom }) => {
	const page = await signIn(newsroom);
	await page.getByRole("button", { name: en("tokens.make.submit") }).click();
	await expect(page.getByText(en("people.errors.required"))).toBeVisible();
	await expect(page.getByLabel(en("tokens.make.name"))).toBeFocused();
	const key = await makeKey(page, NAME, "write");
	expect(key).toMatch(/^gc_[\w-]{43}$/);
	await expect(line(page, NAME)).toContainText(en("tokens.table.never"));
	await expectNoAxeViolations(page);

	await program(newsroom, async (request) => {
		const address = `/api/v1/projects/${SLUG}`;
		const read = await request.get(`${address}/document`, { headers: bearer(key) });
		expect(read.headers().etag).toBe('"1"');
		const { data } = await read.json();
		const body = { reason: "Renamed by its owner", reasonKind: "fact", document: { ...data, locality: "Ailleurs" } };
		const headers = { ...bearer(key), "if-match": '"1"' };
		const saved = await request.put(address, { headers, data: body });
		expect([saved.status(), saved.headers().etag]).toEqual([200, '"2"']);
		expect((await request.put(address, { headers, data: body })).status()).toBe(412);
		const refused = await request.put(address, { headers: { ...headers, origin: "https://evil.example" }, data: body });
		expect(refused.status()).toBe(403);
	});

	const reader = await newsroom.open();
	await reader.goto(`/en/projects/${SLUG}`);
	await expect(reader.locator("main")).toContainText("Ailleurs");
	await expect(reader.locator("#record")).toContainText("Renamed by its owner");
	await expect(reader.locator("#record")).not.toContainText(ADMIN.name);
	await page.goto(`/en/admin/projects/${SLUG}/history`);
	await expect(page.getByText("Renamed by its owner")).toBeVisible();
	await expect(page.getByRole("main")).toContainText(ADMIN.name);

	await page.goto("/en/admin/tokens");
	await expect(page.getByText(key)).toHaveCount(0);
	await expect(line(page, NAME)).not.toContainText(en("tokens.table.never"));
	await revoke(page, NAME);
	await expect(line(page, NAME)).toContainText(en("tokens.states.revoked"));
	await program(newsroom, async (request) => {
		const refused = await request.get("/api/v1/me", { headers: bearer(key) });
		expect(refused.status()).toBe(401);
		expect(refused.headers()["www-authenticate"]).toContain("invalid_token");
	});
	await page.goto("/en/admin/people");
	const said = { actor: ADMIN.name, user: ADMIN.name, detail: `${NAME} (${key.slice(0, 9)}…)` };
	await expect(page.getByText(en("people.acts.tokenMade", said))).toBeVisible();
	await expect(page.getByText(en("people.acts.tokenRevoked", said))).toBeVisible();
});

test("a key that reads writes nothing, a session opens nothing that is for keys, and a key no page", async ({
	newsroom,
}) => {
	const page = await signIn(newsroom);
	const key = await makeKey(page, "Reading list", "read");
	const removal = { headers: { "if-match": '"2"' }, data: { reason: "x", reasonKind: "fact" } };
	const address = `/api/v1/projects/${SLUG}`;
	expect((await page.request.delete(address, removal)).status()).toBe(401);
	expect((await page.request.get("/api/v1/me")).status()).toBe(401);
	await program(newsroom, async (request) => {
		const headers = { ...removal.headers, ...bearer(key) };
		expect((await request.delete(address, { ...removal, headers })).status()).toBe(403);
		expect((await request.get("/api/v1/queue", { headers })).status()).toBe(200);
		// What a key is answered is kept for nobody.
		expect((await request.get("/api/v1/queue")).status()).toBe(401);
		const closed = await request.get("/en/admin/tokens", { headers, maxRedirects: 0 });
		expect(closed.headers().location).toContain("/en/admin/sign-in");
	});
});

test("without JavaScript: a key is made, shown once and revoked", async ({ newsroom }) => {
	const page = await signIn(newsroom, { javaScriptEnabled: false });
	const key = await makeKey(page, "Plain", "read");
	expect((await page.request.get("/api/v1/me", { headers: bearer(key) })).status()).toBe(200);
	await page.goto("/en/admin/tokens");
	await expect(page.locator("[data-token]")).toHaveCount(0);
	await revoke(page, "Plain");
	expect((await page.request.get("/api/v1/me", { headers: bearer(key) })).status()).toBe(401);
});

for (const locale of LOCALES) {
	test(`the pages of keys in ${locale}: no finding of axe, and they fit`, async ({ newsroom }) => {
		const t = words(locale);
		const page = await signIn(newsroom);
		const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
		await page.goto(`/${locale}/admin/tokens`);
		await expect(page.getByRole("heading", { level: 1, name: t("tokens.title") })).toBeVisible();
		await expectNoAxeViolations(page);
		expect(await page.evaluate(overflow)).toBe(0);
		await page.getByRole("link", { name: t("tokens.revokeLabel", { name: "Reading list" }) }).click();
		await expect(page.getByRole("button", { name: t("tokens.revoke.submit") })).toBeVisible();
		await expectNoAxeViolations(page);
		expect(await page.evaluate(overflow)).toBe(0);
	});
}
