// The dataset as the records stood at the end of a day, put together from the versions that were saved by then.

import pg from "pg";
import type { z } from "zod";
import type { Dataset } from "@/lib/domain/record/dataset";
import { inTodaysShape } from "@/lib/domain/record/earlier-document";
import { RECORD_SCHEMAS, type Subject } from "@/lib/domain/record/record-schemas";
import { RecordedDataset } from "@/lib/domain/record/recorded-dataset";
import type { Snapshots } from "../../db/serving/loading-pool";
import { nextTurn } from "../../next-turn";
import { reference } from "../../reference";
import { firstDaySql, savedPhasesSql, targetsIn } from "./dataset";
import { allRows } from "./dataset-rows";
import { keepSourceTitles } from "./source-titles";

/** What had been saved by the end of a day: two days with the same state have the same records. */
export type RecordedState = { version: number; revisions: number; since: string | null };

type Database = Pick<Snapshots, "read">;
type Document<S extends Subject> = z.output<(typeof RECORD_SCHEMAS)[S]>;

/** Whole documents are read, and then parsed, this many at a time: whoever else is asking waits for no more than that. */
const READ_AT_ONCE = 100;
const PARSED_AT_ONCE = 10;

/** What had been saved by the end of a day, in UTC. */
export async function recordedState(database: Database, day: string): Promise<RecordedState> {
	const sql = `SELECT json_build_array(json_build_array(coalesce(max("datasetVersion"), 0), count(*), ${firstDaySql()}))::text
		AS rows FROM "Revision" WHERE ${savedBy(day)}`;
	const [[[version, revisions, since] = []] = []] = await database.read((ask) => allRows(ask, [sql]));
	return { version: Number(version), revisions: Number(revisions), since: typeof since === "string" ? since : null };
}

/**
 * Reads the newest version by the end of a day of every record that was there then, and makes the dataset of them. `size` is
 * what was read, in characters. Versions that were saved by a day that has passed never change, so that nothing is held
 * between one read and the next. A document that doesn't fit today's schema is left out.
 */
export async function readRecorded(
	database: Database,
	day: string,
	{ version, since }: RecordedState,
): Promise<{ dataset: Dataset; size: number }> {
	let size = 0;
	const documentsOf = async function* <S extends Subject>(subject: S, { keys, texts }: Slice) {
		for (const [index, text] of texts.entries()) {
			if (index % PARSED_AT_ONCE === 0) await nextTurn();
			if (text === null) continue;
			size += text.length;
			const { data } = RECORD_SCHEMAS[subject].safeParse(inTodaysShape(JSON.parse(text)));
			if (data) yield { key: keys[index] ?? "", document: data as Document<S> };
		}
	};
	const list = async <S extends Subject>(subject: S) => {
		const documents: Document<S>[] = [];
		for await (const slice of slicesOf(database, subject, day)) {
			for await (const { document } of documentsOf(subject, slice)) documents.push(document);
		}
		return documents;
	};
	const made = new RecordedDataset({
		version,
		recordedSince: since,
		sources: await list("source"),
		organizations: await list("organization"),
		programmes: await list("programme"),
		...reference(),
	});
	for await (const slice of slicesOf(database, "project", day)) {
		const among = `"key" IN (${slice.keys.map(pg.escapeLiteral).join(", ")})`;
		const [saved = []] = await database.read((ask) => allRows(ask, [savedPhasesSql(`${among} AND ${savedBy(day)}`)]));
		const targets = targetsIn(saved);
		for await (const { key, document } of documentsOf("project", slice)) made.add(document, targets.get(key) ?? []);
	}
	const { dataset, titles } = made.finish();
	keepSourceTitles(dataset, titles);
	return { dataset, size };
}

/** Some records of a kind by key, each as JSON as it was saved last by the end of a day; null where it was deleted. */
type Slice = { keys: string[]; texts: (string | null)[] };

async function* slicesOf(database: Database, subject: Subject, day: string): AsyncGenerator<Slice> {
	for (let after = ""; ; ) {
		const sql = `SELECT json_agg(json_build_array("key", CASE WHEN "change" <> 'delete' THEN "document"::text END)
			ORDER BY "key")::text AS rows FROM (
				SELECT DISTINCT ON ("key") "key", "change", "document" FROM "Revision"
				WHERE "subject" = '${subject}' AND "key" > ${pg.escapeLiteral(after)} AND ${savedBy(day)}
				ORDER BY "key", "version" DESC LIMIT ${READ_AT_ONCE}
			) newest`;
		const [rows = []] = await database.read((ask) => allRows(ask, [sql]));
		const keys = rows.map(([key]) => String(key));
		if (keys.length > 0) yield { keys, texts: rows.map(([, text]) => (typeof text === "string" ? text : null)) };
		if (keys.length < READ_AT_ONCE) return;
		after = keys.at(-1) ?? "";
	}
}

/** The condition that a version was saved by the end of a day. */
function savedBy(day: string): string {
	return `"createdAt" < (${pg.escapeLiteral(day)}::date + 1)::timestamp AT TIME ZONE 'UTC'`;
}
