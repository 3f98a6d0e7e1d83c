import { openTestSite, type TestSite } from "@/lib/server/links/testing-site";
import { expect, words } from "../fixtures";
import { addRow, expectTexts, field } from "./form-steps";
import { openAs, test } from "./people-steps";

/** An address of this machine that can be the address of a source. */
const HOST = "127.0.0.21";
test.describe.configure({ mode: "serial", timeout: 60_000 });
test.use({
	beginning: { dataset: "none", settings: { GIGACAMPUS_READ_PAGES: "on", GIGACAMPUS_READ_PAGES_ALLOW: HOST } },
});

const PAGE = `<!doctype html><html lang="sv"><title>Nytt bygge &ndash; Tidningen</title>
	<meta property="og:site_name" content="Tidningen"><meta property="article:published_time" content="2026-02-11T08:00:00Z">`;
const t = words("fr");
let site: TestSite;

test.beforeAll(async () => {
	site = await openTestSite(({ url }, response) => {
		if (url === "/refused") response.writeHead(403).end();
		else response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
	}, HOST);
});
test.afterAll(() => site.close());

test("the page of a typed address is read once by the server, and Enter in the title takes what it says", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin);
	await page.goto("/fr/admin/projects/new");
	await addRow(page, "phases");
	const citation = "phases[0].citations[0]";
	await field(page, `${citation}.source`).focus();
	await page.keyboard.insertText(site.url("/hall"));
	await page.keyboard.press("Tab");
	const title = field(page, `${citation}.newSource.title`);
	const offer = page.locator(`[data-field="${citation}.newSource.title"] [data-offer]`);
	await expect(offer).toContainText("Nytt bygge · Tidningen · 11 février 2026 · suédois");
	// The Tab came before it was known that the document is new: it leads into its fields all the same.
	await expect(title).toBeFocused();
	await expect(title).toHaveValue("");
	await title.press("Enter");
	await expectTexts(page, {
		[`${citation}.newSource.title`]: "Nytt bygge",
		[`${citation}.newSource.publisher`]: "Tidningen",
		[`${citation}.newSource.publishedOn`]: "11/02/2026",
		[`${citation}.newSource.language`]: "sv",
	});
	expect(site.asked).toEqual(["GET /hall"]);
});

test("the form of a source offers it too, leaves what was typed, and says in a line what couldn’t be read", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin);
	await page.goto("/fr/admin/sources/new");
	await expect(field(page, "url")).toBeFocused();
	await field(page, "url").fill(site.url("/refused"));
	await field(page, "title").fill("Un autre titre");
	await expect(page.getByText(t("pickers.page.nothing"))).toBeVisible();
	await field(page, "url").fill(site.url("/again"));
	await field(page, "publishedOn").focus();
	await expect(page.locator('[data-field="publishedOn"] [data-offer]')).toContainText("11 février 2026");
	await field(page, "publishedOn").press("Enter");
	await field(page, "publisher").press("Enter");
	await expectTexts(page, { title: "Un autre titre", publisher: "Tidningen", publishedOn: "11/02/2026", language: "" });
	const otherwise = page.getByRole("region", { name: t("pickers.page.otherwise") });
	await otherwise.getByRole("button").click();
	await expectTexts(page, { title: "Nytt bygge" });
});
