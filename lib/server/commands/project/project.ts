import type { ProjectDocument, Source } from "@/lib/domain/record/project-document";
import type { PrismaClient } from "../../db/client";
import { getProjectDocument } from "../../queries/project/project";
import { type Authorship, inChange, undo } from "../core/change";
import type { Failure } from "../core/failure";
import type { Incoming } from "../core/records";
import { writeRevisions } from "../core/revision";
import { type BatchResult, saveBatch } from "../core/save-record";
import { applyNewSources } from "../source/new-sources";
import { applyProjects } from "./project-batch";

/** What is stored now, when somebody else saved first. */
type Current = { version: number; document: ProjectDocument };
export type SaveResult =
	| { ok: true; slug: string; version: number; changed: boolean; datasetVersion: number }
	| { ok: false; errors: Failure[]; current?: Current | null };

/**
 * Saves one whole project: the document becomes its state. `baseVersion` is the version that the document was made
 * from, null for a new project. Expected failures are values with a path and a code: `forbidden`, those of the
 * schema, `unknownSource` …; `versionConflict`, `exists` and `notFound` come with what is stored now. `newSources` are
 * made in the same transaction.
 */
export async function saveProject(
	client: PrismaClient,
	{
		document,
		baseVersion,
		newSources = [],
		...authorship
	}: Authorship & { document: unknown; baseVersion: number | null; newSources?: readonly Source[] },
): Promise<SaveResult> {
	return inChange<SaveResult, Extract<SaveResult, { ok: false }>>(client, authorship, async (change) => {
		const made = await applyNewSources(change, document, newSources);
		if (made.failures.length > 0) return undo({ ok: false, errors: made.failures });
		const { outcome, failures, versions } = await applyProjects(change, [{ record: made.record, baseVersion }]);
		const [failure] = failures;
		if (failure) {
			const errors = failures.map(({ path, code, message }) => ({ path, code, message }));
			if (!CONFLICTS.has(failure.code)) return undo({ ok: false, errors });
			const stored = await getProjectDocument(change.tx, failure.key);
			return undo({ ok: false, errors, current: stored && { version: stored.version, document: stored.document } });
		}
		const [slug = ""] = [...outcome.created, ...outcome.updated, ...outcome.unchanged];
		const version = versions.get(slug) ?? baseVersion ?? 1;
		const datasetVersion = change.changed ? change.datasetVersion : change.datasetVersion - 1;
		return { ok: true, slug, version, changed: change.changed, datasetVersion };
	});
}

const CONFLICTS: ReadonlySet<string> = new Set(["versionConflict", "exists", "notFound"]);

/**
 * Saves many projects, all or none. Those that are stored as given are left as they are, and an item without a
 * `baseVersion` overwrites; with `keepEdited`, projects that another actor changed last are left alone and named in
 * `kept`. Errors carry the index and the slug of their item.
 */
export async function saveProjects(
	client: PrismaClient,
	{ projects, keepEdited, ...authorship }: Authorship & { projects: readonly Incoming[]; keepEdited?: boolean },
): Promise<BatchResult> {
	return saveBatch(client, authorship, (change) => applyProjects(change, projects, { keepEdited }));
}

/** Deletes a project. Its revisions stay, the last of them holding what was deleted, so that it can be saved again. */
export async function deleteProject(
	client: PrismaClient,
	{ slug, baseVersion, ...authorship }: Authorship & { slug: string; baseVersion: number },
): Promise<SaveResult> {
	return inChange<SaveResult, Extract<SaveResult, { ok: false }>>(client, authorship, async (change) => {
		const stored = await getProjectDocument(change.tx, slug);
		if (!stored) return undo({ ok: false, errors: [{ path: [], code: "notFound", message: `no project "${slug}"` }] });
		const { version, document } = stored;
		if (version !== baseVersion) {
			const message = `version ${version} was saved meanwhile`;
			const errors = [{ path: [], code: "versionConflict", message }];
			return undo({ ok: false, errors, current: { version, document } });
		}
		await change.tx.project.delete({ where: { slug } });
		const revision = { key: slug, version: version + 1, change: "delete", document } as const;
		await writeRevisions(change, "project", [revision]);
		return { ok: true, slug, version: version + 1, changed: true, datasetVersion: change.datasetVersion };
	});
}
