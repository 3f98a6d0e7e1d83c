import type { Dataset } from "../record/dataset";
import { dayOf } from "./ages";
import type { CapacityFact, MoneyFact } from "./facts";
import { type Filter, filterOf } from "./filter";
import { dayNumber, PORTION } from "./portions";
import { type Prepared, prepare } from "./prepared";
import { View } from "./view";

/** What of a view decides what it leaves in; the money per unit of GDP is in dollars besides. */
const KEPT_BY = View.keyof().options.filter((name) => !["by", "scale", "rank", "sort", "page"].includes(name));
const isPerGdp = ({ scale }: View) => scale === "per-gdp";

/** The projects and facts that a view leaves in. */
export class Selection {
	#capacity: CapacityFact[] | undefined;
	#money: MoneyFact[] | undefined;

	constructor(
		readonly prepared: Prepared,
		readonly view: View,
		readonly filter: Filter,
		/** Positions in `prepared.dataset.projects`, ascending. */
		readonly projects: readonly number[],
		/** Rows of `prepared.capacity` and of `prepared.money`, in the order of their projects. */
		readonly capacityRows: Uint32Array,
		readonly moneyRows: Uint32Array,
		/** The day that overdue is reckoned on, as a number. */
		readonly day: number,
	) {}

	/** The same projects and facts for another question, if its filters, measure and money are the same; else null. */
	asking(view: View): Selection | null {
		const isSame = KEPT_BY.every((name) => view[name] === this.view[name]) && isPerGdp(view) === isPerGdp(this.view);
		if (!isSame) return null;
		return new Selection(this.prepared, view, this.filter, this.projects, this.capacityRows, this.moneyRows, this.day);
	}

	/** What a project, a capacity and an amount are a portion of, as bits. */
	projectPortions(project: number): number {
		const { portions, due } = this.prepared;
		return portionsOn(portions[project] as number, due[project] as number, this.day);
	}

	capacityPortions(row: number): number {
		const { portions, due } = this.prepared.capacity;
		return portionsOn(portions[row] as number, due[row] as number, this.day);
	}

	moneyPortions(row: number): number {
		return this.prepared.money.portions[row] as number;
	}

	/** The capacity facts, in the order of their projects. */
	get capacity(): readonly CapacityFact[] {
		this.#capacity ??= Array.from(this.capacityRows, (row) => this.prepared.capacity.facts[row] as CapacityFact);
		return this.#capacity;
	}

	/** The amounts of money, in the order of their projects. */
	get money(): readonly MoneyFact[] {
		this.#money ??= Array.from(this.moneyRows, (row) => this.prepared.money.facts[row] as MoneyFact);
		return this.#money;
	}
}

function portionsOn(fixed: number, due: number, day: number): number {
	return due < day ? fixed | PORTION.overdue : fixed;
}

/**
 * Answers a view's filters: what is in, from the dataset as of the view's date, in the view's currency. What is overdue
 * and how old the evidence is are reckoned on `today`, or on the view's date if that is earlier; without a day nothing is
 * overdue.
 */
export function select(dataset: Dataset, view: View, today: string | null = null): Selection {
	const prepared = prepare(dataset, view);
	const day = dayOf(view, today);
	const filter = filterOf(prepared, view, day);
	const projects: number[] = [];
	for (let project = 0; project < filter.against.length; project++) {
		if (filter.against[project] === 0) projects.push(project);
	}
	const capacity = rowsOf(projects, prepared.capacity, filter.keepsCapacity);
	const money = rowsOf(projects, prepared.money, filter.keepsMoney);
	return new Selection(prepared, view, filter, projects, capacity, money, day === null ? 0 : dayNumber(day));
}

function rowsOf(
	projects: readonly number[],
	columns: { start: Uint32Array; project: Uint32Array },
	isKept: (row: number) => boolean,
): Uint32Array {
	const rows = new Uint32Array(columns.project.length);
	let count = 0;
	for (const project of projects) {
		const end = columns.start[project + 1] as number;
		for (let row = columns.start[project] as number; row < end; row++) if (isKept(row)) rows[count++] = row;
	}
	return rows.subarray(0, count);
}
