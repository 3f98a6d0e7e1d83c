import {
	CAPACITY_KINDS,
	type CapacityKind,
	LOAD_KINDS,
	type LoadKind,
	MONEY_COLUMNS,
	type MoneyColumn,
} from "../values/vocabulary";
import type { CapacityColumns, MoneyColumns, ProjectColumns } from "../view/columns";
import { MONEY_STANDINGS } from "../view/facts";
import type { GroupsOf } from "../view/grouping";
import { PORTION, PORTIONS, type Portion, portionsOn } from "../view/portions";

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
const NO_FIGURES = Object.freeze({ it: 0, facility: 0, grid: 0, unspecified: 0, generation: 0 });
const NOTHING: Sums = Object.freeze({
	projects: 0,
	withCapacity: 0,
	withInvestment: 0,
	capacityMw: NO_FIGURES,
	figures: NO_FIGURES,
	money: Object.freeze({ announced: NO_MONEY, financing: NO_MONEY, lease: NO_MONEY, public: NO_MONEY }),
});

// How the numbers of some sums stand in a row: counts, kW and figures by kind, and what there is of each column of money.
const PROJECTS = 0;
const WITH_CAPACITY = 1;
const WITH_INVESTMENT = 2;
const KW = 3;
const FIGURES = KW + CAPACITY_KINDS.length;
const MONEY = FIGURES + CAPACITY_KINDS.length;
/** Of a column of money; what is added, disputed and so on is counted by the position of its standing. */
const OF_COLUMN = { amount: 0, notConverted: 1, currencies: 2, standings: 3 } as const;
const COLUMN_SIZE = OF_COLUMN.standings + MONEY_STANDINGS.length;
const SIZE = MONEY + MONEY_COLUMNS.length * COLUMN_SIZE;

/** Combinations of portions, as bits. */
const COMBINATIONS = 1 << PORTIONS.length;
/** By a combination, the ones that have all of it, as bits. */
const COMBINATIONS_WITH = Array.from({ length: COMBINATIONS }, (_, portions) => {
	let those = 0;
	for (let at = 0; at < COMBINATIONS; at++) if ((at & portions) === portions) those |= 1 << at;
	return those;
});

/** The position of the lowest bit that is set. */
function lowest(bits: number): number {
	return 31 - Math.clz32(bits & -bits);
}

/**
 * Where facts are added: all to one group and, given `groups`, each to those that it falls into. There are `statuses` groups
 * of each, one for each status, or one.
 */
export type Into = { group: number; groups: GroupsOf | null; statuses: number };
const NO_GROUPS = { items: null, start: null, project: null };
const FIRST_GROUP: Into = { group: 0, groups: null, statuses: 1 };

/** What is added together: by default one group, in one currency. */
type Adding = {
	/** How many groups are kept apart; they are numbered from 0. */
	groups?: number;
	/** The currencies that amounts have, in the order of their positions. */
	currencies?: readonly string[];
	/** Whether amounts stay in their own currencies. */
	isOriginal?: boolean;
};

/** Room that an adder has left, all zeros: to make it anew for every view took a fifth of adding one up. */
let spare: Float64Array | null = null;
const MOST_SPARE = 1_000_000;
const NO_ROOM = new Float64Array(0);

/**
 * The one adder. Facts must come project by project (as `select` returns them), so that a project with several
 * facts is counted once. Kinds, columns, standings and currencies are positions in their vocabularies, portions are bits;
 * everything added is a whole number (kW, units of money), so that sums are exact in any order.
 *
 * What is added is kept apart by group and by the combination of portions that it is in, and put together when a sum is
 * asked for: a fact is added once, whatever it is a portion of, and to a place in one array of numbers.
 */
