import type { ProjectRow } from "../record/dataset";
import { foldText } from "../values/fold-text";
import { countryName } from "../values/format";
import { type Locale, STATUSES } from "../values/vocabulary";
import type { CapacityFact } from "../view/facts";
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

/** The lines of a selection in the order of its projects. */
export function projectLines(selection: Selection): ProjectLine[] {
	const { dataset, currency, capacity } = selection.prepared;
	const adders = new Map(selection.projects.map((position) => [position, new Adder()]));
	const years = new Map<number, number[]>();
	for (const position of selection.projects) adders.get(position)?.addProject(selection.projectPortions(position));
	for (const row of selection.capacityRows) {
		const fact = capacity.facts[row] as CapacityFact;
		const kw = capacity.kw[row] as number;
		adders.get(fact.project)?.addKw(fact.project, capacity.kind[row] as number, kw, selection.capacityPortions(row));
		if (fact.year !== null) years.set(fact.project, [...(years.get(fact.project) ?? []), fact.year]);
	}
	for (const fact of selection.money) adders.get(fact.project)?.addMoney(fact, currency === "original");
	return selection.projects.map((position) => {
		const service = years.get(position) ?? [];
		return {
			project: dataset.projects[position] as ProjectRow,
			tally: (adders.get(position) as Adder).sum(),
			firstService: service.length > 0 ? Math.min(...service) : null,
			lastService: service.length > 0 ? Math.max(...service) : null,
		};
	});
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
	line: ProjectLine,
	key: SortKey,
	evidence: (project: ProjectRow) => string | null,
	locale: Locale | null = null,
): CursorPlace {
	const { project, tally } = line;
	const { added, notConverted } = tally.money.announced;
	const sortValue = (): CursorPlace["value"] => {
		switch (key) {
			case "name":
				return foldText(project.name);
			case "country":
				return locale === null ? project.country : foldText(countryName(project.country, locale));
			case "status":
				return STATUSES.indexOf(project.status);
			case "capacity":
				return tally.withCapacity === 0 ? null : mostOfAKind(tally);
			case "investment":
				return added > notConverted ? tally.money.announced.amount : null;
			case "service":
				return line.firstService;
			case "announced":
				return project.announcedOn;
			case "evidence":
				return evidence(project);
		}
	};
	return { value: sortValue(), name: project.name, slug: project.slug };
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
