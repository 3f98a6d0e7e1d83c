import { newestEvidence } from "../evidence/ageing";
import type { Dataset, ProgrammeRow, ProjectRow } from "../record/dataset";
import type { Locale } from "../values/vocabulary";
import { dayOf } from "../view/ages";
import { type Facets, facets } from "../view/facets";
import { prepare } from "../view/prepared";
import { programmesFound } from "../view/programme-search";
import { type Selection, select } from "../view/select";
import {
	activeFilters,
	type FilterName,
	type Grouping,
	type Measure,
	type View,
	type ViewNotice,
	withChange,
	withoutFilter,
} from "../view/view";
import { defaultSort, linesOfPage, type ProjectLine } from "./project-line";
import { type Rollup, rollup } from "./rollup";

/** The table of a view: one page of lines, and how many there are in all. */
export type ListAnswer = { lines: ProjectLine[]; total: number; page: number; pages: number };

/** What dropping one filter of an empty view would bring back. */
export type Relaxation = { filter: FilterName; view: View; count: number };

/**
 * Everything that a page shows of a view, computed on demand and once. Every figure of a measure is answered from
 * the view with that measure, so that it is the same number as its chart's table, its rows, its export and its API.
 */
export class ViewAnswer {
	readonly #selections = new Map<Measure, Selection>();
	#facets: Facets | undefined;

	constructor(
		readonly dataset: Dataset,
		readonly view: View,
		readonly notices: readonly ViewNotice[],
		/** Day (YYYY-MM-DD) that ageing is reckoned on. */
		readonly today: string,
	) {}

	/** The view with a measure; the absolute scale and grouping of a fixed chart are asked for by `by`. */
	viewOf(measure: Measure, by?: Grouping): View {
		if (by === undefined) return withChange(this.view, { measure, sort: null });
		return withChange(this.view, { measure, by, scale: "absolute", sort: null });
	}

	selection(measure: Measure = this.view.measure): Selection {
		let selection = this.#selections.get(measure);
		if (!selection) {
			selection = select(this.dataset, { ...this.view, measure }, this.today);
			this.#selections.set(measure, selection);
		}
		return selection;
	}

	/** What a view with the same filters and a question of its own is answered from: a chart. */
	selectionOf(view: View): Selection {
		return this.selection(view.measure).asking(view) ?? select(this.dataset, view, this.today);
	}

	rollup(measure: Measure, by: Grouping): Rollup {
		return rollup(this.selection(measure), by);
	}

	facets(): Facets {
		this.#facets ??= facets(this.dataset, this.view, this.today);
		return this.#facets;
	}

	/** The day that the view is answered on: today, or its own date if that is earlier. */
	get day(): string {
		return dayOf(this.view, this.today);
	}

	/** How many projects the view leaves in. */
	get total(): number {
		return this.selection().projects.length;
	}

	/** The page of the table that the view asks for, in its order; names of countries are in the order of `locale`. */
	list(locale: Locale): ListAnswer {
		const sort = this.view.sort ?? defaultSort(this.view);
		const evidence = (project: ProjectRow) => this.evidenceOn(project);
		return { ...linesOfPage(this.selection(), sort, evidence, locale, this.view.page), total: this.total };
	}

	/** The programmes that the view's text finds: no project is one of them, and no other filter is theirs. */
	programmesFound(): ProgrammeRow[] {
		return programmesFound(prepare(this.dataset, this.view).searched, this.view.q);
	}

	/** Date of the newest evidence of a project. */
	evidenceOn(project: ProjectRow): string | null {
		return newestEvidence(project, this.dataset.sources, this.today);
	}

	/** For an empty result: what each filter would bring back if it were dropped, most first. */
	relaxations(): Relaxation[] {
		return activeFilters(this.view)
			.map((filter) => {
				const view = withoutFilter(this.view, filter);
				return { filter, view, count: select(this.dataset, view, this.today).projects.length };
			})
			.sort((a, b) => b.count - a.count);
	}
}
