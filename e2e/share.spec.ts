import { SAVED_VIEWS_KEY } from "@/components/share/saved-views";
import { VISIT_KEY } from "@/components/share/visit";
import { PICTURE } from "@/lib/charts/share/page-head";
import { expect, expectNoAxeViolations, LOCALES, test, words } from "./fixtures";
import { PAGE_TYPES } from "./page-types";

/** The content of the tags of a page's head, by their names; of each all there are. */
function headOf(html: string): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	const [head = ""] = html.split("</head>");
	for (const [tag] of head.matchAll(/<(?:meta|link) [^>]*>/g)) {
		const attribute = (name: string) =>
			new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1]?.replaceAll("&amp;", "&");
		const rel = attribute("rel");
		const name = rel
			? [rel, attribute("hreflang")].filter(Boolean).join(" ")
			: (attribute("property") ?? attribute("name"));
		if (name) found[name] = [...(found[name] ?? []), attribute(rel ? "href" : "content") ?? ""];
	}
	return found;
}

/** Pages that aren't passed on themselves. */
const NOT_SHARED = ["not found", "a page to share"];
const PICTURED = Object.entries(PAGE_TYPES).filter(([name]) => !NOT_SHARED.includes(name));

test("the head of every page names its address, its languages and what it shows", async ({ request, isMobile }) => {
	const locale = isMobile ? "fr" : "en";
	for (const [name, path] of PICTURED) {
		const html = await (await request.get(`/${locale}${path}`)).text();
		const head = headOf(html);
		const once = (key: string) => {
			expect([name, key, head[key]]).toEqual([name, key, [expect.stringMatching(/\S/)]]);
			return head[key]?.[0] ?? "";
		};
		expect([name, once("description").length]).toEqual([name, expect.any(Number)]);
		const canonical = new URL(once("canonical"));
		expect([name, canonical.pathname]).toEqual([name, `/${locale}${path.split("?")[0]}`]);
		expect([name, once("og:url")]).toEqual([name, canonical.href]);
		for (const code of LOCALES) {
			const other = canonical.href.replace(`/${locale}`, `/${code}`);
			expect([name, once(`alternate ${code}`)]).toEqual([name, other]);
		}
		expect([name, once("alternate x-default")]).toEqual([name, canonical.href.replace(`/${locale}`, "/en")]);
		for (const key of ["og:title", "og:description", "og:image:alt", "twitter:card"]) once(key);

		const picture = await request.get(new URL(once("og:image")).pathname + new URL(once("og:image")).search);
		expect([name, picture.status(), picture.headers()["content-type"]]).toEqual([name, 200, "image/png"]);
		const body = await picture.body();
		expect([name, body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([name, PICTURE.width, PICTURE.height]);
	}
	for (const path of ["/og/no/such/page", "/og/projects/none", "/og/admin"]) {
		expect([path, (await request.get(`/${locale}${path}`)).status()]).toEqual([path, 404]);
	}
});

test("a reader copies, cites and keeps a view, and comes back", async ({ page, context, isMobile }) => {
	const locale = isMobile ? "fr" : "en";
	const t = words(locale);
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const asked: string[] = [];
	page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
	await page.goto(`/${locale}/projects?country=SE&sort=name`);
	const open = page.getByRole("link", { name: t("share.open"), exact: true });
	await expect(open).toHaveAttribute("href", `/${locale}/share/projects?country=SE&sort=name`);
	await open.click();
	const dialog = page.getByRole("dialog", { name: t("share.title") });
	const link = dialog.getByRole("textbox", { name: t("share.link") });
	await expect(link).toHaveValue(new RegExp(`/${locale}/projects\\?country=SE&sort=name$`));

	await dialog.getByRole("button", { name: t("share.copyOf", { what: t("share.link") }) }).click();
	await expect(dialog.getByText(t("share.copied", { what: t("share.link") }))).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
	await dialog.getByText("BibTeX", { exact: true }).click();
	await expect(dialog.getByText("@misc{gigacampus-v")).toBeVisible();

	const views = dialog.getByRole("region", { name: t("share.views.title") });
	await views.getByRole("textbox").fill("Nordics");
	await views.getByRole("button", { name: t("share.views.save") }).click();
	await expect(views.getByRole("link", { name: "Nordics" })).toHaveAttribute(
		"href",
		`/${locale}/projects?country=SE&sort=name`,
	);
	await expectNoAxeViolations(page);

	// A browser that was here a long time ago, and a store that says what has changed since.
	await page.keyboard.press("Escape");
	await expect(open).toBeFocused();
	const before = Date.parse("2020-11-03T12:00:00Z");
	const visit = JSON.stringify({ lastAt: before, beforeAt: null, isRead: false });
	await page.evaluate(([key, value]) => localStorage.setItem(key as string, value as string), [VISIT_KEY, visit]);
	await page.goto(`/${locale}`);
	const note = page.locator("#since-visit");
	// The scripts may still be on their way at the first sign.
	await expect(async () => {
		await page.mouse.wheel(0, 10);
		await expect(note).toBeVisible({ timeout: 1000 });
	}).toPass();
	await expect(note).toContainText(
		locale === "en" ? "since your visit of 3 November 2020" : "depuis votre visite du 3 novembre 2020",
	);
	await expect(page.locator("#since-visit-marks")).toBeAttached();
	expect(asked.filter((text) => text.includes("2020") || text.includes(String(before)))).toEqual([]);
	expect(await page.evaluate((key) => localStorage.getItem(key), SAVED_VIEWS_KEY)).toContain("Nordics");
	await note.getByRole("button").click();
	await expect(note).toBeHidden();

	await page.getByRole("link", { name: t("share.open"), exact: true }).click();
	await dialog.getByRole("checkbox").uncheck();
	await page.reload();
	await page.mouse.wheel(0, 10);
	expect(await page.evaluate((key) => localStorage.getItem(key), VISIT_KEY)).toBe('"off"');
	await expect(page.locator("#since-visit-marks")).toBeHidden();
});

/** One address of each that has files of its own. */
const WITH_FILES = [
	"?country=SE&asof=2026",
	"/projects?country=SE&measure=investment&sort=-name&page=2",
	"/explore?measure=investment&by=year&scale=cumulative&tab=table",
	"/rows?measure=investment&country=FR&at=FR",
	"/companies?role=tenant&sort=name",
	"/compare?country=FR,SE",
	"/countries/g7?currency=USD",
	"/companies/nvidia?subsidiaries=yes",
	"/programmes/france-ai-action-summit-2025?currency=USD",
	"/outcome?split=country&cohort=2025",
	"/changes/sums?since=2025&country=FR",
];

test("without scripts the same is a page, with files to save", async ({ browser, baseURL, isMobile, request }) => {
	const locale = isMobile ? "en" : "fr";
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`/${locale}/projects/campus-ia-fouju-mgx?currency=USD`);
	await page.getByRole("link", { name: words(locale)("share.open"), exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`/${locale}/share/projects/campus-ia-fouju-mgx\\?currency=USD$`));
	await expect(page.getByText(/Gigacampus \(2\d{3}\)\. Campus IA/)).toBeVisible();
	const files = await page
		.locator("main a[download]")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
	expect(files.length).toBeGreaterThan(4);
	for (const href of files) expect([href, (await request.get(href)).status()]).toEqual([href, 200]);
	for (const path of WITH_FILES) {
		const sheet = await (await request.get(`/${locale}/cite${path}${path.includes("?") ? "&" : "?"}format=all`)).json();
		for (const { href } of [...sheet.files, ...sheet.citations]) {
			expect([path, href, (await request.get(href)).status()]).toEqual([path, href, 200]);
		}
	}
	expect((await request.get(`/${locale}/cite?format=word`)).status()).toBe(400);
	await context.close();
});
