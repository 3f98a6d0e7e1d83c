import type { Dataset } from "../record/dataset";
import {
	CAPACITY_KINDS,
	type CapacityKind,
	LOAD_KINDS,
	MONEY_COLUMNS,
	type MoneyColumn,
	STATUSES,
	type Status,
} from "../values/vocabulary";
import type { CapacityFact, MoneyFact } from "../view/facts";
import { type GroupsOf, groupsOf, groupsOfRow } from "../view/grouping";
import { PORTION, PORTIONS, type Portion, portionsIn } from "../view/portions";
import type { Selection } from "../view/select";
import { type Measure, type View, withChange } from "../view/view";
import { NO_YEAR } from "./rollup";
import { Adder, type Tally } from "./tally";

/** Which number of a view is opened: a total, a bar, a part of a bar, a cell. Null leaves the dimension whole. */
export type Opening = {
	/** A group of the view's grouping ("SE", "2027", "none"). */
	at: string | null;
	/** A kind of capacity or a column of money, as the measure has it. */
	part: CapacityKind | MoneyColumn | null;
	status: Status | null;
	/** What of the number is opened: the part of it that has stopped, is "up to", is overdue, or under way. */
	of: Portion | null;
};

/**
 * A row behind a number. `isAdded` tells whether it is in the sum (the others are shown with their reason), `of` what
 * it is a portion of.
 */
export type DrilldownRow = { project: number; of: Portion[] } & (
	| { type: "capacity"; fact: CapacityFact; isAdded: boolean }
	| { type: "money"; fact: MoneyFact; isAdded: boolean }
	| { type: "project"; isAdded: true }
);

/** The rows behind one number, and their sum by the same adder as the number itself. */
export type Drilldown = { opening: Opening; rows: DrilldownRow[]; sum: Tally };

const LOADS: ReadonlySet<string> = new Set(LOAD_KINDS);

/**
 * Opens a number of a selection to its rows. Without a part: all load kinds (where kinds are the groups, the one that
 * is opened), or "investment announced".
 */
export function drilldown(selection: Selection, asked: Partial<Opening>): Drilldown {
	const opening: Opening = { at: null, part: null, status: null, of: null, ...asked };
	const groups = groupsOf(selection, selection.view.by);
	const { dataset, currency, capacity, money } = selection.prepared;
	const isAt = (of: GroupsOf | null, row: number) => {
		if (opening.at === null) return true;
		return of !== null && groupsOfRow(of, row).some((group) => groups.keyOf(group) === opening.at);
	};
	const isStatus = (status: Status | undefined) => opening.status === null || status === opening.status;
	const isOf = (portions: number) => opening.of === null || (portions & PORTION[opening.of]) !== 0;
	const adder = new Adder({ currencies: money.currencies, isOriginal: currency === "original" });
	const added: number[] = [];
	const rows: DrilldownRow[] = [];
	const kind = opening.part ?? (selection.view.by === "kind" ? opening.at : null);
	switch (selection.view.measure) {
		case "projects":
			for (const project of selection.projects) {
				const portions = selection.projectPortions(project);
				if (!isAt(groups.ofProject, project) || !isStatus(dataset.projects[project]?.status)) continue;
				if (!isOf(portions)) continue;
				added.push(project);
				rows.push({ type: "project", project, of: portionsIn(portions), isAdded: true });
			}
			adder.addProjects(selection.prepared, added, selection.day);
			break;
		case "capacity":
			for (const row of selection.capacityRows) {
				const fact = capacity.facts[row] as CapacityFact;
				if (!isAt(groups.ofCapacity, row) || !isStatus(fact.status)) continue;
				if (kind === null ? !LOADS.has(fact.kind) : fact.kind !== kind) continue;
				const portions = selection.capacityPortions(row);
				if (!isOf(portions)) continue;
				added.push(row);
				rows.push({ type: "capacity", project: fact.project, of: portionsIn(portions), fact, isAdded: true });
			}
			adder.addCapacity(capacity, Int32Array.from(added), selection.day);
			break;
		case "investment":
			for (const row of selection.moneyRows) {
				const fact = money.facts[row] as MoneyFact;
				if (!isAt(groups.ofMoney, row) || !isStatus(dataset.projects[fact.project]?.status)) continue;
				const portions = selection.moneyPortions(row);
				if (fact.column !== (opening.part ?? "announced") || !isOf(portions)) continue;
				added.push(row);
				const isAdded = fact.standing === "added" && (currency === "original" || fact.value !== null);
				rows.push({ type: "money", project: fact.project, of: portionsIn(portions), fact, isAdded });
			}
			adder.addMoney(money, Int32Array.from(added));
			break;
	}
	return { opening, rows, sum: adder.sum() };
}

/** What a number opens to: on a cumulative line that is all of its year and before, so the view is narrowed instead. */
export function openedBy(view: View, opening: Partial<Opening>): { view: View; opening: Partial<Opening> } {
	const { at } = opening;
	if (view.scale !== "cumulative" || !at || at === NO_YEAR) return { view, opening };
	return { view: withChange(view, { scale: "absolute", to: Number(at) }), opening: { ...opening, at: null } };
}

/** The parameters of an opening. */
export const OPENING_PARAMS = ["at", "part", "state", "of"] as const;

/** The parts that numbers of each measure have. */
export const PARTS_OF = { capacity: CAPACITY_KINDS, investment: MONEY_COLUMNS, projects: [] } as const satisfies Record<
	Measure,
	readonly (CapacityKind | MoneyColumn)[]
>;

/** Reads an opening of a measure's number from its parameters; what isn't known, or no part of it, opens the whole dimension. */
export function parseOpening(
	params: Partial<Record<(typeof OPENING_PARAMS)[number], string>>,
	measure: Measure,
): Opening {
	const part = PARTS_OF[measure].find((item) => item === params.part);
	const status = STATUSES.find((item) => item === params.state);
	const at = params.at?.match(/^[\w-]{1,120}$/)?.[0];
	const of = PORTIONS.find((item) => item === params.of);
	return { at: at ?? null, part: part ?? null, status: status ?? null, of: of ?? null };
}

/** Whether a view of a dataset may have this group. */
export function isGroup(dataset: Dataset, view: Pick<View, "by">, key: string): boolean {
	switch (view.by) {
		case "country":
			return Object.hasOwn(dataset.countries, key);
		case "year":
			return key === NO_YEAR || /^\d{4}$/.test(key);
		case "status":
			return STATUSES.some((status) => status === key);
		case "company":
			return dataset.organizations.some((organization) => organization.slug === key);
		case "kind":
			return CAPACITY_KINDS.some((kind) => kind === key);
	}
}

/** The parameters of an opening, to go behind its view in a link. */
export function formatOpening(opening: Partial<Opening>): Record<string, string> {
	return {
		...(opening.at ? { at: opening.at } : {}),
		...(opening.part ? { part: opening.part } : {}),
		...(opening.status ? { state: opening.status } : {}),
		...(opening.of ? { of: opening.of } : {}),
	};
}
