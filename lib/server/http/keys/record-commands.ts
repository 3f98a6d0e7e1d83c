import type { Source } from "@/lib/domain/record/project-document";
import type { Subject } from "@/lib/domain/record/record-schemas";
import type { Authorship } from "../../commands/core/change";
import type { Failure } from "../../commands/core/failure";
import { deleteOrganization, saveOrganization } from "../../commands/organization/save-organization";
import { deleteProgramme, saveProgramme } from "../../commands/programme/save-programme";
import { deleteProject, saveProject } from "../../commands/project/project";
import { deleteSource, saveSource } from "../../commands/source/save-source";
import type { PrismaClient } from "../../db/client";

/** A record to save; `sources` are made with it. */
export type Save = Authorship & { document: unknown; baseVersion: number | null; sources: readonly Source[] };
/** A record to delete. */
export type Removal = Authorship & { key: string; baseVersion: number };
export type Saved =
	| { ok: true; version: number; changed: boolean; datasetVersion: number; projects?: string[] }
	| { ok: false; errors: Failure[] };
export type Removed = { ok: true } | { ok: false; errors: Failure[] };

/** The commands of each kind of record, the same that its form calls. */
export const RECORD_COMMANDS: Readonly<
	Record<
		Subject,
		{
			save: (client: PrismaClient, request: Save) => Promise<Saved>;
			remove: (client: PrismaClient, request: Removal) => Promise<Removed>;
		}
	>
> = {
	project: {
		save: (client, { sources, ...request }) => saveProject(client, { ...request, newSources: sources }),
		remove: (client, { key, ...request }) => deleteProject(client, { ...request, slug: key }),
	},
	programme: {
		save: (client, { document, sources: _none, ...request }) =>
			saveProgramme(client, { ...request, programme: document }),
		remove: (client, { key, ...request }) => deleteProgramme(client, { ...request, slug: key }),
	},
	organization: {
		save: (client, { document, sources: _none, ...request }) =>
			saveOrganization(client, { ...request, organization: document }),
		remove: (client, { key, ...request }) => deleteOrganization(client, { ...request, slug: key }),
	},
	source: {
		save: (client, { document, sources: _none, ...request }) => saveSource(client, { ...request, source: document }),
		remove: (client, { key, ...request }) => deleteSource(client, { ...request, id: key }),
	},
};
