import type { Citation, Programme, ProjectDocument } from "@/lib/domain/record/project-document";
import type { Failure } from "./failure";

/** What a record may refer to. */
export type Known = { sources: ReadonlySet<string>; programmes: ReadonlySet<string>; countries: ReadonlySet<string> };

type Path = Failure["path"];

/** Every citation of a project with its place in the document. */
export function* citationsOf(project: ProjectDocument): Generator<{ path: Path; citation: Citation }> {
	const { phases, participations, investments, hardware, energy, events, siteEstimates } = project;
	for (const [index, phase] of phases.entries()) {
		yield* within(["phases", index], phase);
		for (const [position, claim] of phase.claims.entries()) yield* within(["phases", index, "claims", position], claim);
	}
	const lists = { participations, investments, hardware, energy, events, siteEstimates };
	for (const [name, facts] of Object.entries(lists)) {
		for (const [index, fact] of facts.entries()) yield* within([name, index], fact);
	}
}

/** What a project names and nobody knows: sources, its programme, countries. */
export function projectReferenceFailures(project: ProjectDocument, known: Known): Failure[] {
	const failures = [...unknownSources(citationsOf(project), known)];
	if (project.programme !== null && !known.programmes.has(project.programme)) {
		failures.push(unknown(["programme"], "programme", project.programme));
	}
	failures.push(...countryFailures(["country"], project.country, known.countries));
	for (const [index, { country }] of project.participations.entries()) {
		failures.push(...countryFailures(["participations", index, "country"], country, known.countries));
	}
	return failures;
}

/** What a programme names and nobody knows: sources, its country. */
export function programmeReferenceFailures(programme: Programme, known: Known): Failure[] {
	const { country } = programme;
	return [...unknownSources(within([], programme), known), ...countryFailures(["country"], country, known.countries)];
}

function* within(path: Path, fact: { citations: readonly Citation[] }) {
	for (const [index, citation] of fact.citations.entries()) {
		yield { path: [...path, "citations", index], citation };
	}
}

function* unknownSources(citations: Iterable<{ path: Path; citation: Citation }>, known: Known): Generator<Failure> {
	for (const { path, citation } of citations) {
		if (!known.sources.has(citation.source)) yield unknown([...path, "source"], "source", citation.source);
	}
}

/** A country that no table knows, as a failure at its place. */
export function countryFailures(path: Path, country: string | null, known: ReadonlySet<string>): Failure[] {
	return country === null || known.has(country) ? [] : [unknown(path, "country", country)];
}

function unknown(path: Path, what: "source" | "programme" | "country", name: string): Failure {
	const code = { source: "unknownSource", programme: "unknownProgramme", country: "unknownCountry" }[what];
	return { path, code, message: `there is no ${what} "${name}"` };
}
