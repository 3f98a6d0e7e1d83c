import { expect, LOCALES, test, valuesIn, words } from "./fixtures";

for (const locale of LOCALES) {
	test(`${locale}: from a party of a project to its company, its number, the rows, the same from the API`, async ({
		page,
		request,
	}) => {
		const t = words(locale);
		await page.goto(`/${locale}/projects/ecodatacenter-borlange-mistral`);
		await page.locator("#parties").getByRole("link", { name: "EcoDataCenter", exact: true }).first().click();
		await expect(page).toHaveURL(`/${locale}/companies/eco-data-center`);
		const answer = await request.get("/api/v1/companies/eco-data-center");
		const { data } = await answer.json();
		const developer = data.roles.find((entry: { role: string }) => entry.role === "developer");

		const row = page.locator("#roles tbody tr").filter({ hasText: t("vocabulary.role.developer") });
		const projects = row.locator("a[href*='measure=projects']:visible");
		await expect(projects).toContainText(String(developer.projects));
		const grid = row.locator("a[href*='part=grid']:not([href*='state=']):visible");
		expect(await valuesIn(grid)).toEqual([developer.capacityMw.grid]);
		await grid.click();
		expect(await valuesIn(page.locator("section[aria-labelledby=sum]"))).toContain(developer.capacityMw.grid);
		const filters = "company=eco-data-center&role=developer";
		await expect(page).toHaveURL(new RegExp(`/${locale}/rows\\?${filters}`));

		await page.goto(`/${locale}/companies?role=developer&company=eco-data-center`);
		await expect(page.locator("main table").first().locator("tbody tr")).toHaveCount(1);
		const csv = await request.get(`/api/v1/companies.csv?${filters}`);
		expect((await csv.text()).trim().split("\r\n").at(-1)).toContain(`,developer,${developer.projects},`);
	});
}

test("the companies' own order and role work without scripts, and keep the rest of the address", async ({
	browser,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const t = words("en");
	await page.goto("/en/companies?country=FR,SE");
	const choices = page.getByRole("navigation", { name: t("company.choices") });
	await choices.getByRole("link", { name: t("vocabulary.role.tenant") }).click();
	await expect(page).toHaveURL(/\/en\/companies\?country=FR,SE&role=tenant$/);
	await page
		.getByRole("link", { name: t("company.column.name"), exact: true })
		.first()
		.click();
	await expect(page).toHaveURL(/role=tenant&sort=name$/);
	const names = await page.locator("main table").first().locator("tbody th > a").allTextContents();
	expect(names).toEqual([...names].sort(new Intl.Collator("en").compare));
	await context.close();
});
