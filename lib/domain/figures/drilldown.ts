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
import { type GroupsOf, groupsOf } from "../view/grouping";
import type { Selection } from "../view/select";
import type { View } from "../view/view";
import { NO_YEAR } from "./rollup";
import { Adder, type Tally } from "./tally";

/** Which number of a view is opened: a total, a bar, a part of a bar, a cell. Null leaves the dimension whole. */
export type Opening = {
	/** A group of the view's grouping ("SE", "2027", "none"). */
	at: string | null;
	/** A kind of capacity or a column of money, as the measure has it. */
	part: CapacityKind | MoneyColumn | null;
	status: Status | null;
};

/** A row behind a number. `isAdded` tells whether it is in the sum; the others are shown with their reason. */
export type DrilldownRow =
	| { type: "capacity"; project: number; fact: CapacityFact; isAdded: boolean }
	| { type: "money"; project: number; fact: MoneyFact; isAdded: boolean }
	| { type: "project"; project: number; isAdded: true };

/** The rows behind one number, and their sum by the same adder as the number itself. */
export type Drilldown = { opening: Opening; rows: DrilldownRow[]; sum: Tally };

const LOADS: ReadonlySet<string> = new Set(LOAD_KINDS);

/**
 * Opens a number of a selection to its rows. Without a part: all load kinds (where kinds are the groups, the one that
 * is opened), or "investment announced".
 */
export function drilldown(selection: Selection, opening: Opening): Drilldown {
	const groups = groupsOf(selection, selection.view.by);
	const found = new Uint32Array(groups.most);
	const { dataset, currency, capacity, money } = selection.prepared;
	const isAt = (groupsOfRow: GroupsOf, row: number) =>
		opening.at === null ||
		found.subarray(0, groupsOfRow(row, found)).some((group) => groups.keyOf(group) === opening.at);
	const isStatus = (status: Status | undefined) => opening.status === null || status === opening.status;
	const adder = new Adder();
	const rows: DrilldownRow[] = [];
	const kind = opening.part ?? (selection.view.by === "kind" ? opening.at : null);
	switch (selection.view.measure) {
		case "projects":
			for (const project of selection.projects) {
				if (!isAt(groups.ofProject, project) || !isStatus(dataset.projects[project]?.status)) continue;
				adder.addProject();
				rows.push({ type: "project", project, isAdded: true });
			}
			break;
		case "capacity":
			for (const row of selection.capacityRows) {
				const fact = capacity.facts[row] as CapacityFact;
				if (!isAt(groups.ofCapacity, row) || !isStatus(fact.status)) continue;
				if (kind === null ? !LOADS.has(fact.kind) : fact.kind !== kind) continue;
				adder.addCapacity(fact);
				rows.push({ type: "capacity", project: fact.project, fact, isAdded: true });
			}
			break;
		case "investment":
			for (const row of selection.moneyRows) {
				const fact = money.facts[row] as MoneyFact;
				if (!isAt(groups.ofMoney, row) || !isStatus(dataset.projects[fact.project]?.status)) continue;
				if (fact.column !== (opening.part ?? "announced")) continue;
				adder.addMoney(fact, currency === "original");
				const isAdded = fact.standing === "added" && (currency === "original" || fact.value !== null);
				rows.push({ type: "money", project: fact.project, fact, isAdded });
			}
			break;
	}
	return { opening, rows, sum: adder.sum() };
}

/** Reads an opening from the parameters `at`, `part` and `state`; what isn't known opens the whole dimension. */
export function parseOpening(params: { at?: string; part?: string; state?: string }): Opening {
	const part = [...CAPACITY_KINDS, ...MONEY_COLUMNS].find((item) => item === params.part);
	const status = STATUSES.find((item) => item === params.state);
	const at = params.at?.match(/^[\w-]{1,120}$/)?.[0];
	return { at: at ?? null, part: part ?? null, status: status ?? null };
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
	};
}
