import { isEvidence } from "../evidence/strength";
import type { Dataset } from "../record/dataset";
import { dayOf } from "./ages";
import type { CapacityColumns } from "./columns";
import type { CapacityFact, MoneyFact } from "./facts";
import { type Filter, filterOf, isWithin } from "./filter";
import { dayNumber, NO_DAY, portionsOn } from "./portions";
import { type Prepared, prepare } from "./prepared";
import { DRAWN_BY, hasFilters, View } from "./view";

/** What of a view decides what it leaves in; the money per unit of GDP is in dollars besides. */
const KEPT_BY = View.keyof().options.filter((name) => !(DRAWN_BY as readonly string[]).includes(name));
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
		readonly capacityRows: Int32Array,
		readonly moneyRows: Int32Array,
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

/**
 * Answers a view's filters: what is in, from the dataset as of the view's date, in the view's currency. What is overdue
 * and how old the evidence is are reckoned on `today`, or on the view's date if that is earlier; without a day nothing is
 * overdue.
 */
export function select(dataset: Dataset, view: View, today: string | null = null): Selection {
	const prepared = prepare(dataset, view);
	const on = dayOf(view, today);
	const filter = filterOf(prepared, view, on);
	const isAll = !hasFilters(view);
	const projects = isAll ? prepared.projects : projectsIn(filter);
	const capacity = isAll ? allRows(prepared.capacity) : rowsOf(projects, prepared.capacity, filter, filter.kinds);
	const money = isAll ? allRows(prepared.money) : rowsOf(projects, prepared.money, filter);
	const day = on === null ? NO_DAY : dayNumber(on);
	return new Selection(prepared, view, filter, projects, capacity, money, day);
}

function projectsIn({ against }: Filter): number[] {
	const projects: number[] = [];
	for (let project = 0; project < against.length; project++) if (against[project] === 0) projects.push(project);
	return projects;
}

/** All rows, as a list of their own: sums are remembered by it. */
function allRows({ rows }: { rows: Int32Array }): Int32Array {
	return rows.subarray();
}

/** The rows of some projects that a filter leaves in: of its years and evidence and, of capacity, of one of these kinds. */
function rowsOf(
	projects: readonly number[],
	columns: Pick<CapacityColumns, "start" | "project" | "year" | "evidence"> & { kind?: Int32Array },
	{ factYears, evidence }: Filter,
	kinds = 0,
): Int32Array {
	const { start, project: ofRows, year, kind } = columns;
	const rows = new Int32Array(ofRows.length);
	let count = 0;
	for (let at = 0; at < projects.length; at++) {
		const project = projects[at] as number;
		const end = start[project + 1] as number;
		for (let row = start[project] as number; row < end; row++) {
			if (!isWithin(factYears, year[row] as number)) continue;
			if (kind !== undefined && ((kinds >> (kind[row] as number)) & 1) === 0) continue;
			if (isEvidence(columns.evidence[row] as number, evidence)) rows[count++] = row;
		}
	}
	return rows.subarray(0, count);
}
