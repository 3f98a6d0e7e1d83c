import type { Page } from "@playwright/test";
import { expect, words } from "../fixtures";
import { addRow, expectTexts, field, fillIn, pressSave, save } from "./form-steps";
import { openAs, STAFF, test } from "./people-steps";

test.describe.configure({ mode: "default", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const t = words("en");
/** A project whose owner is Areim and whose developer is EcoDataCenter. */
const BORLANGE = "/en/projects/ecodatacenter-borlange-mistral";
const parties = (page: Page) => page.locator("#parties");

const make = async (
	page: Page,
	folder: string,
	key: string,
	values: Record<string, string>,
	{ isAlike = false } = {},
) => {
	await page.goto(`/en/admin/${folder}/new`);
	await fillIn(page, values);
	await pressSave(page);
	if (isAlike) await page.getByRole("button", { name: t("form.question.publish") }).click();
	await page.waitForURL(`**/en/admin/${folder}/${key}?saved=1`);
};

async function mergeInto(page: Page, folder: string, { keep, drop }: { keep: string; drop: string }) {
	await page.goto(`/en/admin/${folder}/${keep}/merge?with=${drop}`);
	await page.getByLabel(t("changes.history.reason"), { exact: true }).fill("The same under two names");
	await page.getByRole("button", { name: t("records.merge.confirm") }).click();
	await page.waitForURL(/merged=/);
}

async function undoWhole(page: Page) {
	await page.getByRole("link", { name: t("records.undoWhole") }).click();
	await page.getByLabel(t("changes.history.reason"), { exact: true }).fill("They are two after all");
	await page.getByRole("button", { name: t("changes.imports.undo") }).click();
	await expect(page.getByRole("link", { name: t("changes.imports.undoThat") })).toBeVisible();
}

test("a new name of an organization is every project's, and the old one stays an alias", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin);
	const reader = await newsroom.open();
	await page.goto("/en/admin/organizations?q=areim");
	await page.getByRole("link", { name: "Areim", exact: true }).click();
	await expect(page.getByText(t("records.stays.organization", { count: 2 }))).toBeVisible();
	await fillIn(page, { name: "Areim Group" });
	await save(page, "Renamed by its owners");
	await expect(page.getByText(t("records.renamed", { count: 2 }))).toBeVisible();
	await expectTexts(page, { "aliases[0]": "Areim" });
	await reader.goto(BORLANGE);
	await expect(parties(reader)).toContainText("Areim Group");
});

test("two organizations are one after a plan was seen, and two again when that is undone", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin);
	const reader = await newsroom.open();
	const twin = { name: "Eco Data Center AB", slug: "eco-data-center-ab" };
	await make(page, "organizations", twin.slug, twin, { isAlike: true });

	await page.goto("/en/admin/organizations/eco-data-center-ab/merge");
	await page.getByLabel(t("records.merge.searchOther")).fill("ecodatacenter");
	await page.getByRole("button", { name: t("records.list.search"), exact: true }).click();
	await page.getByRole("link", { name: "EcoDataCenter", exact: true }).last().click();
	await expect(page.getByRole("list", { name: t("records.merge.follow") }).first()).toContainText("Borlänge");
	await page.getByRole("link", { name: t("records.merge.swap", { name: "EcoDataCenter" }) }).click();
	await expect(page.getByText(t("records.merge.nothingFollows"))).toBeVisible();

	await mergeInto(page, "organizations", { keep: "eco-data-center-ab", drop: "eco-data-center" });
	await reader.goto(BORLANGE);
	await expect(parties(reader)).toContainText("Eco Data Center AB");
	await expect(parties(reader).getByText("EcoDataCenter", { exact: true })).toHaveCount(0);
	await expectTexts(page, { "aliases[0]": "EcoDataCenter" });
	await undoWhole(page);
	await reader.goto(BORLANGE);
	await expect(parties(reader).getByText("EcoDataCenter", { exact: true })).toHaveCount(2);
	await page.goto("/en/admin/organizations/eco-data-center");
	await expect(field(page, "name")).toHaveValue("EcoDataCenter");
});

