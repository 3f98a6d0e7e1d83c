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
});
