import type { MoneyTally, Sums, Tally } from "@/lib/domain/figures/tally";
import { CAPACITY_KINDS, type CapacityKind, MONEY_COLUMNS, type MoneyColumn } from "@/lib/domain/values/vocabulary";
import type { DisplayCurrency } from "@/lib/domain/view/view";

/** MW by kind; null where there is no figure of the kind. */
export type CapacityMw = Record<CapacityKind, number | null>;

/** Money of one column, in whole units. In original currencies `amount` is null and `byCurrency` has the sums. */
export type Money = {
	currency: DisplayCurrency;
	amount: number | null;
	byCurrency?: Record<string, number>;
	/** How many amounts are added; of these, `notConverted` are missing in `amount` for want of a rate or a date. */
	added: number;
	notConverted: number;
	/** How many are known and not added. */
	disputed: number;
	uncounted: number;
};

/** The four columns of money under their names in an answer: `investment` is what was announced. */
export type MoneyColumns = Record<"investment" | "financing" | "lease" | "public", Money>;

/** The sums of a project, a group or a whole view. */
export type Figures = {
	projects: number;
	withCapacity: number;
	withInvestment: number;
	capacityMw: CapacityMw;
	figures: Record<CapacityKind, number>;
	ofWhich: OfWhich;
} & MoneyColumns;

/** What is in the sums beside it, in part: parts may overlap each other, and are never taken off. */
type OfWhich = {
	/** Of paused or cancelled projects, and in MW of such phases. */
	stopped: { projects: number; capacityMw: CapacityMw; investment: Money };
	/** Announced as "up to" this much. */
	upTo: { capacityMw: CapacityMw; investment: Money };
	/** Of phases whose date has passed and that are not in service. */
	overdue: { projects: number; capacityMw: CapacityMw };
	/** Being built or in service, wholly or in part: projects by their own status, MW by the phase's. */
	underWay: { projects: number; capacityMw: CapacityMw };
};

/** What stands where nothing was added: a gap in a row, a zero in a total (the sum of nothing). */
export type Empty = null | 0;

/** A tally's MW of one kind. */
export function mwOf(tally: Sums, kind: CapacityKind, empty: Empty = null): number | null {
	return tally.figures[kind] === 0 ? empty : tally.capacityMw[kind];
}

/** A tally's MW by kind. */
export function capacityOf(tally: Sums, empty: Empty = null): CapacityMw {
	const entries = CAPACITY_KINDS.map((kind) => [kind, mwOf(tally, kind, empty)]);
	return Object.fromEntries(entries);
}

/** The converted sum of one column of money. */
export function amountOf({ added, notConverted, amount }: MoneyTally, empty: Empty = null): number | null {
	return added === notConverted ? empty : amount;
}

/** One column of a tally's money. */
export function moneyOf(money: MoneyTally, currency: DisplayCurrency, empty: Empty = null): Money {
	const { added, notConverted, disputed, uncounted } = money;
	const counts = { added, notConverted, disputed, uncounted };
	if (currency === "original") return { currency, amount: null, byCurrency: money.byCurrency, ...counts };
	return { currency, amount: amountOf(money, empty), ...counts };
}

const NAMES: Record<MoneyColumn, keyof MoneyColumns> = {
	announced: "investment",
	financing: "financing",
	lease: "lease",
	public: "public",
};

/** All columns of a tally's money; they are never added to each other. */
export function moneyColumnsOf(tally: Tally, currency: DisplayCurrency, empty: Empty = null): MoneyColumns {
	const entries = MONEY_COLUMNS.map((column) => [NAMES[column], moneyOf(tally.money[column], currency, empty)]);
	return Object.fromEntries(entries);
}

/** A tally as an answer has it. */
export function figuresOf(tally: Tally, currency: DisplayCurrency, empty: Empty = null): Figures {
	return {
		projects: tally.projects,
		withCapacity: tally.withCapacity,
		withInvestment: tally.withInvestment,
		capacityMw: capacityOf(tally, empty),
		figures: tally.figures,
		ofWhich: ofWhich(tally, currency, empty),
		...moneyColumnsOf(tally, currency, empty),
	};
}

function ofWhich(
	{ of: { stopped, upTo, overdue, underWay } }: Tally,
	currency: DisplayCurrency,
	empty: Empty,
): OfWhich {
	const capacityMw = (part: Sums) => capacityOf(part, empty);
	const investment = (part: Sums) => moneyOf(part.money.announced, currency, empty);
	return {
		stopped: { projects: stopped.projects, capacityMw: capacityMw(stopped), investment: investment(stopped) },
		upTo: { capacityMw: capacityMw(upTo), investment: investment(upTo) },
		overdue: { projects: overdue.projects, capacityMw: capacityMw(overdue) },
		underWay: { projects: underWay.projects, capacityMw: capacityMw(underWay) },
	};
}
