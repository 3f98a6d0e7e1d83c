import { citationsOf } from "@/lib/domain/record/cited-facts";
import type { Path } from "@/lib/domain/record/path";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import type { Database } from "../project/project";
import { projectsCiting } from "../project/stored-projects";

/**
 * The places of a record that cite a source, as names of form fields are made: a fact, ["phases", 0, "claims", 1], or the
 * sources of one value, ["statusCitations"].
 */
type SourceUse = { slug: string; name: string; places: (string | number)[][] };
export type SourceUses = {
	projects: (SourceUse & { document: ProjectDocument })[];
	programmes: { slug: string; name: { en: string; fr: string } }[];
};

/** Everything that cites a source, with the places in each project. */
export async function getSourceUses(database: Database, id: string): Promise<SourceUses> {
	const projects = await projectsCiting(database, id);
	const programmes = await database.programme.findMany({
		where: { citations: { some: { sourceId: id } } },
		orderBy: { slug: "asc" },
		select: { slug: true, nameEn: true, nameFr: true },
	});
	return {
		projects: projects.map(({ slug, document }) => {
			const cited = citationsOf(document).filter(({ citation }) => citation.source === id);
			return { slug, name: document.name, places: onePerFact(cited.map(({ path }) => placeOf(path))), document };
		}),
		programmes: programmes.map(({ slug, nameEn, nameFr }) => ({ slug, name: { en: nameEn, fr: nameFr } })),
	};
}

function placeOf(citation: Path): Path {
	const list = citation.slice(0, -1);
	return list.at(-1) === "citations" ? list.slice(0, -1) : list;
}

function onePerFact(places: (string | number)[][]): (string | number)[][] {
	return [...new Map(places.map((place) => [place.join("."), place])).values()];
}
