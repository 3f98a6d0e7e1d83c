import type { Tally } from "@/lib/domain/figures/tally";
import { CAPACITY_KINDS, MONEY_COLUMNS, type MoneyColumn } from "@/lib/domain/values/vocabulary";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import { amountOf, mwOf } from "../api/figures";
import type { Column } from "./csv";

const HEADERS: Record<MoneyColumn, string> = {
	announced: "investment_announced",
	financing: "financing",
	lease: "lease",
	public: "public_aid",
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

/** "EUR 1200000000; USD 500000": sums of several currencies in one cell, none added to another. */
function inOwnCurrencies(sums: Record<string, number>): string | null {
	const texts = Object.entries(sums).map(([currency, amount]) => `${currency} ${amount}`);
	return texts.length === 0 ? null : texts.sort().join("; ");
}
