import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { RowsView } from "@/components/rows/rows-view";
import { TestingWords } from "@/components/ui/testing-words";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { companyTable, sortCompanyLines } from "@/lib/domain/figures/company-lines";
import { drilldown, OPENING_PARAMS, parseOpening } from "@/lib/domain/figures/drilldown";
import { programmeAccount } from "@/lib/domain/figures/programme-account";
import { companyAccount } from "@/lib/domain/organization/company-account";
import {
	claim,
	country,
	dataset,
	money,
	organization,
	phase,
	programme,
	project,
} from "@/lib/domain/testing/build-dataset";
import { LOCALES, type Locale, type Role } from "@/lib/domain/values/vocabulary";
import { knownNames } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { parseView } from "@/lib/domain/view/view-url";
import { CompaniesView } from "./companies-view";
import { DEFAULT_COMPANY_SORT } from "./company-table-links";
import { CompanyView } from "./company-view";
import { HardwareTable } from "./hardware-table";
import { LargestCharts } from "./largest-charts";

const TODAY = "2026-11-29";
const DATA = dataset(
	[
		project("a", "SE", {
			name: "Alpha campus",
			status: "construction",
			programmes: ["big"],
			parties: [
				{ organization: 1, role: "owner" },
				{ organization: 2, role: "supplier" },
			],
			phases: [
				phase([claim(30, "it"), claim(45.5, "grid")], { status: "operational", operationalOn: "2025" }),
				phase([claim(70, "it")], { status: "construction", operationalOn: "2027" }),
			],
			investments: [
				money(1_000_000_000, "EUR"),
				money(400_000_000, "EUR", { basis: "lease" }),
				money(7_000_000, "JPY"),
			],
			hardware: [
				{ vendor: "Chips SA", model: "GX", count: 12_000, citations: [0] },
				{ vendor: null, model: "Racks", count: null, citations: [0] },
			],
		}),
		project("b", "FR", {
			parties: [
				{ organization: 0, role: "owner" },
				{ organization: 1, role: "owner" },
			],
			phases: [phase([claim(200, "it")], { operationalOn: "2028" })],
		}),
	],
	{
		countries: { SE: country(10_000_000, 6e11), FR: country(68_000_000, 3e12), NO: country(5_000_000, 5e11) },
		programmes: [programme("big", { name: { en: "Big plan", fr: "Grand plan" } })],
		organizations: [
			organization("holding", { name: "Holding", parent: "top" }),
			organization("maker", { name: "Maker", aliases: ["Maker AB", "Mkr"], country: "SE", parent: "holding" }),
			organization("chips", { name: "Chips", aliases: ["Chips SA"] }),
			organization("quiet", { name: "Quiet", parent: "chips" }),
			organization("top", { name: "Top" }),
		],
	},
);

function drawList(change: Partial<View> = {}, locale: Locale = "en", data = DATA, sort = DEFAULT_COMPANY_SORT): string {
	const view = { ...withChange(DEFAULT_VIEW, change), role: change.role ?? ("owner" as Role) };
	const table = companyTable(data, view, view.role, TODAY);
	const lines = sortCompanyLines(table.lines, sort, new Intl.Collator(locale).compare);
	return renderToStaticMarkup(
		<TestingWords locale={locale}>
			<CompaniesView
				table={table}
				lines={lines}
				state={{ path: `/${locale}/companies`, view, sort }}
				notices={[]}
				dataset={data}
				charts={
					<LargestCharts
						path={`/${locale}/companies`}
						answerOf={() => new ViewAnswer(data, withChange(view, { companies: [], role: null }), [], TODAY)}
					/>
				}
			/>
		</TestingWords>,
	);
}

function drawCompany(slug: string, change: Partial<View> = {}, locale: Locale = "en"): string {
	const account = companyAccount(DATA, withChange(DEFAULT_VIEW, change), slug, TODAY);
	if (!account) throw new Error(`no ${slug}`);
	return renderToStaticMarkup(
		<TestingWords locale={locale}>
			<CompanyView
				account={account}
				answer={new ViewAnswer(DATA, account.view, [], TODAY)}
				programmes={account.programmes.map((row) => programmeAccount(DATA, row, "EUR", TODAY))}
				charts={null}
				map={null}
			/>
		</TestingWords>,
	);
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0\u202f]+/g, " ");
/** The rows of the first table of a drawing, as texts. */
const rowsOf = (html: string) => [...html.matchAll(/<tr.*?<\/tr>/g)].map(([row]) => textOf(row).trim());

/** The numbers that a drawing opens to rows: the address, the value for machines, and whether it is a share. */
function openedNumbers(html: string): { query: URLSearchParams; value: number; isShare: boolean }[] {
	const links = html.matchAll(/<a href="\/en\/rows\?([^"]*)"[^>]*><data value="([\d.]+)"[^>]*>([^<]*)/g);
	return [...links].map(([, query = "", value, text = ""]) => ({
		query: new URLSearchParams(query.replaceAll("&amp;", "&")),
		value: Number(value),
		isShare: text.includes("%"),
	}));
}

