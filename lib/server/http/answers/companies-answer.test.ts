import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { built, refused } from "../core/testing-built";
import { TESTING_DATASET } from "../core/testing-dataset";
import { companiesCsv } from "../csv/companies-csv";
import { answerCompanies, answerCompany } from "./companies-answer";

const TODAY = "2026-11-24";
const list = (query: string) => built(answerCompanies(TESTING_DATASET, new URLSearchParams(query), TODAY));
const one = (slug: string, query = "") =>
	built(answerCompany(TESTING_DATASET, slug, new URLSearchParams(query), TODAY)).data;

describe("companies", () => {
	it("are those in one role, with their figures and all of them together, each project once", () => {
		const { data, meta } = list("");
		expect(data.map(({ slug, role, projects }) => [slug, role, projects])).toEqual([["acme", "owner", 2]]);
		expect(data[0]).toMatchObject({
			name: "Acme",
			aliases: ["Acme AB"],
			parent: "holding",
			subsidiaries: [],
			capacityMw: { facility: 50, it: expect.any(Number) },
			links: { self: "/api/v1/companies/acme", html: { fr: "/fr/companies/acme" } },
		});
		expect(meta).toMatchObject({ total: 1, url: "/api/v1/companies?role=owner", totals: { projects: 2 } });
		expect(list("role=lender")).toMatchObject({ data: [], meta: { totals: { projects: 0, capacityMw: { it: 0 } } } });
	});

	it("with subsidiaries are also those that they belong to", () => {
		const { data } = list("subsidiaries=yes");
		expect(data.map(({ slug, projects }) => [slug, projects])).toEqual([
			["acme", 2],
			["holding", 2],
		]);
		expect(data[1]).toMatchObject({ subsidiaries: ["acme"], capacityMw: data[0]?.capacityMw });
	});

	it("are filtered like every view, and take no measure, scale or order", () => {
		expect(list("role=tenant&country=FR").data).toEqual([]);
		expect(list("company=bolt").data).toEqual([]);
		expect(refused(answerCompanies(TESTING_DATASET, new URLSearchParams("scale=share&by=year"), TODAY))).toMatchObject([
			{ param: "by", problem: "unknownParameter" },
			{ param: "scale", problem: "unknownParameter" },
		]);
		expect(refused(answerCompanies(TESTING_DATASET, new URLSearchParams("subsidiaries=no"), TODAY))).toMatchObject([
			{ param: "subsidiaries", problem: "unknownValue", allowed: ["yes"] },
		]);
	});

	it("have the same numbers as a table, a row each", async () => {
		const table = built(companiesCsv(TESTING_DATASET, new URLSearchParams("subsidiaries=yes"), TODAY));
		const rows: Record<string, string>[] = parse(await new Response(table.body()).text(), { bom: true, columns: true });
		const { data } = list("subsidiaries=yes");
		const number = (cell: string | undefined) => (cell === "" ? null : Number(cell));
		expect(table.name).toBe("companies-owner");
		expect(
			rows.map((row) => [
				row.company,
				number(row.projects),
				number(row.capacity_grid_mw),
				number(row.in_service_capacity_it_mw),
			]),
		).toEqual(data.map((entry) => [entry.slug, entry.projects, entry.capacityMw.grid, entry.inServiceMw.it]));
		expect(rows.map((row) => number(row.investment_announced_eur))).toEqual(
			data.map((entry) => entry.investment.amount),
		);
		expect(rows[0]).toMatchObject({ company_aliases: "Acme AB", belongs_to: "holding", role: "owner" });
	});
});

describe("one company", () => {
	it("stands with its roles, projects and programmes", () => {
		const acme = one("acme");
		expect(acme.roles.map(({ role, projects }) => [role, projects])).toEqual([["owner", 2]]);
		expect(acme.roles[0]?.capacityMw).toEqual(list("").data[0]?.capacityMw);
		expect(acme.projects.map(({ slug }) => slug).sort()).toEqual(["alpha", "beta"]);
		expect(acme.programmes).toEqual(["big"]);
		expect(one("bolt").roles.map(({ role }) => role)).toEqual(["tenant"]);
	});

	it("has nothing of its own above others, and theirs with subsidiaries", () => {
		expect(one("holding")).toMatchObject({ roles: [], projects: [], newestEvidenceOn: null, subsidiaries: ["acme"] });
		expect(one("holding", "subsidiaries=yes").roles).toEqual(one("acme").roles);
	});

	it("names chips with their sources", () => {
		const hardware = [{ vendor: "Acme AB", model: "X", count: 5, citations: [0] }];
		const projects = TESTING_DATASET.projects.map((project) =>
			project.slug === "alpha" ? { ...project, hardware } : project,
		);
		const answer = answerCompany({ ...TESTING_DATASET, projects }, "acme", new URLSearchParams(), TODAY);
		expect(built(answer).data.hardware).toMatchObject([
			{ project: "alpha", vendor: "Acme AB", count: 5, isOwn: true, citations: [{ publisher: "Gazette" }] },
		]);
	});

	it("isn't another one by a filter, and nobody is a 404", () => {
		expect(refused(answerCompany(TESTING_DATASET, "acme", new URLSearchParams("company=bolt"), TODAY))).toMatchObject([
			{ param: "company", problem: "unknownParameter" },
		]);
		const nobody = answerCompany(TESTING_DATASET, "nobody", new URLSearchParams(), TODAY);
		expect(nobody).toMatchObject({ ok: false, problem: { status: 404 } });
	});
});
