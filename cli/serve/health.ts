import type { OpenDatabase } from "@/lib/server/db/database";
import type { Presence } from "@/lib/server/db/serving/presence";

export interface Health {
	/** `unavailable` is answered with 503. */
	status: "ok" | "unavailable";
	database: OpenDatabase["kind"];
	/** Null while it isn't known: the database is away, or occupied by a long import. */
	datasetVersion: number | null;
}

/** Asks the database whether it answers, and for the dataset's version: about a second at most. Never throws. */
export async function checkHealth(presence: Presence, database: Health["database"]): Promise<Health> {
	try {
		const { version } = await presence.ask();
		return { status: "ok", database, datasetVersion: version };
	} catch {
		return { status: presence.isGone() ? "unavailable" : "ok", database, datasetVersion: null };
	}
}
