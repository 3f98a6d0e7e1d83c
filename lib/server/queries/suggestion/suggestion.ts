import { can, type UserRole } from "@/lib/domain/access/permissions";
import { parseFigurePath } from "@/lib/domain/record/figure-path";
import type { Path } from "@/lib/domain/record/path";
import type { Source } from "@/lib/domain/record/project-document";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { readStored } from "@/lib/domain/record/stored-document";
import type { SuggestionKind } from "@/lib/domain/suggestion/suggestion";
import {
	type SuggestionAct,
	type SuggestionStatus,
	UNDECIDED_STATUSES,
} from "@/lib/domain/suggestion/suggestion-status";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { Prisma } from "@/lib/generated/prisma/client";
import { hashStatusToken } from "../../auth/token/status-token";
import type { Database } from "../project/project";

/** Something that was done about a suggestion; `authorName` null: the reader who has its link. */
type SuggestionStep = { id: string; act: SuggestionAct; authorName: string | null; text: string; at: string };

/** A suggestion with all that happened to it, the oldest first. Times are ISO 8601 in UTC. */
export type StoredSuggestion = {
	id: string;
	kind: SuggestionKind;
	subject: Subject;
	key: string | null;
	baseVersion: number | null;
	path: Path | null;
	about: string | null;
	/** The value that the reader saw, as JSON said it. */
	seenValue: unknown;
	proposedValue: string;
	explanation: string | null;
	sourceUrl: string | null;
	sourceNote: string | null;
	/** Null too where the viewer may not see it. */
	contact: string | null;
	locale: Locale;
	document: unknown;
	newSources: Source[];
	submitter: { id: string; name: string } | null;
	status: SuggestionStatus;
	decidedAt: string | null;
	decisionReason: string | null;
	result: { key: string; datasetVersion: number } | null;
	createdAt: string;
	steps: SuggestionStep[];
};

/** A line of the list. */
export type ListedSuggestion = {
	id: string;
	kind: SuggestionKind;
	subject: Subject;
	key: string | null;
	path: Path | null;
	about: string | null;
	/** What the record is called now. */
	name: { en: string; fr: string } | null;
	proposedValue: string;
	status: SuggestionStatus;
	submitterName: string | null;
	createdAt: string;
};

/** Who looks: editors see all suggestions with their contacts, contributors their own. */
export type Viewer = { id: string; role: UserRole };

export const SUGGESTIONS_PER_PAGE = 30;
/** `undecided` are those that wait for somebody. */
export const SUGGESTION_FILTERS = [
	"undecided",
	"open",
	"asked",
	"answered",
	"accepted",
	"rejected",
	"withdrawn",
] as const;
export type SuggestionFilter = (typeof SUGGESTION_FILTERS)[number];

const WITH_STEPS = {
	messages: { orderBy: { id: "asc" } },
	submitter: { select: { id: true, name: true } },
} as const satisfies Prisma.SuggestionInclude;

/** A suggestion that the viewer may see, null if there is none of that id. */
export async function getSuggestion(database: Database, id: string, viewer: Viewer): Promise<StoredSuggestion | null> {
	const row = await database.suggestion.findFirst({ where: { id, ...visibleTo(viewer) }, include: WITH_STEPS });
	if (!row) return null;
	const suggestion = toSuggestion(row);
	return can(viewer.role, "suggestion.decide") ? suggestion : { ...suggestion, contact: null };
}

/** The suggestion that a private link opens, without its contact; null if the token is nobody's. */
export async function findSuggestion(database: Database, token: string): Promise<StoredSuggestion | null> {
	const where = { statusHash: hashStatusToken(token) };
	const row = await database.suggestion.findUnique({ where, include: WITH_STEPS });
	return row && { ...toSuggestion(row), contact: null };
}

type ListQuery = {
	filter: SuggestionFilter;
	page: number;
	limit?: number;
	/** The ids of those that are asked for; all if there are none. */
	only?: readonly string[];
};