export class Adder {
	readonly #isOriginal: boolean;
	readonly #currencies: string[];
	/** Where the sums of each combination of each group begin in `#sums`; 0 for those that nothing was added to. */
	readonly #places: Int32Array;
	/** The combinations of each group that something was added to, as bits. */
	readonly #combinations: Uint16Array;
	#sums: Float64Array;
	#used = SIZE;
	/** The last project of each group with load and with investment, and what those are a portion of. */
	readonly #loaded: Int32Array;
	readonly #loadedOf: Uint8Array;
	readonly #invested: Int32Array;
	readonly #investedOf: Uint8Array;
	/** Sums by currency: chains, in the order in which each currency came to one; 0 ends a chain. */
	readonly #chain = { currency: [0], sum: [0], next: [0] };
	/** Where the chains of one column are put together: currencies, their sums, and the first link of each. */
	readonly #column = { codes: [0], own: [0], first: [0] };

	constructor({ groups = 1, currencies = [], isOriginal = false }: Adding = {}) {
		this.#sums = spare ?? new Float64Array(SIZE * 8);
		spare = null;
		this.#isOriginal = isOriginal;
		this.#currencies = [...currencies];
		this.#places = new Int32Array(groups * COMBINATIONS);
		this.#combinations = new Uint16Array(groups);
		this.#loaded = new Int32Array(groups).fill(-1);
		this.#loadedOf = new Uint8Array(groups);
		this.#invested = new Int32Array(groups).fill(-1);
		this.#investedOf = new Uint8Array(groups);
	}

