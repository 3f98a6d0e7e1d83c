import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset, OrganizationRow } from "../record/dataset";
import { belongsTo } from "../record/parents";
import { anyDataset, anyView } from "../testing/any-dataset";
import { claim, dataset, money, organization, phase, project } from "../testing/build-dataset";
import { CAPACITY_KINDS, MONEY_COLUMNS, ROLES } from "../values/vocabulary";
import { select } from "../view/select";
import { DEFAULT_VIEW, MEASURES, withChange } from "../view/view";
import { builtShare, companyRoles, companyTable, companyView, sortCompanyLines } from "./company-lines";
import { drilldown } from "./drilldown";
import { rollup } from "./rollup";

const TODAY = "2026-11-29";
const [HOLDING, MAKER, LESSEE] = [0, 1, 2];
const DATA = dataset(
	[
		project("mine", "SE", {
			status: "construction",
			parties: [
				{ organization: MAKER, role: "owner" },
				{ organization: MAKER, role: "operator" },
				{ organization: LESSEE, role: "tenant" },
			],
			phases: [
				phase([claim(30, "it"), claim(45, "grid")], { status: "operational", operationalOn: "2025" }),
				phase([claim(70, "it")], { status: "construction", operationalOn: "2027" }),
			],
			investments: [money(1000, "EUR"), money(400, "EUR", { basis: "lease" })],
		}),
		project("shared", "FR", {
			announcedOn: "2024-03",
			parties: [
				{ organization: MAKER, role: "owner" },
				{ organization: HOLDING, role: "owner" },
			],
			phases: [phase([claim(200, "it")], { operationalOn: "2028" })],
		}),
	],
	{
		organizations: [
			organization("holding", { name: "Holding" }),
			organization("maker", { name: "Élan", parent: "holding" }),
			organization("lessee", { name: "Lessee" }),
		],
	},
);
const lines = (change = {}, role: (typeof ROLES)[number] = "owner") => {
	const table = companyTable(DATA, withChange(DEFAULT_VIEW, change), role, TODAY);
	return Object.fromEntries(table.lines.map((line) => [line.company?.slug, line]));
};

describe("the companies in a role", () => {
	test("a project that two own is whole in the line of each, and once in the total", () => {
		const { total } = companyTable(DATA, DEFAULT_VIEW, "owner", TODAY);
		expect(lines().maker?.tally).toMatchObject({ projects: 2, capacityMw: { it: 300, grid: 45 } });
		expect(lines().holding?.tally).toMatchObject({ projects: 1, capacityMw: { it: 200 } });
		expect(total.tally).toMatchObject({ projects: 2, capacityMw: { it: 300 } });
		expect(lines().lessee).toBeUndefined();
		expect(Object.keys(lines({}, "tenant"))).toEqual(["lessee"]);
	});

	test("with subsidiaries a company has what those below it have, a project of both once", () => {
		const { holding, maker } = lines({ subsidiaries: true });
		expect(holding?.tally).toMatchObject({
			projects: 2,
			capacityMw: { it: 300 },
			money: { announced: { amount: 1000 } },
		});
		expect(maker?.tally).toEqual(lines().maker?.tally);
	});

	test("what is in service is of the same kind only", () => {
		const { maker, holding } = lines();
		expect(maker && [builtShare(maker, "it"), builtShare(maker, "grid"), builtShare(maker, "facility")]).toEqual([
			0.1,
			1,
			null,
		]);
		expect(holding && builtShare(holding, "it")).toBe(0);
	});

	test("years are those of each measure's own facts: service, announcement of money, announcement", () => {
		const { maker } = lines({ from: 2025, to: 2025 });
		expect(maker?.tally).toMatchObject({
			projects: 1,
			capacityMw: { it: 30, grid: 45 },
			money: { announced: { amount: 1000 } },
		});
	});

	test("a view's companies are the lines, not who else is in their projects", () => {
		expect(Object.keys(lines({ companies: ["holding"] }))).toEqual(["holding"]);
		expect(
			companyTable(DATA, withChange(DEFAULT_VIEW, { companies: ["holding"] }), "owner", TODAY).total.tally.projects,
		).toBe(1);
	});

	test("are in the order that is asked for, unknown figures last", () => {
		const all = companyTable(DATA, DEFAULT_VIEW, "owner", TODAY).lines;
		const order = (key: Parameters<typeof sortCompanyLines>[1]["key"], descending = true) =>
			sortCompanyLines(all, { key, descending }, new Intl.Collator("en").compare).map(({ company }) => company?.slug);
		expect(order("name", false)).toEqual(["maker", "holding"]);
		expect(order("projects")).toEqual(["maker", "holding"]);
		expect(order("it", false)).toEqual(["holding", "maker"]);
		expect(order("grid", false)).toEqual(["maker", "holding"]);
		expect(order("service", false)).toEqual(["maker", "holding"]);
		expect(order("investment", false)).toEqual(["maker", "holding"]);
	});
});

