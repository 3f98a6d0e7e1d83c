import type { CapacityFact, MoneyFact } from "./facts";
import type { Selection } from "./select";
import { Adder, type Tally } from "./tally";
import type { Grouping } from "./view";
import { STATUSES, type Status } from "./vocabulary";

/** Group of the facts without a year, and of projects without a date. */
export const NO_YEAR = "none";

/** One group of a rollup; `byStatus` splits the same facts by status (of the phase for MW, of the project else). */
export type Group = { key: string; tally: Tally; byStatus: Partial<Record<Status, Tally>> };

/** The sums of a selection, whole and by group. */
export type Rollup = {
	by: Grouping;
	total: Tally;
	byStatus: Partial<Record<Status, Tally>>;
	/** Years ascending with "none" last, statuses in their own order, all else by key. */
	groups: Group[];
	/** True where a project is in several groups: then the total isn't the sum of the groups. */
	overlaps: boolean;
};

class GroupAdder {
	readonly whole = new Adder();
	readonly parts = new Map<Status, Adder>();
	part(status: Status): Adder {
		let part = this.parts.get(status);
		if (!part) this.parts.set(status, (part = new Adder()));
		return part;
	}
	result(): Omit<Group, "key"> {
		const byStatus: Partial<Record<Status, Tally>> = {};
		for (const status of STATUSES) {
			const part = this.parts.get(status);
			if (part) byStatus[status] = part.sum();
		}
		return { tally: this.whole.sum(), byStatus };
	}
}

/** The groups that a project, a capacity fact or an amount of money falls into. */
export type Keys = {
	ofProject(position: number): readonly string[];
	ofCapacity(fact: CapacityFact): readonly string[];
	ofMoney(fact: MoneyFact): readonly string[];
};

/**
 * The grouping rules: capacity by year of service, money and projects by year of announcement; capacity by the
 * phase's status, money and projects by the project's own; by company under each company of the view's role (or of
 * any role); by kind for capacity only, projects under each kind that they have.
 */
export function keysOf(selection: Selection, by: Grouping): Keys {
	const { dataset, capacity, announced } = selection.prepared;
	const project = (position: number) => dataset.projects[position];
	const year = (value: number | null | undefined) => [value === null || value === undefined ? NO_YEAR : String(value)];
	const wanted = new Set<string>(selection.view.kinds);
	switch (by) {
		case "country": {
			const key = (position: number) => [project(position)?.country ?? ""];
			return { ofProject: key, ofCapacity: (fact) => key(fact.project), ofMoney: (fact) => key(fact.project) };
		}
		case "year":
			return {
				ofProject: (position) => year(announced[position]),
				ofCapacity: (fact) => year(fact.year),
				ofMoney: (fact) => year(fact.year),
			};
		case "status": {
			const key = (position: number) => [project(position)?.status ?? ""];
			return { ofProject: key, ofCapacity: (fact) => [fact.status], ofMoney: (fact) => key(fact.project) };
		}
		case "company": {
			const { role } = selection.view;
			const key = (position: number) => {
				const parties = (project(position)?.parties ?? []).filter((party) => role === null || party.role === role);
				return [...new Set(parties.map((party) => dataset.organizations[party.organization]?.slug ?? ""))];
			};
			return { ofProject: key, ofCapacity: (fact) => key(fact.project), ofMoney: (fact) => key(fact.project) };
		}
		case "kind":
			return {
				ofProject: (position) => {
					const kinds = new Set<string>((capacity[position] ?? []).map((fact) => fact.kind));
					return [...kinds].filter((kind) => wanted.size === 0 || wanted.has(kind));
				},
				ofCapacity: (fact) => [fact.kind],
				ofMoney: () => [],
			};
	}
}

/** Sums a selection, whole and by group; by default the grouping of its view. */
export function rollup(selection: Selection, by: Grouping = selection.view.by): Rollup {
	const keys = keysOf(selection, by);
	const isOriginal = selection.prepared.currency === "original";
	const total = new GroupAdder();
	const groups = new Map<string, GroupAdder>();
	const group = (key: string) => {
		let adder = groups.get(key);
		if (!adder) groups.set(key, (adder = new GroupAdder()));
		return adder;
	};
	const statusOf = (position: number) => selection.prepared.dataset.projects[position]?.status as Status;

	const put = (names: readonly string[], status: Status, add: (adder: Adder) => void) => {
		add(total.whole);
		add(total.part(status));
		for (const name of names) {
			const adder = group(name);
			add(adder.whole);
			add(adder.part(status));
		}
	};
	for (const position of selection.projects) {
		put(keys.ofProject(position), statusOf(position), (adder) => adder.addProject());
	}
	for (const fact of selection.capacity) put(keys.ofCapacity(fact), fact.status, (adder) => adder.addCapacity(fact));
	for (const fact of selection.money) {
		put(keys.ofMoney(fact), statusOf(fact.project), (adder) => adder.addMoney(fact, isOriginal));
	}

	const whole = total.result();
	return {
		by,
		total: whole.tally,
		byStatus: whole.byStatus,
		groups: [...groups]
			.map(([key, adder]) => ({ key, ...adder.result() }))
			.sort((a, b) => compareKeys(by, a.key, b.key)),
		overlaps: by === "company" || by === "kind",
	};
}

function compareKeys(by: Grouping, a: string, b: string): number {
	if (by === "status") return STATUSES.indexOf(a as Status) - STATUSES.indexOf(b as Status);
	if (by === "year" && (a === NO_YEAR) !== (b === NO_YEAR)) return a === NO_YEAR ? 1 : -1;
	return a < b ? -1 : a > b ? 1 : 0;
}