/** What the page of an address of rows answers. */
function answerRows(query: URLSearchParams) {
	const { view, notices } = parseView(query, knownNames(DATA), OPENING_PARAMS);
	expect(notices).toEqual([]);
	const opening = parseOpening(Object.fromEntries(query), view.measure);
	return { view, opening, sum: drilldown(select(DATA, view, TODAY), opening).sum };
}

describe.each([
	["the list", () => drawList()],
	["the list with subsidiaries", () => drawList({ subsidiaries: true, countries: ["SE"] })],
	["a company", () => drawCompany("maker")],
	["a company with subsidiaries and years", () => drawCompany("holding", { subsidiaries: true, from: 2025, to: 2026 })],
])("%s", (_, draw) => {
	it("opens every number to rows that add up to it", () => {
		const numbers = openedNumbers(draw());
		expect(numbers.length).toBeGreaterThan(5);
		for (const { query, value, isShare } of numbers) {
			const { view, opening, sum } = answerRows(query);
			const part = opening.part ?? "announced";
			const answerOf = ({ projects, capacityMw, money }: typeof sum) =>
				view.measure === "projects"
					? projects
					: ({ ...capacityMw, ...mapped(money) } as Partial<Record<string, number>>)[part];
			const own = answerOf(sum);
			if (!isShare) expect([query.toString(), value]).toEqual([query.toString(), own]);
			else {
				query.delete("state");
				expect(value).toBe((own ?? 0) / (answerOf(answerRows(query).sum) ?? 0));
			}
		}
	});
});

const mapped = (columns: Record<string, { amount: number }>) =>
	Object.fromEntries(Object.entries(columns).map(([column, { amount }]) => [column, amount]));

test("each role has a list of its own, with a total that counts a shared project once", () => {
	const html = drawList();
	expect(rowsOf(html).slice(1, 4)).toEqual([
		expect.stringMatching(/^Maker compare 2 projects IT load: 10% .*Grid connection: 100% /),
		expect.stringMatching(/^Holding compare 1 project\b/),
		expect.stringMatching(/^All of them, each project once 2 projects/),
	]);
	expect(textOf(html)).toContain("the lines don’t add up to the total");
	expect(rowsOf(drawList({ role: "supplier" })).slice(1, 2)).toEqual([
		expect.stringMatching(/^Chips compare 1 project\b/),
	]);
	expect(html).toContain('href="/en/companies?role=supplier"');
	expect(html).toContain('href="/en/companies/maker"');
});

test("the order, the role and the filters stay in every link, and the heading says the order", () => {
	const html = drawList({ role: "supplier", countries: ["SE"] }, "en", DATA, { key: "grid", descending: true });
	expect(html).toContain('aria-sort="descending"');
	expect(html).toContain('href="/en/companies?country=SE&amp;role=supplier&amp;currency=USD&amp;sort=-grid"');
	expect(html).toContain('href="/en/companies?country=SE&amp;role=supplier&amp;sort=grid"');
	expect(html).toContain('href="/en/companies/chips?country=SE"');
	expect(html).toContain('href="/api/v1/companies.csv?country=SE&amp;role=supplier"');
});

test("with subsidiaries a holding has what its companies own, a project of both once", () => {
	expect(rowsOf(drawList({ subsidiaries: true })).slice(1, 4)).toEqual([
		expect.stringMatching(/^Holding compare 2 projects/),
		expect.stringMatching(/^Maker compare 2 projects/),
		expect.stringMatching(/^Top compare 2 projects/),
	]);
});

test("where subsidiaries are counted, the chart, the rows and the filter in force say so", () => {
	const said = (html: string) => textOf(html).includes("Each company with its subsidiaries.");
	expect([said(drawList()), said(drawList({ subsidiaries: true }))]).toEqual([false, true]);
	const view = withChange(DEFAULT_VIEW, { companies: ["holding"], role: "owner", subsidiaries: true });
	const rows = (locale: Locale) =>
		textOf(
			renderToStaticMarkup(
				<TestingWords locale={locale}>
					<RowsView
						answer={new ViewAnswer(DATA, view, [], TODAY)}
						opening={{ at: null, part: null, status: null, of: null }}
						ignored={[]}
					/>
				</TestingWords>,
			),
		);
	expect(rows("en")).toContain("Company Holding, with subsidiaries");
	expect(rows("fr")).toContain("Entreprise Holding, filiales comprises");
});

test("who builds, who rents, who pays are three charts, none of which stacks kinds or roles", () => {
	const html = drawList();
	for (const id of ["who-builds", "who-rents", "who-pays"]) expect(html).toContain(`id="chart-${id}"`);
	expect(textOf(html)).toContain("Who rents: Capacity by company");
});