test("a company has a line in each of its roles, or in the one that is asked for", () => {
	const maker = DATA.organizations[MAKER] as OrganizationRow;
	const roles = (change = {}) => companyRoles(DATA, withChange(DEFAULT_VIEW, change), maker, TODAY);
	expect(roles().map(({ role, tally }) => `${role} ${tally.projects}`)).toEqual(["owner 2", "operator 1"]);
	expect(roles({ role: "operator", companies: ["lessee"] }).map(({ role }) => role)).toEqual(["operator"]);
	expect(roles({ countries: ["NO"] })).toEqual([]);
});

/** A dataset of only the projects in which a company, or one that belongs to it, has a role. */
function onlyOf(data: Dataset, company: string, role: string, withSubsidiaries: boolean): Dataset {
	const parents = new Map(data.organizations.map(({ slug, parent }) => [slug, parent]));
	const isOf = (slug: string) => slug === company || (withSubsidiaries && belongsTo(parents, slug, company));
	return {
		...data,
		projects: data.projects.filter(({ parties }) =>
			parties.some((party) => party.role === role && isOf(data.organizations[party.organization]?.slug ?? "")),
		),
	};
}

test("a company's line in a role is the sum of its distinct projects, whole, and its page and its rows say the same", () => {
	fc.assert(
		fc.property(anyDataset, anyView, fc.constantFrom(...ROLES.slice(0, 3)), (data, view, role) => {
			const asked = { ...view, role: null };
			const table = companyTable(data, asked, role, "2025-06-01");
			for (const line of table.lines) {
				const { company, tally, inService } = line;
				if (company === null) throw new Error("a line is of a company");
				const alone = onlyOf(data, company.slug, role, view.subsidiaries);
				const everybody = { ...asked, companies: [], subsidiaries: false };
				for (const measure of MEASURES) {
					const { total } = rollup(select(alone, { ...everybody, measure }, "2025-06-01"));
					if (measure === "projects") expect(tally.projects).toBe(total.projects);
					if (measure === "capacity") expect(tally.capacityMw).toEqual(total.capacityMw);
					if (measure === "investment") expect(tally.money).toEqual(total.money);
				}
				expect(companyRoles(data, asked, company, "2025-06-01").filter((own) => own.role === role)).toEqual([line]);
				const open = (measure: (typeof MEASURES)[number], opening: Parameters<typeof drilldown>[1]) =>
					drilldown(select(data, companyView(asked, role, company.slug, measure), "2025-06-01"), opening).sum;
				for (const kind of CAPACITY_KINDS) {
					expect(open("capacity", { part: kind }).capacityMw[kind]).toBe(tally.capacityMw[kind]);
					const running = open("capacity", { part: kind, status: "operational" });
					expect(running.capacityMw[kind]).toBe(inService.capacityMw[kind]);
				}
				for (const column of MONEY_COLUMNS) {
					expect(open("investment", { part: column }).money[column]).toEqual(tally.money[column]);
				}
				expect(open("projects", {}).projects).toBe(tally.projects);
				const { total } = table;
				for (const kind of CAPACITY_KINDS) {
					expect(tally.capacityMw[kind]).toBeLessThanOrEqual(total.tally.capacityMw[kind]);
				}
				expect(tally.projects).toBeLessThanOrEqual(total.tally.projects);
			}
		}),
		{ numRuns: 60 },
	);
});
