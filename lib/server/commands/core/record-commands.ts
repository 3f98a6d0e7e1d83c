import type { Source } from "@/lib/domain/record/project-document";
import type { Subject } from "@/lib/domain/record/record-schemas";
import type { PrismaClient } from "../../db/client";
import { deleteOrganization, saveOrganization } from "../organization/save-organization";
import { deleteProgramme, saveProgramme } from "../programme/save-programme";
import { deleteProject, saveProject } from "../project/project";
import { deleteSource, saveSource } from "../source/save-source";
import type { Authorship } from "./change";
import type { Failure } from "./failure";

/** A record to save; `sources` are made with it, for the kinds that cite any. */
export type Save = Authorship & { document: unknown; baseVersion: number | null; sources: readonly Source[] };
/** A record to delete. */
export type Removal = Authorship & { key: string; baseVersion: number };
export type Saved =
	| { ok: true; key: string; version: number; changed: boolean; datasetVersion: number; projects?: string[] }
	| { ok: false; errors: Failure[] };
export type Removed = { ok: true } | { ok: false; errors: Failure[] };

/** The commands of each kind of record: the forms and the API call the same. */
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
		save: async (client, { sources, ...request }) => {
			const saved = await saveProject(client, { ...request, newSources: sources });
			return saved.ok ? { ...saved, key: saved.slug } : saved;
		},
		remove: (client, { key, ...request }) => deleteProject(client, { ...request, slug: key }),
	},
	programme: {
		save: (client, { document, sources, ...request }) =>
			saveProgramme(client, { ...request, programme: document, newSources: sources }),
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
