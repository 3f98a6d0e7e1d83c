import type { ProjectRow } from "../record/dataset";
import { firstInOrder } from "../values/first-in-order";
import { foldText } from "../values/fold-text";
import { countryName } from "../values/format";
import { type Locale, STATUSES } from "../values/vocabulary";
import { NONE } from "../view/columns";
import type { MoneyFact } from "../view/facts";
import type { Selection } from "../view/select";
import type { SortKey, View } from "../view/view";
import { Adder, mostOfAKind, type Tally } from "./tally";

/** A project with the sums of its facts that a view leaves in: a row of a table, a list or an export. */
export type ProjectLine = {
	project: ProjectRow;
	tally: Tally;
	/** First and last year of entry into service among the facts; null without one. */
	firstService: number | null;
	lastService: number | null;
};

/** Rows on a page of the table. */
export const PAGE_SIZE = 50;

/** The lines of a selection in the order of its projects, or of some of them. */
export function projectLines(selection: Selection, positions: readonly number[] = selection.projects): ProjectLine[] {
	const { dataset } = selection.prepared;
	return positions.map((position) => {
		const adder = new Adder();
		adder.addProject(selection.projectPortions(position));
		addCapacity(selection, position, adder);
		addMoney(selection, position, adder);
		const { first, last } = serviceOf(selection, position);
		const project = dataset.projects[position] as ProjectRow;
		return { project, tally: adder.sum(), firstService: first, lastService: last };
	});
}

/** Adds the capacity of one project that a selection leaves in. */
function addCapacity(selection: Selection, project: number, adder: Adder): void {
	const { start, kind, kw } = selection.prepared.capacity;
	for (let row = start[project] as number; row < (start[project + 1] as number); row++) {
		if (!selection.filter.keepsCapacity(row)) continue;
		adder.addKw(project, kind[row] as number, kw[row] as number, selection.capacityPortions(row));
	}
}

/** Adds the amounts of one project that a selection leaves in. */
function addMoney(selection: Selection, project: number, adder: Adder): void {
	const { money, currency } = selection.prepared;
	for (let row = money.start[project] as number; row < (money.start[project + 1] as number); row++) {
		if (selection.filter.keepsMoney(row)) adder.addMoney(money.facts[row] as MoneyFact, currency === "original");
	}
}

/** The first and the last year of entry into service of one project, among the facts that a selection leaves in. */
function serviceOf(selection: Selection, project: number): { first: number | null; last: number | null } {
	const { start, year } = selection.prepared.capacity;
	let first: number | null = null;
	let last: number | null = null;
	for (let row = start[project] as number; row < (start[project + 1] as number); row++) {
		const at = year[row] as number;
		if (at === NONE || !selection.filter.keepsCapacity(row)) continue;
		first = first === null ? at : Math.min(first, at);
		last = last === null ? at : Math.max(last, at);
	}
	return { first, last };
}

/** The order of a list when the reader hasn't asked for one: the largest of the measure first. */
export function defaultSort(view: Pick<View, "measure">): { key: SortKey; descending: boolean } {
	return view.measure === "projects" ? { key: "name", descending: false } : { key: view.measure, descending: true };
}

/** Where a line stands in a sorted list: enough to go on behind it in a list that has changed since. */
export type CursorPlace = { value: number | string | null; name: string; slug: string };

/**
 * The place of a line in the order of a column. A capacity is placed by the kind of load that it has most of: kinds
 * are never added. `evidence` gives the date of a project's newest evidence. Countries stand in the order of their
 * names in `locale`; without one, as for programs, in that of their codes.
 */
export function placeOf(
	{ project, tally, firstService }: ProjectLine,
	key: SortKey,
	evidence: (project: ProjectRow) => string | null,
	locale: Locale | null = null,
): CursorPlace {
	const { added, notConverted, amount } = tally.money.announced;
	const figures: PlacedBy = {
		capacity: () => (tally.withCapacity === 0 ? null : mostOfAKind(tally)),
		investment: () => (added > notConverted ? amount : null),
		service: () => firstService,
	};
	return placeBy(project, key, figures, evidence, locale);
}

