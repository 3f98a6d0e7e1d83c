import { candidateOf, type PreparedCandidate, prepareCandidate } from "../queue/duplicates";
import type { Dataset, FxTable, ProgrammeRow, SourceRow } from "../record/dataset";
import { normalizeSourceUrl } from "../values/source-url";
import { type CostRanges, costRanges } from "./project/cost-ranges";

/** What a record is held against to find what deserves a look; made once per version of the dataset. */
export type WarningContext = {
	/** YYYY-MM-DD. */
	today: string;
	fx: FxTable;
	/** By id. */
	sources: ReadonlyMap<string, SourceRow>;
	/** The ids of the sources with an address, by what `normalizeSourceUrl` makes of it. */
	sourcesOfUrl: ReadonlyMap<string, readonly string[]>;
	/** The countries that have a project. */
	countries: readonly string[];
	/** The projects of a country, ready to be compared. */
	candidatesOf: (country: string) => readonly PreparedCandidate[];
	programmes: readonly KnownProgramme[];
	costRanges: CostRanges;
	/**
	 * How far a place lies outside a country's outline, in km: 0 inside; null where the outline isn't known. Left out,
	 * no place is held against its country.
	 */
	distanceOutsideKm?: (country: string, latitude: number, longitude: number) => number | null;
};

/** A programme with the ids of its sources. */
export type KnownProgramme = Omit<ProgrammeRow, "citations"> & { sources: readonly string[] };

/** Lays out a dataset for the rules. */
export function warningContext(
	dataset: Dataset,
	today: string,
	distanceOutsideKm?: WarningContext["distanceOutsideKm"],
): WarningContext {
	return {
		today,
		fx: dataset.fx,
		sources: new Map(dataset.sources.map((source) => [source.id, source])),
		sourcesOfUrl: sourcesByUrl(dataset),
		countries: [...new Set(dataset.projects.map(({ country }) => country))],
		candidatesOf: candidatesByCountry(dataset),
		programmes: dataset.programmes.map(({ citations, ...programme }) => ({
			...programme,
			sources: citations.flatMap((index) => dataset.sources[index]?.id ?? []),
		})),
		costRanges: costRanges(dataset),
		distanceOutsideKm,
	};
}

function sourcesByUrl({ sources }: Dataset): WarningContext["sourcesOfUrl"] {
	const found = new Map<string, string[]>();
	for (const { id, url } of sources) {
		const key = normalizeSourceUrl(url) ?? url;
		found.set(key, [...(found.get(key) ?? []), id]);
	}
	return found;
}

function candidatesByCountry(dataset: Dataset): WarningContext["candidatesOf"] {
	const known = new Map<string, PreparedCandidate[]>();
	return (country) => {
		const candidates =
			known.get(country) ??
			dataset.projects
				.filter((project) => project.country === country)
				.map((project) => prepareCandidate(candidateOf(project, dataset)));
		known.set(country, candidates);
		return candidates;
	};
}
