import { CAPACITY_KINDS, type CapacityKind, LOAD_KINDS, MONEY_COLUMNS, type MoneyColumn } from "../values/vocabulary";
import { type CapacityFact, MONEY_STANDINGS, type MoneyFact } from "../view/facts";

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

const GENERATION = CAPACITY_KINDS.indexOf("generation");
const ANNOUNCED = MONEY_COLUMNS.indexOf("announced");
const [ADDED, DISPUTED, UNCOUNTED] = [0, 1, 2];
const NO_MONEY: MoneyTally = Object.freeze({
	amount: 0,
	byCurrency: Object.freeze({}),
	added: 0,
	notConverted: 0,
	disputed: 0,
	uncounted: 0,
});

/**
 * The one adder. Facts must come project by project (as `select` returns them), so that a project with several
 * facts is counted once. Kinds, columns and standings are positions in their vocabularies; everything added is a
 * whole number (kW, units of money), so that sums are exact in any order.
 */
export class Adder {
	#projects = 0;
	#withCapacity = 0;
	#withInvestment = 0;
	readonly #kw = [0, 0, 0, 0, 0];
	readonly #figures = [0, 0, 0, 0, 0];
	readonly #money: (MoneyAdder | null)[] = [null, null, null, null];
	#lastWithCapacity = -1;
	#lastWithInvestment = -1;

	addProject(): void {
		this.#projects++;
	}

	addKw(project: number, kind: number, kw: number): void {
		this.#kw[kind] = (this.#kw[kind] as number) + kw;
		this.#figures[kind] = (this.#figures[kind] as number) + 1;
		if (kind !== GENERATION && project !== this.#lastWithCapacity) {
			this.#lastWithCapacity = project;
			this.#withCapacity++;
		}
	}

	/** `value` is in the display currency, NaN where there is no conversion; `amount` in its own `currency`. */
	addAmount(
		project: number,
		column: number,
		standing: number,
		value: number,
		amount: number,
		currency: string,
		isOriginal: boolean,
	): void {
		let money = this.#money[column];
		if (!money) {
			money = new MoneyAdder();
			this.#money[column] = money;
		}
		if (standing === DISPUTED) money.disputed++;
		if (standing === UNCOUNTED) money.uncounted++;
		if (standing !== ADDED) return;
		money.add(value, amount, currency, isOriginal);
		if (column === ANNOUNCED && project !== this.#lastWithInvestment) {
			this.#lastWithInvestment = project;
			this.#withInvestment++;
		}
	}

	addCapacity(fact: CapacityFact): void {
		this.addKw(fact.project, CAPACITY_KINDS.indexOf(fact.kind), Math.round(fact.mw * 1000));
	}

	addMoney(fact: MoneyFact, isOriginal: boolean): void {
		const [column, standing] = [MONEY_COLUMNS.indexOf(fact.column), MONEY_STANDINGS.indexOf(fact.standing)];
		this.addAmount(fact.project, column, standing, fact.value ?? Number.NaN, fact.amount, fact.currency, isOriginal);
	}

	/** The sums so far. */
	sum(): Tally {
		const [it = 0, facility = 0, grid = 0, unspecified = 0, generation = 0] = this.#kw;
		const [its = 0, facilities = 0, grids = 0, others = 0, plants = 0] = this.#figures;
		const [announced, financing, lease, aid] = this.#money;
		return {
			projects: this.#projects,
			withCapacity: this.#withCapacity,
			withInvestment: this.#withInvestment,
			capacityMw: {
				it: it / 1000,
				facility: facility / 1000,
				grid: grid / 1000,
				unspecified: unspecified / 1000,
				generation: generation / 1000,
			},
			figures: { it: its, facility: facilities, grid: grids, unspecified: others, generation: plants },
			money: {
				announced: announced?.sum() ?? NO_MONEY,
				financing: financing?.sum() ?? NO_MONEY,
				lease: lease?.sum() ?? NO_MONEY,
				public: aid?.sum() ?? NO_MONEY,
			},
		};
	}
}

/** The MW of the kind of load that a tally has most of: what an order goes by, since kinds can't be added. */
export function mostOfAKind({ capacityMw }: Pick<Tally, "capacityMw">): number {
	return Math.max(...LOAD_KINDS.map((kind) => capacityMw[kind]));
}

class MoneyAdder {
	#amount = 0;
	#added = 0;
	#notConverted = 0;
	disputed = 0;
	uncounted = 0;
	/** A handful of currencies: looking through a list is faster than a map. */
	readonly #currencies: string[] = [];
	readonly #sums: number[] = [];

	add(value: number, amount: number, currency: string, isOriginal: boolean): void {
		this.#added++;
		if (!Number.isNaN(value)) this.#amount += value;
		else if (!isOriginal) this.#notConverted++;
		const at = this.#currencies.indexOf(currency);
		if (at >= 0) this.#sums[at] = (this.#sums[at] as number) + amount;
		else {
			this.#currencies.push(currency);
			this.#sums.push(amount);
		}
	}

	sum(): MoneyTally {
		const byCurrency: Record<string, number> = {};
		for (let at = 0; at < this.#currencies.length; at++) {
			byCurrency[this.#currencies[at] as string] = this.#sums[at] as number;
		}
		return {
			amount: this.#amount,
			byCurrency,
			added: this.#added,
			notConverted: this.#notConverted,
			disputed: this.disputed,
			uncounted: this.uncounted,
		};
	}
}