test("a merge whose plan another save has outdated is not made, and the reason stays", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	const other = await openAs(newsroom, admin);
	await make(page, "organizations", "plan-kept", { name: "Plan kept", slug: "plan-kept" });
	await make(page, "organizations", "plan-dropped", { name: "Plan dropped", slug: "plan-dropped" });
	await page.goto("/en/admin/organizations/plan-kept/merge?with=plan-dropped");
	await other.goto("/en/admin/organizations/plan-dropped");
	await fillIn(other, { country: "SE" });
	await save(other, "It sits in Sweden");
	const reason = page.getByLabel(t("changes.history.reason"), { exact: true });
	await reason.fill("One company");
	await page.getByRole("button", { name: t("records.merge.confirm") }).click();
	await expect(page.getByText(t("records.merge.problem.versionConflict"))).toBeVisible();
	await expect(page.getByRole("row", { name: t("fields.country") })).toContainText("Sweden");
	await expect(reason).toHaveValue("One company");
	await page.getByRole("button", { name: t("records.merge.confirm") }).click();
	await page.waitForURL(/merged=/);
});

test("a source gets an archived copy, and two that are one document are merged", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	const document = { title: "A page", publisher: "Gazette", publishedOn: "11 Feb 2026", language: "en" };
	const url = "https://gazette.example/page";
	await make(page, "sources", "gazette-page", { ...document, url, id: "gazette-page" });
	await make(page, "sources", "gazette-copy", {
		...document,
		url: "https://web.archive.org/web/2026/https://gazette.example/page",
		id: "gazette-copy",
	});
	await page.goto("/en/admin/sources/gazette-page");
	await fillIn(page, { archivedUrl: "no address" });
	await fillIn(page, { "save.reason": "A copy" });
	await pressSave(page);
	await expect(field(page, "archivedUrl")).toHaveAttribute("aria-invalid", "true");
	await expectTexts(page, { archivedUrl: "no address", publishedOn: "11/02/2026" });
	await page.goto("/en/admin/sources/gazette-page");
	await mergeInto(page, "sources", { keep: "gazette-page", drop: "gazette-copy" });
	await expectTexts(page, { url, archivedUrl: "https://web.archive.org/web/2026/https://gazette.example/page" });
	expect((await page.request.get("/en/admin/sources/gazette-copy/merge")).status()).toBe(404);
});

test("a programme gets a project, and can't go while it has one", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	await page.goto("/en/admin/programmes/new");
	await addRow(page, "citations");
	await fillIn(page, {
		"name.en": "Swedish plan",
		"name.fr": "Plan suédois",
		slug: "swedish-plan",
		country: "SE",
		announcedOn: "2026",
		amount: "2.5bn",
		currency: "EUR",
		"summary.en": "An envelope.",
		"summary.fr": "Une enveloppe.",
		"citations[0].source": "swedenherald-2026-borlange",
	});
	await pressSave(page);
	await page.waitForURL("**/en/admin/programmes/swedish-plan?saved=1");
	await expect(page.getByText(t("records.uses.noProjects"))).toBeVisible();

	await page.goto("/en/admin/projects/brookfield-strangnas");
	await addRow(page, "programmes");
	await fillIn(page, { "programmes[0]": "swedish-plan" });
	await save(page, "It belongs to the plan");
	await page.goto("/en/admin/programmes/swedish-plan");
	await expect(page.getByText(t("records.stays.programme", { count: 1 }))).toBeVisible();
	await expect(page.getByRole("button", { name: t("form.delete"), exact: true })).toHaveCount(0);
	await page.goto("/en/programmes/swedish-plan");
	await expect(page.locator("main")).toContainText("€2.5bn");
	await expect(page.locator("main")).toContainText("Brookfield");
});

