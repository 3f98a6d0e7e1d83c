import type { Dataset } from "../record/dataset";
import { own } from "../values/own";
import { LOAD_KINDS } from "../values/vocabulary";
import { select } from "../view/select";
import { type Measure, type View, withChange } from "../view/view";
import { type Rollup, rollup } from "./rollup";
import { ofStatus, type PartValue, type Series, series } from "./series";
import type { Tally } from "./tally";
import { projectsUnderWay } from "./under-way";

/** One country of a view, or all of them together: what a row of the table of countries holds. */
export type CountryLine = {
	/** ISO 3166-1 alpha-2; null for the total. */
	country: string | null;
	region: string | null;
	projects: number;
	underWay: { projects: number; share: number | null };
	/** MW by kind, as in the view's scale; generation is left out. */
	capacity: PartValue[];
	/** MW of the phases in service, as in the view's scale: a share is one of all that is in service. */
	inService: PartValue[];
	/** "announced", or one value a currency where amounts are shown in their own. */
	money: PartValue[];
	/** How many amounts are added and how many are only shown; null where the country has no project with money. */
	moneyTally: Tally["money"]["announced"] | null;
};

/** The table of countries: lines by code, what their values are in, and their total, which is never scaled. */
export type CountryTable = {
	lines: CountryLine[];
	total: CountryLine;
	capacity: Pick<Series, "unit">;
	money: Pick<Series, "unit" | "currency">;
};

/** The view that a column of the table is answered from: the same one that its numbers open to. */
export function columnView(view: View, measure: Measure): View {
	return withChange(view, { measure, by: "country", sort: null });
}

/** Answers a view country by country. Each column is a view of its own measure, so that its numbers open to it. */
export function countryTable(dataset: Dataset, view: View, today: string | null = null): CountryTable {
	const answer = (measure: Measure) => {
		const own = columnView(view, measure);
		const selection = select(dataset, own, today);
		const rolled = rollup(selection, "country");
		const currency = view.scale === "per-gdp" ? ("USD" as const) : own.currency;
		return {
			rolled,
			drawn: series(rolled, own, dataset.countries),
			total: series(rolled, { ...own, currency, scale: "absolute" }, dataset.countries).total,
		};
	};
	const projects = answer("projects").rolled;
	const capacity = answer("capacity");
	const money = answer("investment");
	const running = ofStatus(capacity.rolled, "operational");
	const inService = {
		drawn: series(running, columnView(view, "capacity"), dataset.countries),
		total: series(running, { ...columnView(view, "capacity"), scale: "absolute" }, dataset.countries).total,
	};
	const lineOf = (country: string | null): CountryLine => {
		const at = (rolled: Rollup) =>
			country === null
				? { tally: rolled.total, byStatus: rolled.byStatus }
				: rolled.groups.find((group) => group.key === country);
		const valuesOf = ({ drawn, total }: { drawn: Series; total: PartValue[] }) =>
			country === null ? total : (drawn.rows.find((row) => row.key === country)?.values ?? []);
		const counted = at(projects);
		const count = counted?.tally.projects ?? 0;
		return {
			country,
			region: country === null ? null : (own(dataset.countries, country)?.region ?? null),
			projects: count,
			underWay: counted ? projectsUnderWay(counted.tally) : { projects: 0, share: null },
			capacity: loads(valuesOf(capacity)),
			inService: loads(valuesOf(inService)),
			money: valuesOf(money),
			moneyTally: at(money.rolled)?.tally.money.announced ?? null,
		};
	};
	const codes = new Set([projects, capacity.rolled, money.rolled].flatMap((rolled) => rolled.groups.map((g) => g.key)));
	return {
		lines: [...codes].sort().map(lineOf),
		total: lineOf(null),
		capacity: { unit: capacity.drawn.unit },
		money: { unit: money.drawn.unit, currency: money.drawn.currency },
	};
}

function loads(values: readonly PartValue[]): PartValue[] {
	return values.filter(({ part }) => part !== "generation");
}

export const COUNTRY_SORTS = [
	"name",
	"projects",
	"it",
	"facility",
	"grid",
	"unspecified",
	"investment",
	"service",
	"underway",
] as const;
export type CountrySort = { key: (typeof COUNTRY_SORTS)[number]; descending: boolean };

/** What a line is sorted by; null where it is unknown. */
function sortValue(line: CountryLine, key: CountrySort["key"], name: string): number | string | null {
	const kind = LOAD_KINDS.find((candidate) => candidate === key);
	if (kind) return line.capacity.find(({ part }) => part === kind)?.value ?? null;
	switch (key) {
		case "projects":
			return line.projects;
		case "investment":
			return line.money.find(({ part }) => part === "announced")?.value ?? null;
		case "service":
			return Math.max(0, ...line.inService.map(({ value }) => value ?? 0)) || null;
		case "underway":
			return line.underWay.share;
		default:
			return name;
	}
}

/** The lines in an order that a reader asked for: unknown values last, equals by name. */
export function sortCountryLines(
	lines: readonly CountryLine[],
	sort: CountrySort,
	compareNames: (a: string, b: string) => number,
	nameOf: (code: string) => string,
): CountryLine[] {
	return lines
		.map((line) => {
			const name = line.country === null ? "" : nameOf(line.country);
			return { line, name, value: sortValue(line, sort.key, name) };
		})
		.sort((a, b) => {
			const byName = compareNames(a.name, b.name);
			if (sort.key === "name") return sort.descending ? -byName : byName;
			if (a.value === b.value) return byName;
			if (a.value === null) return 1;
			if (b.value === null) return -1;
			return a.value < b.value === sort.descending ? 1 : -1;
		})
		.map(({ line }) => line);
}