test.each(LOCALES)(
	"nothing is left to say in %s, with and without a company, a project, money in one currency",
	(locale) => {
		const none = dataset([project("p", "SE")]);
		expect(drawList({}, locale, dataset([]))).not.toContain("<tbody>");
		expect(drawList({ role: "lender" }, locale)).not.toContain("/rows?");
		expect(drawList({ role: "lender", countries: ["NO"] }, locale, none)).not.toContain("/rows?");
		expect(drawList({ currency: "original" }, locale)).toMatch(/JPY|¥/);
		expect(textOf(drawCompany("quiet", {}, locale))).toContain("Quiet");
		expect(drawCompany("quiet", { asOf: "2020" }, locale)).toContain(`href="/${locale}/companies/quiet"`);
		expect(drawCompany("chips", { countries: ["FR"] }, locale)).not.toContain("/rows?");
		expect(drawCompany("maker", { currency: "original" }, locale)).toContain("Mkr");
	},
);

describe("a company's page", () => {
	it("says its other names, whom it belongs to, who belongs to it, and its newest evidence", () => {
		const text = textOf(drawCompany("maker"));
		expect(text).toContain("Also known as Maker AB · Mkr");
		expect(text).toContain("Belongs to Holding");
		expect(text).not.toContain("Subsidiaries");
		expect(textOf(drawCompany("holding"))).toMatch(/Subsidiaries Maker .*Subsidiaries Without · With/);
		expect(text).toContain("Newest evidence 15 January 2025");
	});

	it("has a row a role, with money of other columns apart, and what couldn’t be converted", () => {
		const [, owner = ""] = rowsOf(drawCompany("maker"));
		expect(owner).toMatch(/^Owner 2 projects/);
		expect(owner).toContain("Leases: €400m");
		expect(owner).toContain("1 amount not converted");
		const supplier = rowsOf(drawCompany("chips")).find((row) => row.startsWith("Supplier"));
		expect(supplier).toContain("30");
	});

	it("says of each role what has stopped, is “up to” or overdue, as the total of a list does", () => {
		const overdue = { countries: ["FR"] };
		const data = {
			...DATA,
			projects: DATA.projects.map((row) =>
				row.slug === "b"
					? { ...row, phases: [phase([claim(200, "it", { mwHigh: 200 })], { operationalOn: "2025" })] }
					: row,
			),
		};
		const account = companyAccount(data, withChange(DEFAULT_VIEW, overdue), "maker", TODAY);
		if (!account) throw new Error("no maker");
		const html = renderToStaticMarkup(
			<TestingWords locale="en">
				<CompanyView
					account={account}
					answer={new ViewAnswer(data, account.view, [], TODAY)}
					programmes={[]}
					charts={null}
					map={null}
				/>
			</TestingWords>,
		);
		expect(textOf(html)).toContain("Projects: of which 1 with an overdue phase");
		expect(textOf(html)).toContain("IT load: of which 200 MW “up to” · 200 MW overdue");
		expect(html).toContain('href="/en/rows?country=FR&amp;company=maker&amp;role=owner&amp;part=it&amp;of=overdue"');
		expect(textOf(drawList({}, "en", data))).toMatch(/All of them, each project once .*IT load: of which 200 MW/);
		expect(rowsOf(drawCompany("chips")).filter((row) => row.includes("of which"))).toEqual([]);
	});

	it("names the hardware of its projects; who supplies has its own", () => {
		expect(textOf(drawCompany("maker"))).toMatch(/Chips SA GX Alpha campus 12,000 Maker not named Racks Alpha campus/);
		expect(textOf(drawCompany("chips"))).not.toContain("Racks");
		expect(drawCompany("maker")).toContain('href="/en/projects/a#hardware"');
		expect(textOf(drawCompany("maker"))).toContain("Big plan");
	});

	it("without a project of its own leads to those of its subsidiaries", () => {
		expect(drawCompany("top")).toContain('href="/en/companies/top?subsidiaries=yes"');
		expect(drawCompany("top")).not.toContain("/rows?");
		expect(textOf(drawCompany("top", { subsidiaries: true }))).toContain("Owner 2 projects");
		expect(drawCompany("quiet")).not.toContain("subsidiaries=yes");
		expect(drawCompany("chips", { countries: ["FR"] })).toContain("/en/suggest");
	});
});

test.each(LOCALES)(
	"of very much hardware the largest numbers are listed, and how many more there are is said (%s)",
	(locale) => {
		const hardware = Array.from({ length: 32 }, (_, index) => ({
			project: project(`h-${index}`, "SE"),
			hardware: { vendor: "Chips SA", model: "GX", count: 100 - index, citations: [] },
			isOwn: false,
		}));
		const drawn = renderToStaticMarkup(
			<TestingWords locale={locale}>
				<HardwareTable hardware={hardware} view={DEFAULT_VIEW} />
			</TestingWords>,
		);
		expect(drawn.match(/#hardware"/g)).toHaveLength(30);
		expect(drawn).toContain({ en: "2 more are on the pages", fr: "2 autres sont sur les pages" }[locale]);
	},
);
