import type { PrismaClient } from "@/lib/server/db/client";

export interface Health {
	/** `unavailable` is answered with 503. */
	status: "ok" | "unavailable";
	database: "embedded" | "external";
	/** Null while it isn't known: the database is away, or occupied by a long import. */
	datasetVersion: number | null;
}

/** A database that doesn't answer within this is away, unless it is the embedded one, which works for one at a time. */
const PATIENCE_MS = 2_000;

/** Asks the database whether it answers, and for the dataset's version. Never throws. */
export async function checkHealth(client: PrismaClient, database: Health["database"]): Promise<Health> {
	let timer: NodeJS.Timeout | undefined;
	const silence = new Promise<"silence">((resolve) => {
		timer = setTimeout(resolve, PATIENCE_MS, "silence");
	});
	try {
		const answer = await Promise.race([client.datasetVersion.findFirst(), silence]);
		if (answer === "silence") {
			return { status: database === "embedded" ? "ok" : "unavailable", database, datasetVersion: null };
		}
		return { status: "ok", database, datasetVersion: answer?.version ?? null };
	} catch {
		return { status: "unavailable", database, datasetVersion: null };
	} finally {
		clearTimeout(timer);
	}
}
