import { parse } from "csv-parse/sync";
import {
	chartAsTable,
	expect,
	LOCALES,
	numberIn,
	openMenu,
	readData,
	resultCount,
	test,
	valuesIn,
	words,
} from "./fixtures";

type Claim = { capacityMw: number; capacityKind: string; rank?: string };
type Project = { slug: string; name: string; phases?: { claims?: Claim[] }[] };

const LOADS = ["it", "facility", "grid", "unspecified"] as const;
const SWEDISH = readData<Project[]>("projects/SE.json");

/** MW by kind as the file has them, added here by hand: one figure a phase and kind, the preferred one if they disagree. */
function loadsOf(projects: Project[]): number[] {
	const claims = projects.flatMap(({ phases = [] }) =>
		phases.flatMap(({ claims: all = [] }) =>
			LOADS.flatMap((kind) => {
				const [first, ...others] = all.filter(
					({ capacityKind, rank }) => capacityKind === kind && rank !== "deprecated",
				);
				const used = others.length === 0 ? first : [first, ...others].find((claim) => claim?.rank === "preferred");
				if (first && !used) throw new Error("This phase needs a rule that the sum by hand doesn't have.");
				return used ? [used] : [];
			}),
		),
	);
	return LOADS.map((kind) =>
		claims
			.filter(({ capacityKind }) => capacityKind === kind)
			.reduce((sum, { capacityMw }) => sum + Math.round(capacityMw * 1000), 0),
	).map((kw) => kw / 1000);
}

for (const locale of LOCALES) {
	test(`${locale}: Sweden is the same in facet, figures, chart, table, CSV and API`, async ({ page, request }) => {
		const t = words(locale);
		const slugs = SWEDISH.map(({ slug }) => slug).sort();
		const loads = loadsOf(SWEDISH);
		await page.goto(`/${locale}/projects?country=SE`);

		const links = await page
			.locator("main table tbody th > a")
			.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
		expect(links.map((href) => href.split("/").at(-1)).sort()).toEqual(slugs);
		await expect(resultCount(page)).toHaveText(t("view.resultCount", { count: slugs.length }));

		const menu = await openMenu(page, "country");
		const sweden = menu.locator("label", { has: page.locator("input[value=SE]") });
		await expect(sweden.locator("span").last()).toHaveText(String(slugs.length));

		const headline = page.locator("#headline");
		await expect(
			headline.getByRole("link", { name: t("dashboard.headline.projectCount", { count: slugs.length }) }),
		).toBeVisible();
		const totals = headline.getByRole("link", { name: t("dashboard.headline.inAll") });
		expect(await valuesIn(totals)).toEqual(loads.filter((mw) => mw > 0));
		const [money] = await valuesIn(headline.getByRole("link", { name: t("dashboard.headline.investment") }));

		const { meta } = await (await request.get("/api/v1/rollup?country=SE")).json();
		expect(meta.totals.projects).toBe(slugs.length);
		expect(LOADS.map((kind) => meta.totals.capacityMw[kind] ?? 0)).toEqual(loads);
		const invested = await (await request.get("/api/v1/rollup?country=SE&measure=investment")).json();
		expect(invested.meta.totals.investment.amount).toBe(money);

		const answer = await request.get("/api/v1/projects.csv?country=SE");
		expect(answer.headers()["content-type"]).toContain("text/csv");
		const rows: Record<string, string>[] = parse(await answer.text(), { columns: true, bom: true });
		expect(rows.map((row) => row.slug).sort()).toEqual(slugs);
		const column = (name: string) => rows.reduce((sum, row) => sum + Number(row[name]), 0);
		for (const [index, kind] of LOADS.entries())
			expect(column(`capacity_${kind}_mw`)).toBeCloseTo(loads[index] ?? 0, 6);
		expect(column("investment_announced_eur")).toBe(money);

		await page.goto(`/${locale}?country=SE`);
		const cells = async (chart: string) => {
			const table = await chartAsTable(page, chart);
			await expect(table.locator("tbody tr")).toHaveCount(1);
			const texts = await table.locator("tbody tr td").allTextContents();
			return texts.map((text) => numberIn(text, locale));
		};
		expect((await cells("capacity-by-country")).toSorted()).toEqual(loads.filter((mw) => mw > 0).toSorted());
		expect(await cells("investment-by-country")).toContain(money);
	});
}

test("every country's projects are those of its file, and together they are all", async ({ request }) => {
	const { data, meta } = await (await request.get("/api/v1/rollup?measure=projects")).json();
	const counts: [string, number][] = data.map((row: { key: string; projects: number }) => [row.key, row.projects]);
	for (const [country, count] of counts) {
		expect([country, readData<Project[]>(`projects/${country}.json`).length]).toEqual([country, count]);
	}
	expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(meta.totals.projects);
});
