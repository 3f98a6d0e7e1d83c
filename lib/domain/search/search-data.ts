import type { Dataset, ProgrammeRow, ProjectRow } from "../record/dataset";
import type { LocalizedText } from "../record/project-document";
import { countryName } from "../values/format";
import type { Status, StatusBasis } from "../values/vocabulary";

/**
 * All that a search looks into, as plain JSON: the same object on the server and in the browser. Names of countries are
 * in it in both languages, since browsers' tables differ.
 */
export type SearchData = {
	projects: SearchedProject[];
	/** Every country of the reference table, with or without a project, by code. */
	countries: SearchedCountry[];
	organizations: SearchedOrganization[];
	programmes: Pick<ProgrammeRow, "slug" | "name" | "amount">[];
	sources: SearchedSource[];
	pages: SearchedPage[];
};

type SearchedProject = Pick<ProjectRow, "slug" | "name" | "aliases" | "admin1" | "locality"> & {
	/** Position in `countries`. */
	country: number;
	status: Status;
	statusBasis: StatusBasis;
	/** Positions in `organizations`, each once. */
	parties: number[];
};
type SearchedCountry = { code: string; alpha3: string; name: LocalizedText; projects: number };
type SearchedOrganization = { slug: string; name: string; aliases: string[]; projects: number };
type SearchedSource = {
	title: string;
	publisher: string;
	url: string;
	publishedOn: string | null;
	language: string;
	/** Positions in `projects` of those whose figures, events or status it supports. */
	projects: number[];
};
/** A page of this site: its path without the language, and other words that it is looked for by. */
export type SearchedPage = { path: string; name: LocalizedText; words: LocalizedText };

/** What a search looks into and views don't. */
export type BesideDataset = {
	/** Titles of the dataset's sources, in their order. */
	titles: readonly string[];
	/** ISO 3166-1 alpha-3 codes by alpha-2. */
	alpha3: Readonly<Record<string, string>>;
	pages: readonly SearchedPage[];
};

/** What a search looks into, from the dataset and what it hasn't. */
export function searchData(dataset: Dataset, { titles, alpha3, pages }: BesideDataset): SearchData {
	const inUse = dataset.projects.map(({ country }) => country);
	const codes = [...new Set([...Object.keys(dataset.countries), ...inUse])].sort();
	const positions = new Map(codes.map((code, index) => [code, index]));
	const inCountry = codes.map(() => 0);
	const ofOrganization = dataset.organizations.map(() => 0);
	const citedIn = dataset.sources.map((): number[] => []);
	const projects = dataset.projects.map((project, position): SearchedProject => {
		const country = positions.get(project.country) ?? 0;
		inCountry[country] = (inCountry[country] ?? 0) + 1;
		const parties = [...new Set(project.parties.map(({ organization }) => organization))];
		for (const party of parties) ofOrganization[party] = (ofOrganization[party] ?? 0) + 1;
		for (const source of citationsOf(project)) citedIn[source]?.push(position);
		const { slug, name, aliases, admin1, locality, status, statusBasis } = project;
		return { slug, name, aliases, admin1, locality, country, status, statusBasis, parties };
	});
	return {
		projects,
		countries: codes.map((code, index) => ({
			code,
			alpha3: alpha3[code] ?? "",
			name: { en: countryName(code, "en"), fr: countryName(code, "fr") },
			projects: inCountry[index] ?? 0,
		})),
		organizations: dataset.organizations.map(({ slug, name, aliases }, index) => {
			return { slug, name, aliases, projects: ofOrganization[index] ?? 0 };
		}),
		programmes: dataset.programmes.map(({ slug, name, amount }) => ({ slug, name, amount })),
		sources: dataset.sources.map(({ publisher, url, publishedOn, language }, index) => {
			const title = titles[index] ?? "";
			return { title, publisher, url, publishedOn, language, projects: citedIn[index] ?? [] };
		}),
		pages: [...pages],
	};
}

/** Positions of the sources that a project's facts cite, each once. */
function citationsOf(project: ProjectRow): ReadonlySet<number> {
	const { phases, investments, events, statusCitations } = project;
	return new Set([
		...statusCitations,
		...phases.flatMap((phase) => [
			...phase.citations,
			...phase.statusCitations,
			...phase.claims.flatMap((claim) => claim.citations),
		]),
		...[...investments, ...events].flatMap(({ citations }) => citations),
	]);
}
