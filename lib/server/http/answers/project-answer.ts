import type { Dataset } from "@/lib/domain/record/dataset";
import { isCitations } from "@/lib/domain/record/document-lists";
import type { Citation, ProjectDocument, Source } from "@/lib/domain/record/project-document";
import type { StoredProject } from "../../queries/project/project";
import { readView } from "../api/read-view";
import { type ApiResult, apiResult } from "../core/api-result";
import { apiHref, type Links, linksOf } from "../core/links";
import { LICENSE } from "../core/meta";
import { notFound } from "../core/problem";

/** A citation with the whole source in place of its id. */
type ResolvedCitation = Omit<Citation, "source"> & { source: Source };

/** A value in which every list of citations names its sources in full. */
type Resolved<T> = T extends Citation
	? ResolvedCitation
	: T extends readonly (infer Item)[]
		? Resolved<Item>[]
		: T extends object
			? { [Key in keyof T]: Resolved<T[Key]> }
			: T;

export type ProjectAnswer = {
	/** `programme` is the first of `programmes`, for programs of before. */
	data: Resolved<ProjectDocument> & { programme: string | null; links: Links };
	meta: { version: number; updatedAt: string; datasetVersion: number; url: string; license: typeof LICENSE };
};

/** Answers `GET /api/v1/projects/<slug>`; null is a project that doesn't exist. */
export function projectResult(
	slug: string,
	stored: StoredProject | null,
	dataset: Dataset,
	params: URLSearchParams,
): ApiResult<ProjectAnswer> {
	const { view, errors } = readView(params, dataset, [], ["recorded"]);
	if (stored === null) {
		const when = view.recorded === null ? "" : ` in what had been recorded by ${view.recorded}`;
		return { ok: false, problem: notFound(`There is no project “${slug}”${when}.`) };
	}
	const url = apiHref(`/projects/${slug}`, view);
	return apiResult(errors, url, () => toProjectAnswer(stored, dataset.version, url));
}

/** The whole document with its sources in it. Throws if a citation has no source. */
function toProjectAnswer(stored: StoredProject, datasetVersion: number, url: string): ProjectAnswer {
	const { document, version, updatedAt } = stored;
	const sources = new Map(stored.sources.map((source) => [source.id, source]));
	const links = linksOf("projects", document.slug);
	return {
		data: {
			...(resolve(document, sources) as Resolved<ProjectDocument>),
			programme: document.programmes[0] ?? null,
			links,
		},
		meta: { version, updatedAt, datasetVersion, url, license: LICENSE },
	};
}

/** Copies a document, with sources in place of their ids: citations stand at several depths of it. */
function resolve(value: unknown, sources: ReadonlyMap<string, Source>): unknown {
	if (Array.isArray(value)) return value.map((item) => resolve(item, sources));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) =>
			isCitations(key)
				? [key, (item as Citation[]).map((citation) => cite(citation, sources))]
				: [key, resolve(item, sources)],
		),
	);
}

function cite(citation: Citation, sources: ReadonlyMap<string, Source>): ResolvedCitation {
	const source = sources.get(citation.source);
	if (!source) throw new Error(`The source “${citation.source}” of a citation is missing.`);
	return { ...citation, source };
}
