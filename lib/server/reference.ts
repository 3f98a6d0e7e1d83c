import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CountryRow, FxTable } from "@/lib/domain/record/dataset";

/** The tables of prisma/reference: countries by ISO 3166-1 alpha-2, and monthly exchange rates. */
export type Reference = { countries: Record<string, CountryRow>; fx: FxTable };

// Every bundle has a copy of this module, and the tables never change while the process runs.
const processWide = globalThis as typeof globalThis & { gigacampusReference?: Reference };

/** The reference tables, read once. Throws when a file is missing or isn't a table. */
export function reference(): Reference {
	processWide.gigacampusReference ??= {
		countries: toCountries(readTable("countries.csv")),
		fx: toFx(readTable("fx-monthly.csv")),
	};
	return processWide.gigacampusReference;
}

/** The codes that a record may give as its country. */
export function countryCodes(): ReadonlySet<string> {
	return new Set(Object.keys(reference().countries));
}

type Row = Record<string, string>;

function readTable(name: string): Row[] {
	const path = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "reference", name);
	return plainTable(name, readFileSync(path, "utf8"));
}

/**
 * The rows of a table of plain values without quotation marks, by the names in its first line. Each start reads three
 * thousand of them, and a reader of any CSV takes 90 ms for that. Throws for whatever isn't so plain.
 */
export function plainTable(name: string, text: string): Row[] {
	const [names = [], ...rows] = text
		.trimEnd()
		.split(/\r?\n/)
		.map((line) => line.split(","));
	return rows.map((cells, index) => {
		if (cells.length !== names.length || cells.some((cell) => cell.includes('"'))) {
			throw new Error(`${name}, line ${index + 2}: ${names.length} plain values are wanted, without quotation marks.`);
		}
		return Object.fromEntries(names.map((column, place) => [column, cells[place] ?? ""]));
	});
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
