import { CAPACITY_KINDS, type CapacityKind, LOAD_KINDS, MONEY_COLUMNS, type MoneyColumn } from "../values/vocabulary";
import { type CapacityFact, MONEY_STANDINGS, type MoneyFact } from "../view/facts";
import { PORTION, PORTIONS, type Portion } from "../view/portions";

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
export type Sums = {
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

/** Sums with what is in them: the parts that are said beside them ("of which …"). Parts may overlap. */
export type Tally = Sums & { of: Record<Portion, Sums> };

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
 * facts is counted once. Kinds, columns and standings are positions in their vocabularies, portions are bits;
 * everything added is a whole number (kW, units of money), so that sums are exact in any order.
 */
export class Adder {
	readonly #whole = new SumsAdder();
	readonly #portions: (SumsAdder | undefined)[] = [];

	addProject(portions: number): void {
		this.#whole.addProject();
		for (let at = 0; portions >> at !== 0; at++) if (isIn(portions, at)) this.#part(at).addProject();
	}

	addKw(project: number, kind: number, kw: number, portions: number): void {
		this.#whole.addKw(project, kind, kw);
		for (let at = 0; portions >> at !== 0; at++) if (isIn(portions, at)) this.#part(at).addKw(project, kind, kw);
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
		portions: number,
	): void {
		this.#whole.addAmount(project, column, standing, value, amount, currency, isOriginal);
		for (let at = 0; portions >> at !== 0; at++) {
			if (isIn(portions, at)) this.#part(at).addAmount(project, column, standing, value, amount, currency, isOriginal);
		}
	}

	/** `today` is the day that overdue is reckoned on; null: nothing is. */
	addCapacity(fact: CapacityFact, today: string | null): void {
		const isOverdue = today !== null && fact.dueBy !== null && fact.dueBy < today;
		const portions = fact.portions | (isOverdue ? PORTION.overdue : 0);
		this.addKw(fact.project, CAPACITY_KINDS.indexOf(fact.kind), Math.round(fact.mw * 1000), portions);
	}

	addMoney(fact: MoneyFact, isOriginal: boolean): void {
		const [column, standing] = [MONEY_COLUMNS.indexOf(fact.column), MONEY_STANDINGS.indexOf(fact.standing)];
		const { project, amount, currency, portions } = fact;
		const value = fact.value ?? Number.NaN;
		this.addAmount(project, column, standing, value, amount, currency, isOriginal, portions);
	}

	/** The MW of the kind of load that the sums have most of so far; null without any figure of load. */
	mostOfAKind(): number | null {
		return this.#whole.mostOfAKind();
	}

	/** The investment announced so far, in the display currency; null where nothing could be converted. */
	investment(): number | null {
		return this.#whole.investment();
	}

	/** The sums so far. */
	sum(): Tally {
		const sums = PORTIONS.map((portion, at) => [portion, this.#portions[at]?.sum() ?? NOTHING]);
		return { ...this.#whole.sum(), of: Object.fromEntries(sums) };
	}

	/** The adder of the portion with the bit at this place. */
	#part(at: number): SumsAdder {
		const part = this.#portions[at] ?? new SumsAdder();
		this.#portions[at] = part;
		return part;
	}
}

function isIn(portions: number, at: number): boolean {
	return ((portions >> at) & 1) === 1;
}

class SumsAdder {
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

	mostOfAKind(): number | null {
		if (this.#withCapacity === 0) return null;
		let most = 0;
		for (let kind = 0; kind < this.#kw.length; kind++) {
			if (kind !== GENERATION) most = Math.max(most, this.#kw[kind] as number);
		}
		return most / 1000;
	}

	investment(): number | null {
		return this.#money[ANNOUNCED]?.converted() ?? null;
	}

	sum(): Sums {
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

const NOTHING: Sums = Object.freeze(new SumsAdder().sum());

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

	/** The sum of what could be converted; null if nothing could. */
	converted(): number | null {
		return this.#added > this.#notConverted ? this.#amount : null;
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
