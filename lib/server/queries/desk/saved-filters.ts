import { tidyListSearch } from "@/lib/domain/record/record-list";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { sortedSql } from "../core/sort-key";
import type { Database } from "../project/project";

/** What somebody asks a list for again and again; `search` is the query of its address. */
export type SavedFilter = { name: string; search: string };

/** Somebody's filters of a list, in the order of their names. What the list can't be asked for any more is left out. */
export async function listSavedFilters(database: Database, userId: string, subject: Subject): Promise<SavedFilter[]> {
	const filters = await database.$queryRawUnsafe<SavedFilter[]>(
		`SELECT "name", "search" FROM "SavedFilter" WHERE "userId" = $1 AND "subject" = $2
		ORDER BY ${sortedSql('"name"')}, "name" COLLATE "C"`,
		userId,
		subject,
	);
	return filters.map(({ name, search }) => ({ name, search: tidyListSearch(subject, search) }));
}