/** The figures of a line that columns are ordered by. */
type PlacedBy = Record<"capacity" | "investment" | "service", () => number | null>;

function placeBy(
	project: ProjectRow,
	key: SortKey,
	figures: PlacedBy,
	evidence: (project: ProjectRow) => string | null,
	locale: Locale | null,
): CursorPlace {
	return { value: sortValue(project, key, figures, evidence, locale), name: project.name, slug: project.slug };
}

function sortValue(
	project: ProjectRow,
	key: SortKey,
	figures: PlacedBy,
	evidence: (project: ProjectRow) => string | null,
	locale: Locale | null,
): CursorPlace["value"] {
	switch (key) {
		case "name":
			return foldText(project.name);
		case "country":
			return locale === null ? project.country : foldText(countryName(project.country, locale));
		case "status":
			return STATUSES.indexOf(project.status);
		case "announced":
			return project.announcedOn;
		case "evidence":
			return evidence(project);
		default:
			return figures[key]();
	}
}

/** The order of two places: what is unknown comes last in both directions, equals by name, namesakes by slug. */
export function comparePlaces(a: CursorPlace, b: CursorPlace, descending: boolean): number {
	if (a.value !== b.value) {
		if (a.value === null) return 1;
		if (b.value === null) return -1;
		return a.value < b.value === descending ? 1 : -1;
	}
	if (a.name !== b.name) return a.name < b.name ? -1 : 1;
	return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}

/** Sorts lines by a column, by the order of `comparePlaces`. */
export function sortLines(
	lines: readonly ProjectLine[],
	sort: { key: SortKey; descending: boolean },
	evidence: (project: ProjectRow) => string | null,
	locale: Locale | null = null,
): ProjectLine[] {
	return lines
		.map((line) => ({ line, place: placeOf(line, sort.key, evidence, locale) }))
		.sort((a, b) => comparePlaces(a.place, b.place, sort.descending))
		.map(({ line }) => line);
}

/**
 * A page of the lines of a selection by a column, as `sortLines` and `pageOf` give it. All projects are placed; only
 * those of the page have all their figures added up.
 */
export function linesOfPage(
	selection: Selection,
	sort: { key: SortKey; descending: boolean },
	evidence: (project: ProjectRow) => string | null,
	locale: Locale | null,
	page: number,
): { lines: ProjectLine[]; page: number; pages: number } {
	const { projects } = selection.prepared.dataset;
	let position = 0;
	const adding = (add: typeof addCapacity) => {
		const adder = new Adder();
		add(selection, position, adder);
		return adder;
	};
	const figures: PlacedBy = {
		capacity: () => adding(addCapacity).mostOfAKind(),
		investment: () => adding(addMoney).investment(),
		service: () => serviceOf(selection, position).first,
	};
	const placed = selection.projects.map((at) => {
		position = at;
		return { position, place: placeBy(projects[at] as ProjectRow, sort.key, figures, evidence, locale) };
	});
	const { items, ...where } = pageOf(placed, page);
	const first = firstInOrder(
		placed,
		(a, b) => comparePlaces(a.place, b.place, sort.descending),
		(where.page - 1) * PAGE_SIZE + items.length,
	);
	const shown = first.slice(first.length - items.length).map(({ position }) => position);
	return { lines: projectLines(selection, shown), ...where };
}

/** The page of a list that a view asks for (the last one if it asks for more), with the number of pages. */
export function pageOf<T>(
	items: readonly T[],
	page: number,
	size = PAGE_SIZE,
): { items: T[]; page: number; pages: number } {
	const pages = Math.max(1, Math.ceil(items.length / size));
	const current = Math.min(page, pages);
	return { items: items.slice((current - 1) * size, current * size), page: current, pages };
}