/** The ids of all suggestions that wait and that the viewer may see. */
export async function undecidedSuggestions(database: Database, viewer: Viewer): Promise<string[]> {
	const where = { ...visibleTo(viewer), status: { in: [...UNDECIDED_STATUSES] } };
	return (await database.suggestion.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Suggestions that the viewer may see: those that wait first the oldest first, those decided the newest first. */
export async function listSuggestions(
	database: Database,
	viewer: Viewer,
	{ filter, page, limit = SUGGESTIONS_PER_PAGE, only }: ListQuery,
): Promise<{ total: number; suggestions: ListedSuggestion[] }> {
	const statuses = filter === "undecided" ? [...UNDECIDED_STATUSES] : [filter];
	const where = { ...visibleTo(viewer), status: { in: statuses }, ...(only ? { id: { in: [...only] } } : {}) };
	const isWaiting = UNDECIDED_STATUSES.some((status) => statuses.includes(status));
	const total = await database.suggestion.count({ where });
	const rows = await database.suggestion.findMany({
		where,
		orderBy: isWaiting ? [{ createdAt: "asc" }, { id: "asc" }] : [{ decidedAt: "desc" }, { id: "asc" }],
		skip: (page - 1) * limit,
		take: limit,
		omit: { document: true, newSources: true },
		include: { submitter: { select: { name: true } } },
	});
	const names = await namesOf(database, rows);
	return {
		total,
		suggestions: rows.map((row) => ({
			id: row.id,
			kind: row.kind as SuggestionKind,
			subject: row.subject as Subject,
			key: row.key,
			path: row.path === null ? null : parseFigurePath(row.path),
			about: row.about,
			name: names.get(`${row.subject} ${row.key}`) ?? null,
			proposedValue: row.proposedValue,
			status: row.status as SuggestionStatus,
			submitterName: row.submitter?.name ?? null,
			createdAt: row.createdAt.toISOString(),
		})),
	};
}

/** How many suggestions of each status the viewer may see. */
export async function countSuggestions(database: Database, viewer: Viewer): Promise<Record<SuggestionFilter, number>> {
	const rows = await database.suggestion.groupBy({ by: ["status"], where: visibleTo(viewer), _count: true });
	const countOf = (status: string) => rows.find((row) => row.status === status)?._count ?? 0;
	const counts = SUGGESTION_FILTERS.map((filter) => {
		const statuses = filter === "undecided" ? UNDECIDED_STATUSES : [filter];
		return [filter, statuses.reduce((sum, status) => sum + countOf(status), 0)];
	});
	return Object.fromEntries(counts);
}

function visibleTo({ id, role }: Viewer): Prisma.SuggestionWhereInput {
	return can(role, "suggestion.decide") ? {} : { submitterId: id };
}

async function namesOf(database: Database, rows: readonly { subject: string; key: string | null }[]) {
	const keys = (subject: string) => rows.flatMap((row) => (row.subject === subject && row.key ? [row.key] : []));
	const projects = await database.project.findMany({
		where: { slug: { in: keys("project") } },
		select: { slug: true, name: true },
	});
	const programmes = await database.programme.findMany({
		where: { slug: { in: keys("programme") } },
		select: { slug: true, nameEn: true, nameFr: true },
	});
	return new Map<string, { en: string; fr: string }>([
		...projects.map(({ slug, name }) => [`project ${slug}`, { en: name, fr: name }] as const),
		...programmes.map(({ slug, nameEn, nameFr }) => [`programme ${slug}`, { en: nameEn, fr: nameFr }] as const),
	]);
}

function toSuggestion(row: Prisma.SuggestionGetPayload<{ include: typeof WITH_STEPS }>): StoredSuggestion {
	const { resultKey, resultDatasetVersion } = row;
	return {
		id: row.id,
		kind: row.kind as SuggestionKind,
		subject: row.subject as Subject,
		key: row.key,
		baseVersion: row.baseVersion,
		path: row.path === null ? null : parseFigurePath(row.path),
		about: row.about,
		seenValue: row.currentValue === null ? null : JSON.parse(row.currentValue),
		proposedValue: row.proposedValue,
		explanation: row.explanation,
		sourceUrl: row.sourceUrl,
		sourceNote: row.sourceNote,
		contact: row.contact,
		locale: row.locale as Locale,
		document: row.document === null ? null : readStored(row.subject as Subject, row.document),
		newSources: (row.newSources ?? []) as unknown as Source[],
		submitter: row.submitter,
		status: row.status as SuggestionStatus,
		decidedAt: row.decidedAt?.toISOString() ?? null,
		decisionReason: row.decisionReason,
		result:
			resultKey === null || resultDatasetVersion === null
				? null
				: { key: resultKey, datasetVersion: resultDatasetVersion },
		createdAt: row.createdAt.toISOString(),
		steps: row.messages.map(({ id, act, authorName, text, createdAt }) => ({
			id: String(id),
			act: act as SuggestionAct,
			authorName,
			text,
			at: createdAt.toISOString(),
		})),
	};
}
