import { Source } from "@/lib/domain/record/project-document";
import type { PrismaClient } from "../../db/client";
import { insertRows, overwriting } from "../core/bulk-rows";
import type { Authorship, Change } from "../core/change";
import { type Incoming, parseRecords, planRecords, versionsOf } from "../core/records";
import { writeSaves } from "../core/revision";
import { type BatchResult, saveBatch } from "../core/save-record";

const COLUMNS = {
	id: "text",
	url: "text",
	title: "text",
	publisher: "text",
	publishedOn: "text",
	language: "text",
	retrievedOn: "text",
	archivedUrl: "text",
	version: "int",
	contentHash: "text",
	updatedAt: "timestamptz",
} as const;

/** Saves sources, all or none, as `saveProjects` saves projects. */
export async function saveSources(
	client: PrismaClient,
	{ sources, keepEdited, ...authorship }: Authorship & { sources: readonly Incoming[]; keepEdited?: boolean },
): Promise<BatchResult> {
	return saveBatch(client, authorship, (change) => applySources(change, sources, { keepEdited }));
}

/** Writes sources within a change; with failures nothing was written and the caller undoes the change. */
export async function applySources(
	change: Change,
	incoming: readonly Incoming[],
	options: { keepEdited?: boolean } = {},
) {
	const { parsed, failures } = parseRecords(Source, (source) => source.id, incoming);
	const plan = await planRecords(change, "source", parsed, options);
	failures.push(...plan.failures);
	const versions = versionsOf(plan.planned);
	if (failures.length > 0) return { outcome: plan.outcome, failures, versions };

	const rows = plan.planned.map(({ record, version, hash }) => [
		record.id,
		record.url,
		record.title,
		record.publisher,
		record.publishedOn,
		record.language,
		record.retrievedOn,
		record.archivedUrl,
		version,
		hash,
		change.at,
	]);
	await insertRows(change.tx, "Source", COLUMNS, rows, { conflict: overwriting("id", COLUMNS) });
	await writeSaves(change, "source", plan.planned);
	return { outcome: plan.outcome, failures, versions };
}
