import type { ProjectRow } from "../record/dataset";
import { firstInOrder } from "../values/first-in-order";
import { foldText } from "../values/fold-text";
import { countryName } from "../values/format";
import { FIRST_YEAR } from "../values/partial-date";
import { type LoadKind, type Locale, STATUSES } from "../values/vocabulary";
import { NO_YEAR } from "../view/columns";
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
	const adder = adderOf(selection);
	const lines = positions.map((position) => {
		adder.clear();
		adder.addProjects(selection.prepared, [position], selection.day);
		addCapacity(selection, position, adder);
		addMoney(selection, position, adder);
		const { first, last } = serviceOf(selection, position);
		const project = dataset.projects[position] as ProjectRow;
		return { project, tally: adder.sum(), firstService: first, lastService: last };
	});
	adder.end();
	return lines;
}

/** One figure of each project of a selection, in its order: the MW of a kind of load, or the investment announced. */
export function figuresByProject(selection: Selection, of: LoadKind | "investment"): (number | null)[] {
	const adder = adderOf(selection);
	const figures = selection.projects.map((position) => {
		adder.clear();
		if (of === "investment") {
			addMoney(selection, position, adder);
			return adder.investment();
		}
		addCapacity(selection, position, adder);
		return adder.load(of);
	});
	adder.end();
	return figures;
}

/** Adds the capacity of one project that a selection leaves in. */
function addCapacity({ prepared, filter, day }: Selection, project: number, adder: Adder): void {
	const { capacity } = prepared;
	adder.addCapacity(capacity, rowsIn(capacity.start, project, filter.keepsCapacity), day);
}

/** Adds the amounts of one project that a selection leaves in. */
function addMoney({ prepared, filter }: Selection, project: number, adder: Adder): void {
	const { money } = prepared;
	adder.addMoney(money, rowsIn(money.start, project, filter.keepsMoney));
}

function rowsIn(start: Int32Array, project: number, isKept: (row: number) => boolean): Int32Array {
	const first = start[project] as number;
	const rows = new Int32Array((start[project + 1] as number) - first);
	let count = 0;
	for (let row = first; row < first + rows.length; row++) if (isKept(row)) rows[count++] = row;
	return count === rows.length ? rows : rows.subarray(0, count);
}

function adderOf({ prepared }: Selection): Adder {
	return new Adder({ currencies: prepared.money.currencies, isOriginal: prepared.currency === "original" });
}

/** The first and the last year of entry into service of one project, among the facts that a selection leaves in. */
function serviceOf(selection: Selection, project: number): { first: number | null; last: number | null } {
	const { start, year } = selection.prepared.capacity;
	let first: number | null = null;
	let last: number | null = null;
	for (let row = start[project] as number; row < (start[project + 1] as number); row++) {
		const at = year[row] as number;
		if (at === NO_YEAR || !selection.filter.keepsCapacity(row)) continue;
		first = Math.min(first ?? at, at);
		last = Math.max(last ?? at, at);
	}
	const yearAt = (position: number | null) => (position === null ? null : position + FIRST_YEAR);
	return { first: yearAt(first), last: yearAt(last) };
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
function placeOf(
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
			return foldedName(project);
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

const foldedNames = new WeakMap<ProjectRow, string>();

/** A project's name as it is sorted by, which every list asks for. */
function foldedName(project: ProjectRow): string {
	const name = foldedNames.get(project) ?? foldText(project.name);
	foldedNames.set(project, name);
	return name;
}

/** The order of two places: what is unknown comes last in both directions, equals by name, namesakes by slug. */
function comparePlaces(a: CursorPlace, b: CursorPlace, descending: boolean): number {
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

/** Which part of a sorted list: so many lines, behind the first `skip`, and behind a place if there is one. */
type Part = { skip: number; count: number; after?: CursorPlace | null };

/** A part of a list: projects by their positions, the place of the last one, and whether more are behind it. */
type Placed = { positions: number[]; last: CursorPlace | null; hasMore: boolean };

/**
 * A part of the projects of a selection by a column, as `sortLines` would give their lines. All projects are placed, none
 * has all of its figures added up.
 */
export function placesOfPart(
	selection: Selection,
	sort: { key: SortKey; descending: boolean },
	evidence: (project: ProjectRow) => string | null,
	locale: Locale | null,
	{ skip, count, after = null }: Part,
): Placed {
	const { projects } = selection.prepared.dataset;
	let position = 0;
	let adder: Adder | undefined;
	const adding = (add: typeof addCapacity) => {
		adder ??= adderOf(selection);
		adder.clear();
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
	adder?.end();
	const { descending } = sort;
	const rest = after === null ? placed : placed.filter(({ place }) => comparePlaces(place, after, descending) > 0);
	const first = firstInOrder(rest, (a, b) => comparePlaces(a.place, b.place, descending), skip + count);
	const shown = first.slice(skip);
	return {
		positions: shown.map(({ position }) => position),
		last: shown.at(-1)?.place ?? null,
		hasMore: shown.length > 0 && rest.length > skip + shown.length,
	};
}

/** A page of the lines of a selection by a column, as `sortLines` and `pageOf` give it. */
export function linesOfPage(
	selection: Selection,
	sort: { key: SortKey; descending: boolean },
	evidence: (project: ProjectRow) => string | null,
	locale: Locale | null,
	page: number,
): { lines: ProjectLine[]; page: number; pages: number } {
	const { items, ...where } = pageOf(selection.projects, page);
	const part = { skip: (where.page - 1) * PAGE_SIZE, count: items.length };
	const { positions } = placesOfPart(selection, sort, evidence, locale, part);
	return { lines: projectLines(selection, positions), ...where };
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
