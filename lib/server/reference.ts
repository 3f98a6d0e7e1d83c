import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { CountryRow, FxTable } from "@/lib/domain/record/dataset";

/** The tables of prisma/reference: countries by ISO 3166-1 alpha-2, and monthly exchange rates. */
export type Reference = { countries: Record<string, CountryRow>; fx: FxTable };
/** The same, and the longer codes of countries, which nothing but a search asks for. */
type Kept = Reference & { alpha3: Readonly<Record<string, string>> };

// Every bundle has a copy of this module, and the tables never change while the process runs.
const processWide = globalThis as typeof globalThis & { gigacampusReference?: Kept };

/** The reference tables, read once. Throws when a file is missing or isn't a table. */
export function reference(): Reference {
	const { countries, fx } = kept();
	return { countries, fx };
}

/** ISO 3166-1 alpha-3 codes by alpha-2. */
export function alpha3Codes(): Readonly<Record<string, string>> {
	return kept().alpha3;
}

function kept(): Kept {
	processWide.gigacampusReference ??= readTables();
	return processWide.gigacampusReference;
}

function readTables(): Kept {
	const countries = readTable("countries.csv");
	return {
		countries: toCountries(countries),
		alpha3: Object.fromEntries(countries.map(({ alpha2 = "", alpha3 = "" }) => [alpha2, alpha3])),
		fx: toFx(readTable("fx-monthly.csv")),
	};
}

/** The codes that a record may give as its country. */
export function countryCodes(): ReadonlySet<string> {
	return new Set(Object.keys(reference().countries));
}

type Row = Record<string, string>;

function readTable(name: string): Row[] {
	const path = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "reference", name);
	return parse(readFileSync(path, "utf8"), { columns: true, skip_empty_lines: true });
}

function toCountries(rows: readonly Row[]): Record<string, CountryRow> {
	return Object.fromEntries(
		rows.map((row) => [
			row.alpha2,
			{
				region: row.region ?? "",
				subregion: row.subregion ?? "",
				population: toNumber(row.population),
				populationYear: toNumber(row.population_year),
				gdpUsd: toNumber(row.gdp_usd),
				gdpYear: toNumber(row.gdp_year),
			},
		]),
	);
}

function toFx(rows: readonly Row[]): FxTable {
	const months = [...new Set(rows.map((row) => row.month ?? ""))].sort();
	const position = new Map(months.map((month, index) => [month, index]));
	const unitsPerUsd: FxTable["unitsPerUsd"] = {};
	for (const { month = "", currency = "", units_per_usd } of rows) {
		unitsPerUsd[currency] ??= months.map(() => null);
		unitsPerUsd[currency][position.get(month) ?? 0] = toNumber(units_per_usd);
	}
	return { months, unitsPerUsd };
}

function toNumber(text: string | undefined): number | null {
	return text === undefined || text === "" ? null : Number(text);
}