test("without JavaScript an organization is made, told what is wrong, and deleted", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin, { javaScriptEnabled: false });
	await page.goto("/en/admin/organizations/new");
	await fillIn(page, { name: "NVIDIA", slug: "nvidia-again", country: "US" });
	await pressSave(page);
	await expect(page.getByText(t("form.problem.nameTaken")).first()).toBeVisible();
	await expectTexts(page, { name: "NVIDIA", slug: "nvidia-again", country: "US" });
	await fillIn(page, { name: "Plain Company" });
	await pressSave(page);
	await page.waitForURL("**/en/admin/organizations/nvidia-again?saved=1");
	await page.locator("summary", { hasText: t("form.deleteTitle") }).click();
	await page.getByLabel(t("form.deleteReason")).fill("A mistake");
	await page.getByRole("button", { name: t("form.delete"), exact: true }).click();
	await page.waitForURL(/organizations\?deleted=nvidia-again/);
	await page.goto("/en/admin/organizations/nvidia-again");
	await expect(field(page, "name")).toHaveValue("Plain Company");
});

test("a contributor sees the forms and sends for review, and merges nothing", async ({ newsroom }) => {
	const contributor = await openAs(newsroom, STAFF.contributor);
	await contributor.goto("/en/admin/organizations/nvidia");
	await expect(contributor.locator("[data-save]")).toHaveText(t("form.propose"));
	await expect(contributor.getByRole("link", { name: t("records.mergeLink") })).toHaveCount(0);
	expect((await contributor.request.get("/en/admin/organizations/nvidia/merge")).status()).toBe(403);
});

test("a list is sorted by its heads, kept under a name, and found again", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	const saved = (key: string, values = {}) => t(`records.list.saved.${key}`, values);
	const head = (sort: string) =>
		page.getByRole("columnheader", { name: t(`records.list.column.${sort}`), exact: true });
	const link = page.getByRole("region", { name: saved("title") }).getByRole("link", { name: "French ones" });
	await page.goto("/en/admin/projects?q=&country=FR&status=");
	const [option] = await page.getByLabel(t("fields.country")).locator("option:checked").allTextContents();
	const count = Number(/\((\d+)\)/.exec(option ?? "")?.[1]);
	await expect(page.getByText(t("records.projects.count", { count }), { exact: true })).toBeVisible();
	// A phone has no columns: the same order is in the form there.
	await page.goto("/en/admin/projects?country=FR&sort=name");
	await expect(head("name")).toHaveAttribute("aria-sort", "ascending");

	await page.getByText(saved("keepThis")).click();
	await page.getByLabel(saved("name"), { exact: true }).fill("French ones");
	await page.getByRole("button", { name: saved("keep"), exact: true }).click();
	await expect(page.getByText(saved("done.kept"))).toBeVisible();
	await expect(link).toHaveAttribute("aria-current", "page");

	await page.goto("/en/admin/projects?country=SE");
	await expect(link).not.toHaveAttribute("aria-current", "page");
	await page.getByText(saved("keepThis")).click();
	await page.getByLabel(saved("name"), { exact: true }).fill("FRENCH ONES");
	await page.getByRole("button", { name: saved("keep"), exact: true }).click();
	await expect(page.getByText(saved("problem.duplicate"))).toBeVisible();
	await expect(page.getByLabel(saved("name"), { exact: true })).toHaveValue("FRENCH ONES");

	await link.click();
	await expect(page).toHaveURL(/\?country=FR&sort=name$/);
	await page.goBack();
	await expect(page).toHaveURL(/country=SE/);
	await page.getByText(saved("manage")).click();
	await page.getByRole("button", { name: `${saved("drop")} French ones` }).click();
	await expect(page.getByText(saved("done.dropped"))).toBeVisible();
	await expect(link).toHaveCount(0);
});