	/** Adds projects, given by their positions. `day` is the one that overdue is reckoned on, as a number. */
	addProjects(
		columns: Pick<ProjectColumns, "portions" | "due" | "status">,
		projects: readonly number[],
		day: number,
		into: Into = FIRST_GROUP,
	): void {
		const { portions, due, status } = columns;
		const { group, groups, statuses } = into;
		const { items, start, project: via } = groups ?? NO_GROUPS;
		for (let at = 0; at < projects.length; at++) {
			const project = projects[at] as number;
			const combination = portionsOn(portions[project] as number, due[project] as number, day);
			const part = statuses === 1 ? 0 : (status[project] as number);
			const list = via === null ? project : (via[project] as number);
			const first = start === null ? list : (start[list] as number);
			const end = items === null ? first : start === null ? list + 1 : (start[list + 1] as number);
			for (let item = first - 1; item < end; item++) {
				const target = (item < first ? group : (items?.[item] as number)) * statuses + part;
				const place = (this.#places[target * COMBINATIONS + combination] as number) || this.#open(target, combination);
				this.#sums[place + PROJECTS] = (this.#sums[place + PROJECTS] as number) + 1;
			}
		}
	}

	/** Adds rows of capacity. */
	addCapacity(columns: CapacityColumns, rows: Int32Array, day: number, into: Into = FIRST_GROUP): void {
		const { project, kind, kw, status, portions, due } = columns;
		const { group, groups, statuses } = into;
		const { items, start, project: via } = groups ?? NO_GROUPS;
		// What a loop asks for in each turn is asked for once: it is twice as fast.
		const [places, loaded, loadedOf] = [this.#places, this.#loaded, this.#loadedOf];
		let sums = this.#sums;
		for (let at = 0; at < rows.length; at++) {
			const row = rows[at] as number;
			const of = project[row] as number;
			const ofKind = kind[row] as number;
			const combination = portionsOn(portions[row] as number, due[row] as number, day);
			const part = statuses === 1 ? 0 : (status[row] as number);
			const list = via === null ? row : (via[row] as number);
			const first = start === null ? list : (start[list] as number);
			const end = items === null ? first : start === null ? list + 1 : (start[list + 1] as number);
			for (let item = first - 1; item < end; item++) {
				const target = (item < first ? group : (items?.[item] as number)) * statuses + part;
				let place = places[target * COMBINATIONS + combination] as number;
				if (place === 0) {
					place = this.#open(target, combination);
					sums = this.#sums;
				}
				sums[place + KW + ofKind] = (sums[place + KW + ofKind] as number) + (kw[row] as number);
				sums[place + FIGURES + ofKind] = (sums[place + FIGURES + ofKind] as number) + 1;
				if (ofKind === GENERATION) continue;
				if (loaded[target] !== of) {
					loaded[target] = of;
					loadedOf[target] = combination;
					sums[place + WITH_CAPACITY] = (sums[place + WITH_CAPACITY] as number) + 1;
				} else if (((loadedOf[target] as number) | combination) !== loadedOf[target]) {
					this.#recount(loadedOf, WITH_CAPACITY, combination, target);
					sums = this.#sums;
				}
			}
		}
	}

	/** Adds rows of money; `status` is that of the projects. */
	addMoney(columns: MoneyColumns, rows: Int32Array, status: Int32Array | null = null, into: Into = FIRST_GROUP): void {
		const { project, column, standing, value, amount, currency, portions } = columns;
		const { group, groups, statuses } = into;
		const { items, start, project: via } = groups ?? NO_GROUPS;
		const [places, invested, investedOf] = [this.#places, this.#invested, this.#investedOf];
		let sums = this.#sums;
		for (let at = 0; at < rows.length; at++) {
			const row = rows[at] as number;
			const of = project[row] as number;
			const ofColumn = column[row] as number;
			const ofStanding = standing[row] as number;
			const converted = value[row] as number;
			const combination = portions[row] as number;
			const part = status === null || statuses === 1 ? 0 : (status[of] as number);
			const list = via === null ? row : (via[row] as number);
			const first = start === null ? list : (start[list] as number);
			const end = items === null ? first : start === null ? list + 1 : (start[list + 1] as number);
			for (let item = first - 1; item < end; item++) {
				const target = (item < first ? group : (items?.[item] as number)) * statuses + part;
				let place = places[target * COMBINATIONS + combination] as number;
				if (place === 0) {
					place = this.#open(target, combination);
					sums = this.#sums;
				}
				const money = place + MONEY + ofColumn * COLUMN_SIZE;
				const count = money + OF_COLUMN.standings + ofStanding;
				sums[count] = (sums[count] as number) + 1;
				if (ofStanding !== ADDED) continue;
				if (!Number.isNaN(converted)) {
					sums[money + OF_COLUMN.amount] = (sums[money + OF_COLUMN.amount] as number) + converted;
				} else if (!this.#isOriginal) {
					sums[money + OF_COLUMN.notConverted] = (sums[money + OF_COLUMN.notConverted] as number) + 1;
				}
				this.#addOwn(money + OF_COLUMN.currencies, currency[row] as number, amount[row] as number);
				if (ofColumn !== ANNOUNCED) continue;
				if (invested[target] !== of) {
					invested[target] = of;
					investedOf[target] = combination;
					sums[place + WITH_INVESTMENT] = (sums[place + WITH_INVESTMENT] as number) + 1;
				} else if (((investedOf[target] as number) | combination) !== investedOf[target]) {
					this.#recount(investedOf, WITH_INVESTMENT, combination, target);
					sums = this.#sums;
				}
			}
		}
	}

	/** Forgets all that was added. */
	clear(): void {
		this.#places.fill(0);
		this.#combinations.fill(0);
		this.#sums.fill(0, 0, this.#used);
		this.#used = SIZE;
		this.#loaded.fill(-1);
		this.#invested.fill(-1);
		for (const list of Object.values(this.#chain)) list.length = 1;
	}

	/** Leaves its room to the next: nothing is asked of it any more. */
	end(): void {
		this.clear();
		if (this.#sums.length <= MOST_SPARE) spare = this.#sums;
		this.#sums = NO_ROOM;
	}

	/** Whether anything was added to a group. */
	has(group: number): boolean {
		return this.#combinations[group] !== 0;
	}

	/** The MW of the kind of load that a group has most of so far; null without any figure of load. */
	mostOfAKind(group = 0): number | null {
		if (this.#total(WITH_CAPACITY, group) === 0) return null;
		let most = 0;
		for (let kind = 0; kind < CAPACITY_KINDS.length; kind++) {
			if (kind !== GENERATION) most = Math.max(most, this.#total(KW + kind, group));
		}
		return most / 1000;
	}

	/** The MW of one kind of load that a group has so far; null without a figure of it. */
	load(kind: LoadKind, group = 0): number | null {
		const at = CAPACITY_KINDS.indexOf(kind);
		return this.#total(FIGURES + at, group) === 0 ? null : this.#total(KW + at, group) / 1000;
	}

	/** The investment announced so far, in the display currency; null where nothing could be converted. */
	investment(group = 0): number | null {
		const at = MONEY + ANNOUNCED * COLUMN_SIZE;
		const added = this.#total(at + OF_COLUMN.standings + ADDED, group);
		if (added === this.#total(at + OF_COLUMN.notConverted, group)) return null;
		return this.#total(at + OF_COLUMN.amount, group);
	}

	/** The sums of a group so far. */
	sum(group = 0): Tally {
		const all = this.#combinations[group] as number;
		const whole = this.#sumsOf(group, all, null);
		const { projects, withCapacity, withInvestment, capacityMw, figures, money } = whole;
		const of = (portion: number) => {
			const those = all & (COMBINATIONS_WITH[portion] as number);
			return those === all ? whole : this.#sumsOf(group, those, whole);
		};
		return {
			projects,
			withCapacity,
			withInvestment,
			capacityMw,
			figures,
			money,
			of: {
				stopped: of(PORTION.stopped),
				upTo: of(PORTION.upTo),
				overdue: of(PORTION.overdue),
				underWay: of(PORTION.underWay),
			},
		};
	}

	/** The sums of some combinations of a group. */
	#sumsOf(group: number, combinations: number, whole: Sums | null): Sums {
		if (combinations === 0) return NOTHING;
		const sums = this.#sums;
		const at = this.#together(group, combinations);
		let hasFigures = false;
		for (let kind = 0; kind < CAPACITY_KINDS.length; kind++) hasFigures ||= sums[at + FIGURES + kind] !== 0;
		return {
			projects: sums[at + PROJECTS] as number,
			withCapacity: sums[at + WITH_CAPACITY] as number,
			withInvestment: sums[at + WITH_INVESTMENT] as number,
			capacityMw: hasFigures ? this.#ofKinds(at + KW, 1000) : NO_FIGURES,
			figures: hasFigures ? this.#ofKinds(at + FIGURES, 1) : NO_FIGURES,
			money: {
				announced: this.#moneyOf(group, combinations, at, 0, whole?.money.announced),
				financing: this.#moneyOf(group, combinations, at, 1, whole?.money.financing),
				lease: this.#moneyOf(group, combinations, at, 2, whole?.money.lease),
				public: this.#moneyOf(group, combinations, at, 3, whole?.money.public),
			},
		};
	}

	#ofKinds(at: number, divisor: number): Record<CapacityKind, number> {
		const sums = this.#sums;
		return {
			it: (sums[at] as number) / divisor,
			facility: (sums[at + 1] as number) / divisor,
			grid: (sums[at + 2] as number) / divisor,
			unspecified: (sums[at + 3] as number) / divisor,
			generation: (sums[at + 4] as number) / divisor,
		};
	}

	/** Where the sums of some combinations stand: of one at its own place, of several at the first, which is kept free. */
	#together(group: number, combinations: number): number {
		const sums = this.#sums;
		if ((combinations & (combinations - 1)) === 0) return this.#placeOf(group, lowest(combinations));
		sums.fill(0, 0, SIZE);
		for (let left = combinations; left !== 0; left &= left - 1) {
			const place = this.#placeOf(group, lowest(left));
			for (let at = 0; at < SIZE; at++) sums[at] = (sums[at] as number) + (sums[place + at] as number);
		}
		return 0;
	}

	#moneyOf(group: number, combinations: number, place: number, column: number, whole?: MoneyTally): MoneyTally {
		const sums = this.#sums;
		const at = MONEY + column * COLUMN_SIZE;
		const amount = sums[place + at + OF_COLUMN.amount] as number;
		const notConverted = sums[place + at + OF_COLUMN.notConverted] as number;
		const added = sums[place + at + OF_COLUMN.standings + ADDED] as number;
		const disputed = sums[place + at + OF_COLUMN.standings + DISPUTED] as number;
		const uncounted = sums[place + at + OF_COLUMN.standings + UNCOUNTED] as number;
		if (added === 0 && disputed === 0 && uncounted === 0) return NO_MONEY;
		// A part with as many amounts as the whole has the same ones.
		if (whole?.added === added && whole.disputed === disputed && whole.uncounted === uncounted) return whole;
		const byCurrency = added === 0 ? {} : this.#byCurrency(group, combinations, at + OF_COLUMN.currencies);
		return { amount, byCurrency, added, notConverted, disputed, uncounted };
	}

	/** The sums of a column in their own currencies, in the order in which they were first added. */
	#byCurrency(group: number, combinations: number, column: number): Record<string, number> {
		const { currency, sum, next } = this.#chain;
		const { own, first, codes } = this.#column;
		let count = 0;
		for (let left = combinations; left !== 0; left &= left - 1) {
			let link = this.#sums[this.#placeOf(group, lowest(left)) + column] as number;
			for (; link !== 0; link = next[link] as number) {
				const code = currency[link] as number;
				let at = 0;
				while (at < count && codes[at] !== code) at++;
				if (at === count) {
					codes[count++] = code;
					own[at] = 0;
					first[at] = link;
				}
				own[at] = (own[at] as number) + (sum[link] as number);
				first[at] = Math.min(first[at] as number, link);
			}
		}
		const sums: Record<string, number> = {};
		for (let given = 0; given < count; given++) {
			let at = 0;
			for (let other = 1; other < count; other++) if ((first[other] as number) < (first[at] as number)) at = other;
			sums[this.#currencies[codes[at] as number] as string] = own[at] as number;
			first[at] = Number.POSITIVE_INFINITY;
		}
		return sums;
	}

	/** Adds to the sum of a currency in the chain that begins at `head`. */
	#addOwn(head: number, code: number, amount: number): void {
		const { currency, sum, next } = this.#chain;
		let before = 0;
		let link = this.#sums[head] as number;
		while (link !== 0 && currency[link] !== code) {
			before = link;
			link = next[link] as number;
		}
		if (link !== 0) {
			sum[link] = (sum[link] as number) + amount;
			return;
		}
		link = currency.push(code) - 1;
		sum.push(amount);
		next.push(0);
		if (before === 0) this.#sums[head] = link;
		else next[before] = link;
	}

	/**
	 * Counts the last project of a group in the combination of all that its facts so far are a portion of, where one more
	 * has come: it was counted without that.
	 */
	#recount(lastOf: Uint8Array, count: number, portions: number, group: number): void {
		const before = lastOf[group] as number;
		const now = before | portions;
		this.#add(this.#placeOf(group, before) + count, -1);
		this.#add(this.#placeOf(group, now) + count, 1);
		lastOf[group] = now;
	}

	/** What a group has of one number so far. */
	#total(number: number, group: number): number {
		let total = 0;
		for (let left = this.#combinations[group] as number; left !== 0; left &= left - 1) {
			total += this.#sums[this.#placeOf(group, lowest(left)) + number] as number;
		}
		return total;
	}

	#add(at: number, number: number): void {
		this.#sums[at] = (this.#sums[at] as number) + number;
	}

	#placeOf(group: number, combination: number): number {
		return this.#places[group * COMBINATIONS + combination] || this.#open(group, combination);
	}

	/** Makes room for the sums of a combination. */
	#open(group: number, combination: number): number {
		const place = this.#used;
		this.#used += SIZE;
		if (this.#used > this.#sums.length) {
			const larger = new Float64Array(2 * this.#sums.length);
			larger.set(this.#sums);
			this.#sums = larger;
		}
		this.#places[group * COMBINATIONS + combination] = place;
		this.#combinations[group] = (this.#combinations[group] as number) | (1 << combination);
		return place;
	}
}

/** The MW of the kind of load that a tally has most of: what an order goes by, since kinds can't be added. */
export function mostOfAKind({ capacityMw }: Pick<Tally, "capacityMw">): number {
	return Math.max(...LOAD_KINDS.map((kind) => capacityMw[kind]));
}
