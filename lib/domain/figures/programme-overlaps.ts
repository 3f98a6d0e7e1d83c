import type { Dataset, ProgrammeRow, ProjectRow } from "../record/dataset";
import { belongsTo, withAllParents } from "../record/parents";

/** Another programme that counts some of the same projects, though neither lies within the other. */
export type ProgrammeOverlap = { programme: ProgrammeRow; projects: ProjectRow[] };

/** The programmes that share projects with one, most first: the money of both envelopes may be the same. */
export function programmeOverlaps(
	{ programmes, projects }: Pick<Dataset, "programmes" | "projects">,
	slug: string,
): ProgrammeOverlap[] {
	const within = new Map(programmes.map((programme) => [programme.slug, programme.within]));
	const isRelated = (other: string) => belongsTo(within, other, slug) || belongsTo(within, slug, other);
	const shared = new Map<string, ProjectRow[]>();
	for (const project of projects) {
		if (project.programmes.length < 2) continue;
		const all = withAllParents(within, project.programmes);
		if (!all.includes(slug)) continue;
		for (const other of all) {
			if (!isRelated(other)) shared.set(other, [...(shared.get(other) ?? []), project]);
		}
	}
	return programmes
		.flatMap((programme) => {
			const both = shared.get(programme.slug);
			return both === undefined ? [] : [{ programme, projects: both }];
		})
		.sort((a, b) => b.projects.length - a.projects.length || (a.programme.slug < b.programme.slug ? -1 : 1));
}
