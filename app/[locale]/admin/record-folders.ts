import type { Subject } from "@/lib/domain/record/record-schemas";

/** Folder of each kind of record under /admin. */
export const RECORD_FOLDERS = {
	project: "projects",
	programme: "programmes",
	organization: "organizations",
	source: "sources",
} as const satisfies Record<Subject, string>;
