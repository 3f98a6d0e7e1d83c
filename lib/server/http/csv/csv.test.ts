import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { bridgeOf } from "@/lib/domain/time/bridge";
import type { ReadBridge } from "../answers/bridge-answer";
import { answerProgrammes } from "../answers/programmes-answer";
import { answerRollup } from "../answers/rollup-answer";
import { built } from "../core/testing-built";
import { TESTING_DATASET } from "../core/testing-dataset";
import { bridgeCsv } from "./bridge-csv";
import { companiesCsv } from "./companies-csv";
import { compareCsv } from "./compare-csv";
import { csvStream } from "./csv";
import { outcomeCsv } from "./outcome-csv";
import { programmesCsv } from "./programmes-csv";
import { projectsCsv } from "./projects-csv";
import { rollupCsv } from "./rollup-csv";
import { rowsCsv } from "./rows-csv";

const text = (stream: ReadableStream<Uint8Array>) =>
	new Response(stream).arrayBuffer().then((bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
const records = async (table: { body: () => ReadableStream<Uint8Array> }): Promise<Record<string, string>[]> =>
	parse(await text(table.body()), { bom: true, columns: true });
const ask = (query: string) => new URLSearchParams(query);

describe("CSV", () => {
	it("quotes, marks its encoding, ends lines as RFC 4180 has it, and disarms formulas", async () => {
		const cells = [
			"a,b",
			'say "x"',
			"two\nlines",
			"one\rreturn",
			"=1+1",
			"+1",
			"-1",
			"@x",
			"\tx",
			-1.5,
			0,
			true,
			null,
			"Borlänge",
		];
		const columns = cells.map((cell, index) => ({ name: `c${index}`, of: () => cell }));
		const [header, ...rest] = (await text(csvStream(columns, [0]))).split("\r\n");
		expect(header).toBe(`\uFEFF${columns.map((column) => column.name).join(",")}`);
		expect(rest).toEqual([
			`"a,b","say ""x""","two\nlines","one\rreturn",'=1+1,'+1,'-1,'@x,'\tx,-1.5,0,true,,Borlänge`,
			"",
		]);
	});

	it("guards and quotes what is said of the file as it does all else", async () => {
		const about = { file_title: "=1+1", file_unit: 'say "x", y' };
		const columns = [{ name: "n", of: (row: number) => row }];
		expect(await text(csvStream(columns, [1, 2], about))).toBe(
			`\uFEFFn,file_title,file_unit\r\n1,'=1+1,"say ""x"", y"\r\n2,'=1+1,"say ""x"", y"\r\n`,
		);
	});

	it("says a long address once, so that it isn't most of the file", async () => {
		const url = `https://example.org/?company=${"a,".repeat(300)}`;
		const columns = [{ name: "n", of: (row: number) => row }];
		const numbers = Array.from({ length: 1203 }, (_, index) => index);
		const rows = await records({ body: () => csvStream(columns, numbers, { file_title: "All", file_url: url }) });
		expect(rows.map(({ n }) => Number(n))).toEqual(numbers);
		expect(rows.flatMap(({ file_url }) => file_url || [])).toEqual([url]);
		expect(rows[0]?.file_url).toBe(url);
		expect(new Set(rows.map(({ file_title }) => file_title))).toEqual(new Set(["All"]));
	});

	it("streams all rows, whatever their number", async () => {
		const numbers = Array.from({ length: 1203 }, (_, index) => index);
		const lines = (await text(csvStream([{ name: "n", of: (row: number) => row }], numbers))).split("\r\n");
		expect(lines).toHaveLength(1205);
		expect(lines.at(-2)).toBe("1202");
	});

	it("says in each row what the file is, in which unit, of which day, from where and on which terms", async () => {
		const query = "measure=investment&scale=per-head&asof=2026-06&currency=USD";
		const rows = await records(built(rollupCsv(TESTING_DATASET, ask(query), "2026-11-24")));
		expect(rows).toHaveLength(2);
		for (const row of rows) {
			expect(Object.entries(row).slice(-8)).toEqual([
				["file_title", "Investment by country"],
				["file_unit", "USD per inhabitant"],
				["file_as_of", "2026-06"],
				["file_recorded", "2026-11-24"],
				["file_source", "Gigacampus"],
				["file_dataset_version", "7"],
				["file_license", "CC-BY-4.0"],
				[
					"file_url",
					"http://localhost:3000/api/v1/rollup.csv?measure=investment&scale=per-head&currency=USD&asof=2026-06",
				],
			]);
			expect(Object.keys(row)[0]).toBe("country");
		}
		const unchanged: ReadBridge = async ({ dataset, view, days }) => bridgeOf(dataset, view, [], days.until, days.end);
		const files = {
			projects: projectsCsv(TESTING_DATASET, ask(""), "2026-11-24"),
			rows: rowsCsv(TESTING_DATASET, ask("part=it"), "2026-11-24"),
			companies: companiesCsv(TESTING_DATASET, ask(""), "2026-11-24"),
			compare: compareCsv(TESTING_DATASET, ask("country=FR,SE"), "2026-11-24"),
			bridge: await bridgeCsv(TESTING_DATASET, ask(""), "2026-11-24", unchanged),
			outcome: outcomeCsv(TESTING_DATASET, ask("table=projects"), "2026-11-24"),
		};
		for (const [name, file] of Object.entries(files)) {
			const all = await records(built(file));
			expect([name, all.length > 0]).toEqual([name, true]);
			for (const row of all) {
				expect(row).toMatchObject({ file_as_of: "2026-11-24", file_source: "Gigacampus", file_dataset_version: "7" });
				expect(row.file_title).not.toBe("");
				expect(row.file_url).toMatch(/^http:\/\/localhost:3000\/api\/v1\/\w+\.csv/);
				expect(Object.keys(row).indexOf("file_title")).toBe(Object.keys(row).length - 8);
			}
		}
	});

	it("says what its figures are in for every scale and measure", async () => {
		for (const [query, unit] of [
			["", "MW"],
			["by=year&scale=cumulative", "MW"],
			["scale=per-gdp", "MW per billion USD of GDP"],
			["scale=share", "share of the total"],
			["measure=projects", "projects"],
			["measure=investment&scale=per-gdp", "share of GDP"],
			["measure=investment&currency=original", "original currencies"],
		] as const) {
			const [row] = await records(built(rollupCsv(TESTING_DATASET, ask(query), "2026-11-24")));
			expect([query, row?.file_unit]).toEqual([query, unit]);
		}
	});

	it("has a row for each project of a view, with units in the names and dates as precise as they are", async () => {
		const rows = await records(built(projectsCsv(TESTING_DATASET, ask("sort=name&currency=USD"), "2026-11-24")));
		expect(rows.map((row) => row.slug)).toEqual(["beta", "alpha", "delta", "gamma"]);
		expect(rows[0]).toMatchObject({
			name: "'=Beta()",
			latitude: "-33.9",
			capacity_grid_mw: "30.5",
			capacity_it_mw: "",
			generation_mw: "10",
			investment_announced_usd: "1100000000",
			investment_announced_uncounted_count: "1",
		});
		expect(rows[1]).toMatchObject({
			announced_on: "2025-02",
			status_basis: "declared",
			status_as_of: "2025-02-03",
			status_source_publishers: "Gazette | Le Journal",
			status_source_urls: "https://example.org/0 | https://example.org/1",
			status_source_dates: "2025-02-03 | 2026-01-16",
			programme: "big",
			programmes: "big",
			investment_announced_disputed_count: "1",
		});
		expect(rows[2]).toMatchObject({ announced_on: "2024", investment_announced_usd: "" });
	});

	it("has the same numbers as the JSON of a chart", async () => {
		const { data } = built(answerRollup(TESTING_DATASET, ask("scale=per-head"), "2026-11-24"));
		const rows = await records(built(rollupCsv(TESTING_DATASET, ask("scale=per-head"), "2026-11-24")));
		const cell = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
		expect(
			rows.map((row) => [
				row.country,
				row.country_name,
				row.projects,
				row.capacity_it_mw,
				row.capacity_it_mw_per_million_inhabitants,
			]),
		).toEqual(
			data.map((row) => [row.key, row.label?.en, cell(row.projects), cell(row.capacityMw.it), cell(row.values?.it)]),
		);
	});

	it("has what is in the sums in columns of its own, and rows that say what they are", async () => {
		const [, sweden] = await records(built(rollupCsv(TESTING_DATASET, ask(""), "2027-01-01")));
		expect(sweden).toMatchObject({
			of_which_overdue_capacity_it_mw: "100",
			of_which_overdue_capacity_facility_mw: "",
			of_which_stopped_investment_announced_eur: "",
		});
		const rows = await records(built(rowsCsv(TESTING_DATASET, ask("part=it"), "2027-01-01")));
		expect(rows).toMatchObject([{ project: "alpha", stopped: "false", up_to: "false", overdue: "true" }]);
	});

	it("has a row for each status of a group when split", async () => {
		const rows = await records(built(rollupCsv(TESTING_DATASET, ask("split=status&country=SE"), "2026-11-24")));
		expect(rows.map((row) => [row.country, row.status_part, row.capacity_it_mw, row.capacity_facility_mw])).toEqual([
			["SE", "announced", "", "50"],
			["SE", "construction", "100", ""],
		]);
	});

	it("keeps original currencies apart", async () => {
		const [, sweden] = await records(built(rollupCsv(TESTING_DATASET, ask("currency=original"), "2026-11-24")));
		expect(sweden?.investment_announced_original).toBe("EUR 1000000000; USD 1100000000");
	});

	it("has the rows behind a number, added or not, with conversion and sources", async () => {
		const rows = await records(built(rowsCsv(TESTING_DATASET, ask("measure=investment&at=SE"), "2026-11-24")));
		expect(rows.map((row) => [row.project, row.amount_eur, row.is_added, row.not_added_reason])).toEqual([
			["alpha", "1000000000", "true", ""],
			["alpha", "2000000000", "false", "disputed"],
			["beta", "880000000", "true", ""],
			["beta", "9", "false", "uncounted"],
		]);
		expect(rows[2]).toMatchObject({
			amount_original: "1100000000",
			currency_original: "USD",
			conversion_rate: "0.8",
			source_publishers: "Le Journal",
			source_urls: "https://example.org/1",
		});
		const capacity = await records(built(rowsCsv(TESTING_DATASET, ask("part=generation"), "2026-11-24")));
		expect(capacity).toMatchObject([{ project: "beta", capacity_kind: "generation", capacity_mw: "10" }]);
	});

	it("says where the status behind a row is from", async () => {
		const [phase] = await records(built(rowsCsv(TESTING_DATASET, ask("part=it"), "2026-11-24")));
		expect(phase).toMatchObject({
			phase_status: "construction",
			phase_status_basis: "inferred",
			phase_status_as_of: "2026-01",
			phase_status_source_publishers: "Le Journal",
			source_publishers: "Gazette",
		});
		const [project] = await records(built(rowsCsv(TESTING_DATASET, ask("measure=projects&q=alpha"), "2026-11-24")));
		expect(project).toMatchObject({
			project_status: "construction",
			project_status_as_of: "2025-02-03",
			project_status_source_urls: "https://example.org/0 | https://example.org/1",
		});
	});
});

it("has a row for each programme, its envelope and what is named of it in one currency, or those that are asked for", async () => {
	const all = await records(built(programmesCsv(TESTING_DATASET, ask(""), "2027-01-01")));
	const { data } = built(answerProgrammes(TESTING_DATASET, ask(""), "2027-01-01"));
	const cell = (value: number | null) => (value === null ? "" : String(value));
	expect(all.map((row) => [row.programme, row.currency, row.envelope, row.named_building, row.not_named])).toEqual(
		data.map((one) => [one.slug, one.currency, cell(one.envelope), cell(one.stages.building), cell(one.notNamed)]),
	);
	expect(all.map((row) => row.programme)).toContain("big");
	const one = await records(built(programmesCsv(TESTING_DATASET, ask("programme=big"), "2027-01-01")));
	expect(one.map((row) => row.programme)).toEqual(["big"]);
	expect(one[0]?.file_url).toBe("http://localhost:3000/api/v1/programmes.csv?programme=big");
	expect(programmesCsv(TESTING_DATASET, ask("country=SE"), "2027-01-01").ok).toBe(false);
	expect(programmesCsv(TESTING_DATASET, ask("programme=nobody"), "2027-01-01").ok).toBe(false);
});
