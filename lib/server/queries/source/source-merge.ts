import { citationsOf } from "@/lib/domain/record/cited-facts";
import type { Programme, ProjectDocument, Source } from "@/lib/domain/record/project-document";
import { mergedSource, withSourceReplaced } from "@/lib/domain/source/source-citations";
import { listProgrammes } from "../programme/programmes";
import type { Database } from "../project/project";
import { projectsCiting } from "../project/stored-projects";
import { getSource, type StoredSource } from "./sources";

/** What follows: records, and the citations in them; `collapsed` of these cited both. */
export type SourceMergeCounts = { projects: number; programmes: number; citations: number; collapsed: number };

/** What merging two sources would do. */
export type SourceMergePlan = {
	keep: StoredSource;
	drop: StoredSource;
	/** The source that stays; what it didn't say, and the other did, it says. */
	merged: Source;
	projects: { slug: string; name: string; after: ProjectDocument }[];
	programmes: Programme[];
	counts: SourceMergeCounts;
};

/** Works out what merging would change, without changing it; null if one of the two isn't there. */
export async function planSourceMerge(
	database: Database,
	keepId: string,
	dropId: string,
): Promise<SourceMergePlan | null> {
	const keep = await getSource(database, keepId);
	const drop = await getSource(database, dropId);
	if (!keep || !drop || keepId === dropId) return null;
	const counts = { projects: 0, programmes: 0, citations: 0, collapsed: 0 };
	const projects = (await projectsCiting(database, dropId)).map(({ slug, document }) => {
		const after = withSourceReplaced(document, dropId, keepId);
		const before = citationsOf(document);
		counts.projects++;
		counts.citations += before.filter(({ citation }) => citation.source === dropId).length;
		counts.collapsed += before.length - citationsOf(after).length;
		return { slug, name: document.name, after };
	});
	const stored = (await listProgrammes(database)).map(({ programme }) => programme);
	const programmes = stored
		.filter(({ citations }) => citations.some(({ source }) => source === dropId))
		.map((programme) => {
			const after = withSourceReplaced(programme, dropId, keepId);
			counts.programmes++;
			counts.citations += programme.citations.filter(({ source }) => source === dropId).length;
			counts.collapsed += programme.citations.length - after.citations.length;
			return after;
		});
	return { keep, drop, merged: mergedSource(keep.source, drop.source), projects, programmes, counts };
}
