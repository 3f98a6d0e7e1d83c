import type { CountryRow } from "../record/dataset";
import { type LoadKind, MONEY_COLUMNS, type MoneyColumn, STATUSES } from "../values/vocabulary";
import type { Selection } from "../view/select";
import { type Grouping, isApplicable, type Measure, type OrderKey, type View, withChange } from "../view/view";
import { type Rollup, rollup } from "./rollup";
import { type PartValue, type Series, series, valuesAt } from "./series";
import type { Tally } from "./tally";
import { projectsUnderWay } from "./under-way";

/** Money that is shown beside "investment announced" and never added to it. */
export const OTHER_MONEY = MONEY_COLUMNS.filter((column) => column !== "announced");

/** One group of a view in every measure, or all of them together. */
export type GroupLine = {
	/** Null for the total. */
	key: string | null;
	projects: number;
	underWay: { projects: number; share: number | null };
	/** MW by kind, as in the view's scale; generation, which is no load, too. */
	capacity: readonly PartValue[];
	/** "announced", or one value a currency where amounts are shown in their own; none where money has no groups. */
	money: readonly PartValue[];
	/** How many amounts are added and how many are only shown; null where the group has no project with money. */
	moneyTally: Tally["money"]["announced"] | null;
	/** Financing, leases and public aid, unscaled; null where the group has none or its amounts are in their own currencies. */
	otherMoney: Record<Exclude<MoneyColumn, "announced">, number | null>;
};

/** The groups of a view as lines, what their values are in, and their total, which is never scaled. */
export type GroupTable = {
	by: Grouping;
	lines: GroupLine[];
	total: GroupLine;
	/** True where a project is in several groups: then the total isn't the sum of the lines. */
	overlaps: boolean;
	capacity: Pick<Series, "unit">;
	money: Pick<Series, "unit" | "currency">;
	/** The facts without a year, which a cumulative line can't place, by measure. */
	unplaced: Record<"capacity" | "investment", PartValue[] | null>;
};

/** The view that a column of the table is answered from: the same one that its numbers open to. */
export function groupView(view: View, measure: Measure): View {
	const own = withChange(view, { measure, tab: "chart", sort: null, order: null });
	return isApplicable(own).scale ? own : withChange(own, { scale: "absolute" });
}

/** Answers a view group by group in every measure, each column from the view with the column's own measure. */
export function groupTable(
	view: View,
	selectionOf: (view: View) => Selection,
	countries: Record<string, CountryRow>,
): GroupTable {
	const answer = (measure: Measure) => {
		const own = groupView(view, measure);
		const rolled = rollup(selectionOf(own), view.by);
		const currency = own.scale === "per-gdp" ? ("USD" as const) : own.currency;
		const drawn = series(rolled, own, countries);
		return {
			rolled,
			drawn,
			valuesAt: valuesAt(drawn, own),
			groups: new Map(rolled.groups.map((group) => [group.key, group.tally])),
			total: series(rolled, { ...own, currency, scale: "absolute" }, countries).total,
		};
	};
	const projects = answer("projects");
	const capacity = answer("capacity");
	// Of kinds of capacity no amount is one.
	const money = view.by === "kind" ? null : answer("investment");
	const tallyIn = (of: { rolled: Rollup; groups: Map<string, Tally> } | null, key: string | null) =>
		key === null ? of?.rolled.total : of?.groups.get(key);
	const valuesIn = (of: ReturnType<typeof answer> | null, key: string | null) =>
		key === null ? (of?.total ?? []) : (of?.valuesAt(key) ?? []);
	const lineOf = (key: string | null): GroupLine => {
		const counted = tallyIn(projects, key);
		const tally = tallyIn(money, key)?.money;
		const otherOf = (column: (typeof OTHER_MONEY)[number]) =>
			tally && tally[column].added > tally[column].notConverted && view.currency !== "original"
				? tally[column].amount
				: null;
		return {
			key,
			projects: valuesIn(projects, key)[0]?.sum ?? 0,
			underWay: counted ? projectsUnderWay(counted) : { projects: 0, share: null },
			capacity: valuesIn(capacity, key),
			money: valuesIn(money, key),
			moneyTally: tally?.announced ?? null,
			otherMoney: { financing: otherOf("financing"), lease: otherOf("lease"), public: otherOf("public") },
		};
	};
	return {
		by: view.by,
		lines: keysOf([projects, capacity, ...(money ? [money] : [])]).map(lineOf),
		total: lineOf(null),
		overlaps: projects.rolled.overlaps,
		capacity: { unit: capacity.drawn.unit },
		money: money ? { unit: money.drawn.unit, currency: money.drawn.currency } : { unit: "money", currency: null },
		unplaced: { capacity: capacity.drawn.unplaced, investment: money?.drawn.unplaced ?? null },
	};
}

/** The groups of any measure, each of which may have some that the others lack, in one order. */
function keysOf(answers: readonly { rolled: Rollup }[]): string[] {
	const keys = new Set(answers.flatMap(({ rolled }) => rolled.groups.map(({ key }) => key)));
	// Statuses stand in their own order; years and codes in that of their text, and no year comes last.
	if (answers[0]?.rolled.by === "status") return STATUSES.filter((status) => keys.has(status));
	return [...keys].sort();
}

/** What a line is put in order by; null where it is unknown. */
function orderedBy(line: GroupLine, key: Exclude<OrderKey, "name">): number | null {
	switch (key) {
		case "projects":
			return line.projects;
		case "underway":
			return line.underWay.share;
		case "investment":
			return line.money.find(({ part }) => part === "announced")?.value ?? null;
		default:
			return line.capacity.find(({ part }) => part === key)?.value ?? null;
	}
}

/** The order of a table that nobody asked for: countries and companies from the largest, all else as it comes. */
export function usualOrder(view: View, kind: LoadKind | undefined): View["order"] {
	if (view.by !== "country" && view.by !== "company") return null;
	if (view.measure === "capacity" && kind !== undefined) return { key: kind, descending: true };
	const isOneCurrency = view.measure === "investment" && view.currency !== "original";
	return { key: isOneCurrency ? "investment" : "projects", descending: true };
}

/** The lines in an order: unknown values last, equals by name. Without one they stay as they are. */
export function sortGroupLines(
	lines: readonly GroupLine[],
	order: View["order"],
	nameOf: (key: string) => string,
	compareNames: (a: string, b: string) => number,
): GroupLine[] {
	if (order === null) return [...lines];
	const named = lines.map((line) => ({ line, name: line.key === null ? "" : nameOf(line.key) }));
	const { key, descending } = order;
	return named
		.sort((a, b) => {
			const byName = compareNames(a.name, b.name);
			if (key === "name") return descending ? -byName : byName;
			const [first, second] = [orderedBy(a.line, key), orderedBy(b.line, key)];
			if (first === second) return byName;
			if (first === null) return 1;
			if (second === null) return -1;
			return first < second === descending ? 1 : -1;
		})
		.map(({ line }) => line);
}
