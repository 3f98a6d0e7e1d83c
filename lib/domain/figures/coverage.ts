import type { Dataset } from "../record/dataset";
import { type Assertion, type CapacityKind, LOAD_KINDS } from "../values/vocabulary";
import { isOverdue } from "../view/portions";
import { select } from "../view/select";
import { DEFAULT_VIEW } from "../view/view";
import { rollup } from "./rollup";

/** How complete the dataset is: the counts that its limits are stated with. */
export type Coverage = {
	projects: number;
	countries: number;
	programmes: number;
	withCapacity: number;
	withInvestment: number;
	/** Projects placed on the map by their site or their town. */
	placed: number;
	phases: number;
	phasesWithYear: number;
	/** Phases whose date has passed and that aren't in service. */
	phasesOverdue: number;
	/** Phases in service in part, whose running part has no figure of its own. */
	phasesPartly: number;
	/** Load figures in use, in all, by how they are known, and those whose kind isn't stated. */
	figures: { all: number; unspecified: number } & Record<Assertion, number>;
	/** Amounts of "investment announced". */
	amounts: { added: number; notConverted: number; disputed: number; uncounted: number };
	sources: { all: number; undated: number; publishers: number; languages: number; english: number };
	/** Months that have exchange rates: the first and the last. */
	rates: { first: string | null; last: string | null };
};

/** Measures how complete a dataset is on a day. */
export function coverage(dataset: Dataset, today: string): Coverage {
	const selection = select(dataset, DEFAULT_VIEW);
	const { total } = rollup(selection, "country");
	const { added, notConverted, disputed, uncounted } = total.money.announced;
	const loads = selection.capacity.filter((fact) => LOAD_KINDS.some((kind: CapacityKind) => kind === fact.kind));
	const assertedAs = (assertion: Assertion) => loads.filter((fact) => fact.assertion === assertion).length;
	const phases = dataset.projects.flatMap((project) => project.phases);
	return {
		projects: total.projects,
		countries: new Set(dataset.projects.map((project) => project.country)).size,
		programmes: dataset.programmes.length,
		withCapacity: total.withCapacity,
		withInvestment: total.withInvestment,
		placed: dataset.projects.filter(
			(project) =>
				project.latitude !== null && (project.locationPrecision === "site" || project.locationPrecision === "locality"),
		).length,
		phases: phases.length,
		phasesWithYear: phases.filter((phase) => phase.operationalOn !== null).length,
		phasesOverdue: dataset.projects.flatMap(({ status, phases: own }) =>
			own.filter((phase) => isOverdue(phase, status, today)),
		).length,
		phasesPartly: phases.filter((phase) => phase.status === "partially_operational").length,
		figures: {
			all: loads.length,
			unspecified: loads.filter((fact) => fact.kind === "unspecified").length,
			reported: assertedAs("reported"),
			estimated: assertedAs("estimated"),
			derived: assertedAs("derived"),
		},
		amounts: { added, notConverted, disputed, uncounted },
		sources: {
			all: dataset.sources.length,
			undated: dataset.sources.filter((source) => source.publishedOn === null).length,
			publishers: new Set(dataset.sources.map((source) => source.publisher)).size,
			languages: new Set(dataset.sources.map((source) => source.language)).size,
			english: dataset.sources.filter((source) => source.language === "en").length,
		},
		rates: { first: dataset.fx.months[0] ?? null, last: dataset.fx.months.at(-1) ?? null },
	};
}
