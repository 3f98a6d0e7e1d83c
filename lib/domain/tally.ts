import type { CapacityFact, MoneyFact } from "./facts";
import { CAPACITY_KINDS, type CapacityKind, LOAD_KINDS, MONEY_COLUMNS, type MoneyColumn } from "./vocabulary";

/** Money of one column. Sums are exact: every converted amount is in whole units before it is added. */
export type MoneyTally = {
	/** Whole units of the display currency; 0 in original currencies, where `byCurrency` holds the sums. */
	amount: number;
	/** Sums of the added amounts in their own currencies. */
	byCurrency: Record<string, number>;
	/** How many amounts are added, among them those without a possible conversion (absent from `amount`). */
	added: number;
	notConverted: number;
	/** How many are shown and not added. */
	disputed: number;
	uncounted: number;
};

/** The sums and counts of some facts. Kinds of capacity stay apart; `generation` is no load. */
export type Tally = {
	projects: number;
	/** Projects with at least one load figure among the facts. */
	withCapacity: number;
	/** Projects with at least one amount in "investment announced". */
	withInvestment: number;
	/** MW by kind, exact to the kW. */
	capacityMw: Record<CapacityKind, number>;
	/** How many capacity figures were added, by kind. */
	figures: Record<CapacityKind, number>;
	money: Record<MoneyColumn, MoneyTally>;
};

const record = <K extends string, V>(keys: readonly K[], value: () => V) =>
	Object.fromEntries(keys.map((key) => [key, value()])) as Record<K, V>;

const LOADS: ReadonlySet<string> = new Set(LOAD_KINDS);

/**
 * The one adder. Facts must come project by project (as `select` returns them), so that a project with several
 * facts is counted once.
 */
export class Adder {
	#tally: Tally = {
		projects: 0,
		withCapacity: 0,
		withInvestment: 0,
		capacityMw: record(CAPACITY_KINDS, () => 0),
		figures: record(CAPACITY_KINDS, () => 0),
		money: record(MONEY_COLUMNS, () => ({
			amount: 0,
			byCurrency: {},
			added: 0,
			notConverted: 0,
			disputed: 0,
			uncounted: 0,
		})),
	};
	#kw: Record<CapacityKind, number> = record(CAPACITY_KINDS, () => 0);
	#lastWithCapacity = -1;
	#lastWithInvestment = -1;

	addProject(): void {
		this.#tally.projects++;
	}

	addCapacity(fact: CapacityFact): void {
		this.#kw[fact.kind] += Math.round(fact.mw * 1000);
		this.#tally.figures[fact.kind]++;
		if (LOADS.has(fact.kind) && fact.project !== this.#lastWithCapacity) {
			this.#lastWithCapacity = fact.project;
			this.#tally.withCapacity++;
		}
	}

	addMoney(fact: MoneyFact, isOriginal: boolean): void {
		const money = this.#tally.money[fact.column];
		if (fact.standing === "disputed") money.disputed++;
		if (fact.standing === "uncounted") money.uncounted++;
		if (fact.standing !== "added") return;
		money.added++;
		money.byCurrency[fact.currency] = (money.byCurrency[fact.currency] ?? 0) + fact.amount;
		if (fact.value !== null) money.amount += fact.value;
		else if (!isOriginal) money.notConverted++;
		if (fact.column === "announced" && fact.project !== this.#lastWithInvestment) {
			this.#lastWithInvestment = fact.project;
			this.#tally.withInvestment++;
		}
	}

	/** The sums so far. */
	sum(): Tally {
		for (const kind of CAPACITY_KINDS) this.#tally.capacityMw[kind] = this.#kw[kind] / 1000;
		return this.#tally;
	}
}
