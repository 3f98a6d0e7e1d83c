import { randomUUID } from "node:crypto";
import { can } from "@/lib/domain/access/permissions";
import { formatFigurePath, hasPlace } from "@/lib/domain/record/figure-path";
import { valueAt } from "@/lib/domain/record/path";
import type { Source } from "@/lib/domain/record/project-document";
import { RECORD_SCHEMAS, type Subject } from "@/lib/domain/record/record-schemas";
import { SuggestionInput } from "@/lib/domain/suggestion/suggestion";
import { plainText } from "@/lib/domain/values/plain-text";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "../../auth/actor";
import { makeStatusToken } from "../../auth/token/status-token";
import type { PrismaClient } from "../../db/client";
import { getHead, getVersion } from "../../queries/core/revision";
import { type Failure, toFailures } from "../core/failure";

type Refused = { ok: false; errors: Failure[] };
/** `token` opens the page of the suggestion's status; it is given once. */
export type SentSuggestion = { ok: true; id: string; token: string } | Refused;

/** A suggestion as a form sends it; what it names is looked up here. */
export type TypedSuggestion = Record<keyof SuggestionInput, unknown>;

const LONGEST_REASON = 1000;

/**
 * Keeps a reader's suggestion for the editors; nothing of it is published. `sender` is null for a reader without an
 * account. Failures stand at their fields: required, tooLong, url, credentials, source, and notFound where the record or the figure
 * isn't (any more) what the form was opened on.
 */
export async function sendSuggestion(
	client: PrismaClient,
	{ sender, input }: { sender: Actor | null; input: TypedSuggestion },
): Promise<SentSuggestion> {
	if (!can(sender?.role ?? null, "suggestion.send")) return refused("forbidden");
	const parsed = SuggestionInput.safeParse(input);
	if (!parsed.success) return { ok: false, errors: toFieldFailures(parsed.error) };
	const { subject, key, version, path, ...texts } = parsed.data;
	const record = key === null ? null : await readRecord(client, { subject, key, version });
	if (key !== null && !record) return refused("notFound", "key");
	if (path !== null && !hasPlace(record?.document, path)) return refused("notFound", "path");
	const { token, hash } = makeStatusToken();
	const id = randomUUID();
	await client.suggestion.create({
		data: {
			id,
			subject,
			key,
			baseVersion: record?.version ?? null,
			path: path && formatFigurePath(path),
			currentValue: path && JSON.stringify(valueAt(record?.document, path) ?? null),
			kind: texts.kind,
			locale: texts.locale,
			proposedValue: texts.proposedValue,
			sourceUrl: texts.sourceUrl,
			about: texts.about || null,
			explanation: texts.explanation || null,
			sourceNote: texts.sourceNote || null,
			contact: texts.contact || null,
			submitterId: sender && sender.role !== "system" ? sender.id : null,
			statusHash: hash,
		},
	});
	return { ok: true, id, token };
}

/**
 * Keeps a contributor's whole record for an editor to review. `key` is null for a record that isn't there yet;
 * `newSources` are those that it cites and nobody had. Failures as those of the form: by the schema, and at the reason.
 */
export async function proposeDocument(
	client: PrismaClient,
	proposal: {
		actor: Actor;
		subject: Subject;
		key: string | null;
		baseVersion: number | null;
		document: unknown;
		newSources: readonly Source[];
		reason: string;
		locale: Locale;
	},
): Promise<{ ok: true; id: string } | Refused> {
	const { actor, subject, key, baseVersion, newSources, locale } = proposal;
	if (!can(actor.role, "document.propose")) return refused("forbidden");
	if (proposal.reason.length > LONGEST_REASON) return refused("too_big", "reason");
	const reason = plainText(proposal.reason);
	if (reason === "") return refused("required", "reason");
	const parsed = RECORD_SCHEMAS[subject].safeParse(proposal.document);
	if (!parsed.success) return { ok: false, errors: toFailures(parsed.error) };
	const head = key === null ? null : await getHead(client, subject, key);
	if (key !== null && (!head || head.isDeleted)) return refused("notFound");
	const id = randomUUID();
	await client.suggestion.create({
		data: {
			id,
			kind: "document",
			subject,
			key,
			baseVersion,
			proposedValue: reason,
			document: parsed.data as Prisma.InputJsonValue,
			newSources: newSources.length > 0 ? (newSources as unknown as Prisma.InputJsonValue) : Prisma.DbNull,
			locale,
			submitterId: actor.id,
			// Its sender follows it signed in: nobody has this token.
			statusHash: makeStatusToken().hash,
		},
	});
	return { ok: true, id };
}

/** The record as the form was opened on it, or as it is now; null if it is gone. */
async function readRecord(
	client: PrismaClient,
	{ subject, key, version }: { subject: Subject; key: string; version: number | null },
) {
	const head = await getHead(client, subject, key);
	if (!head || head.isDeleted) return null;
	const asked = version === null ? null : await getVersion(client, subject, key, version);
	if (asked && !asked.isDeletion) return { version: asked.line.version, document: asked.document };
	const now = await getVersion(client, subject, key, head.version);
	return now && { version: head.version, document: now.document };
}

/** The schema's own words are the codes. */
function toFieldFailures(error: { issues: { path: PropertyKey[]; message: string }[] }): Failure[] {
	return error.issues.map(({ path, message }) => {
		const known = ["required", "tooLong", "url", "credentials", "source", "notFound"].includes(message);
		return { path: path.map(String), code: known ? message : "unreadable", message };
	});
}

function refused(code: string, field?: string): Refused {
	return { ok: false, errors: [{ path: field === undefined ? [] : [field], code, message: code }] };
}
