// Every number that is ever shown, from the facts that a View leaves in.

import { once } from "../values/once";
import { STATUSES, type Status } from "../values/vocabulary";
import { type Groups, groupsOf, NO_YEAR } from "../view/grouping";
import type { Selection } from "../view/select";
import type { Grouping } from "../view/view";
import { Adder, type Tally } from "./tally";

export { NO_YEAR };

/** One group of a rollup; `byStatus` splits the same facts by status (of the phase for MW, of the project else). */
export type Group = { key: string; tally: Tally; byStatus: ByStatus };
type ByStatus = Partial<Record<Status, Tally>>;

/** The sums of a selection, whole and by group. */
export type Rollup = {
	by: Grouping;
	total: Tally;
	byStatus: ByStatus;
	/** Years ascending with "none" last, statuses in their own order, all else by key. */
	groups: Group[];
	/** True where a project is in several groups: then the total isn't the sum of the groups. */
	overlaps: boolean;
};

/** Sums a selection, whole and by group; by default the grouping of its view. The split by status waits to be asked. */
export function rollup(selection: Selection, by: Grouping = selection.view.by): Rollup {
	const ofRows = rollups.get(selection.capacityRows) ?? new Map<Grouping, Rollup>();
	rollups.set(selection.capacityRows, ofRows);
	const rolled = ofRows.get(by) ?? sumUp(selection, by);
	ofRows.set(by, rolled);
	return rolled;
}

/** By the rows that were added: selections that ask something else of the same facts share them (`Selection.asking`). */
const rollups = new WeakMap<Uint32Array, Map<Grouping, Rollup>>();

function sumUp(selection: Selection, by: Grouping): Rollup {
	const groups = groupsOf(selection, by);
	const whole = addUp(selection, groups, false);
	// The groups by status are the split of the whole, and none of them has another status in it.
	const split = once(() => (by === "status" ? splitByGroup(whole) : addUp(selection, groups, true)));
	const splitOf = (adders: Sums["total"], first: number): ByStatus =>
		Object.fromEntries(
			STATUSES.flatMap((status, index) => {
				const adder = adders[first + index];
				return adder ? [[status, adder.sum()]] : [];
			}),
		);
	const byStatus = once(() => splitOf(split().total, 0));
	return {
		by,
		total: (whole.total[0] ?? new Adder()).sum(),
		get byStatus() {
			return byStatus();
		},
		groups: groups.order
			.filter((group) => whole.byGroup[group] !== undefined)
			.map((group) => {
				const ofGroup = once(() => splitOf(split().byGroup, group * STATUSES.length));
				return {
					key: groups.keyOf(group),
					tally: (whole.byGroup[group] as Adder).sum(),
					get byStatus() {
						return ofGroup();
					},
				};
			}),
		overlaps: by === "company" || by === "kind",
	};
}

/** What is grouped by status, split by status. */
function splitByGroup({ byGroup }: Sums): Sums {
	const split: Sums["total"] = new Array(byGroup.length * STATUSES.length).fill(undefined);
	byGroup.forEach((adder, group) => {
		split[group * STATUSES.length + group] = adder;
	});
	return { total: byGroup, byGroup: split };
}

/** The sums of each group by its number; undefined where nothing is in it. */
export function sumsOfGroups(selection: Selection, groups: Groups): (Tally | undefined)[] {
	const { byGroup } = addUp(selection, groups, false);
	return groups.order.map((group) => byGroup[group]?.sum());
}

/** Adders of the whole and of the groups, one each or, split, one for each status. */
type Sums = { total: (Adder | undefined)[]; byGroup: (Adder | undefined)[] };

function addUp(selection: Selection, groups: Groups, isSplit: boolean): Sums {
	const { prepared, projects, capacityRows, moneyRows } = selection;
	const { status, capacity, money, currency } = prepared;
	const isOriginal = currency === "original";
	const statuses = isSplit ? STATUSES.length : 1;
	const total: Sums["total"] = new Array(statuses).fill(undefined);
	// Filled, so that the array stays a plain list: one with gaps is looked up like a dictionary.
	const byGroup: Sums["byGroup"] = new Array(groups.order.length * statuses).fill(undefined);
	const found = new Uint32Array(groups.most);
	const at = (adders: Sums["byGroup"], index: number): Adder => {
		let adder = adders[index];
		if (adder === undefined) {
			adder = new Adder();
			adders[index] = adder;
		}
		return adder;
	};

	for (const project of projects) {
		const part = isSplit ? (status[project] as number) : 0;
		const portions = selection.projectPortions(project);
		at(total, part).addProject(portions);
		const count = groups.ofProject(project, found);
		for (let group = 0; group < count; group++) {
			at(byGroup, (found[group] as number) * statuses + part).addProject(portions);
		}
	}
	for (const row of capacityRows) {
		const part = isSplit ? (capacity.status[row] as number) : 0;
		const project = capacity.project[row] as number;
		const kind = capacity.kind[row] as number;
		const kw = capacity.kw[row] as number;
		const portions = selection.capacityPortions(row);
		at(total, part).addKw(project, kind, kw, portions);
		const count = groups.ofCapacity(row, found);
		for (let group = 0; group < count; group++) {
			at(byGroup, (found[group] as number) * statuses + part).addKw(project, kind, kw, portions);
		}
	}
	for (const row of moneyRows) {
		const project = money.project[row] as number;
		const part = isSplit ? (status[project] as number) : 0;
		const column = money.column[row] as number;
		const standing = money.standing[row] as number;
		const value = money.value[row] as number;
		const amount = money.amount[row] as number;
		const own = money.currencies[money.currency[row] as number] as string;
		const portions = selection.moneyPortions(row);
		at(total, part).addAmount(project, column, standing, value, amount, own, isOriginal, portions);
		const count = groups.ofMoney(row, found);
		for (let group = 0; group < count; group++) {
			const adder = at(byGroup, (found[group] as number) * statuses + part);
			adder.addAmount(project, column, standing, value, amount, own, isOriginal, portions);
		}
	}
	return { total, byGroup };
}
