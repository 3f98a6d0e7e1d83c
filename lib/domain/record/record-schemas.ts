import type { z } from "zod";
import { Organization, Programme, ProjectDocument, Slug, Source } from "./project-document";

/** The kinds of records that people edit, each with versions of its own. */
export const SUBJECTS = ["project", "programme", "organization", "source"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The one schema of each kind: of its form, its revisions and its exchange. */
export const RECORD_SCHEMAS = {
	project: ProjectDocument,
	programme: Programme,
	organization: Organization,
	source: Source,
} as const satisfies Record<Subject, z.ZodType>;

/** What a record of each kind is called by in addresses: its slug, or its id. */
export const RECORD_KEYS: Readonly<Record<Subject, z.ZodType<string, string>>> = {
	project: Slug,
	programme: Slug,
	organization: Slug,
	source: Source.shape.id,
};
