import { randomUUID } from "node:crypto";
import {
	DRAFT_SUBJECTS,
	type DraftContent,
	type DraftLine,
	type DraftSetup,
	type DraftSubject,
	draftTitle,
	isNewDraftKey,
} from "@/lib/domain/typed/draft";
import { type FormField, isDraftField, toNested, WRITTEN_FIELD } from "@/lib/domain/typed/form-fields";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import type { Database } from "../project/project";

/** Somebody's draft of a record; null if there is none. Nobody else's is ever read. */
export async function getDraft(
	database: Database,
	{ userId, subject, key }: { userId: string; subject: DraftSubject; key: string },
): Promise<DraftContent | null> {
	const row = await database.draft.findUnique({ where: { userId_subject_key: { userId, subject, key } } });
	return row && toDraft(row);
}

/** Somebody's drafts, the newest first, with what names them and the version that the record has now. */
export async function listDrafts(database: Database, userId: string): Promise<DraftLine[]> {
	const rows = await database.draft.findMany({ where: { userId }, orderBy: [{ updatedAt: "desc" }, { key: "asc" }] });
	const versions = await currentVersions(database, userId);
	return rows.map((row) => {
		const summary = summaryOf(toDraft(row));
		return { ...summary, currentVersion: versions.get(`${summary.subject} ${summary.key}`) ?? null };
	});
}

/**
 * What a form must know about drafts when it opens, and the nested value that it is drawn from if a draft was asked
 * for. `key` and `currentVersion` are null for a new record; `requested` is the page's ?draft=: "1" for a record's
 * draft, the draft's own key for a new record.
 */
export async function openDraft(
	database: Database,
	asked: {
		userId: string;
		subject: DraftSubject;
		locale: Locale;
		key: string | null;
		currentVersion: number | null;
		requested?: string | undefined;
	},
): Promise<{ setup: DraftSetup; values: Record<string, unknown> | null }> {
	const { userId, subject, locale, currentVersion, requested } = asked;
	const known = asked.key ?? (requested !== undefined && isNewDraftKey(requested) ? requested : null);
	const own = known === null ? null : await getDraft(database, { userId, subject, key: known });
	// What was typed in the other language is offered there: numbers are written differently.
	const isResumed = own !== null && requested !== undefined && own.locale === locale;
	const offered = isResumed ? null : (own ?? (known === null ? await newestNewDraft(database, userId, subject) : null));
	const setup: DraftSetup = {
		subject,
		key: known ?? `new--${randomUUID()}`,
		userId,
		locale,
		baseVersion: isResumed ? own.baseVersion : currentVersion,
		currentVersion,
		offered: offered && summaryOf(offered),
		resumed: isResumed ? summaryOf(own) : null,
	};
	return { setup, values: isResumed ? toNested(own.fields) : null };
}

async function newestNewDraft(database: Database, userId: string, subject: DraftSubject) {
	const rows = await database.draft.findMany({
		where: { userId, subject, key: { startsWith: "new--" } },
		orderBy: { updatedAt: "desc" },
		take: 1,
	});
	return rows[0] ? toDraft(rows[0]) : null;
}

async function currentVersions(database: Database, userId: string): Promise<Map<string, number>> {
	const rows = await database.$queryRaw<{ record: string; version: number }[]>`
		SELECT d."subject" || ' ' || d."key" AS record, r."version"
		FROM "Draft" d JOIN (
			SELECT 'project' AS subject, "slug" AS key, "version" FROM "Project"
			UNION ALL SELECT 'programme', "slug", "version" FROM "Programme"
			UNION ALL SELECT 'source', "id", "version" FROM "Source"
			UNION ALL SELECT 'organization', "slug", "version" FROM "Organization"
		) r ON r.subject = d."subject" AND r.key = d."key"
		WHERE d."userId" = ${userId}`;
	return new Map(rows.map(({ record, version }) => [record, version]));
}

function toDraft(row: {
	subject: string;
	key: string;
	baseVersion: number | null;
	fields: unknown;
	updatedAt: Date;
}): DraftContent {
	const subject = DRAFT_SUBJECTS.find((name) => name === row.subject);
	if (!subject) throw new Error(`A draft of "${row.subject}", which has no drafts`);
	const kept = row.fields as FormField[];
	const written = kept.find(([name]) => name === WRITTEN_FIELD)?.[1].split(" ") ?? [];
	const fields = kept.filter(([name]) => isDraftField(name));
	return {
		subject,
		key: row.key,
		baseVersion: row.baseVersion,
		locale: LOCALES.find((locale) => locale === written[1]) ?? LOCALES[0],
		at: row.updatedAt.toISOString(),
		title: draftTitle(fields),
		fields,
	};
}

function summaryOf({ fields: _fields, ...summary }: DraftContent) {
	return summary;
}
