import { citationsOf, placed } from "@/lib/domain/record/cited-facts";
import type { Path } from "@/lib/domain/record/path";
import type { Citation, Programme, ProjectDocument } from "@/lib/domain/record/project-document";
import type { Failure } from "./failure";

/** What a record may refer to. */
export type KnownReferences = {
	sources: ReadonlySet<string>;
	programmes: ReadonlySet<string>;
	countries: ReadonlySet<string>;
};

/** What a project names and nobody knows: sources, its programme, countries. */
export function projectReferenceFailures(project: ProjectDocument, known: KnownReferences): Failure[] {
	const failures = unknownSources(citationsOf(project), known);
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
export function programmeReferenceFailures(programme: Programme, known: KnownReferences): Failure[] {
	const { country, citations } = programme;
	const sources = unknownSources(placed(["citations"], citations), known);
	return [...sources, ...countryFailures(["country"], country, known.countries)];
}

function unknownSources(citations: readonly { path: Path; citation: Citation }[], known: KnownReferences): Failure[] {
	return citations.flatMap(({ path, citation: { source } }) =>
		known.sources.has(source) ? [] : [unknown([...path, "source"], "source", source)],
	);
}

/** A country that no table knows, as a failure at its place. */
export function countryFailures(path: Path, country: string | null, known: ReadonlySet<string>): Failure[] {
	return country === null || known.has(country) ? [] : [unknown(path, "country", country)];
}

function unknown(path: Path, what: "source" | "programme" | "country", name: string): Failure {
	const code = { source: "unknownSource", programme: "unknownProgramme", country: "unknownCountry" }[what];
	return { path, code, message: `there is no ${what} "${name}"` };
}
