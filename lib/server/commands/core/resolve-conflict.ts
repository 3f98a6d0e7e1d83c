import { type ConflictView, readResolution, SEEN_VERSION_FIELD } from "@/lib/domain/history/conflict";
import { isEqualValue } from "@/lib/domain/history/list-items";
import { type Choices, mergeDocuments, withAllOfTheirs } from "@/lib/domain/history/merge";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { RECORD_SCHEMAS } from "@/lib/domain/record/record-schemas";
import { readVersion } from "@/lib/domain/values/version";
import type { PrismaClient } from "../../db/client";
import { readRecordNames } from "../../queries/core/record-names";
import { getHead, getVersion, listVersions } from "../../queries/core/revision";
import type { Failure } from "./failure";

type Refused = { ok: false; errors: readonly Failure[] };
type Answer = { ok: true } | Refused;

/** A record as its form has it: `document` is what was typed, parsed; `form` the whole form as it was sent. */
export type Saving<T> = {
	subject: Subject;
	key: string;
	baseVersion: number | null;
	document: T;
	form?: Iterable<readonly [string, unknown]>;
};

/** As many saves as may come between while a form is sent. */
const ATTEMPTS = 3;

/**
 * Saves by `save`, which gets the document and the version that it is made from. If somebody else has saved since, the
 * answer is a `conflict` to show; the form that shows it comes back with a resolution, and then the merged (or one's
 * own) document is saved on top of the version that was shown. A version that is newer still is a conflict again. What is
 * stored already, word for word, is saved.
 * Other answers of `save` are passed on.
 */
export async function saveResolving<T, A extends Answer>(
	client: PrismaClient,
	{ subject, key, baseVersion, document, form = [] }: Saving<T>,
	save: (document: T, baseVersion: number | null) => Promise<A>,
): Promise<A | { ok: false; errors: Failure[]; conflict: ConflictView }> {
	const resolution = readResolution(form);
	let next: { document: T; baseVersion: number | null } = { document, baseVersion };
	let asked: Choices | null = null;
	if (resolution && baseVersion !== null) {
		const { how, seenVersion, choices } = resolution;
		if (how === "restore") next = { document, baseVersion: null };
		if (how === "overwrite") next = { document, baseVersion: seenVersion };
		if (how === "merged") {
			const three = await readSides(client, { subject, key, baseVersion, version: seenVersion });
			const merge = mergeDocuments<unknown>(three.base, document, three.theirs, choices);
			const isDecided = three.theirs !== null && merge.conflicts.every(({ id }) => choices[id] !== undefined);
			if (!isDecided) return conflict(client, { subject, key, baseVersion, document, choices, isIncomplete: true });
			asked = choices;
			next = { document: merge.merged as T, baseVersion: seenVersion };
		}
	}
	for (let attempt = 1; ; attempt++) {
		const answer = await save(next.document, next.baseVersion);
		if (answer.ok || !isConflict(answer)) return answer;
		const head = await getHead(client, subject, key);
		if (!head || (head.version === baseVersion && !head.isDeleted)) return answer;
		const now = head.isDeleted ? null : await getVersion(client, subject, key, head.version);
		const isSame = now !== null && isEqualValue(now.document, next.document);
		if (!isSame || attempt === ATTEMPTS) {
			// A name that another record has is no conflict between two people.
			if (baseVersion === null) return answer;
			return conflict(client, { subject, key, baseVersion, document, choices: asked ?? {}, isIncomplete: false });
		}
		// The very same is stored: saved by somebody else, or by this form, whose answer was lost. Nothing is left to ask.
		next = { document: next.document, baseVersion: head.version };
	}
}

/**
 * Deletes by `remove`, which gets the version that is deleted: the one that the form was opened on, or a newer one whose
 * changes it has shown. If somebody else has saved since, the answer carries what changed in `since`.
 */
export async function deleteKnowingly<A extends Answer>(
	client: PrismaClient,
	{ subject, key, baseVersion, form }: { subject: Subject; key: string; baseVersion: number; form: FormData },
	remove: (baseVersion: number) => Promise<A>,
): Promise<A & { since?: ConflictView | null }> {
	const seen = readVersion(form.get(SEEN_VERSION_FIELD)) ?? 0;
	const answer = await remove(Math.max(seen, baseVersion));
	if (answer.ok || !isConflict(answer)) return answer;
	return { ...answer, since: await changesSince(client, { subject, key, baseVersion }) };
}

/**
 * What has changed in a record since the version that a form (to delete it, say) was opened on; null if nothing has, or
 * if there never was such a record.
 */
export async function changesSince(
	client: PrismaClient,
	place: { subject: Subject; key: string; baseVersion: number },
): Promise<ConflictView | null> {
	const head = await getHead(client, place.subject, place.key);
	if (!head || head.version <= place.baseVersion) return null;
	const { base } = await readSides(client, { ...place, version: head.version });
	return viewOf(client, { ...place, document: base, choices: {}, isIncomplete: false });
}

type Shown = {
	subject: Subject;
	key: string;
	baseVersion: number;
	document: unknown;
	choices: Choices;
	isIncomplete: boolean;
};

async function conflict(client: PrismaClient, shown: Shown) {
	const view = await viewOf(client, shown);
	const message = `version ${view.version} was saved meanwhile (this was made from ${view.baseVersion})`;
	const code = view.kind === "deleted" ? "notFound" : "versionConflict";
	return { ok: false as const, errors: [{ path: [], code, message }], conflict: view };
}

async function viewOf(client: PrismaClient, shown: Shown): Promise<ConflictView> {
	const { subject, key, baseVersion, document, choices, isIncomplete } = shown;
	const lines = await listVersions(client, subject, key, { limit: 200 });
	const saves = lines.filter((line) => line.version > baseVersion).reverse();
	const [newest] = lines;
	const version = newest?.version ?? baseVersion;
	const about = {
		baseVersion,
		version,
		saves: saves.map(({ version: saved, actorName, at, reason }) => ({ version: saved, actorName, at, reason })),
		choices,
		isIncomplete,
	};
	const { base, theirs } = await readSides(client, { subject, key, baseVersion, version });
	const names = await readRecordNames(client, [base, theirs, document]);
	const sides = { base, theirs, mine: document, names };
	// The revision of a deletion holds what was deleted: what had been changed before it went.
	if (newest?.change === "delete") return { kind: "deleted", ...about, ...sides, both: document, conflicts: [] };
	const { conflicts } = mergeDocuments(base, document, theirs);
	return { kind: "changed", ...about, ...sides, both: withAllOfTheirs(base, document, theirs), conflicts };
}

async function readSides(
	client: PrismaClient,
	{ subject, key, baseVersion, version }: { subject: Subject; key: string; baseVersion: number; version: number },
): Promise<{ base: unknown; theirs: unknown }> {
	const base = await getVersion(client, subject, key, baseVersion);
	const theirs = await getVersion(client, subject, key, version);
	return { base: ordered(subject, base?.document), theirs: ordered(subject, theirs?.document) };
}

/** The database keeps no order of fields; the schema's is the form's, and so the order in which changes are told. */
function ordered(subject: Subject, document: unknown): unknown {
	const parsed = RECORD_SCHEMAS[subject].safeParse(document);
	return parsed.success ? parsed.data : (document ?? null);
}

function isConflict({ errors }: Refused): boolean {
	return errors.some(({ code }) => code === "versionConflict" || code === "notFound" || code === "exists");
}
