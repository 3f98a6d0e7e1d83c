import type { Dataset, FxTable, ProgrammeRow, ProjectRow, SourceRow } from "../dataset";
import { type CostRanges, costRanges } from "./cost-ranges";

/** What a record is held against to find what deserves a look; made once per version of the dataset. */
export type WarningContext = {
	/** YYYY-MM-DD. */
	today: string;
	fx: FxTable;
	/** By id. */
	sources: ReadonlyMap<string, SourceRow>;
	/** The id of the first source with an address. */
	sourceOfUrl: ReadonlyMap<string, string>;
	projectsOfCountry: ReadonlyMap<string, readonly ProjectRow[]>;
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
	const projectsOfCountry = new Map<string, ProjectRow[]>();
	for (const project of dataset.projects) {
		const list = projectsOfCountry.get(project.country);
		if (list) list.push(project);
		else projectsOfCountry.set(project.country, [project]);
	}
	const sourceOfUrl = new Map<string, string>();
	for (const { id, url } of dataset.sources) if (!sourceOfUrl.has(url)) sourceOfUrl.set(url, id);
	return {
		today,
		fx: dataset.fx,
		sources: new Map(dataset.sources.map((source) => [source.id, source])),
		sourceOfUrl,
		projectsOfCountry,
		programmes: dataset.programmes.map(({ citations, ...programme }) => ({
			...programme,
			sources: citations.flatMap((index) => dataset.sources[index]?.id ?? []),
		})),
		costRanges: costRanges(dataset),
		distanceOutsideKm,
	};
}
