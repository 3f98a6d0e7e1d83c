import { citationsOf, placed } from "@/lib/domain/record/cited-facts";
import { belongsTo, type Parents } from "@/lib/domain/record/parents";
import type { Path } from "@/lib/domain/record/path";
import type { Citation, Programme, ProjectDocument } from "@/lib/domain/record/project-document";
import type { Failure } from "./failure";

/** What a record may refer to. */
export type KnownReferences = {
	sources: ReadonlySet<string>;
	programmes: ReadonlySet<string>;
	countries: ReadonlySet<string>;
};

/** What a project names and nobody knows: sources, programmes, countries. */
export function projectReferenceFailures(project: ProjectDocument, known: KnownReferences): Failure[] {
	const failures = unknownSources(citationsOf(project), known);
	for (const [index, slug] of project.programmes.entries()) {
		if (!known.programmes.has(slug)) failures.push(unknown(["programmes", index], "programme", slug));
	}
	failures.push(...countryFailures(["country"], project.country, known.countries));
	for (const [index, { country }] of project.participations.entries()) {
		failures.push(...countryFailures(["participations", index, "country"], country, known.countries));
	}
	return failures;
}

/** What a programme names and nobody knows, sources, its country, and one that it can't lie within, by `parents`. */
export function programmeReferenceFailures(
	programme: Programme,
	known: Omit<KnownReferences, "programmes">,
	parents: Parents,
): Failure[] {
	const { slug, country, within, citations } = programme;
	const failures = unknownSources(placed(["citations"], citations), known);
	failures.push(...countryFailures(["country"], country, known.countries));
	if (within === null) return failures;
	if (!parents.has(within)) failures.push(unknown(["within"], "programme", within));
	else if (belongsTo(parents, within, slug)) {
		failures.push({ path: ["within"], code: "cycle", message: `"${within}" lies within "${slug}"` });
	}
	return failures;
}

function unknownSources(
	citations: readonly { path: Path; citation: Citation }[],
	known: Pick<KnownReferences, "sources">,
): Failure[] {
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
