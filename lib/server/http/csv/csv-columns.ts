import type { Tally } from "@/lib/domain/figures/tally";
import { CAPACITY_KINDS, LOAD_KINDS, MONEY_COLUMNS, type MoneyColumn } from "@/lib/domain/values/vocabulary";
import { PORTIONS, type Portion } from "@/lib/domain/view/portions";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import type { CitedSource } from "../api/cited-sources";
import { amountOf, mwOf } from "../api/figures";
import type { StatusOrigin } from "../api/status-origin";
import type { Column } from "./csv";

const HEADERS: Record<MoneyColumn, string> = {
	announced: "investment_announced",
	financing: "financing",
	lease: "lease",
	public: "public_aid",
};

/** What a part of a sum is of, in the name of a column. */
export const PORTION_NAMES: Record<Portion, string> = {
	stopped: "stopped",
	upTo: "up_to",
	overdue: "overdue",
	underWay: "under_way",
};

/** MW by kind, a column each; empty where no figure is known. Generation is no load and says so by its name. */
export function capacityColumns<Row>(tallyOf: (row: Row) => Tally): Column<Row>[] {
	return CAPACITY_KINDS.map((kind) => ({
		name: kind === "generation" ? "generation_mw" : `capacity_${kind}_mw`,
		of: (row) => mwOf(tallyOf(row), kind),
	}));
}

/** Money by column in whole units of the display currency, and how many amounts are not in it. */
export function moneyCsvColumns<Row>(currency: DisplayCurrency, tallyOf: (row: Row) => Tally): Column<Row>[] {
	return MONEY_COLUMNS.flatMap((column): Column<Row>[] => {
		const header = HEADERS[column];
		const money = (row: Row) => tallyOf(row).money[column];
		const sums = {
			name: `${header}_${currency.toLowerCase()}`,
			of: (row: Row) => (currency === "original" ? inOwnCurrencies(money(row).byCurrency) : amountOf(money(row))),
		};
		if (column !== "announced") return [sums];
		return [
			sums,
			{ name: `${header}_not_converted_count`, of: (row) => money(row).notConverted },
			{ name: `${header}_disputed_count`, of: (row) => money(row).disputed },
			{ name: `${header}_uncounted_count`, of: (row) => money(row).uncounted },
		];
	});
}

/** Where a status is from; `prefix` is the name of the column that has the status itself. */
export function statusColumns<Row>(prefix: string, of: (row: Row) => StatusOrigin | null): Column<Row>[] {
	return [
		{ name: `${prefix}_basis`, of: (row) => of(row)?.statusBasis ?? null },
		{ name: `${prefix}_as_of`, of: (row) => of(row)?.statusAsOf ?? null },
		...sourceColumns<Row>(`${prefix}_source`, (row) => of(row)?.statusCitations ?? []),
	];
}

/** Sources, those of one row in one cell, in the same order in each column. */
export function sourceColumns<Row>(prefix: string, of: (row: Row) => readonly CitedSource[]): Column<Row>[] {
	const cited = (read: (source: CitedSource) => string | null) => (row: Row) =>
		of(row)
			.map((source) => read(source) ?? "")
			.join(" | ");
	return [
		{ name: `${prefix}_publishers`, of: cited((source) => source.publisher) },
		{ name: `${prefix}_urls`, of: cited((source) => source.url) },
		{ name: `${prefix}_dates`, of: cited((source) => source.publishedOn) },
	];
}

/** What is in the sums, in part: MW of loads by kind, and the investment announced. Parts may overlap. */
export function portionCsvColumns<Row>(currency: DisplayCurrency, tallyOf: (row: Row) => Tally): Column<Row>[] {
	return PORTIONS.flatMap((portion): Column<Row>[] => {
		const start = `of_which_${PORTION_NAMES[portion]}`;
		const part = (row: Row) => tallyOf(row).of[portion];
		const capacity = LOAD_KINDS.map((kind) => ({
			name: `${start}_capacity_${kind}_mw`,
			of: (row: Row) => mwOf(part(row), kind),
		}));
		if (portion === "overdue" || portion === "underWay") return capacity;
		const money = (row: Row) => part(row).money.announced;
		const investment = {
			name: `${start}_${HEADERS.announced}_${currency.toLowerCase()}`,
			of: (row: Row) => (currency === "original" ? inOwnCurrencies(money(row).byCurrency) : amountOf(money(row))),
		};
		return [...capacity, investment];
	});
}

/** "EUR 1200000000; USD 500000": sums of several currencies in one cell, none added to another. */
function inOwnCurrencies(sums: Record<string, number>): string | null {
	const texts = Object.entries(sums).map(([currency, amount]) => `${currency} ${amount}`);
	return texts.length === 0 ? null : texts.sort().join("; ");
}
