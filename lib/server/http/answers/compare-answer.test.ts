import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { built, refused } from "../core/testing-built";
import { TESTING_DATASET } from "../core/testing-dataset";
import { compareCsv } from "../csv/compare-csv";
import { answerCompare } from "./compare-answer";

const TODAY = "2026-11-24";
const ask = (query: string) => answerCompare(TESTING_DATASET, new URLSearchParams(query), TODAY);
const compare = (query: string) => built(ask(query));

describe("a comparison", () => {
	it("has each definition once, with the values of all in the order that they were asked in", () => {
		const { data, meta } = compare("country=se,FR&currency=EUR");
		expect(data.items).toEqual([
			{ key: "SE", name: { en: "Sweden", fr: "Suède" } },
			{ key: "FR", name: { en: "France", fr: "France" } },
		]);
		expect(meta.url).toBe("/api/v1/compare?country=SE,FR");
		const [{ rows }] = data.blocks as [(typeof data.blocks)[number]];
		expect(rows[0]).toEqual({
			...{ group: "projects", part: "all", unit: "projects", currency: null, values: [2, 2] },
			difference: { kind: "same", of: ["SE", "FR"], times: null },
		});
		expect(rows.find((row) => row.part === "it")).toMatchObject({
			values: [100, null],
			difference: { kind: "only", of: ["SE"] },
		});
	});

	it("of amounts in their own currencies has sums in each, and no difference", () => {
		const rows = compare("country=SE,FR&currency=original").data.blocks.flatMap((block) => block.rows);
		expect(rows).toContainEqual(
			expect.objectContaining({
				...{ group: "money", part: "announced", stage: null, values: [null, null], difference: null },
				byCurrency: [{ EUR: 1e9, USD: 1.1e9 }, { XTS: 500 }],
			}),
		);
	});

	it("is refused where the page would leave something out", () => {
		const problems = (query: string) => refused(ask(query)).map(({ param, problem }) => [param, problem]);
		expect(compare("").data).toEqual({ noun: null, items: [], blocks: [] });
		expect(problems("country=SE,XX")).toEqual([["country", "unknownValue"]]);
		expect(problems("project=alpha,beta,delta,gamma&company=acme")).toEqual([["company", "notApplicable"]]);
		expect(problems("country=SE,FR&measure=investment&find=x")).toEqual([
			["find", "unknownParameter"],
			["measure", "unknownParameter"],
		]);
		const five = `country=${Object.keys(TESTING_DATASET.countries).join(",")},DE,GB`;
		expect(problems(five).map(([param]) => param)).toContain("country");
	});

	it("as a CSV has a row for each figure of each, the same numbers", async () => {
		const { blocks } = compare("company=acme,bolt").data;
		const text = await new Response(
			built(compareCsv(TESTING_DATASET, new URLSearchParams("company=acme,bolt"), TODAY)).body(),
		).text();
		const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
		const values = blocks.flatMap(({ rows }) => rows.flatMap((row) => row.values));
		expect(rows.map(({ value }) => (value === "" ? null : Number(value)))).toEqual(values);
		expect(rows[0]).toMatchObject({ company: "acme", company_name: "Acme", role: "owner", group: "projects" });
	});

	it("has the years and the dates of service of each as tables of their own", async () => {
		const rowsOf = async (query: string): Promise<Record<string, string>[]> => {
			const file = built(compareCsv(TESTING_DATASET, new URLSearchParams(query), TODAY));
			return parse(await new Response(file.body()).text(), { columns: true, bom: true });
		};
		const years = await rowsOf("country=SE,FR&table=years");
		const it2026 = years.filter((row) => row.part === "it");
		expect(it2026).toMatchObject([
			{ country: "SE", country_name: "Sweden", measure: "capacity", year: "2026", status: "construction", unit: "MW" },
		]);
		expect(it2026[0]?.value).toBe("100");
		// Named as what it is, it is in no sum with loads.
		expect(years.filter((row) => row.part === "generation").map(({ value }) => value)).toEqual(["10"]);
		const money = years.filter((row) => row.measure === "investment");
		expect(new Set(money.map((row) => row.currency))).toEqual(new Set(["EUR"]));
		const [sweden] = compare("country=SE,FR")
			.data.blocks.flatMap(({ rows }) => rows)
			.filter((row) => row.group === "money" && row.part === "announced" && row.stage === null)
			.map(({ values }) => values[0]);
		const ofSweden = money.filter((row) => row.country === "SE").reduce((sum, { value }) => sum + Number(value), 0);
		expect(ofSweden).toBe(sweden);

		const phases = await rowsOf("project=alpha,beta&table=timeline");
		expect(phases.map((row) => [row.project, row.phase_en, row.phase_status, row.operational_on])).toEqual([
			["alpha", "First", "construction", "2026"],
			["alpha", "Second", "announced", ""],
			["beta", "Grid", "announced", "2027-06"],
			["beta", "Plant", "announced", ""],
		]);
		expect((await rowsOf("country=SE&table=timeline")).map((row) => [row.country, row.project])).toContainEqual([
			"SE",
			"beta",
		]);
		expect(compareCsv(TESTING_DATASET, new URLSearchParams("country=SE&table=all"), TODAY).ok).toBe(false);
	});
});
