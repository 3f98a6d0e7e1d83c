import type { Subject } from "@/lib/domain/record/record-schemas";

/** The table that holds the records of each kind, and the column by which one is known. */
export const RECORD_TABLES = {
	project: { table: "Project", key: "slug" },
	programme: { table: "Programme", key: "slug" },
	source: { table: "Source", key: "id" },
	organization: { table: "Organization", key: "slug" },
} as const satisfies Record<Subject, { table: string; key: string }>;
