import { hasPlace, parseFigurePath } from "@/lib/domain/record/figure-path";
import type { Path } from "@/lib/domain/record/path";
import { type Programme, type ProjectDocument, Slug, type Source } from "@/lib/domain/record/project-document";
import { getClient } from "@/lib/server/db/client";
import { getProgramme } from "@/lib/server/queries/programme/programmes";
import { getProjectDocument } from "@/lib/server/queries/project/project";

export type SuggestParams = Record<string, string | string[] | undefined>;

/** The record that a link to the form names, and the figure in it. */
export type SuggestionTarget = {
	sources: Source[];
	version: number;
	path: Path | null;
	/** Whether the link named a figure that isn't there. */
	isGone: boolean;
} & ({ subject: "project"; document: ProjectDocument } | { subject: "programme"; document: Programme });

/** What a link to the form is about; "gone" if it names what isn't there, null if it names nothing. */
export async function readTarget(params: SuggestParams): Promise<SuggestionTarget | "gone" | null> {
	const text = (name: string) => [params[name]].flat()[0];
	const [project, programme, place] = [text("project"), text("programme"), text("path")];
	const key = project ?? programme;
	if (key === undefined) return null;
	if (!Slug.safeParse(key).success) return "gone";
	const found = project === undefined ? await ofProgramme(key) : await ofProject(key);
	if (!found) return "gone";
	const path = place === undefined ? null : parseFigurePath(place);
	const isThere = path !== null && hasPlace(found.document, path);
	return { ...found, path: isThere ? path : null, isGone: place !== undefined && !isThere };
}

async function ofProject(slug: string) {
	const stored = await getProjectDocument(getClient(), slug);
	return stored && { ...stored, subject: "project" as const };
}

async function ofProgramme(slug: string) {
	const stored = await getProgramme(getClient(), slug);
	return stored && { ...stored, subject: "programme" as const, document: stored.programme };
}
