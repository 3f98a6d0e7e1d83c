// Every number that is ever shown, from the facts that a View leaves in.

import { once } from "../values/once";
import { STATUSES, type Status } from "../values/vocabulary";
import { type Groups, type GroupsOf, groupsOf, NO_YEAR } from "../view/grouping";
import type { Selection } from "../view/select";
import type { Grouping } from "../view/view";
import { Adder, type Into, type Tally } from "./tally";

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
const rollups = new WeakMap<Int32Array, Map<Grouping, Rollup>>();

function sumUp(selection: Selection, by: Grouping): Rollup {
	const groups = groupsOf(selection, by);
	const whole = addUp(selection, groups, 1);
	const total = whole.sum(groups.order.length);
	const split = once(() => addUp(selection, groups, STATUSES.length));
	const splitOf = (group: number): ByStatus => {
		const sums: ByStatus = {};
		STATUSES.forEach((status, at) => {
			const part = group * STATUSES.length + at;
			if (split().has(part)) sums[status] = split().sum(part);
		});
		return sums;
	};
	const rolled: Group[] = [];
	for (const group of groups.order) {
		if (!whole.has(group)) continue;
		const key = groups.keyOf(group);
		const tally = whole.sum(group);
		// Of a group by status, none has another status in it.
		rolled.push(new RolledGroup(key, tally, () => (by === "status" ? { [key]: tally } : splitOf(group))));
	}
	whole.end();
	const byStatus = once(() =>
		by === "status" ? Object.fromEntries(rolled.map(({ key, tally }) => [key, tally])) : splitOf(groups.order.length),
	);
	return {
		by,
		total,
		get byStatus() {
			return byStatus();
		},
		groups: rolled,
		overlaps: by === "company" || by === "kind",
	};
}

/** A class, since to make an object with a getter of its own takes longer than to add up a group. */
class RolledGroup implements Group {
	#byStatus: ByStatus | undefined;
	readonly #split: () => ByStatus;

	constructor(
		readonly key: string,
		readonly tally: Tally,
		split: () => ByStatus,
	) {
		this.#split = split;
	}

	get byStatus(): ByStatus {
		this.#byStatus ??= this.#split();
		return this.#byStatus;
	}
}

/** The sums of each group by its number; undefined where nothing is in it. */
export function sumsOfGroups(selection: Selection, groups: Groups): (Tally | undefined)[] {
	const adder = addUp(selection, groups, 1);
	const sums = groups.order.map((group) => (adder.has(group) ? adder.sum(group) : undefined));
	adder.end();
	return sums;
}

/**
 * Adds up a selection by group, and the whole of it as one more group behind them. With `statuses` each is that many,
 * one for each status.
 */
function addUp(selection: Selection, groups: Groups, statuses: number): Adder {
	const { prepared, projects, capacityRows, moneyRows, day } = selection;
	const { status, capacity, money, currency } = prepared;
	const count = groups.order.length;
	const { currencies } = money;
	const adder = new Adder({ groups: (count + 1) * statuses, currencies, isOriginal: currency === "original" });
	const into = (groups: GroupsOf | null): Into => ({ group: count, groups, statuses });
	adder.addProjects(prepared, projects, day, into(groups.ofProject));
	adder.addCapacity(capacity, capacityRows, day, into(groups.ofCapacity));
	adder.addMoney(money, moneyRows, status, into(groups.ofMoney));
	return adder;
}
